import assert from 'node:assert/strict'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { readConfig, SettingError } from './config'

const key = randomBytes(32).toString('base64')
const secret = 'a secret of 16 characters or more'
const sms = {
  SMS_URL: 'https://sms.example/sms/norsubmit',
  SMS_EC_NAME: '某单位',
  SMS_AP_ID: 'account',
  SMS_SECRET: 'secret',
  SMS_SIGN: 'code',
}

/** The one sentence that a wrong setting ends with. */
function sentenceFor(environment: Record<string, string>): string {
  try {
    readConfig({ MOCK_CONSOLE: '1', ...environment })
  } catch (error) {
    assert.ok(error instanceof SettingError)
    assert.ok(!error.message.includes('\n'))
    return error.message
  }
  return assert.fail('the settings were taken')
}

describe('settings', () => {
  it('need none for the demonstration on this machine', () => {
    const config = readConfig({ MOCK_CONSOLE: '1' })
    assert.equal(config.host, '127.0.0.1')
    assert.equal(config.port, 8787)
    assert.equal(config.database.kind, 'pglite')
    assert.deepEqual(config.console, { secret: null })
  })

  it('take an empty variable as absent', () => {
    assert.equal(readConfig({ MOCK_CONSOLE: '1', PORT: '', DATABASE_URL: ' ', DATA_KEY: '' }).port, 8787)
  })

  it('keep the data key outside the data folder', () => {
    const { keyFile, database } = readConfig({ MOCK_CONSOLE: '1', DATA_DIR: '/srv/data' })
    assert.equal(keyFile, '/srv/data.key')
    assert.deepEqual(database, { kind: 'pglite', folder: '/srv/data' })
  })

  for (const port of ['abc', '-1', '65536', '80.5', '0x50', '1e3']) {
    it(`refuse PORT=${port} and name it`, () => {
      assert.match(sentenceFor({ PORT: port }), new RegExp(`^PORT=${port} is not a port: set a number`))
    })
  }
  for (const port of ['0', '1', '65535']) {
    it(`take PORT=${port}`, () => {
      assert.equal(readConfig({ MOCK_CONSOLE: '1', PORT: port }).port, Number(port))
    })
  }

  it('refuse a database of another kind without repeating its password', () => {
    const sentence = sentenceFor({ DATABASE_URL: 'mysql://root:hunter2@db/retire' })
    assert.match(sentence, /^DATABASE_URL \(mysql:\) is not a PostgreSQL address: set postgres:/)
    assert.ok(!sentence.includes('hunter2'))
    assert.match(sentenceFor({ DATABASE_URL: 'db.example' }), /^DATABASE_URL \(no scheme\)/)
  })

  for (const url of ['postgres://u:p@h:5432/d', 'postgresql://h/d']) {
    it(`take ${url}`, () => {
      assert.deepEqual(readConfig({ MOCK_CONSOLE: '1', DATABASE_URL: url }).database, {
        kind: 'postgres',
        url,
      })
    })
  }

  it('take an sslmode that demands encryption for the strictest, unless libpq’s own meaning is asked for', () => {
    const urlOf = (url: string) => {
      const { database } = readConfig({ MOCK_CONSOLE: '1', DATABASE_URL: url })
      return database.kind === 'postgres' ? database.url : null
    }
    const address = 'postgres://u:p%40@h/d?application_name=a%20b'
    for (const mode of ['prefer', 'require', 'verify-ca', 'verify-full']) {
      assert.equal(urlOf(`${address}&sslmode=${mode}`), `${address}&sslmode=verify-full`)
    }
    for (const kept of ['&sslmode=disable', '&uselibpqcompat=true&sslmode=require', '&sslmode=no-verify']) {
      assert.equal(urlOf(address + kept), address + kept)
    }
  })

  it('refuse a DATA_KEY that is not 32 bytes of base64', () => {
    for (const short of [randomBytes(31).toString('base64'), 'secret', `${key}!`]) {
      assert.match(sentenceFor({ DATA_KEY: short }), /^DATA_KEY is not 32 bytes in base64/)
    }
    assert.deepEqual(readConfig({ DATA_KEY: key }).dataKey, Buffer.from(key, 'base64'))
  })

  it('demand a DATA_KEY without the demonstration', () => {
    assert.throws(() => readConfig({}), /^SettingError: DATA_KEY is missing/)
    assert.equal(readConfig({ DATA_KEY: key }).console, null)
  })

  it('refuse a PUBLIC_URL that is more than an origin', () => {
    for (const url of [
      'example.org',
      'https://example.org/app',
      'ftp://example.org',
      'https://u@example.org',
    ]) {
      assert.match(sentenceFor({ PUBLIC_URL: url }), /^PUBLIC_URL=/)
    }
    assert.equal(
      readConfig({ MOCK_CONSOLE: '1', PUBLIC_URL: 'https://example.org/' }).publicUrl,
      'https://example.org',
    )
  })

  it('refuse a MOCK_CONSOLE that is neither 1 nor 0', () => {
    assert.match(sentenceFor({ MOCK_CONSOLE: 'yes' }), /^MOCK_CONSOLE=yes/)
    assert.equal(readConfig({ MOCK_CONSOLE: '0', DATA_KEY: key }).console, null)
  })

  it('demand half of nothing: the SMS account whole', () => {
    for (const left of Object.keys(sms)) {
      const sentence = sentenceFor({ ...sms, [left]: '' })
      assert.match(sentence, /^SMS_URL, SMS_EC_NAME, SMS_AP_ID, SMS_SECRET, SMS_SIGN belong together/)
    }
    assert.match(sentenceFor({ SMS_ANSWERS_TOKEN: 'short' }), /^SMS_ANSWERS_TOKEN is shorter than 16/)
    assert.match(sentenceFor({ ...sms, SMS_URL: 'nowhere' }), /^SMS_URL is not a web address/)
  })
})

