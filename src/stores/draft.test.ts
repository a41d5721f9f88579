import { createStore } from 'zustand/vanilla'
import type { FieldValue } from '@contract/case'
import { draftStore } from './draft'
import { aDraft, aField, aSubmitted, CASE_ID } from './testing/cases'
import { phone } from './testing/phone'
import { body, later, problem, scriptedServer, silence } from './testing/server'

const GET = `GET /cases/${CASE_ID}`
const PUT = `PUT /cases/${CASE_ID}/draft/fields`

const SAVED_AT = '2026-05-07T02:18:00Z'

interface Change {
  field: string
  value: string
  basedOn: number
}

/** A server that keeps the fields, as the contract says: one version more at each change, 409 over an older one. */
function keepingServer() {
  const server = scriptedServer()
  let view = aDraft()
  server.on(GET, () => body(view))
  server.on('GET /cases', () => body({ cases: [view], next: null }))
  server.on(PUT, ({ body: sent }) => {
    const { changes, place } = sent as { changes: Change[]; place?: string }
    const known = new Map(view.fields.map((field) => [field.field, field]))
    const conflicts = changes.flatMap(({ field, value, basedOn }) => {
      const theirs = known.get(field)
      if (!theirs || theirs.version === basedOn) return []
      return [{ field, yours: value, theirs: theirs.value, theirVersion: theirs.version }]
    })
    if (conflicts.length) return problem('fieldConflict', { conflicts })
    const saved = changes.map(({ field, value, basedOn }): FieldValue =>
      aField(field, value, { version: basedOn + 1 }),
    )
    saved.forEach((field) => known.set(field.field, field))
    view = { ...view, fields: [...known.values()], place: place ?? view.place, updatedAt: SAVED_AT }
    return body({ fields: saved, updatedAt: view.updatedAt })
  })
  return {
    ...server,
    /** Another device saves a value. */
    elsewhere(field: string, value: string) {
      const version = (view.fields.find((known) => known.field === field)?.version ?? 0) + 1
      const others = view.fields.filter((known) => known.field !== field)
      view = { ...view, fields: [...others, aField(field, value, { version })] }
    },
    valueOf: (field: string) => view.fields.find((known) => known.field === field)?.value,
    get view() {
      return view
    },
  }
}

type Server = ReturnType<typeof keepingServer>
type Phone = ReturnType<typeof phone>

const openApp = (server: Pick<Server, 'client'>, on: Phone) =>
  createStore(
    draftStore({
      client: server.client,
      storage: on.storage,
      onOtherTab: on.onOtherTab,
      onOnline: on.onOnline,
    }),
  )

const pause = (ms = 1_000) => jest.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

async function opened(server: Server = keepingServer(), on: Phone = phone()) {
  const store = openApp(server, on)
  await store.getState().open(CASE_ID)
  return { server, on, store }
}

describe('typing', () => {
  test('is kept on the phone before the next key is struck, and saved when the typing pauses', async () => {
    const { server, on, store } = await opened()
    store.getState().change('contactAddress', '河北省廊坊市广阳区')

    expect(on.text()).toContain('河北省廊坊市广阳区')
    expect(store.getState().saving).toBe('saving')
    expect(server.heard(PUT)).toHaveLength(0)

    await pause()
    expect(server.valueOf('contactAddress')).toBe('河北省廊坊市广阳区')
    expect(store.getState().saving).toBe('saved')
    expect(store.getState().cells.contactAddress).toMatchObject({ unsaved: false, origin: 'typed' })
  })

  test('sends what was typed last once, not every key', async () => {
    const { server, store } = await opened()
    for (const text of ['河', '河北', '河北省']) {
      store.getState().change('contactAddress', text)
      await pause(300)
    }
    await pause()
    expect(server.heard(PUT)).toHaveLength(1)
    expect(server.valueOf('contactAddress')).toBe('河北省')
  })

  test('goes on while the last words are on their way; the newer ones follow them', async () => {
    const { server, store } = await opened()
    const answer = later<void>()
    let first = true
    server.on(PUT, async ({ body: sent }) => {
      if (first) {
        first = false
        await answer.promise
      }
      const { changes } = sent as { changes: Change[] }
      return body({
        fields: changes.map(({ field, value, basedOn }) => aField(field, value, { version: basedOn + 1 })),
        updatedAt: SAVED_AT,
      })
    })
    store.getState().change('postcode', '06500')
    await pause()
    store.getState().change('postcode', '065000')
    answer.settle()
    await pause()

    const sent = server.heard(PUT).map((request) => (request.body as { changes: Change[] }).changes[0])
    expect(sent).toEqual([
      { field: 'postcode', value: '06500', basedOn: 0 },
      { field: 'postcode', value: '065000', basedOn: 1 },
    ])
    expect(store.getState().cells.postcode?.value).toBe('065000')
    expect(store.getState().saving).toBe('saved')
  })
})

