import { createStore } from 'zustand/vanilla'
import type { FollowedCase, GivenMandate, HeldMandate, Helped, MandateList } from '@contract/mandate'
import { askingStore } from './asking'
import { followedCaseStore } from './followedCase'
import { peopleStore } from './people'
import { CASE_ID } from './testing/cases'
import { phone } from './testing/phone'
import { body, problem, scriptedServer, silence } from './testing/server'

const GIVEN: GivenMandate = {
  id: '00000000-0000-4000-8000-00000000000a',
  caseId: CASE_ID,
  role: 'family',
  scope: 'see',
  state: 'waiting',
  until: '2026-12-31',
  holder: { name: '王敏', phoneMasked: '138****6620', kinship: 'daughter' },
  organisation: null,
  codeExpiresAt: null,
  changedAt: '2026-05-06T01:00:00.000Z',
  lastLookAt: null,
  handedOver: false,
  endedBy: null,
  unfinished: null,
  news: null,
}
const HELD: HeldMandate = {
  id: GIVEN.id,
  scope: 'see',
  state: 'waiting',
  kinship: 'daughter',
  until: '2026-12-31',
  case: null,
  over: null,
  askedEnd: null,
  changedAt: GIVEN.changedAt,
}
const HELPED: Helped = {
  ...{ kind: 'family', id: GIVEN.id, name: '王建国', kinship: 'daughter' },
  ...{ news: true, waits: false, collecting: false },
}
const list = (more: Partial<MandateList> = {}): MandateList => ({ given: [], held: [], ...more })

function openPeople() {
  const server = scriptedServer()
  const store = createStore(peopleStore({ client: server.client }))
  server.on('GET /mandates', body(list()))
  return { server, store }
}

describe('mandates', () => {
  test('what was wished is in the list afterwards', async () => {
    const { server, store } = openPeople()
    server.on('POST /mandates/acceptance', body(HELD))
    server.on('GET /mandates', body(list({ held: [HELD] })))
    expect(await store.getState().acceptByCode('482913', 'daughter')).toBe(true)
    expect(server.heard('POST /mandates/acceptance')[0]?.body).toEqual({
      by: { kind: 'code', code: '482913' },
      kinship: 'daughter',
    })
    expect(store.getState().mandates?.held).toEqual([HELD])
  })

  test('a refusal is said until the next wish is begun', async () => {
    const { server, store } = openPeople()
    server.on('POST /mandates/acceptance', problem('invitationInvalid'))
    expect(await store.getState().acceptByLink('a'.repeat(43), 'son')).toBe(false)
    expect(store.getState().refused).toMatchObject({ code: 'invitationInvalid' })
    store.getState().begin()
    expect(store.getState().refused).toBeNull()
  })

  test('what came with a link or a card is sent in the body, and kept nowhere here', async () => {
    const { server, store } = openPeople()
    server.on('POST /mandates/acceptance', body(HELD))
    await store.getState().acceptByLink('secret', 'daughter')
    await store.getState().acceptByCard(GIVEN.id, 'daughter')
    expect(server.heard('POST /mandates/acceptance').map(({ body }) => body)).toEqual([
      { by: { kind: 'link', token: 'secret' }, kinship: 'daughter' },
      { by: { kind: 'card', card: GIVEN.id }, kinship: 'daughter' },
    ])
    expect(JSON.stringify(store.getState())).not.toContain('secret')
  })

  test('pressed twice it is one wish', async () => {
    const { server, store } = openPeople()
    server.on(`POST /mandates/${GIVEN.id}/approval`, body({ ...GIVEN, state: 'active' }))
    const presses = [store.getState().approve(GIVEN.id, 'see'), store.getState().approve(GIVEN.id, 'see')]
    expect(await Promise.all(presses)).toEqual([true, false])
    expect(server.heard(`POST /mandates/${GIVEN.id}/approval`)).toHaveLength(1)
  })

  test('a day is named only where the invitation named none', async () => {
    const { server, store } = openPeople()
    const path = `POST /mandates/${GIVEN.id}/approval`
    server.on(path, body({ ...GIVEN, state: 'active' }))
    await store.getState().approve(GIVEN.id, 'see')
    await store.getState().approve(GIVEN.id, 'fill', '2026-08-06')
    expect(server.heard(path).map((one) => one.body)).toEqual([
      { approved: true, scope: 'see' },
      { approved: true, scope: 'fill', until: '2026-08-06' },
    ])
  })

  test('the code of an invitation is there until another wish', async () => {
    const { server, store } = openPeople()
    server.on(`POST /cases/${CASE_ID}/invitations`, body({ mandate: GIVEN, code: '482913' }))
    expect(await store.getState().invite(CASE_ID, '2026-12-31', 'fill')).toBe(true)
    expect(store.getState().invitation?.code).toBe('482913')
    store.getState().begin()
    expect(store.getState().invitation).toBeNull()
  })
})

