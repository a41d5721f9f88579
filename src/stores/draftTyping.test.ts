import type { FieldChange } from '@contract/case'
import { aDraft } from './testing/cases'
import { changesIn, opened, pause, PUT, saved, timeStands } from './testing/draftApp'
import { sealing } from './testing/phone'
import { later } from './testing/server'

timeStands()

describe('typing', () => {
  test('is kept on the phone before the next key is struck, and saved when the typing pauses', async () => {
    const { server, on, store } = await opened()
    store.getState().change('contactAddress', '河北省廊坊市广阳区')

    await sealing()
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
    server.on(PUT, async (request) => {
      if (first) {
        first = false
        await answer.promise
      }
      const changes = changesIn(request)
      return saved(changes)
    })
    store.getState().change('postcode', '06500')
    await pause()
    store.getState().change('postcode', '065000')
    answer.settle()
    await pause()

    const sent = server.heard(PUT).map((request) => changesIn(request)[0])
    expect(sent).toEqual([
      { field: 'postcode', value: '06500', basedOn: 0 },
      { field: 'postcode', value: '065000', basedOn: 1 },
    ])
    expect(store.getState().cells.postcode?.value).toBe('065000')
    expect(store.getState().saving).toBe('saved')
  })
})

test('what was pasted with marks that nobody sees is no other than what the server keeps', async () => {
  const { server, store } = await opened()
  store.getState().change('contactAddress', '\u202e河北省\u200b廊坊市')
  expect(store.getState().cells.contactAddress?.value).toBe('河北省廊坊市')
  await pause()
  expect(server.valueOf('contactAddress')).toBe('河北省廊坊市')
  expect(store.getState().cells.contactAddress).toMatchObject({ unsaved: false, conflict: null })
})

test('a value that is put back while the other is on its way ends as it was put back', async () => {
  const { server, store } = await opened()
  const answer = later<void>()
  const sent: FieldChange[] = []
  server.on(PUT, async (request) => {
    const changes = changesIn(request)
    sent.push(...changes)
    await answer.promise
    return saved(changes)
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
