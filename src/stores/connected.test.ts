import type { NoticeSettings } from '@contract/channel'
import { connections, keptConnection } from './connected'
import { phone } from './testing/phone'
import { body, scriptedServer, silence } from './testing/server'

const at = (endpoint: string) => ({ channel: 'webPush', endpoint, keys: { p256dh: 'p', auth: 'a' } }) as const
const settings = (...ids: readonly string[]): NoticeSettings => ({
  ...{ news: ['toDo'], quiet: true, templates: { wechat: null, alipay: null }, vapidKey: 'BKey' },
  channels: [
    {
      ...{ channel: 'webPush', available: true, on: true, left: null, last: null },
      reaches: ids.map((id, n) => ({ id, phone: null, since: `2026-05-1${String(n)}T02:24:00.000Z` })),
    },
  ],
})
const POST = 'POST /notifications/channels'

interface Browser {
  readonly has?: string
  readonly agreed?: boolean
  readonly told?: { readonly endpoint: string; readonly id: string | null }
}

function browser({ has, agreed = false, told }: Browser) {
  const server = scriptedServer()
  const { storage } = phone()
  if (told) keptConnection(storage).write(told)
  const agree = jest.fn(() => Promise.resolve({ address: at('https://push.example/new') }))
  const leaveNoAddress = jest.fn()
  const connected = connections({
    ...{ client: server.client, storage, agree, leaveNoAddress },
    addressHere: () => Promise.resolve(has === undefined ? null : at(has)),
    hasAgreed: () => agreed,
  })
  return { server, connected, agree, leaveNoAddress, kept: () => keptConnection(storage).read() }
}
const OLD = { endpoint: 'https://push.example/old', id: 'old' }

describe('at the app’s start', () => {
  test('the server is not asked where nobody ever agreed', async () => {
    const one = browser({})
    await one.connected.keep()
    expect(one.server.requests).toEqual([])
    expect(one.leaveNoAddress).not.toHaveBeenCalled()
  })

  test('the same address is said once more: it is of the session that is in force now', async () => {
    const one = browser({ has: OLD.endpoint, told: OLD })
    one.server.on(POST, body(settings('old', 'other')))
    await one.connected.keep()
    expect(one.server.heard(POST)[0]?.body).toEqual(at(OLD.endpoint))
    expect(one.kept()).toEqual(OLD)
    expect(one.leaveNoAddress).not.toHaveBeenCalled()
  })

  test('an address that the browser has changed is told', async () => {
    const one = browser({ has: 'https://push.example/changed', agreed: true, told: OLD })
    one.server.on('GET /notifications/channels', body(settings('old')))
    one.server.on(POST, body(settings('old', 'fresh')))
    await one.connected.keep()
    expect(one.server.heard(POST)[0]?.body).toEqual(at('https://push.example/changed'))
    expect(one.kept()).toEqual({ endpoint: 'https://push.example/changed', id: 'fresh' })
    expect(one.agree).not.toHaveBeenCalled()
  })

  test('one that it has ended is asked for anew where that asks nobody', async () => {
    const one = browser({ agreed: true, told: OLD })
    one.server.on('GET /notifications/channels', body(settings()))
    one.server.on(POST, body(settings('fresh')))
    await one.connected.keep()
    expect(one.agree).toHaveBeenCalledWith({ vapidKey: 'BKey', templates: null })
    expect(one.kept()).toEqual({ endpoint: 'https://push.example/new', id: 'fresh' })
  })

  test('where it would ask somebody, nobody is asked, and the page says that it is closed', async () => {
    const one = browser({ agreed: false, told: OLD })
    await one.connected.keep()
    expect(one.agree).not.toHaveBeenCalled()
    expect(one.kept()).toBeNull()
  })

  test('what is left from somebody before is ended', async () => {
    const one = browser({ has: OLD.endpoint, agreed: true })
    await one.connected.keep()
    expect(one.leaveNoAddress).toHaveBeenCalledTimes(1)
  })
})

describe('before signing out', () => {
  test('the server is told to send nothing here any more', async () => {
    const one = browser({ told: OLD })
    one.server.on('DELETE /connections/old', body(settings()))
    await one.connected.disconnect()
    expect(one.server.heard('DELETE /connections/old')).toHaveLength(1)
  })

  test('and whoever has no network leaves all the same', async () => {
    const one = browser({ told: OLD })
    one.server.on('DELETE /connections/old', silence)
    await one.connected.disconnect()
    await browser({}).connected.disconnect()
  })
})