describe('somebody else’s case', () => {
  const of = (id: string) => `GET /mandates/${id}/case`
  const settle = (ms = 0) => jest.advanceTimersByTimeAsync(ms)
  const aView = (mandateId: string): FollowedCase => ({
    mandateId,
    ownerName: '王建国',
    helping: null,
    unfinished: null,
    until: '2026-12-31',
    status: 'inReview',
    waits: [],
    left: [],
    lanes: [],
    asOf: '2026-05-11T02:20:00Z',
  })

  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  function follow() {
    const server = scriptedServer()
    const store = createStore(followedCaseStore({ client: server.client }))
    server.on(of(GIVEN.id), body(aView(GIVEN.id)))
    return { server, store, leave: store.getState().watch(GIVEN.id) }
  }

  test('goes from the open page within five seconds of being stopped', async () => {
    const { server, store } = follow()
    await settle()
    expect(store.getState().view?.mandateId).toBe(GIVEN.id)
    server.on(of(GIVEN.id), problem('notFound'))
    await settle(5_000)
    expect(store.getState()).toMatchObject({ view: null, gone: true })
    await settle(60_000)
    expect(server.heard(of(GIVEN.id))).toHaveLength(2)
  })

  test('is asked for no more once the page is left', async () => {
    const { server, leave } = follow()
    await settle()
    leave()
    await settle(60_000)
    expect(server.heard(of(GIVEN.id))).toHaveLength(1)
  })

  test('of another parent never shows under the first one’s name', async () => {
    const { server, store } = follow()
    await settle()
    const other = '00000000-0000-4000-8000-0000000000ff'
    server.on(of(other), body(aView(other)))
    store.getState().watch(other)
    expect(store.getState().view).toBeNull()
    await settle()
    expect(store.getState().view?.mandateId).toBe(other)
  })
})

test('home asks who waits without a look at anybody else’s case', async () => {
  const server = scriptedServer()
  const store = createStore(askingStore({ client: server.client, storage: phone().storage }))
  server.on('GET /mandates?side=given', body(list({ given: [GIVEN] })))
  server.on('GET /me/helped', body({ helped: [HELPED] }))
  await store.getState().load()
  expect(store.getState().given).toEqual([GIVEN])
  expect(store.getState().helped).toEqual([HELPED])
  expect(server.heard('GET /mandates')).toEqual([])
})

test('the phone keeps that somebody is helped, never who; without a network it is said that nothing was heard, not that there is nobody', async () => {
  const server = scriptedServer()
  const { storage } = phone()
  const open = () => createStore(askingStore({ client: server.client, storage }))
  server.on('GET /mandates?side=given', body(list()))
  server.on('GET /me/helped', body({ helped: [HELPED] }))
  await open().getState().load()
  expect(JSON.stringify(storage.read('helps'))).not.toContain(HELPED.name)
  const again = open()
  expect(again.getState()).toMatchObject({ helps: true, helped: null })
  server.on('GET /me/helped', silence)
  await again.getState().load()
  expect(again.getState()).toMatchObject({ helps: true, helped: null, unheard: true })
  server.on('GET /me/helped', body({ helped: [] }))
  await again.getState().load()
  expect(open().getState().helps).toBe(false)
})