test('a value that is put back while the other is on its way ends as it was put back', async () => {
  const { server, store } = await opened()
  const answer = later<void>()
  const sent: Change[] = []
  server.on(PUT, async ({ body: asked }) => {
    const { changes } = asked as { changes: Change[] }
    sent.push(...changes)
    await answer.promise
    return body({
      fields: changes.map(({ field, value, basedOn }) => aField(field, value, { version: basedOn + 1 })),
      updatedAt: SAVED_AT,
    })
  })
  store.getState().change('unitName', '廊坊一机')
  await pause()
  store.getState().change('unitName', '廊坊市第一机械厂')
  // The server answers a reading of before the save.
  store.getState().adopt(aDraft())
  answer.settle()
  await pause()
  expect(store.getState().cells.unitName?.value).toBe('廊坊市第一机械厂')
  expect(sent[sent.length - 1]).toEqual({ field: 'unitName', value: '廊坊市第一机械厂', basedOn: 2 })
})

describe('without a network', () => {
  test('the words stay on the phone, said so, and are saved when the network returns', async () => {
    const { server, on, store } = await opened()
    server.on(PUT, silence)
    store.getState().change('postcode', '065000')
    await pause()
    expect(store.getState().saving).toBe('offline')
    expect(on.text()).toContain('065000')

    server.on(PUT, () => body({ fields: [aField('postcode', '065000')], updatedAt: SAVED_AT }))
    on.connect()
    await pause(0)
    expect(store.getState().saving).toBe('saved')
  })

  test('asks again by itself, later and later', async () => {
    const { server, store } = await opened()
    server.on(PUT, silence)
    store.getState().change('postcode', '065000')
    await pause()
    expect(server.heard(PUT)).toHaveLength(1)
    await pause(2_000)
    expect(server.heard(PUT)).toHaveLength(2)
    await pause(2_000)
    expect(server.heard(PUT)).toHaveLength(2)
    await pause(2_000)
    expect(server.heard(PUT)).toHaveLength(3)
  })

  test('the phone’s copy opens, with what was typed', async () => {
    const { server, on, store } = await opened()
    server.on(PUT, silence)
    store.getState().change('postcode', '065000')

    server.on(GET, silence)
    server.on('GET /cases', silence)
    const restarted = openApp(server, on)
    await restarted.getState().resume()
    expect(restarted.getState()).toMatchObject({ stage: 'ready', saving: 'offline' })
    expect(restarted.getState().cells.postcode?.value).toBe('065000')
    expect(restarted.getState().cells.unitName?.value).toBe('廊坊市第一机械厂')
  })
})

