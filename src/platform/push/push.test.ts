import { addressHere, agree, standing } from '.'
import { leaveNoAddress } from './leave'

const KEY = 'BEl62iUYgUivxIkv69yViEuiBIa-Ib9-SkvMeAtA3LFgDzkrxZJjSgSnfckjBJuBkr3qBUYIHBQFLXYp5Nksh8U'
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'
const ADDRESS = {
  ...{ channel: 'webPush', endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } },
}
const WANTED = { vapidKey: KEY, templates: null }

const bytesOf = (key: string) => new Uint8Array(Buffer.from(key, 'base64url')).buffer

function subscription(key = KEY) {
  return {
    options: { applicationServerKey: bytesOf(key) },
    toJSON: () => ({ endpoint: ADDRESS.endpoint, keys: ADDRESS.keys }),
    unsubscribe: jest.fn(() => Promise.resolve(true)),
  }
}

interface Browser {
  readonly permission?: NotificationPermission
  readonly answers?: NotificationPermission
  readonly has?: ReturnType<typeof subscription> | null
  readonly subscribes?: () => Promise<unknown>
}

/** A browser that knows pushes. */
function browser({ permission = 'default', answers = 'granted', has = null, ...more }: Browser = {}) {
  const subscribe = jest.fn(
    (_how: { applicationServerKey: Uint8Array }) => more.subscribes?.() ?? Promise.resolve(subscription()),
  )
  const pushManager = { getSubscription: () => Promise.resolve(has), subscribe }
  const close = jest.fn()
  const registration = { pushManager, getNotifications: () => Promise.resolve([{ close }]) }
  const asked = jest.fn(() => {
    notification.permission = answers
    return Promise.resolve(answers)
  })
  const notification = { permission, requestPermission: asked }
  const ready = Promise.resolve(registration)
  Object.assign(window, { PushManager: class {}, Notification: notification })
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: { ready, getRegistration: () => ready },
  })
  return { asked, subscribe, close }
}

beforeEach(() => {
  window.matchMedia = jest.fn(() => ({ matches: false }) as MediaQueryList)
})
afterEach(() => {
  jest.restoreAllMocks()
  for (const name of ['PushManager', 'Notification']) Reflect.deleteProperty(window, name)
  Reflect.deleteProperty(navigator, 'serviceWorker')
})

describe('what can be done', () => {
  test('nothing in a browser without it; on an iPhone it is to be put on the home screen first', () => {
    expect(standing()).toBe('unsupported')
    jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(SAFARI)
    expect(standing()).toBe('toInstall')
    // From the home screen, and still without it: the system is too old.
    window.matchMedia = jest.fn(() => ({ matches: true }) as MediaQueryList)
    expect(standing()).toBe('unsupported')
  })

  test('after a no, only in the browser’s own settings', async () => {
    const { asked } = browser({ permission: 'denied' })
    expect(standing()).toBe('blocked')
    expect(await agree(WANTED)).toEqual({ without: 'blocked' })
    expect(asked).not.toHaveBeenCalled()
  })
})

describe('agreeing', () => {
  test('asks the person at once, then the push service with the server’s key', async () => {
    const { asked, subscribe } = browser()
    const agreeing = agree(WANTED)
    expect(asked).toHaveBeenCalledTimes(1)
    expect(await agreeing).toEqual({ address: ADDRESS })
    const [[how] = []] = subscribe.mock.calls
    expect(how).toMatchObject({ userVisibleOnly: true })
    expect(Buffer.from(how?.applicationServerKey ?? []).toString('base64url')).toBe(KEY)
  })

  test('is a no where the person says no, or nothing', async () => {
    for (const answers of ['denied', 'default'] as const) {
      const { subscribe } = browser({ answers })
      expect(await agree(WANTED)).toEqual({ without: 'refused' })
      expect(subscribe).not.toHaveBeenCalled()
    }
  })

  test('comes to nothing where the push service is out of reach, or this service has no key', async () => {
    browser({ subscribes: () => Promise.reject(new Error('push service error')) })
    expect(await agree(WANTED)).toEqual({ without: 'failed' })
    const { asked } = browser()
    expect(await agree({ ...WANTED, vapidKey: null })).toEqual({ without: 'failed' })
    expect(asked).not.toHaveBeenCalled()
  })

  test('where no worker ever comes it says so, and does not wait for ever', async () => {
    jest.useFakeTimers()
    browser()
    Object.defineProperty(navigator, 'serviceWorker', {
      configurable: true,
      value: { ready: new Promise(() => undefined) },
    })
    const agreeing = agree(WANTED)
    await jest.advanceTimersByTimeAsync(11_000)
    expect(await agreeing).toEqual({ without: 'failed' })
    jest.useRealTimers()
  })

  test('ends an address that is another key’s, and leaves one that is this key’s', async () => {
    const others = subscription(KEY.replace('BEl62', 'BEl63'))
    browser({ has: others })
    expect(await agree(WANTED)).toEqual({ address: ADDRESS })
    expect(others.unsubscribe).toHaveBeenCalledTimes(1)
    const same = subscription()
    browser({ has: same })
    await agree(WANTED)
    expect(same.unsubscribe).not.toHaveBeenCalled()
  })
})

test('where one is reached just now is known without asking anybody', async () => {
  expect(await addressHere()).toBeNull()
  const { asked } = browser({ permission: 'granted', has: subscription() })
  expect(await addressHere()).toEqual(ADDRESS)
  browser({ permission: 'granted' })
  expect(await addressHere()).toBeNull()
  expect(asked).not.toHaveBeenCalled()
})

test('whoever leaves this browser is not reached by it, and what it shows of them goes', async () => {
  leaveNoAddress()
  const has = subscription()
  const { close } = browser({ has })
  leaveNoAddress()
  await new Promise((resolve) => setTimeout(resolve))
  expect(has.unsubscribe).toHaveBeenCalledTimes(1)
  expect(close).toHaveBeenCalledTimes(1)
})
