import { aSubmitted, CASE_ID } from './testing/cases'
import { GET, openApp, opened, pause, PUT, saved, timeStands } from './testing/draftApp'
import { sealing } from './testing/phone'
import { body, problem, silence } from './testing/server'

timeStands()

describe('without a network', () => {
  test('the words stay on the phone, said so, and are saved when the network returns', async () => {
    const { server, on, store } = await opened()
    server.on(PUT, silence)
    store.getState().change('postcode', '065000')
    await pause()
    expect(store.getState().saving).toBe('offline')
    expect(on.text()).toContain('065000')

    server.on(PUT, () => saved([{ field: 'postcode', value: '065000', basedOn: 0 }]))
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
    await sealing()
    const restarted = openApp(server, on)
    await restarted.getState().resume()
    expect(restarted.getState()).toMatchObject({ stage: 'ready', saving: 'offline' })
    expect(restarted.getState().cells.postcode?.value).toBe('065000')
    expect(restarted.getState().cells.unitName?.value).toBe('廊坊市第一机械厂')
  })

  test('so it does after a look at the receipt of an earlier application that is over', async () => {
    const { server, on, store } = await opened()
    server.on('GET /cases/earlier', () => body(aSubmitted({ id: 'earlier', status: 'completed' })))
    await store.getState().open('earlier')
    expect(store.getState().view?.id).toBe('earlier')

    server.on(GET, silence)
    server.on('GET /cases', silence)
    const restarted = openApp(server, on)
    await restarted.getState().resume()
    expect(restarted.getState().view?.id).toBe(CASE_ID)
  })
})

test('what waits on this phone alone are words, and not where somebody left off', async () => {
  const { server, on, store } = await opened()
  server.on(PUT, silence)
  store.getState().goTo('apply/form?topic=person&field=postcode')
  await pause()
  expect(await store.getState().wordsWait()).toBe(false)
  store.getState().change('postcode', '065000')
  await sealing()
  expect(await store.getState().wordsWait()).toBe(true)
  // In the next run, with nothing open.
  expect(await openApp(server, on).getState().wordsWait()).toBe(true)
})

test('words that the phone does not take wait in this run', async () => {
  const { server, on, store } = await opened()
  server.on(PUT, silence)
  on.fill()
  store.getState().change('postcode', '065000')
  await sealing()
  expect(await store.getState().wordsWait()).toBe(true)
})

describe('an app that was killed', () => {
  test('returns to the same field with what was typed, and saves it', async () => {
    const { server, on, store } = await opened()
    store.getState().goTo('apply/form?topic=person&field=postcode')
    store.getState().change('postcode', '0650')
    // Killed before the pause was over: nothing has been sent.
    await sealing()
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
    const restarted = openApp(server, on)
    await sealing()
    expect(restarted.getState().leftAt(listed)).toBe('apply/form?topic=work')

    store.getState().goTo('photos/list')
    await sealing()
    const next = openApp(server, on)
    await sealing()
    expect(next.getState().leftAt(listed)).toBe('photos/list')
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
    await sealing()
    expect(store.getState().phoneFull).toBe(true)
    await pause()
    expect(server.valueOf('postcode')).toBe('065000')
    expect(server.valueOf('phone')).toBe('13800000417')
  })
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

    server.on(PUT, () => saved([{ field: 'postcode', value: '065000', basedOn: 0 }]))
    await store.getState().open(CASE_ID)
    expect(store.getState().saving).toBe('saved')
  })
})
