import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { consentTexts } from '@/content/consents'
import { API } from '@contract/routes'
import { problemIn, type TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'

describe('the browser’s side', () => {
  let kit: Kit
  let phone: TestClient

  before(async () => {
    kit = await startKit()
    phone = kit.client()
    await phone.signIn('13800000417')
  })
  after(() => kit.close())

  const problemOf = async (path: string, init: RequestInit = {}) => problemIn(await phone.raw(path, init))

  describe('lets no other site act with the browser’s cookie', () => {
    const consent = {
      purpose: 'sharedData',
      granted: true,
      textVersion: consentTexts.sharedData.version,
    } as const
    const put = (origin: string, client = phone) =>
      client.send('putConsent', { body: consent }, { headers: { origin } })

    for (const origin of [
      'https://evil.example',
      'http://127.0.0.1:9999',
      'https://127.0.0.1.evil.example',
      'null',
    ]) {
      it(`refuses ${origin}`, async () => {
        const response = await put(origin)
        assert.equal((await problemIn(response)).code, 'wrongOrigin')
      })
    }
    it('refuses a cookie without any origin', async () => {
      const response = await put('none')
      assert.equal((await problemIn(response)).code, 'wrongOrigin')
    })
    it('refuses signing somebody in from elsewhere', async () => {
      const body = { phone: '13800000417', code: '123456', client: 'h5' } as const
      const headers = { origin: 'https://evil.example' }
      assert.equal((await kit.client().refused('signIn', { body }, { headers })).code, 'wrongOrigin')
    })
    it('takes its own', async () => {
      assert.equal((await put('http://127.0.0.1:8787')).status, 200)
    })
    it('takes a mini-program’s token, which has no origin', async () => {
      const weapp = kit.client('weapp')
      await weapp.signIn('13800000418')
      assert.equal((await put('none', weapp)).status, 200)
    })
    it('lets other sites read nothing', async () => {
      const response = await phone.raw(`${API}/me`, { headers: { origin: 'https://evil.example' } })
      assert.equal(response.headers.get('access-control-allow-origin'), null)
      const preflight = await phone.raw(`${API}/me/consents`, {
        method: 'OPTIONS',
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'PUT' },
      })
      assert.equal(preflight.status, 405)
    })
  })

  describe('opens the console to this machine alone', () => {
    for (const host of ['evil.example', 'evil.example:8787', '']) {
      it(`refuses the host name ${JSON.stringify(host)}`, async () => {
        const problem = await problemOf('/mock/sms', { headers: { host } })
        assert.equal(problem.code, 'wrongOrigin')
      })
    }
    for (const host of ['127.0.0.1:8787', 'localhost:8787', '[::1]:8787', '192.168.1.5:8787']) {
      it(`takes ${host}`, async () => {
        const response = await kit.client('weapp').raw('/mock/sms', { headers: { host } })
        assert.equal(response.status, 200)
      })
    }
    it('refuses other sites', async () => {
      const problem = await problemOf('/mock/sms', { headers: { origin: 'https://evil.example' } })
      assert.equal(problem.code, 'wrongOrigin')
    })
  })
})
