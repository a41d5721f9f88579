import { tellOfPushes, type PushEventHere, type PushWindow } from './push'

const WORDS = { title: '退休一件事', text: '有一条新消息，点开看', test: '收到了' }
const ID = '4f8b1c1e-5d0b-4a53-8c4e-6c2f7a1d9b10'

function worker({
  answer,
  windows = [],
}: { answer?: () => Promise<unknown>; windows?: readonly PushWindow[] } = {}) {
  const heard = new Map<string, (event: PushEventHere) => void>()
  const showNotification = jest.fn((_title: string, _options: Readonly<Record<string, unknown>>) =>
    Promise.resolve(),
  )
  const openWindow = jest.fn((_url: string) => Promise.resolve())
  const fetched = jest.fn((_url: string, _how: RequestInit) =>
    (answer ?? (() => Promise.reject(new Error('offline'))))(),
  )
  tellOfPushes(
    {
      registration: { showNotification },
      clients: { matchAll: () => Promise.resolve(windows), openWindow },
      fetch: fetched as unknown as typeof fetch,
      addEventListener: (type, listener) => void heard.set(type, listener),
    },
    WORDS,
  )
  const happens = async (type: string, event: Omit<PushEventHere, 'waitUntil'>) => {
    const work: Promise<unknown>[] = []
    heard.get(type)?.({ ...event, waitUntil: (promise) => void work.push(promise) })
    await Promise.all(work)
  }
  return {
    showNotification,
    openWindow,
    fetched,
    pushed: (data: unknown) => happens('push', { data: { json: () => data } }),
    pushedNothing: () => happens('push', { data: null }),
    async tapped(id: unknown) {
      const close = jest.fn()
      await happens('notificationclick', { notification: { data: { id }, close } })
      expect(close).toHaveBeenCalledTimes(1)
    },
    shown: () =>
      showNotification.mock.calls.map(([title, { body, tag, data }]) => ({ title, body, tag, data })),
  }
}
const says =
  (brief: unknown, ok = true) =>
  () =>
    Promise.resolve({ ok, json: () => Promise.resolve(brief) })
const opening = (more: Partial<PushWindow> = {}) => ({
  ...{ visibilityState: 'hidden', focused: false },
  focus: jest.fn(() => Promise.resolve()),
  navigate: jest.fn((_url: string) => Promise.resolve()),
  ...more,
})

describe('a push', () => {
  test('says what the notice itself says, and is tagged by it: the same once more takes its place', async () => {
    const one = worker({ answer: says({ title: '人社部门请您补 1 张照片', text: '最晚 5月18日' }) })
    await one.pushed({ id: ID })
    const [[url, how] = []] = one.fetched.mock.calls
    expect(url).toBe(`/api/v1/notifications/${ID}/brief`)
    expect(how).toMatchObject({ credentials: 'same-origin' })
    expect(one.shown()).toEqual([
      { title: '人社部门请您补 1 张照片', body: '最晚 5月18日', tag: ID, data: { id: ID } },
    ])
  })

  test.each([
    ['offline', undefined],
    ['signed out', says({ code: 'signInRequired' }, false)],
    ['answered with something else', says({ title: 7 })],
    [
      'answered with no JSON',
      () => Promise.resolve({ ok: true, json: () => Promise.reject(new Error('<')) }),
    ],
  ])('%s says something all the same, and nothing of anybody', async (_, answer) => {
    const one = worker(answer ? { answer } : {})
    await one.pushed({ id: ID })
    expect(one.shown()).toEqual([{ title: WORDS.title, body: WORDS.text, tag: ID, data: { id: ID } }])
  })

  test('waits four seconds for the words, and no longer', async () => {
    jest.useFakeTimers()
    const one = worker({ answer: () => new Promise(() => undefined) })
    one.fetched.mockImplementation(
      (_url, { signal }) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
    )
    const pushing = one.pushed({ id: ID })
    await jest.advanceTimersByTimeAsync(3_900)
    expect(one.shown()).toEqual([])
    await jest.advanceTimersByTimeAsync(200)
    await pushing
    expect(one.shown()).toMatchObject([{ title: WORDS.title }])
    jest.useRealTimers()
  })

  test('of a test asks nothing', async () => {
    const one = worker()
    await one.pushed({ id: 'test' })
    expect(one.fetched).not.toHaveBeenCalled()
    expect(one.shown()).toMatchObject([{ title: WORDS.title, body: WORDS.test }])
  })

  test.each([[{ id: '../../me/export?' }], [{ id: 7 }], ['text'], [null]])(
    'that is none of ours (%j) asks nothing, and says that there is something',
    async (data) => {
      const one = worker()
      await one.pushed(data)
      expect(one.fetched).not.toHaveBeenCalled()
      expect(one.shown()).toEqual([{ title: WORDS.title, body: WORDS.text, tag: 'news', data: { id: null } }])
    },
  )

  test('without anything in it is shown as well', async () => {
    const one = worker()
    await one.pushedNothing()
    expect(one.shown()).toHaveLength(1)
  })
})

describe('a tap', () => {
  test.each([
    [ID, `/pages/me/notices/index?id=${ID}`],
    ['test', '/pages/me/channels/index'],
    [null, '/pages/me/notices/index'],
    ['//evil.example', '/pages/me/notices/index'],
  ])('on %s opens %s', async (id, url) => {
    const one = worker()
    await one.tapped(id)
    expect(one.openWindow).toHaveBeenCalledWith(url)
  })

  test('leads the window that is in sight there, and opens no other', async () => {
    const hidden = opening()
    const seen = opening({ visibilityState: 'visible' })
    const one = worker({ windows: [hidden, seen] })
    await one.tapped(ID)
    expect(seen.focus).toHaveBeenCalledTimes(1)
    expect(seen.navigate).toHaveBeenCalledWith(`/pages/me/notices/index?id=${ID}`)
    expect(hidden.navigate).not.toHaveBeenCalled()
    expect(one.openWindow).not.toHaveBeenCalled()
  })

  test('opens a window where the one there is not the worker’s to lead', async () => {
    const foreign = opening({ navigate: () => Promise.reject(new TypeError('not controlled')) })
    const one = worker({ windows: [foreign] })
    await one.tapped(ID)
    expect(one.openWindow).toHaveBeenCalledWith(`/pages/me/notices/index?id=${ID}`)
  })

  test('that may not bring it to the front leads it there all the same', async () => {
    const seen = opening({ focus: jest.fn(() => Promise.reject(new Error('not allowed'))) })
    await worker({ windows: [seen] }).tapped(ID)
    expect(seen.navigate).toHaveBeenCalledTimes(1)
  })
})