describe('settings of a host that others reach', () => {
  const HOST = '0.0.0.0'

  it('refuse the console without a secret, and name both', () => {
    assert.match(sentenceFor({ HOST }), /^MOCK_CONSOLE=1 .*HOST.* needs MOCK_CONSOLE_SECRET/)
  })

  it('refuse a secret of 15 characters and take one of 16', () => {
    assert.match(
      sentenceFor({ HOST, MOCK_CONSOLE_SECRET: 'x'.repeat(15) }),
      /^MOCK_CONSOLE_SECRET is shorter/,
    )
    const config = readConfig({ HOST, MOCK_CONSOLE: '1', MOCK_CONSOLE_SECRET: 'x'.repeat(16) })
    assert.deepEqual(config.console, { secret: 'x'.repeat(16) })
  })

  it('refuse neither console nor SMS, for nobody could sign in', () => {
    const sentence = sentenceFor({ HOST, MOCK_CONSOLE: '0', DATA_KEY: key })
    assert.match(sentence, /^HOST=0\.0\.0\.0 .*nobody could sign in.*SMS_URL.*MOCK_CONSOLE=1/)
  })

  it('take SMS without a console, or a console with its secret', () => {
    assert.equal(readConfig({ HOST, DATA_KEY: key, ...sms }).console, null)
    readConfig({ HOST, MOCK_CONSOLE: '1', MOCK_CONSOLE_SECRET: secret })
  })

  for (const host of ['127.0.0.1', 'localhost', '::1']) {
    it(`count ${host} as this machine`, () => {
      assert.equal(readConfig({ HOST: host, MOCK_CONSOLE: '1' }).loopback, true)
    })
  }
})

describe('settings of the channels', () => {
  const template = { id: 'x', whose: 'thing1', what: 'thing2', when: 'time3', hint: 'thing4' }
  const templates = JSON.stringify({ toDo: template, results: template, steps: template })
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const bare = {
    private: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    older: privateKey.export({ type: 'pkcs1', format: 'der' }).toString('base64'),
    public: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  }
  const wechat = { WECHAT_APPID: 'wx', WECHAT_SECRET: 's', WECHAT_TEMPLATES: templates }
  const alipay = {
    ...{ ALIPAY_APP_ID: '2014', ALIPAY_TEMPLATES: templates },
    ...{ ALIPAY_PRIVATE_KEY: bare.private, ALIPAY_PUBLIC_KEY: bare.public },
  }
  const vapid = {
    ...{ VAPID_SUBJECT: 'mailto:a@example.org' },
    VAPID_PUBLIC_KEY: Buffer.alloc(65, 4).toString('base64url'),
    VAPID_PRIVATE_KEY: Buffer.alloc(32, 1).toString('base64url'),
  }
  const channelsOf = (environment: Record<string, string>) =>
    readConfig({ MOCK_CONSOLE: '1', ...environment }).channels

  it('are none without keys: then they are not available', () => {
    const { wechat: none, alipay: neither, webPush } = channelsOf({})
    assert.deepEqual([none, neither, webPush], [null, null, null])
  })

  for (const all of [wechat, alipay, vapid]) {
    it(`are whole or none: ${Object.keys(all).join(', ')}`, () => {
      for (const left of Object.keys(all))
        assert.match(sentenceFor({ ...all, [left]: '' }), /belong together: set all of them, or none\.$/)
    })
  }

  it('take Alipay’s keys as its tool hands them out: base64 alone, of either form, or PEM', () => {
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    for (const key of [bare.private, bare.older, pem, pem.replaceAll('\n', '\\n')])
      assert.ok(channelsOf({ ...alipay, ALIPAY_PRIVATE_KEY: key }).alipay?.privateKey.equals(privateKey))
  })

  it('refuse what is no key, no template, no pair or no address, and repeat no value', () => {
    for (const [wrong, name] of [
      [{ ...alipay, ALIPAY_PRIVATE_KEY: 'hunter2' }, /^ALIPAY_PRIVATE_KEY is no key/],
      [{ ...alipay, ALIPAY_PUBLIC_KEY: bare.private.slice(9) }, /^ALIPAY_PUBLIC_KEY is no key/],
      [
        { ...wechat, WECHAT_TEMPLATES: '{"toDo":{}}' },
        /^WECHAT_TEMPLATES cannot be read: set JSON with toDo/,
      ],
      [{ ...wechat, WECHAT_STATE: 'beta' }, /^WECHAT_STATE=beta is none/],
      [{ ...wechat, WECHAT_API: 'nowhere' }, /^WECHAT_API is not a web address/],
      [{ ...vapid, VAPID_PRIVATE_KEY: 'hunter2' }, /^VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY are no pair/],
      [{ ...vapid, VAPID_SUBJECT: 'me' }, /^VAPID_SUBJECT is not whom/],
    ] as const) {
      const sentence = sentenceFor(wrong)
      assert.match(sentence, name)
      assert.ok(!sentence.includes('hunter2'))
    }
  })

  it('name a push service beside those of the browsers', () => {
    const { webPush } = channelsOf({ ...vapid, PUSH_SERVICES: 'push.example.org' })
    assert.ok(webPush?.services.includes('push.example.org'))
    assert.ok(webPush?.services.includes('fcm.googleapis.com'))
  })
})
