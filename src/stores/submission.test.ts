import { createStore } from 'zustand/vanilla'
import type { CaseView } from '@contract/case'
import { submissionStore, type Signed } from './submission'
import { aDraft, aSubmitted, CASE_ID } from './testing/cases'
import { phone } from './testing/phone'
import { body, later, problem, scriptedServer, silence } from './testing/server'

const SUBMIT = `POST /cases/${CASE_ID}/submission`
const GET = `GET /cases/${CASE_ID}`
const signed: Signed = {
  promiseVersion: '2026-05',
  signature: { kind: 'drawn', image: 'iVBORw0KGgo'.repeat(20), device: 'Android' },
}

function openApp({ server = scriptedServer(), on = phone(), saved = true } = {}) {
  const adopted: CaseView[] = []
  let keys = 0
  const store = createStore(
    submissionStore({
      client: server.client,
      storage: on.storage,
      newKey: () => `key-${(keys += 1)}`,
      saveDraft: () => Promise.resolve(saved),
      adopt: (view) => adopted.push(view),
    }),
  )
  return { server, on, store, adopted, submit: () => store.getState().submit(CASE_ID, signed) }
}

const keysOf = ({ server }: ReturnType<typeof openApp>) =>
  server.heard(SUBMIT).map(({ header }) => header['Idempotency-Key'])

test('submitting answers the receipt, and the case is what the server made of it', async () => {
  const app = openApp()
  app.server.on(SUBMIT, body(aSubmitted()))
  expect(await app.submit()).toBe(true)
  expect(app.store.getState()).toMatchObject({
    stage: 'submitted',
    receipt: { number: '1310-2026-0000-0417' },
  })
  expect(app.adopted).toHaveLength(1)
  expect(app.on.keys()).toEqual([])
})

test('a double tap makes one request', async () => {
  const app = openApp()
  const answer = later<void>()
  app.server.on(SUBMIT, async () => {
    await answer.promise
    return body(aSubmitted())
  })
  const taps = [app.submit(), app.submit()]
  answer.settle()
  expect(await Promise.all(taps)).toEqual([true, true])
  expect(app.server.heard(SUBMIT)).toHaveLength(1)
})

test('after a timeout nobody knows; pressing again asks under the same key', async () => {
  const app = openApp()
  app.server.on(SUBMIT, silence)
  expect(await app.submit()).toBe(false)
  expect(app.store.getState().stage).toBe('unanswered')

  app.server.on(SUBMIT, body(aSubmitted()))
  expect(await app.submit()).toBe(true)
  expect(keysOf(app)).toEqual(['key-1', 'key-1'])
})

test('an app killed before the answer finds out whether it arrived, and sends no second time', async () => {
  const before = openApp()
  before.server.on(SUBMIT, silence)
  await before.submit()

  const after = openApp({ server: before.server, on: before.on })
  after.server.on(GET, body(aSubmitted()))
  expect(await after.submit()).toBe(true)
  expect(after.server.heard(SUBMIT)).toHaveLength(1)
  expect(after.store.getState().receipt?.number).toBe('1310-2026-0000-0417')
})

test('an app killed before the answer sends anew what never arrived', async () => {
  const before = openApp()
  before.server.on(SUBMIT, silence)
  await before.submit()

  const after = openApp({ server: before.server, on: before.on })
  after.server.on(GET, body(aDraft()))
  after.server.on(SUBMIT, body(aSubmitted()))
  expect(await after.submit()).toBe(true)
})

test('another signature after a timeout goes out only once it is known that the first never arrived', async () => {
  const app = openApp()
  app.server.on(SUBMIT, silence)
  await app.submit()
  app.server.on(GET, silence)
  const again = { ...signed, promiseVersion: '2026-06' }
  expect(await app.store.getState().submit(CASE_ID, again)).toBe(false)
  expect(app.store.getState().stage).toBe('unanswered')
  expect(app.server.heard(SUBMIT)).toHaveLength(1)
})

test('an attempt for another case does not lend its key', async () => {
  const app = openApp()
  app.server.on(SUBMIT, silence)
  await app.submit()
  const next = '0b6f1e0e-5d2c-4c0f-9d0a-6f7b1c2d3e4f'
  app.server.on(`POST /cases/${next}/submission`, body(aSubmitted()))
  await app.store.getState().submit(next, signed)
  const [sent] = app.server.heard(`POST /cases/${next}/submission`)
  expect(sent?.header['Idempotency-Key']).toBe('key-2')
})

test('the signature is not kept on the phone', async () => {
  const app = openApp()
  app.server.on(SUBMIT, silence)
  await app.submit()
  expect(app.on.text()).toContain('key-1')
  expect(app.on.text()).not.toContain('iVBORw0KGgo')
})

test('a refusal names the fields, and the corrected attempt is a new one', async () => {
  const app = openApp()
  const fields = [{ field: 'accountBank', code: 'missing' }]
  app.server.on(SUBMIT, problem('formIncomplete', { fields }))
  expect(await app.submit()).toBe(false)
  expect(app.store.getState()).toMatchObject({
    stage: 'refused',
    failure: { code: 'formIncomplete', fields },
  })

  app.server.on(SUBMIT, body(aSubmitted()))
  await app.submit()
  expect(keysOf(app)).toEqual(['key-1', 'key-2'])
})

test('what another device submitted meanwhile is submitted', async () => {
  const app = openApp()
  app.server.on(SUBMIT, problem('notADraft'))
  app.server.on(GET, body(aSubmitted()))
  expect(await app.submit()).toBe(true)
  expect(app.store.getState().stage).toBe('submitted')
})

test('nothing is sent while words are on this phone alone', async () => {
  const app = openApp({ saved: false })
  expect(await app.submit()).toBe(false)
  expect(app.store.getState().stage).toBe('unsaved')
  expect(app.server.requests).toHaveLength(0)
})

test('a signature code can be asked for again after the time the server names', async () => {
  const app = openApp()
  app.server.on(`POST /cases/${CASE_ID}/signature-codes`, problem('codeTooSoon', { retryAfterSeconds: 40 }))
  const before = Date.now()
  expect(await app.store.getState().sendCode(CASE_ID)).toBe(false)
  expect(app.store.getState().resendAt).toBeGreaterThanOrEqual(before + 40_000)
})
