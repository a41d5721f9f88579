import { createStore } from 'zustand/vanilla'
import type { CaseView } from '@contract/case'
import type { HeldMandate } from '@contract/mandate'
import { actFor } from './actFor'
import { actForMyself, actingStore, useActing, type Acting } from './acting'
import { useDraft } from './draft'
import { guidanceNow } from './guidance'
import { useGuide } from './guide'
import { useMaterials } from './materials'
import { resetStores } from './reset'
import { aDraft, aField, aMaterial, CASE_ID } from './testing/cases'
import { openApp, pause, saved, changesIn, timeStands } from './testing/draftApp'
import { phone } from './testing/phone'
import { body, later, problem, scriptedServer } from './testing/server'

const THEIRS = '11111111-1111-4111-8111-111111111111'
const FATHER: Acting = { mandateId: 'm1', caseId: THEIRS, ownerName: '王建国', relation: 'helper' }

const held = (more: Partial<HeldMandate> = {}): HeldMandate => ({
  id: FATHER.mandateId,
  scope: 'fill',
  state: 'active',
  kinship: 'daughter',
  until: '2026-12-31',
  askedEnd: null,
  case: { id: THEIRS, ownerName: '王建国', news: false, waits: false, helping: null },
  over: null,
  changedAt: '2026-05-06T01:00:00.000Z',
  ...more,
})

/** A daughter with a draft of her own, and her father's. */
function together(on = phone(), tab = phone()) {
  const server = scriptedServer()
  const views: Record<string, CaseView> = {
    [CASE_ID]: aDraft({ fields: [aField('postcode', '100000')] }),
    [THEIRS]: aDraft({ id: THEIRS, fields: [aField('postcode', '065000')] }),
  }
  for (const id of Object.keys(views)) {
    server.on(`GET /cases/${id}`, () => body(views[id]))
    server.on(`PUT /cases/${id}/draft/fields`, (request) => saved(changesIn(request)))
  }
  server.on('GET /cases', body({ cases: [views[CASE_ID]], next: null }))
  const start = () => {
    const acting = createStore(actingStore({ storage: tab.storage }))
    return { acting, draft: openApp(server, on, acting) }
  }
  return { server, on, start, ...start() }
}

describe('whose application is filled in', () => {
  timeStands()

  test('is the one that was chosen, until one turns back to one’s own', async () => {
    const { acting, draft } = together()
    acting.setState({ acting: FATHER })
    await draft.getState().resume()
    expect(draft.getState().view?.id).toBe(THEIRS)
    acting.setState({ acting: null })
    expect(draft.getState()).toMatchObject({ view: null, cells: {} })
    await draft.getState().resume()
    expect(draft.getState().view?.id).toBe(CASE_ID)
  })

  test('stays over a reload, and no other tab changes it', async () => {
    const { acting, start, on } = together()
    acting.setState({ acting: FATHER })
    const other = together(on, phone())
    expect(other.acting.getState().acting).toBeNull()
    other.acting.setState({ acting: { ...FATHER, caseId: CASE_ID } })
    expect(start().acting.getState().acting).toEqual(FATHER)
  })

  test('is one’s own as soon as a page opens that', async () => {
    const { acting, draft } = together()
    acting.setState({ acting: FATHER })
    await draft.getState().open(CASE_ID)
    expect(acting.getState().acting).toBeNull()
    expect(draft.getState().view?.id).toBe(CASE_ID)
  })

  test.each(['notFound', 'onlyRetiree'] as const)(
    'once answered %s it is nobody’s, and nothing of it stays',
    async (code) => {
      const { acting, draft, server, on } = together()
      acting.setState({ acting: FATHER })
      await draft.getState().resume()
      server.on(`PUT /cases/${THEIRS}/draft/fields`, problem(code))
      draft.getState().change('postcode', '065001')
      await pause()
      expect(acting.getState().acting).toBeNull()
      expect(draft.getState()).toMatchObject({ view: null, cells: {}, stage: 'none' })
      expect(on.text()).not.toMatch(/06500/)
    },
  )
})

