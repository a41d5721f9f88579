import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { consentTexts } from '@/content/consents'
import type { Problem } from '@contract/problem'
import { API, routes } from '@contract/routes'
import { NOBODY, problemIn, type TestClient } from '../testing/client'
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
    for (const site of ['cross-site', 'same-site']) {
      it(`refuses whatever the browser itself says comes ${site}, reading too, and under our own name too`, async () => {
        const headers = { 'sec-fetch-site': site }
        for (const path of ['/me', '/cases', '/me/sessions', `/cases/${NOBODY}/materials/${NOBODY}`]) {
          assert.equal((await problemOf(API + path, { headers })).code, 'wrongOrigin', path)
        }
        const response = await phone.send('putConsent', { body: consent }, { headers })
        assert.equal((await problemIn(response)).code, 'wrongOrigin')
      })
    }
    for (const site of ['same-origin', 'none']) {
      it(`takes what the browser says is ${site}`, async () => {
        const response = await phone.raw(`${API}/me`, { headers: { 'sec-fetch-site': site } })
        assert.equal(response.status, 200)
      })
    }
    it('refuses every change that a form of another site could send, for want of a type', async () => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ]) {
        const headers = { origin: 'http://127.0.0.1:8787', 'content-type': type }
        const init = { method: 'PUT', headers, body: JSON.stringify(consent) }
        assert.equal((await problemOf(`${API}/me/consents`, init)).code, 'unsupportedMediaType', type)
      }
    })
    it('changes nothing by reading: no address takes a GET, or another method in disguise, for its own', async () => {
      const reads = new Set<string>(
        Object.values(routes).flatMap(([method, path]) => (method === 'GET' ? [path] : [])),
      )
      for (const [method, path] of Object.values(routes)) {
        if (method === 'GET' || reads.has(path)) continue
        const address = API + path.replace(/\{\w+\}/g, NOBODY)
        for (const disguise of ['', `?_method=${method}`]) {
          const headers = { 'x-http-method-override': method }
          const problem: Problem = await problemOf(address + disguise, { headers })
          // Read, `order` is the id of a picture that nobody has.
          const refusal: string = path.endsWith('/materials/order') ? 'notFound' : 'methodNotAllowed'
          assert.equal(problem.code, refusal, `${method} ${path}`)
        }
      }
      assert.equal((await phone.do('listSessions', {})).sessions.length, 1)
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

  it('takes the public name only as it is published: over http it may be anybody’s', async () => {
    const published = await startKit({ environment: { PUBLIC_URL: 'https://retire.example' } })
    const at = async (origin: string) => {
      const body = { phone: '13800000417' }
      const headers = { host: 'retire.example', origin }
      return (await published.client().send('sendCode', { body }, { headers })).status
    }
    try {
      assert.equal(await at('http://retire.example'), 403)
      assert.equal(await at('https://retire.example:8443'), 403)
      assert.equal(await at('https://retire.example'), 202)
    } finally {
      await published.close()
    }
  })

  describe('opens the console to this machine alone', () => {
    for (const host of ['evil.example', 'evil.example:8787', '']) {
      it(`refuses the host name ${JSON.stringify(host)}`, async () => {
        for (const path of ['/mock/sms', '/mock/identity/people', '/mock/console']) {
          assert.equal((await problemOf(path, { headers: { host } })).code, 'wrongOrigin', path)
        }
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
