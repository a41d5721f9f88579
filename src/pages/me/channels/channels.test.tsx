import { act, fireEvent, render, screen, within } from '@testing-library/react'
import type { ChannelStanding, NoticeSettings } from '@contract/channel'
import { problems } from '@/content/problems'
import { useClock } from '@/stores/clock'
import { resetStores } from '@/stores/reset'
import Taro from '../../../../config/jest/taro'
import ChannelsPage from '.'

const ME = { account: 'wang', phoneMasked: '138****0417', level: 'phone', person: null }
const way = (channel: ChannelStanding['channel'], more: Partial<ChannelStanding> = {}): ChannelStanding => ({
  ...{ channel, available: true, on: true, reaches: [], left: null, last: null, ...more },
})
const SMS = way('sms', { reaches: [{ id: null, phone: '138****0417', since: null }] })
const BROWSER = way('webPush', {
  reaches: [{ id: 'b-1', phone: null, since: '2026-05-12T02:24:00.000Z' }],
  last: { at: '2026-05-14T02:24:00.000Z', end: 'taken' },
})
const settings = (channels: readonly ChannelStanding[] = [SMS, way('webPush')]): NoticeSettings => ({
  ...{ news: ['toDo', 'results'], quiet: true, channels: [...channels], vapidKey: 'BKey' },
  templates: { wechat: null, alipay: null },
})

interface Says {
  readonly has?: NoticeSettings
  readonly me?: object | null
  readonly refuses?: boolean
  readonly sent?: readonly object[]
}

/** What was asked of it, in order, with what was sent. */
function serverWith({ has = settings(), me = ME, refuses = false, sent = [] }: Says) {
  const asked: (readonly [string, unknown])[] = []
  Taro.request.mockImplementation(({ url, method, data }: { url: string; method: string; data?: string }) => {
    const path = url.replace('/api/v1', '')
    asked.push([`${method} ${path}`, data])
    const answer = (statusCode: number, body: unknown) =>
      Promise.resolve({ statusCode, header: {}, data: JSON.stringify(body) })
    if (path === '/me') return answer(200, me)
    if (path === '/notifications/test') return answer(200, { sent })
    if (method !== 'GET' && refuses)
      return answer(503, {
        type: 'about:blank',
        code: 'unavailable',
        title: problems.unavailable,
        status: 503,
      })
    if (method === 'DELETE') return answer(200, settings())
    if (method === 'PUT') {
      const wish = (typeof data === 'string' ? JSON.parse(data) : data) as {
        news: []
        quiet: boolean
        on: string[]
      }
      return answer(200, {
        ...has,
        ...{ news: wish.news, quiet: wish.quiet },
        channels: has.channels.map((one) => ({ ...one, on: wish.on.includes(one.channel) })),
      })
    }
    return answer(200, has)
  })
  return asked
}
async function opens(says: Says = {}) {
  const asked = serverWith(says)
  await act(async () => void render(<ChannelsPage />))
  return asked
}
const stands = (words: string | RegExp) => expect(document.body).toHaveTextContent(words)
const loose = (words: string) => new RegExp(Array.from(words).join('\\s*'))
const box = (name: string) => screen.getByRole('checkbox', { name: loose(name) })
const tick = (name: string) => act(async () => void fireEvent.click(box(name)))
const press = (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name: loose(name) })))
const section = (name: string) => within(screen.getByRole('region', { name }))

beforeEach(() => {
  jest.clearAllMocks()
  resetStores()
  useClock.setState({ today: '2026-05-15' })
})

test('shows each way in turn with its state, and of one without keys that it is closed', async () => {
  await opens({ has: settings([way('wechat', { available: false, on: false }), SMS, BROWSER]) })
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    ...['微信', '短信', '浏览器通知'],
  ])
  expect(section('微信').getByText('现在没有开通')).toBeVisible()
  expect(section('微信').queryByRole('checkbox')).toBeNull()
  expect(screen.getByRole('region', { name: '短信' })).toHaveTextContent('发到尾号 0417 的手机')
  expect(screen.getByRole('region', { name: '浏览器通知' })).toHaveTextContent(
    '在您的一个浏览器，5月12日 10:24 打开的',
  )
  stands('上一条：5月14日 10:24，发出去了。')
  expect([box('要您做的'), box('办到哪一步')].map((one) => (one as HTMLInputElement).checked)).toEqual([
    ...[true, false],
  ])
  stands('晚上 9 点到早上 8 点的消息，早上 8 点再发')
})

