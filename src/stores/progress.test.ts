import { createStore } from 'zustand/vanilla'
import type { CaseView } from '@contract/case'
import type { ProgressView } from '@contract/progress'
import { setLive, tellHint } from './hints'
import { progressStore } from './progress'
import { aDraft, aSubmitted, CASE_ID } from './testing/cases'
import { phone } from './testing/phone'
import { body, later, problem, scriptedServer, silence } from './testing/server'

const GET = `GET /cases/${CASE_ID}/progress`

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const settle = (ms = 0) => jest.advanceTimersByTimeAsync(ms)

const aProgress = (more: Partial<ProgressView> = {}): ProgressView => ({
  caseId: CASE_ID,
  progress: {
    status: 'inReview',
    scenario: 'normal',
    number: '1310-2026-0000-0417',
    round: 1,
    items: ['benefitQualification'],
    retirementMonth: '2026-11',
    steps: [],
    mustAct: [],
    allowed: ['recall', 'withdraw'],
    documents: [],
    closed: null,
    timeline: [],
  },
  notes: [],
  asOf: '2026-05-11T02:20:00Z',
  ...more,
})

function openApp({ server = scriptedServer(), on = phone() } = {}) {
  const adopted: CaseView[] = []
  const store = createStore(
    progressStore({
      client: server.client,
      storage: on.storage,
      onOnline: on.onOnline,
      adopt: (view) => adopted.push(view),
    }),
  )
  return { server, on, store, adopted }
}

describe('while a page shows it', () => {
  test('what a department did appears by itself within five seconds', async () => {
    const { server, store } = openApp()
    server.on(GET, body(aProgress()))
    store.getState().watch(CASE_ID)
    await settle()
    expect(store.getState().view?.progress.status).toBe('inReview')

    const approved = aProgress()
    server.on(GET, body({ ...approved, progress: { ...approved.progress, status: 'waitingForMonth' } }))
    await settle(5_000)
    expect(store.getState().view?.progress.status).toBe('waitingForMonth')
  })

  test('told that it has changed it is asked at once, and seldom meanwhile; what is another’s is not asked', async () => {
    const { server, store } = openApp()
    server.on(GET, body(aProgress()))
    setLive(true)
    try {
      store.getState().watch(CASE_ID)
      await settle()
      await settle(20_000)
      tellHint({ what: 'case', caseId: 'another', last: 9 })
      await settle()
      expect(server.heard(GET)).toHaveLength(1)
      tellHint({ what: 'case', caseId: CASE_ID, last: 9 })
      await settle()
      expect(server.heard(GET)).toHaveLength(2)
      await settle(30_000)
      expect(server.heard(GET)).toHaveLength(3)
    } finally {
      setLive(false)
    }
    // It is told no more: asked at once, and every few seconds again.
    await settle()
    expect(server.heard(GET)).toHaveLength(4)
    await settle(5_000)
    expect(server.heard(GET)).toHaveLength(5)
  })

  test('the last known state stays when nobody answers, and it is asked less and less often', async () => {
    const { server, store } = openApp()
    server.on(GET, body(aProgress()))
    store.getState().watch(CASE_ID)
    await settle()
    server.on(GET, silence)
    await settle(5_000)
    expect(store.getState().view?.asOf).toBe('2026-05-11T02:20:00Z')
    expect(store.getState().failure).not.toBeNull()

    const asked = () => server.heard(GET).length
    expect(asked()).toBe(2)
    for (const [wait, times] of [
      [10_000, 3],
      [20_000, 4],
      [30_000, 5],
      [30_000, 6],
    ] as const) {
      await settle(wait)
      expect(asked()).toBe(times)
    }
    server.on(GET, body(aProgress()))
    await settle(30_000)
    expect(store.getState().failure).toBeNull()
  })

  test('is asked at once when the network returns', async () => {
    const { server, store, on } = openApp()
    server.on(GET, silence)
    store.getState().watch(CASE_ID)
    await settle()
    server.on(GET, body(aProgress()))
    on.connect()
    await settle()
    expect(store.getState().view).not.toBeNull()
  })
})

test('hidden it is not asked; shown again it is, at once', async () => {
  const { server, store } = openApp()
  server.on(GET, body(aProgress()))
  const stop = store.getState().watch(CASE_ID)
  await settle()
  stop()
  await settle(60_000)
  expect(server.heard(GET)).toHaveLength(1)
  store.getState().watch(CASE_ID)
  await settle()
  expect(server.heard(GET)).toHaveLength(2)
})

test('a page that hides before the answer came is not asked for again', async () => {
  const { server, store } = openApp()
  const answer = later<void>()
  server.on(GET, async () => {
    await answer.promise
    return body(aProgress())
  })
  const stop = store.getState().watch(CASE_ID)
  await settle()
  stop()
  answer.settle()
  await settle(60_000)
  expect(server.heard(GET)).toHaveLength(1)
})

