import assert from 'node:assert/strict'
import { createSign, createVerify, generateKeyPairSync } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { alipay, ALIPAY_CODES, contentOf, signedText, type Alipay } from './alipay'
import { MESSAGE, startVendor, TEMPLATES, type Vendor } from './testing/vendor'

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 })
const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 })
const METHOD = 'alipay_open_app_mini_templatemessage_send_response'

const setting = (gateway: string) => ({
  ...{ appId: '2014072300007148', privateKey: ours.privateKey, publicKey: theirs.publicKey },
  ...{ templates: TEMPLATES, gateway },
})

/** As the gateway signs: the answer character by character. */
function signed(name: string, said: object, { key = theirs.privateKey, extra = '' } = {}) {
  const text = JSON.stringify(said)
  const sign = createSign('RSA-SHA256').update(text, 'utf8').sign(key, 'base64')
  return { status: 200, text: `{"${name}":${text}${extra},"sign":"${sign}"}` }
}

describe('Alipay’s template messages', () => {
  let vendor: Vendor
  let said: object
  let channel: Alipay
  before(async () => {
    vendor = await startVendor(() => said)
  })
  after(() => vendor.close())
  beforeEach(() => {
    vendor.received.length = 0
    said = signed(METHOD, { code: '10000', msg: 'Success' })
    channel = alipay(setting(vendor.url), () => new Date('2014-07-23T19:07:50.000Z'))
  })
  const asked = () => Object.fromEntries(new URLSearchParams(String(vendor.received.at(-1)?.body)))

  it('hold what the vendor’s example holds', () => {
    const places = { whose: 'keyword1', when: 'keyword2', what: 'keyword3', hint: 'keyword4' }
    const all = { id: 'MDI4YzIxMDE2M2I5YTQzYjUxNWE4MjA4NmU1MTIyYmM=', places }
    const fields = { whose: '12:00', when: '20180808', what: '支付宝', hint: '点开看' }
    const message = { ...MESSAGE, fields, page: 'page/component/index' }
    const content = contentOf(
      { templates: { toDo: all, results: all, steps: all } },
      'user_id:2088102122458832',
      message,
    )
    assert.deepEqual(
      { ...content, data: JSON.parse(content.data) },
      {
        to_user_id: '2088102122458832',
        user_template_id: 'MDI4YzIxMDE2M2I5YTQzYjUxNWE4MjA4NmU1MTIyYmM=',
        page: 'page/component/index',
        data: {
          keyword1: { value: '12:00' },
          keyword2: { value: '20180808' },
          keyword3: { value: '支付宝' },
          keyword4: { value: '点开看' },
        },
      },
    )
    assert.equal(contentOf({ templates: TEMPLATES }, 'open_id:074a1', MESSAGE).to_open_id, '074a1')
  })

  it('are asked for with the common parameters of the vendor’s example, at China’s time', async () => {
    assert.deepEqual(await channel.send('user_id:2088', MESSAGE), { end: 'taken' })
    const { sign: _, biz_content: content, ...common } = asked()
    assert.deepEqual(common, {
      app_id: '2014072300007148',
      method: 'alipay.open.app.mini.templatemessage.send',
      format: 'JSON',
      charset: 'utf-8',
      sign_type: 'RSA2',
      timestamp: '2014-07-24 03:07:50',
      version: '1.0',
    })
    assert.deepEqual(JSON.parse(content ?? ''), contentOf({ templates: TEMPLATES }, 'user_id:2088', MESSAGE))
    assert.equal(vendor.received[0]?.query.charset, 'utf-8')
  })

  it('are signed over every parameter, by name, the signature alone left out (RSA2)', async () => {
    await channel.send('user_id:2088', MESSAGE)
    const { sign = '', ...rest } = asked()
    const text = signedText(rest)
    assert.match(text, /^app_id=2014072300007148&biz_content=\{.*\}&charset=utf-8&format=JSON&method=/)
    assert.match(text, /&sign_type=RSA2&timestamp=2014-07-24 03:07:50&version=1\.0$/)
    assert.ok(createVerify('RSA-SHA256').update(text, 'utf8').verify(ours.publicKey, sign, 'base64'))
  })

  it('count as taken only on the vendor’s own word: another signature, or none, is no answer', async () => {
    said = signed(METHOD, { code: '10000', msg: 'Success' }, { key: ours.privateKey })
    assert.equal((await channel.send('user_id:2088', MESSAGE)).end, 'failed')
    said = { [METHOD]: { code: '10000', msg: 'Success' } }
    assert.equal((await channel.send('user_id:2088', MESSAGE)).end, 'failed')
    said = signed(METHOD, { code: '10000', msg: 'Success' }, { extra: ',"alipay_cert_sn":"1"' })
    assert.equal((await channel.send('user_id:2088', MESSAGE)).end, 'taken')
  })

  for (const [code, sub, end, again] of [
    ['40004', 'USER_TEMPLATE_ILLEGAL', 'failed', false],
    ['40004', 'USER_KEYWORD_LENGTH_ERROR', 'failed', false],
    ['40004', 'FORM_ID_OVER_TIME', 'usedUp', undefined],
    ['40004', 'USER_NOT_EXIST', 'gone', undefined],
    ['40004', 'SOMETHING_NEW', 'failed', true],
    ['20000', 'aop.unknow-error', 'failed', true],
    ['40002', 'isv.invalid-signature', 'failed', false],
  ] as const) {
    it(`that are answered ${code} ${sub} are ${end}`, async () => {
      said = signed(METHOD, { code, msg: '', sub_code: sub, sub_msg: '' })
      const told = await channel.send('user_id:2088', MESSAGE)
      assert.ok(told.end !== 'taken')
      assert.deepEqual(
        [told.end, told.why.code, told.end === 'failed' ? told.again : undefined],
        [end, sub, again],
      )
      assert.match(told.why.see, /^https:\/\/opendocs\.alipay\.com\//)
    })
  }

  it('go to whom the code of a sign-in names, by the one name or the other', async () => {
    said = signed('alipay_system_oauth_token_response', { user_id: '2088', access_token: 'x' })
    assert.equal(await channel.addressOf('CODE'), 'user_id:2088')
    const { grant_type: grant, code } = asked()
    assert.deepEqual([grant, code], ['authorization_code', 'CODE'])
    said = signed('alipay_system_oauth_token_response', { open_id: '074a1', access_token: 'x' })
    assert.equal(await channel.addressOf('CODE'), 'open_id:074a1')
    said = signed('error_response', { code: '40002', sub_code: 'isv.code-invalid' })
    assert.equal(await channel.addressOf('CODE'), null)
  })

  it('have an address of the vendor’s for every code', () => {
    for (const { see } of Object.values(ALIPAY_CODES)) assert.match(see, /^https:\/\/opendocs\.alipay\.com\//)
  })
})