describe('words that have not reached the server', () => {
  timeStands()

  test('go out when one turns to somebody else, and to nobody else’s application', async () => {
    const { acting, draft, server } = together()
    await draft.getState().resume()
    draft.getState().change('postcode', '100001')
    acting.setState({ acting: FATHER })
    await draft.getState().resume()
    await pause()
    expect(server.heard(`PUT /cases/${CASE_ID}/draft/fields`)).toHaveLength(1)
    expect(server.heard(`PUT /cases/${THEIRS}/draft/fields`)).toHaveLength(0)
    expect(await draft.getState().wordsWait()).toBe(false)
  })

  test('wait on the phone by application where there is no network', async () => {
    const { acting, draft, server, on, start } = together()
    server.on(`PUT /cases/${CASE_ID}/draft/fields`, 'silence')
    server.on(`PUT /cases/${THEIRS}/draft/fields`, 'silence')
    await draft.getState().resume()
    draft.getState().change('postcode', '100001')
    acting.setState({ acting: FATHER })
    await draft.getState().resume()
    draft.getState().change('postcode', '065001')
    await pause()
    expect(await draft.getState().wordsWait()).toBe(true)

    const again = start()
    await again.draft.getState().resume()
    expect(again.draft.getState().cells.postcode?.value).toBe('065001')
    again.acting.setState({ acting: null })
    await again.draft.getState().resume()
    expect(again.draft.getState().cells.postcode?.value).toBe('100001')
    expect(on.text()).not.toMatch(/"value":"065000"/)
  })

  test('of an earlier release are read as they were kept', async () => {
    const { on, start } = together()
    const fields = { postcode: { value: '100009', basedOn: 1 } }
    on.storage.write('draft.typed', { form: 1, value: { caseId: CASE_ID, fields, place: null } })
    const { draft } = start()
    await draft.getState().resume()
    expect(draft.getState().cells.postcode?.value).toBe('100009')
  })

  test('an answer that comes after one turned away is about its own application', async () => {
    const { acting, draft, server } = together()
    await draft.getState().resume()
    const answer = later<ReturnType<typeof saved>>()
    server.on(`PUT /cases/${CASE_ID}/draft/fields`, () => answer.promise)
    draft.getState().change('postcode', '100001')
    await pause()
    acting.setState({ acting: FATHER })
    void draft.getState().resume()
    await pause()
    answer.settle(saved([{ field: 'postcode', value: '100001', basedOn: 1 }]))
    await pause()
    expect(draft.getState().cells.postcode?.value).toBe('065000')
    expect(await draft.getState().wordsWait()).toBe(false)
  })
})

test('where somebody is in the form of another is kept neither on the phone nor at the server', async () => {
  const { acting, draft, server, on } = together()
  acting.setState({ acting: FATHER })
  await draft.getState().resume()
  draft.getState().goTo('apply/form?topic=work')
  await draft.getState().save()
  expect(draft.getState().place).toBe('apply/form?topic=work')
  expect(on.text()).not.toContain('topic=work')
  expect(server.heard(`PUT /cases/${THEIRS}/draft/fields`)).toHaveLength(0)
})

describe('in the running app', () => {
  beforeEach(resetStores)

  test('a mandate to look on opens no form, nor one that is not in force', () => {
    expect(actFor(held({ scope: 'see' }))).toBe(false)
    expect(actFor(held({ case: null }))).toBe(false)
    expect(useActing.getState().acting).toBeNull()
    expect(actFor(held())).toBe(true)
    expect(useActing.getState().acting).toEqual(FATHER)
    expect(actFor(held({ id: 'm2', scope: 'act' }))).toBe(true)
    expect(useActing.getState().acting?.relation).toBe('agent')
  })

  test('the guide keeps one’s own answers and goes by theirs', () => {
    useGuide.getState().answer('insurance', 'employee')
    actFor(held())
    useDraft.getState().adopt(aDraft({ id: THEIRS, answers: { insurance: 'flexible' } }))
    expect(useGuide.getState().answers).toMatchObject({ insurance: 'employee' })
    expect(guidanceNow().facts.insurance).toBe('flexible')
    actForMyself()
    expect(guidanceNow().facts.insurance).toBe('employee')
  })

  test('pictures are of the application that is open, and go with it', () => {
    const card = (id: string) => aMaterial({ id, kind: 'bankCard' })
    useDraft.getState().adopt(aDraft({ materials: [card('mine')] }))
    actFor(held())
    expect(useMaterials.getState().pictures.bankCard).toEqual([])
    useDraft.getState().adopt(aDraft({ id: THEIRS, materials: [card('theirs')] }))
    expect(useMaterials.getState().pictures.bankCard.map(({ key }) => key)).toEqual(['theirs'])
    actForMyself()
    expect(useMaterials.getState().pictures.bankCard).toEqual([])
  })

  test('signing out forgets for whom', () => {
    actFor(held())
    resetStores()
    expect(useActing.getState().acting).toBeNull()
    expect(sessionStorage.getItem('acting')).not.toContain('王建国')
  })
})
