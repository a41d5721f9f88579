import { createStore } from 'zustand/vanilla'
import type { HeldAgency } from '@contract/agency'
import { actingStore, useActing, type Acting } from './acting'
import { agenciesStore } from './agencies'
import { guidanceNow } from './guidance'
import { useGuide } from './guide'
import { usePrefill } from './prefill'
import { resetStores } from './reset'
import { aDraft, CASE_ID } from './testing/cases'
import { openApp, pause, timeStands } from './testing/draftApp'
import { phone } from './testing/phone'
import { body, problem, scriptedServer } from './testing/server'

const HELD: HeldAgency = {
  id: '00000000-0000-4000-8000-00000000000a',
  state: 'active',
  ownerName: '韩玉兰',
  powers: ['fill', 'materials', 'bankAccount'],
  until: '2027-05-31',
  papers: [],
  case: null,
  over: null,
  changedAt: '2026-11-23T02:00:00.000Z',
}
const FOR_HAN: Acting = { mandateId: HELD.id, caseId: null, ownerName: '韩玉兰', relation: 'agent' }

function openAgencies() {
  const server = scriptedServer()
  const acting = createStore(actingStore({ storage: phone().storage }))
  const actForMyself = jest.fn(() => acting.setState({ acting: null, left: acting.getState().acting }))
  const { client } = server
  const newKey = () => 'key'
  const store = createStore(agenciesStore({ client, newKey, acting, actForMyself }))
  const says = (...held: HeldAgency[]) => server.on('GET /agencies', body({ given: [], held }))
  says(HELD)
  return { server, acting, store, says, actForMyself }
}

describe('for whom one acts', () => {
  timeStands()

  test('by a paper that does not name the bank account, one acts without it', () => {
    const { acting, store } = openAgencies()
    store.getState().act({ ...HELD, powers: ['fill', 'materials'] })
    expect(acting.getState().acting).toEqual({ ...FOR_HAN, withoutAccount: true })
  })

  test('while a page watches it is asked again, and what is stopped is acted in no more', async () => {
    const { acting, store, says, actForMyself } = openAgencies()
    store.getState().act(HELD)
    expect(acting.getState().acting).toEqual(FOR_HAN)
    const stop = store.getState().watch()
    await pause(6_000)
    expect(actForMyself).not.toHaveBeenCalled()
    says({ ...HELD, state: 'ended' })
    await pause(6_000)
    expect(acting.getState()).toMatchObject({ acting: null, left: { relation: 'agent' } })
    stop()
  })

  test('a family that is helped is not stopped by an empty list of agents', async () => {
    const { acting, store, says, actForMyself } = openAgencies()
    acting.setState({ acting: { ...FOR_HAN, relation: 'helper', caseId: CASE_ID } })
    says()
    await store.getState().load()
    expect(actForMyself).not.toHaveBeenCalled()
  })

  test('why a beginning was refused is said until the next wish', async () => {
    const { server, store } = openAgencies()
    server.on(`POST /mandates/${HELD.id}/beginning`, problem('papersMissing'))
    expect(await store.getState().begin(HELD.id)).toBe(false)
    expect(store.getState().refused).toMatchObject({ code: 'papersMissing' })
    store.getState().fresh()
    expect(store.getState().refused).toBeNull()
  })
})

describe('whoever acts for another', () => {
  beforeEach(() => {
    resetStores()
    useActing.setState({ acting: null, left: null })
  })

  test('answers the guide for that one: their own answers are put aside, and there again afterwards', () => {
    useGuide.getState().answer('retirementMonth', '2034-02')
    useActing.setState({ acting: FOR_HAN })
    expect(useGuide.getState().answers).toEqual({})
    useGuide.getState().answer('retirementMonth', '2026-11')
    useActing.setState({ acting: null })
    expect(useGuide.getState().answers).toEqual({ retirementMonth: '2034-02' })
  })

  test('is asked nothing that is known of that one, and nothing of oneself counts', () => {
    useActing.setState({ acting: FOR_HAN })
    const person = {
      name: '韩玉兰',
      sex: 'female',
      birthDate: '1971-06-23',
      idNumberMasked: '130***',
    } as const
    usePrefill.setState({ person, prefill: { sources: [], values: [], facts: { insurance: 'flexible' } } })
    expect(guidanceNow().known).toMatchObject({
      identity: { sex: 'female', birth: '1971-06-23' },
      shared: { insurance: 'flexible' },
    })
    useActing.setState({ acting: null })
    expect(guidanceNow().known).toEqual({})
  })

  test('begins the case by the mandate, and fills it in from then on', async () => {
    const server = scriptedServer()
    const acting = createStore(actingStore({ storage: phone().storage }))
    acting.setState({ acting: FOR_HAN })
    const draft = openApp(server, phone(), acting)
    await draft.getState().resume()
    expect(draft.getState().stage).toBe('none')
    server.on(`POST /mandates/${HELD.id}/case`, body(aDraft()))
    expect(await draft.getState().start({}, [])).toBe(true)
    expect(draft.getState().view?.id).toBe(CASE_ID)
    expect(acting.getState().acting).toEqual({ ...FOR_HAN, caseId: CASE_ID })
    expect(server.heard('POST /cases')).toEqual([])
  })
})