describe('an app that was killed', () => {
  test('returns to the same field with what was typed, and saves it', async () => {
    const { server, on, store } = await opened()
    store.getState().goTo('apply/form?topic=person&field=postcode')
    store.getState().change('postcode', '0650')
    // Killed before the pause was over: nothing has been sent.
    expect(server.heard(PUT)).toHaveLength(0)

    const restarted = openApp(server, on)
    await restarted.getState().resume()
    expect(restarted.getState().place).toBe('apply/form?topic=person&field=postcode')
    expect(restarted.getState().cells.postcode?.value).toBe('0650')
    await pause()
    expect(server.valueOf('postcode')).toBe('0650')
    expect(server.view.place).toBe('apply/form?topic=person&field=postcode')
    expect(restarted.getState().saving).toBe('saved')
  })

  test('is gone on with where it was left, though the list of cases is older', async () => {
    const { server, on, store } = await opened()
    const listed = { ...server.view, place: 'apply/form?topic=person' }
    store.getState().goTo('apply/form?topic=work')
    await pause()
    expect(openApp(server, on).getState().leftAt(listed)).toBe('apply/form?topic=work')

    store.getState().goTo('photos/list')
    expect(openApp(server, on).getState().leftAt(listed)).toBe('photos/list')
  })

  test('is gone on with where another device has led it since', async () => {
    const { server, on, store } = await opened()
    store.getState().goTo('apply/form?topic=work')
    await pause()
    const listed = { ...server.view, place: 'apply/check', updatedAt: '2099-01-01T00:00:00Z' }
    expect(openApp(server, on).getState().leftAt(listed)).toBe('apply/check')
  })

  test('whose storage is full keeps the words as long as it runs, and says so', async () => {
    const { server, on, store } = await opened()
    on.fill()
    store.getState().change('postcode', '065000')
    store.getState().change('phone', '13800000417')
    expect(store.getState().phoneFull).toBe(true)
    await pause()
    expect(server.valueOf('postcode')).toBe('065000')
    expect(server.valueOf('phone')).toBe('13800000417')
  })
})

describe('a second device', () => {
  test('finds the same draft at the same place', async () => {
    const { server, store } = await opened()
    store.getState().change('postcode', '065000')
    store.getState().goTo('apply/form?topic=account')
    await pause()

    const other = openApp(server, phone())
    await other.getState().resume()
    expect(other.getState().cells.postcode?.value).toBe('065000')
    expect(other.getState().place).toBe('apply/form?topic=account')
  })

  test('that changed another cell takes nothing away', async () => {
    const { server, store } = await opened()
    server.elsewhere('phone', '13800000417')
    store.getState().change('postcode', '065000')
    await pause()
    await store.getState().open(CASE_ID)
    expect(store.getState().cells.postcode?.value).toBe('065000')
    expect(store.getState().cells.phone?.value).toBe('13800000417')
  })

  test('that changed the same cell makes a conflict: both sides stand, nothing is overwritten', async () => {
    const { server, store } = await opened()
    server.elsewhere('unitName', '廊坊一机')
    store.getState().change('unitName', '廊坊第一机械厂')
    store.getState().change('postcode', '065000')
    await pause()

    expect(store.getState().cells.unitName).toMatchObject({
      value: '廊坊第一机械厂',
      conflict: { yours: '廊坊第一机械厂', theirs: '廊坊一机' },
    })
    expect(store.getState().saving).toBe('decide')
    expect(server.valueOf('unitName')).toBe('廊坊一机')
    expect(server.valueOf('postcode')).toBe('065000')
  })

  test('stays a conflict while somebody types on: only choosing ends it', async () => {
    const { server, store } = await opened()
    server.elsewhere('unitName', '廊坊一机')
    store.getState().change('unitName', '廊坊第一机械')
    await pause()
    store.getState().change('unitName', '廊坊第一机械厂')
    await pause()
    expect(store.getState().cells.unitName?.conflict).toMatchObject({ yours: '廊坊第一机械厂' })
    expect(server.valueOf('unitName')).toBe('廊坊一机')
  })

  test.each([
    ['yours', '廊坊第一机械厂'],
    ['theirs', '廊坊一机'],
  ] as const)('after choosing %s both have it', async (side, value) => {
    const { server, store } = await opened()
    server.elsewhere('unitName', '廊坊一机')
    store.getState().change('unitName', '廊坊第一机械厂')
    await pause()
    store.getState().choose('unitName', side)
    await pause()
    expect(store.getState().cells.unitName).toMatchObject({ value, conflict: null, unsaved: false })
    expect(server.valueOf('unitName')).toBe(value)
    expect(store.getState().saving).toBe('saved')
  })

  test('that typed the very same makes no conflict', async () => {
    const { server, store } = await opened()
    server.elsewhere('unitName', '廊坊一机')
    store.getState().change('unitName', '廊坊一机')
    await pause()
    expect(store.getState().cells.unitName?.conflict).toBeNull()
    expect(store.getState().saving).toBe('saved')
  })

  test('that submitted ends the filling in; the words typed here are not sent after it', async () => {
    const { server, store } = await opened()
    server.on(GET, body(aSubmitted()))
    server.on(PUT, problem('notADraft'))
    store.getState().change('postcode', '065000')
    await pause()
    expect(store.getState().view?.status).toBe('inReview')
    expect(server.heard(PUT)).toHaveLength(1)
    await pause(120_000)
    expect(server.heard(PUT)).toHaveLength(1)
  })
})

