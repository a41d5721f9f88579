import { createStore } from 'zustand/vanilla'
import { forgetPerson } from './forget'
import { remindersStore } from './reminders'
import { phone } from './testing/phone'
import { body, scriptedServer, silence } from './testing/server'

const DAYS = [
  { kind: 'windowOpens', day: '2029-03-01' },
  { kind: 'retirementMonth', day: '2030-03-01' },
] as const
const GET = 'GET /notifications/reminders'
const PUT = 'PUT /notifications/reminders'

function opened(on = phone(), now = () => 1_000_000) {
  const server = scriptedServer()
  server.on(GET, body({ days: [] }))
  server.on(PUT, ({ body: asked }) => body(asked))
  const store = createStore(remindersStore({ client: server.client, storage: on.storage, now }))
  return { server, on, state: () => store.getState() }
}

test('days are asked for, and others take their place, and none', async () => {
  const { server, state } = opened()
  await state().load()
  expect(state().days).toEqual([])
  expect(await state().ask(DAYS)).toBe(true)
  expect(state().days).toEqual(DAYS)
  await state().ask([DAYS[0]])
  expect(state().days).toEqual([DAYS[0]])
  await state().ask([])
  expect(server.heard(PUT).map(({ body }) => body)).toEqual([
    { days: [...DAYS] },
    { days: [DAYS[0]] },
    { days: [] },
  ])
})

test('days that were not kept are said so, and those of before stand', async () => {
  const { server, state } = opened()
  await state().ask([DAYS[0]])
  server.on(PUT, silence)
  expect(await state().ask(DAYS)).toBe(false)
  expect(state()).toMatchObject({ days: [DAYS[0]], busy: false })
  expect(state().refused).not.toBeNull()
})

describe('chosen before signing in', () => {
  test('they are asked for once somebody is signed in, over a reload, and once', async () => {
    const { on, state } = opened()
    state().wait(DAYS)
    const again = opened(on)
    await again.state().load()
    expect(again.server.heard(PUT)).toHaveLength(1)
    expect(again.state().days).toEqual(DAYS)
    const third = opened(on)
    await third.state().load()
    expect(third.server.heard(PUT)).toHaveLength(0)
  })

  test('they wait on where the network is away', async () => {
    const { on, server, state } = opened()
    state().wait(DAYS)
    server.on(PUT, silence)
    await state().load()
    const again = opened(on)
    await again.state().load()
    expect(again.state().days).toEqual(DAYS)
  })

  test('they are nobody’s who signs in much later, and gone with whoever leaves the phone', async () => {
    const { on, state } = opened()
    state().wait(DAYS)
    const later = opened(on, () => 1_000_000 + 31 * 60_000)
    await later.state().load()
    expect(later.server.heard(PUT)).toEqual([])
    later.state().wait(DAYS)
    forgetPerson(on.storage)
    const next = opened(on)
    await next.state().load()
    expect(next.server.heard(PUT)).toEqual([])
  })
})
