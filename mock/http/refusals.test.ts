import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { problems } from '@/content/problems'
import { PROBLEM_CODES } from '@contract/problem'
import { API } from '@contract/routes'
import { draftOf } from '../cases/testing/story'
import { NOBODY, problemIn, type TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'
import { JSON_LIMIT } from './body'

describe('what cannot be is answered with a problem:', () => {
  let kit: Kit
  let phone: TestClient

  before(async () => {
    kit = await startKit()
    phone = kit.client()
    await phone.signIn('13800000417')
  })
  after(() => kit.close())

  const problemOf = async (path: string, init: RequestInit = {}) => problemIn(await phone.raw(path, init))
  const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    problemOf(`${API}/session/codes`, { method: 'POST', body, headers })

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
    assert.equal((await problemIn(description)).code, 'methodNotAllowed')
    const response = await phone.raw(`${API}/session`, { method: 'PUT' })
    assert.equal((await problemIn(response)).code, 'methodNotAllowed')
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
    assert.equal((await problemIn(response)).code, 'invalidInput')
  })

  it('bytes that are no text', async () => {
    const body = new Uint8Array([0x22, 0xff, 0xfe, 0x22])
    const headers = { 'content-type': 'application/json' }
    const problem = await problemOf(`${API}/session/codes`, { method: 'POST', body, headers })
    assert.equal(problem.code, 'malformedRequest')
  })

  for (const body of ['null', '[]', '"13800000417"', '{}', '{"phone":13800000417}', '{"phone":"1380000"}']) {
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

  it('what pollutes, floods or nests without end; and nothing of it comes into any object', async () => {
    const id = await draftOf(phone)
    const put = async (body: string) => {
      const headers = { 'content-type': 'application/json' }
      const response = await phone.raw(`${API}/cases/${id}/draft/fields`, { method: 'PUT', body, headers })
      return response.ok ? 'saved' : (await problemIn(response)).code
    }
    const cell = (value: string, field = 'contactAddress') =>
      put(`{"changes":[{"field":"${field}","value":${value},"basedOn":0}]}`)
    const pollution = '"__proto__":{"level":"realName"},"constructor":{"prototype":{"level":"realName"}}'
    assert.equal(await put(`{${pollution},"changes":[]}`), 'saved', 'as if it were not there')
    assert.equal(Object.hasOwn(Object.prototype, 'level'), false)
    assert.equal(await cell('"x"', '__proto__'), 'fieldUnknown')
    assert.equal(await cell('"x"', 'constructor'), 'fieldUnknown')
    assert.equal(await cell(`"${'x'.repeat(1_000_000)}"`), 'bodyTooLarge')
    assert.equal(await cell(`"${'好'.repeat(401)}"`), 'invalidInput')
    assert.equal(await cell(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 'invalidInput')
    assert.equal(await put(`{"changes":${'['.repeat(400_000)}`), 'malformedRequest')
    assert.equal(await cell('"a\\u0000b"'), 'malformedRequest')
    for (const number of ['1e999', '-1', '0.5', '99999999999999999999'])
      assert.equal(
        await put(`{"changes":[{"field":"postcode","value":"1","basedOn":${number}}]}`),
        'invalidInput',
      )
  })

  it('half a character, which is kept as one that nobody can read; and is no digit of a number', async () => {
    const id = await draftOf(phone)
    const body = '{"changes":[{"field":"accountBank","value":"a\\ud800b","basedOn":0}]}'
    const headers = { 'content-type': 'application/json' }
    await phone.raw(`${API}/cases/${id}/draft/fields`, { method: 'PUT', body, headers })
    const { fields } = await phone.do('getCase', { params: { id } })
    assert.equal(fields.find(({ field }) => field === 'accountBank')?.value, 'a\ufffdb')
    for (const number of ['１３８００００９９９９', '\u202e13800009999', '1380000\ud8009999'])
      assert.equal((await post(JSON.stringify({ phone: number }))).code, 'invalidInput')
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

it('there is a text for every code, and none for anything else', () => {
  assert.deepEqual(Object.keys(problems).sort(), [...PROBLEM_CODES].sort())
  for (const text of Object.values(problems)) {
    assert.match(text, /^[^A-Za-z]+.*。$/, text)
    assert.ok(!/[!！]/.test(text), text)
    assert.ok(text.split('。').length > 2, `says what happened, and what to do: ${text}`)
  }
})
