import { createStore } from 'zustand/vanilla'
import type { ChannelStanding, NoticeSettings } from '@contract/channel'
import type { News } from '@/domain/notices'
import type { Agreed } from '@/platform/push'
import { canAskHere, channelsStore, waysFor } from './channels'
import { connections } from './connected'
import { forgetPerson } from './forget'
import { phone } from './testing/phone'
import { body, later, problem, scriptedServer, silence } from './testing/server'

const SMS = { id: null, phone: '0417', since: null }
const BROWSER = { id: 'b-1', phone: null, since: '2026-05-15T02:24:00.000Z' }
const way = (channel: ChannelStanding['channel'], more: Partial<ChannelStanding> = {}): ChannelStanding => ({
  ...{ channel, available: true, on: true, reaches: [], left: null, last: null, ...more },
})
const settings = (more: Partial<NoticeSettings> = {}): NoticeSettings => ({
  news: ['toDo', 'results'],
  quiet: true,
  channels: [way('wechat', { available: false, on: false }), way('sms', { reaches: [SMS] }), way('webPush')],
  templates: { wechat: { toDo: 't-1', results: 't-2', steps: 't-3' }, alipay: null },
  vapidKey: 'BKey',
  ...more,
})
const PUT = 'PUT /notifications/channels'
const POST = 'POST /notifications/channels'
const ADDRESS = {
  channel: 'webPush',
  endpoint: 'https://push.example/1',
  keys: { p256dh: 'p', auth: 'a' },
} as const

interface Phone {
  readonly own?: 'wechat' | 'webPush'
  readonly agrees?: Agreed<News>
}

async function opened({ own = 'webPush', agrees = { address: ADDRESS } }: Phone = {}) {
  const server = scriptedServer()
  const { storage } = phone()
  const agree = jest.fn((_wanted: object) => Promise.resolve(agrees))
  const leaveNoAddress = jest.fn()
  const connected = connections({
    ...{ client: server.client, storage, leaveNoAddress, agree },
    ...{ addressHere: () => Promise.resolve(null), hasAgreed: () => false },
  })
  const store = createStore(channelsStore({ client: server.client, ownChannel: own, agree, connected }))
  server.on('GET /notifications/channels', body(settings()))
  await store.getState().load()
  return { server, store, agree, connected, storage, leaveNoAddress, state: () => store.getState() }
}

describe('a choice', () => {
  test('is kept at once, with all that was chosen before', async () => {
    const { server, state } = await opened()
    server.on(PUT, body(settings({ news: ['toDo'] })))
    const choosing = state().choose({ news: ['toDo'] })
    expect(state().settings?.news).toEqual(['toDo'])
    await choosing
    expect(server.heard(PUT).map(({ body }) => body)).toEqual([
      { news: ['toDo'], quiet: true, on: ['sms', 'webPush'] },
    ])
  })

  test('that is not kept is said so, and goes back', async () => {
    const { server, state } = await opened()
    server.on(PUT, silence)
    await state().choose({ on: ['sms'] })
    expect(state().refused).not.toBeNull()
    expect(state().settings).toEqual(settings())
    server.on(PUT, body(settings({ quiet: false })))
    await state().choose({ quiet: false })
    expect(state()).toMatchObject({ refused: null, settings: { quiet: false } })
  })

  test('made while another is on its way waits for it, holds it as well, and stands', async () => {
    const { server, state } = await opened()
    const slow = later<ReturnType<typeof body>>()
    server.on(PUT, () => slow.promise)
    const first = state().choose({ news: [] })
    const second = state().choose({ quiet: false })
    await Promise.resolve()
    expect(server.heard(PUT)).toHaveLength(1)
    const both = settings({ news: [], quiet: false })
    server.on(PUT, body(both))
    slow.settle(body(settings({ news: [] })))
    await Promise.all([first, second])
    expect(server.heard(PUT)[1]?.body).toMatchObject({ news: [], quiet: false })
    expect(state().settings).toEqual(both)
  })

  test('is nobody’s any more once they have left this phone', async () => {
    const { server, state, storage } = await opened()
    const slow = later<ReturnType<typeof body>>()
    server.on(PUT, () => slow.promise)
    const choosing = state().choose({ quiet: false })
    forgetPerson(storage)
    slow.settle(body(settings()))
    await choosing
    expect(state().settings).toBeNull()
  })
})