describe('a second tab', () => {
  test('shows what the first one types, and neither loses a word', async () => {
    const { server, on, store } = await opened()
    const second = openApp(server, on)
    await second.getState().open(CASE_ID)

    store.getState().change('postcode', '065000')
    on.tellTabs('draft.typed')
    expect(second.getState().cells.postcode?.value).toBe('065000')

    second.getState().change('phone', '13800000417')
    on.tellTabs('draft.typed')
    await pause()
    expect(server.valueOf('postcode')).toBe('065000')
    expect(server.valueOf('phone')).toBe('13800000417')
    on.tellTabs('draft', 'draft.typed')
    expect(store.getState().saving).toBe('saved')
    expect(second.getState().saving).toBe('saved')
  })
})

describe('a value that the server does not take', () => {
  test('stays as typed, is named, and is not sent again until it is changed', async () => {
    const { server, store } = await opened()
    server.on(PUT, (request) => {
      const { changes } = request.body as { changes: Change[] }
      const bad = changes.filter(({ value }) => value.length > 100)
      if (bad.length) {
        return problem('invalidInput', { fields: bad.map(({ field }) => ({ field, code: 'textTooLong' })) })
      }
      return body({
        fields: changes.map(({ field, value, basedOn }) => aField(field, value, { version: basedOn + 1 })),
        updatedAt: SAVED_AT,
      })
    })
    store.getState().change('contactAddress', '长'.repeat(101))
    store.getState().change('postcode', '065000')
    await pause()
    expect(store.getState().cells.contactAddress).toMatchObject({ refused: 'textTooLong', unsaved: true })
    expect(store.getState().cells.postcode?.unsaved).toBe(false)
    expect(store.getState().saving).toBe('decide')

    store.getState().change('contactAddress', '河北省廊坊市广阳区')
    await pause()
    expect(store.getState().cells.contactAddress).toMatchObject({ refused: null, unsaved: false })
    expect(store.getState().saving).toBe('saved')
  })
})

describe('a value that may not be kept yet', () => {
  /** Takes an account number only from who `may`; names the cell, as the server does. */
  const guarded = (server: Server, may: () => boolean, code: 'realNameRequired' | 'consentRequired') => {
    server.on(PUT, ({ body: sent }) => {
      const { changes } = sent as { changes: Change[] }
      const held = changes.filter(({ field }) => field === 'accountNumber' && !may())
      if (held.length) return problem(code, { fields: held.map(({ field }) => ({ field, code })) })
      return body({
        fields: changes.map(({ field, value, basedOn }) => aField(field, value, { version: basedOn + 1 })),
        updatedAt: SAVED_AT,
      })
    })
  }

  test.each(['realNameRequired', 'consentRequired'] as const)(
    '(%s) stays on the phone and is named, the rest is saved; coming back with it saves this too',
    async (code) => {
      const { server, on, store } = await opened()
      let may = false
      guarded(server, () => may, code)
      store.getState().change('accountNumber', '6200000000000000109')
      store.getState().change('postcode', '065000')
      await pause()
      expect(store.getState().cells.accountNumber).toMatchObject({
        value: '6200000000000000109',
        refused: code,
        unsaved: true,
      })
      expect(store.getState().cells.postcode?.unsaved).toBe(false)
      expect(store.getState().saving).toBe('decide')
      expect(on.text()).toContain('6200000000000000109')

      const before = server.heard(PUT).length
      await pause(120_000)
      expect(server.heard(PUT)).toHaveLength(before)

      may = true
      await store.getState().open(CASE_ID)
      expect(store.getState().cells.accountNumber).toMatchObject({ refused: null, unsaved: false })
      expect(store.getState().saving).toBe('saved')
    },
  )

  test('is asked for once each time the draft is opened, and stays where it is still refused', async () => {
    const { server, store } = await opened()
    guarded(server, () => false, 'realNameRequired')
    store.getState().change('accountNumber', '6200000000000000109')
    await pause()
    const before = server.heard(PUT).length
    await store.getState().open(CASE_ID)
    await pause(120_000)
    expect(server.heard(PUT)).toHaveLength(before + 1)
    expect(store.getState().cells.accountNumber).toMatchObject({
      value: '6200000000000000109',
      refused: 'realNameRequired',
    })
  })
})

