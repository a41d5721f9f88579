import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { problemIn } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'

describe('a demonstration that others reach', () => {
  const secret = 'only the console knows'
  let kit: Kit
  before(async () => {
    kit = await startKit({
      environment: { HOST: '0.0.0.0', MOCK_CONSOLE_SECRET: secret, PUBLIC_URL: 'https://demo.example' },
    })
  })
  after(() => kit.close())
  const at = { headers: { host: 'demo.example', origin: 'https://demo.example' } }

  it('has no console for who does not know the secret', async () => {
    const client = kit.client()
    assert.equal((await client.playRefused('listSms', {}, at)).code, 'notFound')
    const wrong = { headers: { ...at.headers, 'console-secret': 'only the console knowz' } }
    assert.equal((await client.playRefused('listSms', {}, wrong)).code, 'notFound')
    const right = { headers: { ...at.headers, 'console-secret': secret } }
    assert.deepEqual(await client.play('listSms', {}, right), { messages: [] })
  })

  it('takes the secret from no address', async () => {
    const response = await kit.client().raw(`/mock/sms?console-secret=${encodeURIComponent(secret)}`, at)
    assert.equal(response.status, 404)
  })

  it('shows the identity provider’s page to everybody', async () => {
    assert.ok((await kit.client().play('listDemoPeople', {}, at)).people.length > 0)
  })

  it('marks cookies for https alone, and for this very host', async () => {
    const { headers } = await kit.client().send('signOut', {}, at)
    assert.match(headers.get('set-cookie') ?? '', /^__Host-session=; Path=\/; .*; Secure$/)
    assert.match(headers.get('strict-transport-security') ?? '', /^max-age=\d+/)
  })
})

describe('a service without the demonstration', () => {
  let kit: Kit
  before(async () => {
    kit = await startKit({
      environment: {
        MOCK_CONSOLE: '0',
        SMS_URL: 'http://127.0.0.1:9/',
        ...{ SMS_EC_NAME: 'a', SMS_AP_ID: 'b', SMS_SECRET: 'c', SMS_SIGN: 'd' },
      },
    })
  })
  after(() => kit.close())

  for (const path of ['/mock', '/mock/sms', '/mock/console', '/mock/clock', '/mock/identity/people']) {
    it(`has no ${path}`, async () => {
      const response = await kit.client().raw(path)
      assert.equal((await problemIn(response)).code, 'notFound')
    })
  }

  it('says so when no text message leaves', async () => {
    const refused = await kit.client().refused('sendCode', { body: { phone: '13800000417' } })
    assert.equal(refused.code, 'unavailable')
  })
})
