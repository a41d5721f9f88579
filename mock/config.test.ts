import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
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
