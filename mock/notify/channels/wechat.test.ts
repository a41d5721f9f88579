import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { MESSAGE, startVendor, TEMPLATES, type Received, type Said, type Vendor } from './testing/vendor'
import { bodyOf, wechat, WECHAT_CODES, type Wechat } from './wechat'

const setting = (api: string) => ({
  appId: 'wx1',
  secret: 's3cret',
  templates: TEMPLATES,
  state: 'formal' as const,
  api,
})

describe('WeChat’s subscribe messages', () => {
  let vendor: Vendor
  let codes: number[]
  let time: number
  let tokens: number
  let channel: Wechat
  const answer = ({ path }: Received): Said => {
    if (path === '/cgi-bin/stable_token')
      return { access_token: `token${String(++tokens)}`, expires_in: 7200 }
    if (path === '/sns/jscode2session') return { openid: 'OPENID', session_key: 'key' }
    return { errcode: codes.shift() ?? 0, errmsg: '' }
  }
  before(async () => {
    vendor = await startVendor((asked) => answer(asked))
  })
  after(() => vendor.close())
  beforeEach(() => {
    vendor.received.length = 0
    codes = []
    time = 0
    tokens = 0
    channel = wechat(setting(vendor.url), () => time)
  })
  const sendings = () => vendor.received.filter(({ path }) => path === '/cgi-bin/message/subscribe/send')

  it('are asked for as in the vendor’s example: whom, which template, which page, what stands where', () => {
    // The example of the vendor's page, its values put where ours stand.
    const example = {
      touser: 'OPENID',
      template_id: 'TEMPLATE_ID',
      page: 'index',
      miniprogram_state: 'developer',
      lang: 'zh_CN',
      data: {
        number01: { value: '339208499' },
        date01: { value: '2015年01月05日' },
        site01: { value: 'TIT创意园' },
        site02: { value: '广州市新港中路397号' },
      },
    }
    const places = { whose: 'number01', when: 'date01', what: 'site01', hint: 'site02' }
    const all = { id: 'TEMPLATE_ID', places }
    const templates = { toDo: all, results: all, steps: all }
    const fields = {
      whose: '339208499',
      when: '2015年01月05日',
      what: 'TIT创意园',
      hint: '广州市新港中路397号',
    }
    const asked = bodyOf({ ...setting(''), templates, state: 'developer' }, 'OPENID', {
      ...MESSAGE,
      fields,
      page: 'index',
    })
    assert.deepEqual(asked, example)
  })

  it('carry the token in the address, where the vendor wants it, and the message as JSON', async () => {
    assert.deepEqual(await channel.send('OPENID', MESSAGE), { end: 'taken' })
    const [token, sent] = vendor.received
    assert.deepEqual(JSON.parse(String(token?.body)), {
      grant_type: 'client_credential',
      appid: 'wx1',
      secret: 's3cret',
      force_refresh: false,
    })
    assert.deepEqual(sent?.query, { access_token: 'token1' })
    assert.equal(sent.method, 'POST')
    assert.deepEqual(JSON.parse(String(sent.body)), bodyOf(setting(vendor.url), 'OPENID', MESSAGE))
  })

  it('are sent with one token until five minutes before it ends, whoever sends at once', async () => {
    await Promise.all([channel.send('A', MESSAGE), channel.send('B', MESSAGE)])
    time = 6_899_999
    await channel.send('A', MESSAGE)
    assert.equal(tokens, 1)
    time = 6_900_000
    await channel.send('A', MESSAGE)
    assert.equal(tokens, 2)
  })

  for (const code of [40001, 40014, 42001]) {
    it(`are sent once more with a new token where the old one ended (${String(code)}), and not a third time`, async () => {
      codes = [code]
      assert.deepEqual(await channel.send('OPENID', MESSAGE), { end: 'taken' })
      assert.deepEqual(
        sendings().map(({ query }) => query.access_token),
        ['token1', 'token2'],
      )
      codes = [code, code]
      const twice = await channel.send('OPENID', MESSAGE)
      assert.equal(twice.end, 'failed')
      assert.equal(sendings().length, 4)
    })
  }

  for (const [code, end, again] of [
    [43101, 'usedUp', undefined],
    [40003, 'gone', undefined],
    [-1, 'failed', true],
    [45009, 'failed', true],
    [40037, 'failed', false],
    [41030, 'failed', false],
    [47003, 'failed', false],
    [99999, 'failed', true], // one that the table does not have
  ] as const) {
    it(`that are answered ${String(code)} are ${end}, and it is said where the vendor explains it`, async () => {
      codes = [code]
      const told = await channel.send('OPENID', MESSAGE)
      assert.ok(told.end !== 'taken')
      assert.equal(told.end, end)
      assert.equal(told.why.code, String(code))
      assert.match(told.why.see, /^https:\/\/developers\.weixin\.qq\.com\//)
      assert.equal(told.end === 'failed' ? told.again : undefined, again)
    })
  }

  it('that nobody takes, or some proxy answers, may be taken later', async () => {
    const nobody = await wechat(setting('http://127.0.0.1:1')).send('OPENID', MESSAGE)
    assert.deepEqual([nobody.end, nobody.end === 'failed' && nobody.again], ['failed', true])
    const proxy = await startVendor(() => ({ status: 502, text: '<html>' }))
    assert.equal((await wechat(setting(proxy.url)).send('OPENID', MESSAGE)).end, 'failed')
    await proxy.close()
    // In JSON too: that it was sent the vendor says by its own word.
    for (const [status, body] of [
      [403, { message: 'Forbidden' }],
      [200, { code: 500 }],
    ] as const) {
      const another = await startVendor(({ path }) =>
        path.includes('subscribe')
          ? { status, text: JSON.stringify(body) }
          : { access_token: 'T', expires_in: 7200 },
      )
      const told = await wechat(setting(another.url)).send('OPENID', MESSAGE)
      assert.deepEqual([told.end, told.end === 'failed' && told.again], ['failed', true])
      await another.close()
    }
  })

  it('whose secret is wrong say so, and do not try for ever', async () => {
    const refusing = await startVendor(() => ({ errcode: 40125, errmsg: 'invalid appsecret' }))
    const told = await wechat(setting(refusing.url)).send('OPENID', MESSAGE)
    assert.deepEqual(
      [told.end, told.end === 'failed' && [told.why.code, told.again]],
      ['failed', ['40125', false]],
    )
    await refusing.close()
  })

  it('go to whom the code of a sign-in names; a code that is none names nobody', async () => {
    assert.equal(await channel.openIdOf('CODE'), 'OPENID')
    assert.deepEqual(vendor.received[0]?.query, {
      appid: 'wx1',
      secret: 's3cret',
      js_code: 'CODE',
      grant_type: 'authorization_code',
    })
    const refusing = await startVendor(() => ({ errcode: 40029, errmsg: 'invalid code' }))
    assert.equal(await wechat(setting(refusing.url)).openIdOf('CODE'), null)
    await refusing.close()
    assert.equal(await wechat(setting('http://127.0.0.1:1')).openIdOf('CODE'), null)
  })

  it('have an address of the vendor’s for every code', () => {
    for (const { see } of Object.values(WECHAT_CODES))
      assert.match(see, /^https:\/\/developers\.weixin\.qq\.com\/.+\.html$/)
  })
})