test('an answer that says nothing of the values is no reason to hammer the server', async () => {
  const { server, store } = await opened()
  const old = [{ field: 'unitName', yours: '廊坊一机', theirs: '廊坊市第一机械厂', theirVersion: 0 }]
  for (const reply of [
    problem('notADraft'),
    problem('consentRequired'),
    problem('fieldConflict', { conflicts: old }),
  ]) {
    server.on(PUT, reply)
    const before = server.heard(PUT).length
    store.getState().change('unitName', '廊坊一机')
    await pause()
    expect(server.heard(PUT)).toHaveLength(before + 1)
    expect(store.getState().cells.unitName).toMatchObject({ value: '廊坊一机', unsaved: true })
  }
})

describe('a session that ended in the middle', () => {
  test('keeps the draft on the phone; signing in and coming back saves it', async () => {
    const { server, store } = await opened()
    server.on(PUT, problem('signInRequired'))
    store.getState().change('postcode', '065000')
    await pause()
    expect(store.getState().saving).toBe('offline')
    await pause(120_000)
    expect(server.heard(PUT)).toHaveLength(1)

    server.on(PUT, () => body({ fields: [aField('postcode', '065000')], updatedAt: SAVED_AT }))
    await store.getState().open(CASE_ID)
    expect(store.getState().saving).toBe('saved')
  })
})

describe('beginning', () => {
  test('opens a case with the guide’s answers', async () => {
    const server = scriptedServer()
    server.on('POST /cases', body(aDraft()))
    const store = openApp(server, phone())
    expect(await store.getState().start({ insurance: 'employee' }, [])).toBe(true)
    expect(server.requests[0]?.body).toEqual({ answers: { insurance: 'employee' } })
    expect(store.getState()).toMatchObject({ stage: 'ready', view: { id: CASE_ID } })
  })

  test('where one is open already goes on with that one and gives it the answers', async () => {
    const server = keepingServer()
    server.on('POST /cases', problem('caseAlreadyOpen'))
    server.on(`PUT /cases/${CASE_ID}/draft/answers`, body(aDraft({ retirementMonth: '2026-12' })))
    const store = openApp(server, phone())
    expect(await store.getState().start({ insurance: 'employee' }, [])).toBe(true)
    expect(store.getState().view?.retirementMonth).toBe('2026-12')
  })

  test('without the items that are left out', async () => {
    const server = scriptedServer()
    server.on('POST /cases', body(aDraft()))
    server.on(`PUT /cases/${CASE_ID}/draft/answers`, body(aDraft({ items: ['benefitQualification'] })))
    const store = openApp(server, phone())
    await store.getState().start({ insurance: 'employee' }, ['housingFundWithdrawal'])
    expect(server.requests[1]?.body).toEqual({
      answers: { insurance: 'employee' },
      untick: ['housingFundWithdrawal'],
    })
    expect(store.getState().view?.items).toEqual(['benefitQualification'])
  })

  test('where one is with the departments already says so', async () => {
    const server = scriptedServer()
    server.on('POST /cases', problem('caseAlreadyOpen'))
    server.on('GET /cases', body({ cases: [aSubmitted()], next: null }))
    const store = openApp(server, phone())
    expect(await store.getState().start({ insurance: 'employee' }, [])).toBe(false)
    expect(store.getState().failure).toMatchObject({ code: 'caseAlreadyOpen' })
  })

  test('without a draft anywhere says so', async () => {
    const server = scriptedServer()
    server.on('GET /cases', body({ cases: [aSubmitted()], next: null }))
    const store = openApp(server, phone())
    await store.getState().resume()
    expect(store.getState().stage).toBe('none')
  })
})
