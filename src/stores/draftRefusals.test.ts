import { CASE_ID } from './testing/cases'
import { changesIn, opened, pause, PUT, saved, timeStands, type Server } from './testing/draftApp'
import { problem } from './testing/server'

timeStands()

describe('a value that the server does not take', () => {
  test('stays as typed, is named, and is not sent again until it is changed', async () => {
    const { server, store } = await opened()
    server.on(PUT, (request) => {
      const changes = changesIn(request)
      const bad = changes.filter(({ value }) => value.length > 100)
      if (bad.length) {
        return problem('invalidInput', { fields: bad.map(({ field }) => ({ field, code: 'textTooLong' })) })
      }
      return saved(changes)
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
    server.on(PUT, (request) => {
      const changes = changesIn(request)
      const held = changes.filter(({ field }) => field === 'accountNumber' && !may())
      if (held.length) return problem(code, { fields: held.map(({ field }) => ({ field, code })) })
      return saved(changes)
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
  const old = [
    {
      field: 'unitName',
      yours: '廊坊一机',
      theirs: '廊坊市第一机械厂',
      theirVersion: 0,
      theirBy: null,
      theirAt: '2026-05-07T02:05:00Z',
    },
  ]
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