test('a tick is kept at once', async () => {
  const asked = await opens()
  await tick('办到哪一步')
  expect(JSON.stringify(asked.at(-1))).toMatch(/PUT \/notifications\/channels/)
  expect(box('办到哪一步')).toBeChecked()
  await tick('用短信告诉我')
  expect(box('用短信告诉我')).not.toBeChecked()
  expect(screen.getByRole('region', { name: '短信' })).toHaveTextContent('没有选')
})

test('one that is not kept goes back, and that is said', async () => {
  await opens({ refuses: true })
  await tick('夜里不响')
  expect(box('夜里不响')).toBeChecked()
  stands('没有存上，还是原来选的。')
})

test('whoever chose nothing at all is told that the phone stays silent', async () => {
  await opens({ has: { ...settings(), news: [] } })
  stands('一样都没选，手机不会提醒您')
})

test('whom no chosen way reaches is told so too', async () => {
  await opens({ has: settings([{ ...SMS, on: false }, way('webPush')]) })
  stands('都没有选，手机不会提醒您')
})

test('a browser that cannot says so instead of a button', async () => {
  await opens()
  stands('这个浏览器发不了通知')
  expect(screen.queryByRole('button', { name: loose('打开浏览器通知') })).toBeNull()
})

describe('what cannot be asked here is said in its own words:', () => {
  afterEach(() => {
    jest.restoreAllMocks()
    for (const name of ['PushManager', 'Notification']) Reflect.deleteProperty(window, name)
    Reflect.deleteProperty(navigator, 'serviceWorker')
  })

  test('a no that the browser remembers, and where that is undone', async () => {
    Object.assign(window, { PushManager: class {}, Notification: { permission: 'denied' } })
    Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: {} })
    await opens()
    stands('浏览器记着「不允许」发通知。请到浏览器的设置里')
    expect(screen.queryByRole('button', { name: loose('打开浏览器通知') })).toBeNull()
  })

  test('an iPhone that has it in the browser alone, and how it comes onto the home screen', async () => {
    window.matchMedia = jest.fn(() => ({ matches: false }) as MediaQueryList)
    jest
      .spyOn(navigator, 'userAgent', 'get')
      .mockReturnValue(
        'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1',
      )
    await opens()
    stands('iPhone 上要先把「退休一件事」放到桌面')
    stands('再点「添加到主屏幕」')
  })
})

test('what belongs to the other apps says where it is opened', async () => {
  await opens({ has: settings([way('wechat'), SMS]) })
  expect(screen.getByRole('region', { name: '微信' })).toHaveTextContent('要在微信里打开「退休一件事」小程序')
})

test('of messages that are agreed to one by one it says how many are left', async () => {
  const reaches = [{ id: 'w-1', phone: null, since: '2026-05-12T02:24:00.000Z' }]
  await opens({ has: settings([way('wechat', { reaches, left: { toDo: 2, results: 0, steps: 1 } })]) })
  stands('要您做的：还能收 2 条')
  stands('有了结果：收完了')
})

test('an address is removed, and the focus does not fall away with its button', async () => {
  const asked = await opens({ has: settings([SMS, BROWSER]) })
  await press('不再发到这里')
  expect(asked.map(([what]) => what)).toContain('DELETE /connections/b-1')
  expect(screen.getByRole('region', { name: '浏览器通知' })).toHaveFocus()
})

test('a test says of each way in words what came of it', async () => {
  const sent = [
    ...[
      { channel: 'wechat', end: 'notAvailable' },
      { channel: 'sms', end: 'taken' },
    ],
    ...[
      { channel: 'webPush', end: 'notConnected' },
      { channel: 'alipay', end: 'off' },
    ],
  ]
  await opens({ sent })
  await press('现在试发一条')
  stands('微信：现在没有开通。')
  stands('短信：发出去了，请看看手机。')
  stands('浏览器通知：还没有打开。')
  stands('支付宝：您没有选，没有发。')
})

test('in the demonstration a text message is not said to have been sent: it stands on the console', async () => {
  const last = { at: '2026-05-14T02:24:00.000Z', end: 'onConsole' } as const
  await opens({ has: settings([{ ...SMS, last }]), sent: [{ channel: 'sms', end: 'onConsole' }] })
  stands(/上一条：.+。这里是演示，没有真的发。/)
  await press('现在试发一条')
  stands('短信：这里是演示，没有真的发，内容在演示控制台。')
})

test('signed out, signing in leads back here', async () => {
  await opens({ me: null })
  fireEvent.click(screen.getByRole('link', { name: '去登录' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/me/signin/index?next=me%2Fchannels' })
})