describe('being reached here', () => {
  const connectedNow = settings({
    channels: [way('sms', { reaches: [SMS] }), way('webPush', { reaches: [BROWSER] })],
  })

  test('is asked before anything is waited for, with the server’s key, and the server is told', async () => {
    const { server, state, agree } = await opened()
    server.on(POST, body(connectedNow))
    const connecting = state().connect()
    expect(agree).toHaveBeenCalledWith({ vapidKey: 'BKey', templates: null })
    await connecting
    expect(server.heard(POST)[0]?.body).toEqual(ADDRESS)
    expect(state()).toMatchObject({ asked: 'connected', here: true, idHere: 'b-1', busy: false })
  })

  test('never is by opening the page', async () => {
    const { agree } = await opened()
    expect(agree).not.toHaveBeenCalled()
  })

  test('is of WeChat asked by its own numbers, and tells what was agreed to', async () => {
    const address = { channel: 'wechat', code: 'code-1', accepted: ['toDo'] } as const
    const agrees = { address: { ...address, accepted: [...address.accepted] } }
    const { server, state, agree } = await opened({ own: 'wechat', agrees })
    const reached = settings({ channels: [way('wechat', { on: false, reaches: [BROWSER] })] })
    server.on(POST, body(reached))
    server.on(PUT, body(settings({ channels: [way('wechat', { reaches: [BROWSER] })] })))
    await state().connect()
    expect(agree).toHaveBeenCalledWith({
      vapidKey: 'BKey',
      templates: { toDo: 't-1', results: 't-2', steps: 't-3' },
    })
    expect(server.heard(POST)[0]?.body).toEqual(address)
    // Whoever says yes to it wants it used.
    expect(server.heard(PUT)[0]?.body).toMatchObject({ on: ['wechat'] })
  })

  test.each(['refused', 'blocked', 'unsupported', 'toInstall', 'failed'] as const)(
    'that comes to nothing (%s) is said, and the server hears of nothing',
    async (without) => {
      const { server, state } = await opened({ agrees: { without } })
      await state().connect()
      expect(state()).toMatchObject({ asked: without, here: false, busy: false })
      expect(server.heard(POST)).toEqual([])
    },
  )

  test('that the server was not told of is not held to be done', async () => {
    const { server, state } = await opened()
    server.on(POST, silence)
    await state().connect()
    expect(state()).toMatchObject({ asked: 'unsent', here: false })
  })

  test('is taken away again, here as well', async () => {
    const { server, state, leaveNoAddress } = await opened()
    server.on(POST, body(connectedNow))
    await state().connect()
    server.on('DELETE /connections/b-1', body(null))
    server.on('GET /notifications/channels', body(settings()))
    expect(await state().disconnect('b-1')).toBe(true)
    expect(leaveNoAddress).toHaveBeenCalledTimes(1)
    expect(state()).toMatchObject({ here: false, settings: settings() })
  })

  test('ends where the browser is not to be used any more', async () => {
    const { server, state, leaveNoAddress } = await opened()
    server.on(POST, body(connectedNow))
    await state().connect()
    server.on(PUT, body(settings({ channels: [way('webPush', { on: false, reaches: [BROWSER] })] })))
    server.on('DELETE /connections/b-1', body(null))
    await state().choose({ on: ['sms'] })
    expect(server.heard('DELETE /connections/b-1')).toHaveLength(1)
    expect(leaveNoAddress).toHaveBeenCalledTimes(1)
    expect(state().here).toBe(false)
  })

  test('on another phone is taken away there alone', async () => {
    const { server, state, leaveNoAddress } = await opened()
    server.on(POST, body(connectedNow))
    await state().connect()
    server.on('DELETE /connections/b-2', body(null))
    server.on('GET /notifications/channels', body(connectedNow))
    await state().disconnect('b-2')
    expect(leaveNoAddress).not.toHaveBeenCalled()
    expect(state().here).toBe(true)
  })
})

test('a test says of each way what came of it, and what has changed by it is asked for', async () => {
  const { server, state } = await opened()
  const sent = [
    { channel: 'sms', end: 'taken' },
    { channel: 'webPush', end: 'gone' },
  ]
  server.on('POST /notifications/test', body({ sent }))
  await state().test()
  expect(state().sent).toEqual(sent)
  expect(server.heard('GET /notifications/channels')).toHaveLength(2)
  server.on('POST /notifications/test', problem('tooManyRequests'))
  await state().test()
  expect(state()).toMatchObject({ sent: null, refused: { code: 'tooManyRequests' } })
})

test('a kind of news arrives by what is open, chosen and reaches somebody, in this order; unchosen by none', () => {
  const all = settings({
    channels: [
      way('wechat', { reaches: [BROWSER] }),
      way('alipay', { available: false, reaches: [BROWSER] }),
      way('sms', { on: false, reaches: [SMS] }),
      way('webPush', { reaches: [BROWSER] }),
    ],
  })
  expect(waysFor(all, 'toDo').map(({ channel }) => channel)).toEqual(['wechat', 'webPush'])
  expect(waysFor(all, 'steps')).toEqual([])
})

test('nothing is offered where the browser cannot do it, or the service has no keys', () => {
  expect(canAskHere(settings(), false)).toBe(false)
  const closed = settings({ channels: [way('webPush', { available: false })] })
  expect(canAskHere(closed, false)).toBe(false)
})
