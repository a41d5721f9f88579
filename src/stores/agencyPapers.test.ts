import { createStore } from 'zustand/vanilla'
import { agencyPapersStore, paperKey } from './agencyPapers'
import { body, problem, scriptedServer } from './testing/server'

const HAN = '00000000-0000-4000-8000-00000000000a'
const LIU = '00000000-0000-4000-8000-00000000000b'

function openPapers() {
  const server = scriptedServer()
  const onReceived = jest.fn(() => Promise.resolve())
  const store = createStore(
    agencyPapersStore({ client: server.client, newKey: () => 'key-of-paper', platform: 'h5', onReceived }),
  )
  return { server, store, onReceived }
}

describe('an agent’s papers', () => {
  test('are on their way until the server has them; then the agencies are heard anew', async () => {
    const { server, store, onReceived } = openPapers()
    server.onUpload(() => body({ id: HAN }))
    const added = store.getState().add(HAN, 'authorisation', 'blob:paper')
    expect(store.getState().onTheirWay[paperKey(HAN, 'authorisation')]).toEqual({ percent: 0, failure: null })
    await added
    expect(onReceived).toHaveBeenCalledTimes(1)
    expect(store.getState().onTheirWay[paperKey(HAN, 'authorisation')]).toBeUndefined()
  })

  test('that are refused say why, at the person they are of alone', async () => {
    const { server, store, onReceived } = openPapers()
    server.onUpload(() => problem('fileDamaged'))
    await store.getState().add(HAN, 'ownerCardFront', 'blob:paper')
    expect(store.getState().onTheirWay[paperKey(HAN, 'ownerCardFront')]).toMatchObject({
      percent: null,
      failure: { code: 'fileDamaged' },
    })
    expect(store.getState().onTheirWay[paperKey(LIU, 'ownerCardFront')]).toBeUndefined()
    expect(onReceived).not.toHaveBeenCalled()
  })
})
