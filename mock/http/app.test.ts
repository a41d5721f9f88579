import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { API } from '@contract/routes'
import { NOBODY, type TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'

describe('the HTTP side', () => {
  let kit: Kit
  let phone: TestClient

  before(async () => {
    kit = await startKit()
    phone = kit.client()
    await phone.signIn('13800000417')
  })
  after(() => kit.close())

  it('tells the case clock with every answer and every refusal', async () => {
    for (const path of ['/me', '/me/consents', `/cases/${NOBODY}`]) {
      const response = await phone.raw(API + path)
      assert.equal(response.headers.get('case-clock'), kit.now().toISOString())
    }
    const refused = await kit.client().raw(`${API}/me`)
    assert.equal(refused.headers.get('case-clock'), kit.now().toISOString())
  })

  it('keeps answers out of every cache, and carries the protecting headers', async () => {
    for (const path of [`${API}/me`, `${API}/nothing`]) {
      const { headers } = await phone.raw(path)
      assert.equal(headers.get('cache-control'), 'no-store')
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.equal(headers.get('referrer-policy'), 'no-referrer')
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/)
      assert.equal(headers.get('access-control-allow-origin'), null)
    }
  })

  it('says that it lives, and that it is ready', async () => {
    assert.equal((await phone.raw('/healthz')).status, 200)
    assert.equal((await phone.raw('/readyz')).status, 200)
  })

  it('logs operation, status and duration, and no address, phone or code', async () => {
    await phone.raw(`${API}/cases/${NOBODY}?phone=13800000417`)
    const line = JSON.parse(kit.logged.at(-1) ?? '')
    assert.deepEqual(Object.keys(line), ['at', 'level', 'operation', 'status', 'milliseconds'])
    assert.deepEqual([line.operation, line.status], ['getCase', 404])
    assert.ok(!kit.logged.join('').includes('13800000417'))
  })

  it('logs what broke without the values it broke on', async () => {
    const { log } = kit.bff.services
    const cause = Object.assign(new Error('duplicate key (phone)=(13800000417)'), { code: '23505' })
    log.failure('here', new Error('Failed query: insert … params: 13800000417', { cause }))
    const line = kit.logged.at(-1) ?? ''
    assert.ok(!line.includes('13800000417'))
    assert.equal(JSON.parse(line).code, '23505')
    assert.ok(JSON.parse(line).stack.length > 0)
  })
})
