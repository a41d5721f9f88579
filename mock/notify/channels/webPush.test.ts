import assert from 'node:assert/strict'
import { createECDH, createPublicKey } from 'node:crypto'
import { afterEach, describe, it, mock } from 'node:test'
import { jwtVerify } from 'jose'
import { generateVAPIDKeys } from 'web-push'
import { openPush, receiver } from '../testing/browser'
import { MESSAGE } from './testing/vendor'
import { canEncryptFor, isPushService, PUSH_SERVICES, PUSH_STATUSES, webPush } from './webPush'

const keys = generateVAPIDKeys()
const setting = { ...keys, subject: 'mailto:a@example.org', services: PUSH_SERVICES }
const ENDPOINT = 'https://updates.push.services.mozilla.com/wpush/v2/abc'
const browser = receiver('one', ENDPOINT)

/** Answers as a push service would; what it was asked is what the calls were made with. */
function service(status: number) {
  const asked = mock.method(globalThis, 'fetch', async () => new Response(null, { status }))
  return {
    send: () => webPush(setting).send(JSON.stringify(browser.subscription), MESSAGE),
    request() {
      // The double takes no arguments by its type; what it was called with is fetch's.
      const [url, request] = asked.mock.calls[0]?.arguments as unknown as [string, RequestInit]
      return {
        url,
        headers: new Headers(request.headers),
        body: Buffer.from(request.body as Uint8Array),
        request,
      }
    },
    asked,
  }
}

describe('Web Push', () => {
  afterEach(() => mock.restoreAll())

  it('is opened in these tests as the standard’s own example is (RFC 8291, appendix A)', () => {
    const pair = createECDH('prime256v1')
    pair.setPrivateKey('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94', 'base64url')
    const body =
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN'
    const auth = Buffer.from('BTBZMqHH6r4Tts7J_aSIgg', 'base64url')
    assert.equal(
      openPush(pair, auth, Buffer.from(body, 'base64url')),
      'When I grow up, I want to be a watermelon',
    )
  })

  it('carries which notice it is and nothing else, for this browser alone', async () => {
    const { send, request } = service(201)
    assert.deepEqual(await send(), { end: 'taken' })
    const { url, headers, body } = request()
    assert.equal(url, ENDPOINT)
    assert.deepEqual(JSON.parse(browser.open(body)), { id: MESSAGE.id })
    assert.throws(() => receiver('other', ENDPOINT).open(body))
    assert.equal(headers.get('content-encoding'), 'aes128gcm')
    assert.equal(headers.get('urgency'), 'high')
    // Two for one notice are one on a phone that was off (RFC 8030 5.4).
    assert.equal(headers.get('topic'), MESSAGE.id.replaceAll('-', ''))
    assert.match(headers.get('topic') ?? '', /^[A-Za-z0-9_-]{1,32}$/)
    assert.ok(Number(headers.get('ttl')) >= 86_400)
  })

  it('is signed for the push service it goes to, by the key that the browser subscribed with (RFC 8292)', async () => {
    const { send, request } = service(201)
    await send()
    const [, token = '', k] =
      /^vapid t=([^,]+), ?k=(.+)$/.exec(request().headers.get('authorization') ?? '') ?? []
    assert.equal(k, setting.publicKey)
    const raw = Buffer.from(setting.publicKey, 'base64url')
    const [x, y] = [raw.subarray(1, 33).toString('base64url'), raw.subarray(33).toString('base64url')]
    const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
    const { payload } = await jwtVerify(token, key, { audience: 'https://updates.push.services.mozilla.com' })
    assert.equal(payload.sub, setting.subject)
    // At most a day (RFC 8292 2).
    assert.ok((payload.exp ?? 0) * 1000 - Date.now() <= 86_400_000)
  })

  for (const [status, end, again] of [
    [404, 'gone', undefined],
    [410, 'gone', undefined],
    [429, 'failed', true],
    [500, 'failed', true],
    [400, 'failed', false],
    [401, 'failed', false],
    [403, 'failed', false],
    [413, 'failed', false],
  ] as const) {
    it(`that is answered ${String(status)} is ${end}`, async () => {
      const told = await service(status).send()
      assert.ok(told.end !== 'taken')
      assert.deepEqual([told.end, told.end === 'failed' ? told.again : undefined], [end, again])
      assert.equal(told.why.code, String(status))
      assert.match(told.why.see, /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc(8030|8292)/)
    })
  }

  it('goes to no address but a push service’s, whatever a phone names', async () => {
    for (const endpoint of [
      'http://updates.push.services.mozilla.com/x',
      'https://127.0.0.1/x',
      'https://metadata.internal/x',
      'https://updates.push.services.mozilla.com.example.org/x',
      'https://fcm.googleapis.com:8443/x',
      'https://evilnotify.windows.com/x',
    ])
      assert.ok(!isPushService(setting, endpoint), endpoint)
    for (const endpoint of [
      ENDPOINT,
      'https://fcm.googleapis.com/fcm/send/x',
      'https://wns2-1.notify.windows.com/w/x',
    ])
      assert.ok(isPushService(setting, endpoint), endpoint)
    const { asked } = service(201)
    const inside = receiver('one', 'https://127.0.0.1/x').subscription
    assert.equal((await webPush(setting).send(JSON.stringify(inside), MESSAGE)).end, 'gone')
    assert.equal(asked.mock.callCount(), 0)
  })

  it('is not begun with keys for which nothing can be encrypted', () => {
    assert.ok(canEncryptFor(browser.subscription))
    const { endpoint, keys: own } = browser.subscription
    const noPoint = Buffer.alloc(65, 4).toString('base64url')
    assert.ok(!canEncryptFor({ endpoint, keys: { ...own, p256dh: noPoint } }))
    assert.ok(!canEncryptFor({ endpoint, keys: { ...own, auth: 'short' } }))
  })

  it('that has had enough for now says for how long it wants to be left in peace', async () => {
    const headers = { 'retry-after': '120' }
    const answers = [429, 503].map((status) => new Response(null, { status, headers }))
    mock.method(globalThis, 'fetch', () => Promise.resolve(answers.shift()))
    for (const code of ['429', '503']) {
      const told = await webPush(setting).send(JSON.stringify(browser.subscription), MESSAGE)
      assert.ok(told.end === 'failed' && told.again)
      assert.deepEqual([told.why.code, told.wait], [code, 120])
    }
  })

  it('has an address for every status', () => {
    for (const { see } of Object.values(PUSH_STATUSES))
      assert.match(see, /^https:\/\/www\.rfc-editor\.org\/rfc\//)
  })
})
