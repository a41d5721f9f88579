import { consentTexts } from '@/content/consents'
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { problems } from '@/content/problems'
import { contract, type OperationSchema } from '@contract/contract'
import { PROBLEM_CODES } from '@contract/problem'
import { API, type Operation, routes } from '@contract/routes'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import { signedIn } from '../cases/testing/story'
import { problemIn, type TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'
import { access, type AccessRule } from './access'
import { JSON_LIMIT } from './body'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const NOTHING = { id: NOBODY, mid: NOBODY, name: 'recognitionForm' }
const operations = Object.keys(routes) as Operation[]

describe('the HTTP side', () => {
  let kit: Kit
  let phone: TestClient

  before(async () => {
    kit = await startKit()
    phone = kit.client()
    await phone.signIn('13800000417')
  })
  after(() => kit.close())

  const problemOf = async (path: string, init: RequestInit = {}, client = phone) => {
    const response = await client.raw(path, init)
    return problemIn(response, await response.text())
  }
  const draftOf = async (client: TestClient) => {
    const { cases } = await client.do('listCases', {})
    return cases[0]?.id ?? (await client.do('createCase', { body: { answers: wangOwnAnswers } })).id
  }
  const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    problemOf(`${API}/session/codes`, { method: 'POST', body, headers })

  describe('answers what cannot be with a problem', () => {
    for (const path of [
      '/api',
      '/api/',
      '/api/v1',
      '/api/v1/nothing',
      '/api/v2/me',
      '/mock',
      '/mock/nothing',
    ]) {
      it(`${path}: notFound`, async () => {
        assert.equal((await problemOf(path)).code, 'notFound')
      })
    }

    it('a method that a path does not have: methodNotAllowed, and which it has', async () => {
      const description = await phone.raw(`${API}/openapi.json`, { method: 'POST' })
      assert.equal(problemIn(description, await description.text()).code, 'methodNotAllowed')
      const response = await phone.raw(`${API}/session`, { method: 'PUT' })
      assert.equal(problemIn(response, await response.text()).code, 'methodNotAllowed')
      assert.equal(response.headers.get('allow'), 'POST, DELETE')
      assert.equal((await problemOf(`${API}/me`, { method: 'PATCH' })).code, 'methodNotAllowed')
    })

    for (const body of ['', '{', '{"phone":}', 'phone=138', '\uFEFF{"phone":', '{"phone":"13800000417"}}']) {
      it(`malformed JSON ${JSON.stringify(body)}`, async () => {
        assert.equal((await post(body)).code, 'malformedRequest')
      })
    }

    it('a character that no text can hold, and takes it where it is only spelled out', async () => {
      assert.equal((await post('{"phone":"1380000\\u0000417"}')).code, 'malformedRequest')
      assert.equal((await post('{"phone":"\\\\\\u0000"}')).code, 'malformedRequest')
      assert.equal((await post('{"phone":"\\\\u0000"}')).code, 'invalidInput')
    })

    it('a number that no case counts to', async () => {
      const query = { after: 99_999_999_999 }
      const response = await phone.send('listEvents', { params: { id: await draftOf(phone) }, query })
      assert.equal(problemIn(response, await response.text()).code, 'invalidInput')
    })

    it('bytes that are no text', async () => {
      const body = new Uint8Array([0x22, 0xff, 0xfe, 0x22])
      const headers = { 'content-type': 'application/json' }
      const problem = await problemOf(`${API}/session/codes`, { method: 'POST', body, headers })
      assert.equal(problem.code, 'malformedRequest')
    })

    for (const body of [
      'null',
      '[]',
      '"13800000417"',
      '{}',
      '{"phone":13800000417}',
      '{"phone":"1380000"}',
    ]) {
      it(`the wrong type ${body}: invalidInput, with the field`, async () => {
        const problem = await post(body)
        assert.equal(problem.code, 'invalidInput')
        assert.equal(problem.fields?.length, 1)
        if (body.startsWith('{')) assert.equal(problem.fields?.[0]?.field, 'phone')
      })
    }

    it('another media type than JSON', async () => {
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      assert.equal((await post('phone=13800000417', form)).code, 'unsupportedMediaType')
      assert.equal((await post('{}', { 'content-type': 'application/jsonp' })).code, 'unsupportedMediaType')
    })

    it('a body over the limit, announced or not', async () => {
      const big = JSON.stringify({ phone: 'x'.repeat(JSON_LIMIT) })
      assert.equal((await post(big)).code, 'bodyTooLarge')
      const pieces = new ReadableStream({
        start(controller) {
          for (let i = 0; i < 9; i += 1) controller.enqueue(new Uint8Array(JSON_LIMIT / 8))
          controller.close()
        },
      })
      const init = {
        method: 'POST',
        body: pieces,
        duplex: 'half',
        headers: { 'content-type': 'application/json' },
      }
      assert.equal((await problemOf(`${API}/session/codes`, init)).code, 'bodyTooLarge')
    })

    it('an id that is no id like one that does not exist', async () => {
      for (const id of ['1', 'x', NOBODY]) {
        assert.equal((await problemOf(`${API}/cases/${id}`)).code, 'notFound')
      }
    })

    it('a fault of ours without saying what it was', async () => {
      await kit.database.db.execute('alter table consents rename to consents_away')
      const problem = await problemOf(`${API}/me/consents`)
      await kit.database.db.execute('alter table consents_away rename to consents')
      assert.equal(problem.code, 'internal')
      assert.deepEqual(Object.keys(problem).sort(), ['code', 'status', 'title', 'type'])
      assert.ok(kit.logged.some((line) => line.includes('"level":"error"') && line.includes('getConsents')))
    })
  })

  it('has a text for every code, and none for anything else', () => {
    assert.deepEqual(Object.keys(problems).sort(), [...PROBLEM_CODES].sort())
    for (const text of Object.values(problems)) {
      assert.match(text, /^[^A-Za-z]+.*。$/, text)
      assert.ok(!/[!！]/.test(text), text)
      assert.ok(text.split('。').length > 2, `says what happened, and what to do: ${text}`)
    }
  })

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

  describe('lets in whom the table of access says', () => {
    const idOf = (operation: Operation) => {
      const schema: OperationSchema = contract[operation]
      return schema.params ? { params: NOTHING } : {}
    }
    for (const operation of operations) {
      const rule: AccessRule = access[operation]
      if (rule.who === 'anyone') continue

      it(`${operation}: nobody without a session`, async () => {
        const response = await kit.client().send(operation, idOf(operation))
        assert.equal(problemIn(response, await response.text()).code, 'signInRequired')
      })
      if (rule.who === 'caseOwner') {
        it(`${operation}: no case that is not there`, async () => {
          const response = await phone.send(operation, idOf(operation))
          assert.equal(problemIn(response, await response.text()).code, 'notFound')
        })
      } else if (rule.realName) {
        it(`${operation}: no phone alone`, async () => {
          const response = await phone.send(operation, idOf(operation))
          assert.equal(problemIn(response, await response.text()).code, 'realNameRequired')
        })
      }
    }

    it('has a rule for every address under /api, whatever its method', () => {
      const known = operations.map((operation) => {
        const [method, path] = routes[operation]
        assert.ok(access[operation], operation)
        return `${method} ${API}${path.replace(/\{(\w+)\}/g, ':$1')}`
      })
      const open = ['GET /api/v1/openapi.json']
      const served = kit.bff.app.routes.filter(
        ({ method, path }) => method !== 'ALL' && path.startsWith('/api'),
      )
      assert.deepEqual(
        served.map(({ method, path }) => `${method} ${path}`).sort(),
        [...known, ...open].sort(),
      )
    })

    it('answers for somebody else’s case exactly as for one that is not there', async () => {
      const owner = kit.client()
      await owner.signIn('13800000432')
      const id = await draftOf(owner)
      const said = async (operation: Operation, caseId: string) => {
        const response = await phone.send(operation, { params: { ...NOTHING, id: caseId } })
        return [response.status, [...response.headers], await response.text()]
      }
      for (const operation of operations) {
        const rule: AccessRule = access[operation]
        if (rule.who !== 'caseOwner') continue
        assert.deepEqual(await said(operation, id), await said(operation, NOBODY), operation)
      }
    })

    it('asks for the real name, and then for consent, on one’s own case', async () => {
      const id = await draftOf(phone)
      const proved = await signedIn(kit, 'wangJianguo', '13800000431')
      const own = await draftOf(proved)
      await proved.do('putConsent', {
        body: { purpose: 'sensitiveData', granted: false, textVersion: 'test-1' },
      })
      const code = async (client: TestClient, operation: Operation, caseId: string) => {
        const response = await client.send(operation, { params: { ...NOTHING, id: caseId } })
        return problemIn(response, await response.text()).code
      }
      for (const operation of operations) {
        const rule: AccessRule = access[operation]
        if (rule.who !== 'caseOwner' || !rule.realName) continue
        assert.equal(await code(phone, operation, id), 'realNameRequired', operation)
        if (rule.consent) assert.equal(await code(proved, operation, own), 'consentRequired', operation)
      }
    })

    it('needs the real name for all that a department hears of', () => {
      const sent: Operation[] = [
        'submitCase',
        'answerSupplement',
        'recallCase',
        'withdrawCase',
        'claimCertificate',
      ]
      for (const operation of [...sent, 'getPrefill', 'addMaterial', 'getMaterial', 'getDocument'] as const) {
        const rule: AccessRule = access[operation]
        assert.equal(rule.realName, true, operation)
      }
    })
  })

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
        assert.equal(problemIn(response, await response.text()).code, 'wrongOrigin')
      })
    }
    it('refuses a cookie without any origin', async () => {
      const response = await put('none')
      assert.equal(problemIn(response, await response.text()).code, 'wrongOrigin')
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
      environment: { MOCK_CONSOLE: '0', SMS_URL: 'http://127.0.0.1:9/', SMS_TOKEN: 'token' },
    })
  })
  after(() => kit.close())

  for (const path of ['/mock', '/mock/sms', '/mock/console', '/mock/clock', '/mock/identity/people']) {
    it(`has no ${path}`, async () => {
      const response = await kit.client().raw(path)
      assert.equal(problemIn(response, await response.text()).code, 'notFound')
    })
  }

  it('says so when no text message leaves', async () => {
    const refused = await kit.client().refused('sendCode', { body: { phone: '13800000417' } })
    assert.equal(refused.code, 'unavailable')
  })
})