test('a page that hides does not stop the one that opened over it', async () => {
  const { server, store } = openApp()
  server.on(GET, body(aProgress()))
  const below = store.getState().watch(CASE_ID)
  store.getState().watch(CASE_ID)
  below()
  below()
  await settle()
  const before = server.heard(GET).length
  await settle(5_000)
  expect(server.heard(GET).length).toBe(before + 1)
})

test('the next run shows the last known state with its time, without a network', async () => {
  const { server, store, on } = openApp()
  server.on(GET, body(aProgress()))
  store.getState().watch(CASE_ID)
  await settle()

  server.on(GET, silence)
  const next = openApp({ server, on })
  next.store.getState().watch(CASE_ID)
  await settle()
  expect(next.store.getState()).toMatchObject({ view: { asOf: '2026-05-11T02:20:00Z' } })
  expect(next.store.getState().failure).not.toBeNull()
})

test('another case shows nothing of the one before', async () => {
  const { server, store } = openApp()
  server.on(GET, body(aProgress()))
  store.getState().watch(CASE_ID)()
  await settle()
  server.on('GET /cases/other/progress', silence)
  store.getState().watch('other')
  await settle()
  expect(store.getState().view).toBeNull()
})

test('an answer that was on its way for the case before is not taken for the next one', async () => {
  const { server, store } = openApp()
  const answer = later<void>()
  server.on(GET, async () => {
    await answer.promise
    return body(aProgress())
  })
  store.getState().watch(CASE_ID)()
  server.on('GET /cases/other/progress', body(aProgress({ caseId: 'other' })))
  store.getState().watch('other')
  const shown: unknown[] = []
  store.subscribe(({ view }) => shown.push(view?.caseId))
  answer.settle()
  await settle()
  expect(new Set(shown)).toEqual(new Set(['other']))
})

test('a case that is no longer there goes from the page and from the phone', async () => {
  const { server, store, on } = openApp()
  server.on(GET, body(aProgress()))
  store.getState().watch(CASE_ID)
  await settle()
  server.on(GET, problem('notFound'))
  await settle(5_000)
  expect(store.getState().view).toBeNull()
  expect(on.keys()).toEqual([])
})

test('what a department asked for is handed in once, and progress follows at once', async () => {
  const { server, store, adopted } = openApp()
  server.on(GET, body(aProgress()))
  server.on(`POST /cases/${CASE_ID}/supplements`, body(aSubmitted()))
  store.getState().watch(CASE_ID)
  await settle()
  const twice = [
    store.getState().answerSupplement(CASE_ID, 'medicalInsurance', ['page-1']),
    store.getState().answerSupplement(CASE_ID, 'medicalInsurance', ['page-1']),
  ]
  expect(await Promise.all(twice)).toEqual([true, false])
  expect(server.heard(`POST /cases/${CASE_ID}/supplements`)).toHaveLength(1)
  expect(server.heard(GET)).toHaveLength(2)
  expect(adopted).toHaveLength(1)
})

test('pressed twice it is taken back once', async () => {
  const { server, store } = openApp()
  server.on(GET, body(aProgress()))
  for (const act of ['recall', 'withdraw'] as const) {
    const request = `POST /cases/${CASE_ID}/${act === 'recall' ? 'recall' : 'withdrawal'}`
    server.on(request, body(aDraft()))
    const { [act]: press } = store.getState()
    expect(await Promise.all([press(CASE_ID), press(CASE_ID)])).toEqual([true, false])
    expect(server.heard(request)).toHaveLength(1)
  }
})

test('taking it back makes it a draft again; where it is too late the reason is said', async () => {
  const { server, store, adopted } = openApp()
  server.on(GET, body(aProgress()))
  server.on(`POST /cases/${CASE_ID}/recall`, body(aDraft({ number: '1310-2026-0000-0417' })))
  expect(await store.getState().recall(CASE_ID)).toBe(true)
  expect(adopted[0]?.status).toBe('draft')

  server.on(`POST /cases/${CASE_ID}/withdrawal`, problem('alreadyDecided'))
  expect(await store.getState().withdraw(CASE_ID)).toBe(false)
  expect(store.getState().actionFailure).toMatchObject({ code: 'alreadyDecided' })
})

test('a document that was read can be read again without a network', async () => {
  const { server, store, on } = openApp()
  const form = {
    name: 'recognitionForm',
    title: '企业养老保险正常退休人员待遇条件认定表',
    number: 'RD-1',
    issuer: '廊坊市人力资源和社会保障局',
    issuedOn: '2026-05-15',
    sample: true,
    rows: [{ label: '姓名', value: '王建国' }],
  }
  server.on(GET, body(aProgress()))
  server.on(`GET /cases/${CASE_ID}/documents/recognitionForm`, body(form))
  store.getState().watch(CASE_ID)
  await settle()
  expect(await store.getState().readDocument(CASE_ID, 'recognitionForm')).toBe(true)
  expect(openApp({ server, on }).store.getState().documents['recognitionForm']).toEqual(form)
})
