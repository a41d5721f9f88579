import { createStore } from 'zustand/vanilla'
import type { UnitCases } from '@contract/unit'
import { body, later, problem, scriptedServer, silence } from './testing/server'
import { deskOf, unitDeskStore } from './unitDesk'

const found = (name: string): UnitCases => ({
  cases: [
    {
      id: '00000000-0000-4000-8000-000000000001',
      name,
      month: '2027-06',
      standing: 'toConfirm',
      missing: [],
      due: null,
      wantedSince: null,
      until: '2027-05-06',
      unseen: false,
    },
  ],
  next: 'more',
  counts: {
    toConfirm: 1,
    papersMissing: 0,
    waitsForUnit: 0,
    waitsForRetiree: 0,
    withDepartments: 0,
    over: 0,
  },
  months: ['2027-06'],
  codes: [],
})

const FIRST = 'POST /organisations/first/cases/search'
const SECOND = 'POST /organisations/second/cases/search'

/** At the desk of the first organisation, where somebody is found. */
async function atFirst() {
  const server = scriptedServer()
  const store = createStore(unitDeskStore({ client: server.client }))
  server.on(FIRST, body(found('周铁山')))
  await store.getState().seek('first', { name: '周' })
  return {
    server,
    store,
    names: (id: string) => deskOf(store.getState(), id).found?.cases.map(({ name }) => name),
  }
}

describe('of one who is clerk of several', () => {
  test('nobody of one desk is found, and nothing sought there is sought, at another', async () => {
    const { store, names } = await atFirst()
    expect(names('first')).toEqual(['周铁山'])
    expect(deskOf(store.getState(), 'second')).toMatchObject({ found: null, sought: {}, failure: null })
  })

  test.each([
    ['while the other is not heard', silence],
    ['where the other answers with a failure', problem('unavailable')],
  ])('the names of one go %s', async (_, reply) => {
    const { server, store, names } = await atFirst()
    server.on(SECOND, reply)
    const asking = store.getState().seek('second', {})
    expect(store.getState()).toMatchObject({ of: 'second', found: null, sought: {} })
    await asking
    expect(store.getState()).toMatchObject({ of: 'second', found: null })
    expect(names('second')).toBeUndefined()
  })

  test('an answer of one that comes late is shown under no other’s name', async () => {
    const { server, store, names } = await atFirst()
    const late = later<ReturnType<typeof body>>()
    server.on(FIRST, () => late.promise)
    server.on(SECOND, body(found('李河')))
    const asking = store.getState().seek('first', {})
    await store.getState().seek('second', {})
    late.settle(body(found('周铁山')))
    await asking
    expect(names('second')).toEqual(['李河'])
    await store.getState().more('first')
    expect(server.heard(FIRST)).toHaveLength(2)
  })
})

test('what was found stays while the same desk is not heard', async () => {
  const { server, store, names } = await atFirst()
  server.on(FIRST, silence)
  await store.getState().seek('first', { name: '周' })
  expect(names('first')).toEqual(['周铁山'])
})
