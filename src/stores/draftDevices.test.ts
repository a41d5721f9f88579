import { aSubmitted, CASE_ID } from './testing/cases'
import { GET, openApp, opened, pause, PUT, timeStands } from './testing/draftApp'
import { phone, sealing } from './testing/phone'
import { body, problem } from './testing/server'

timeStands()

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
    await sealing()
    on.tellTabs('draft.typed')
    await sealing()
    expect(second.getState().cells.postcode?.value).toBe('065000')

    second.getState().change('phone', '13800000417')
    await sealing()
    on.tellTabs('draft.typed')
    await pause()
    expect(server.valueOf('postcode')).toBe('065000')
    expect(server.valueOf('phone')).toBe('13800000417')
    on.tellTabs('draft', 'draft.typed')
    await sealing()
    expect(store.getState().saving).toBe('saved')
    expect(second.getState().saving).toBe('saved')
  })
})
