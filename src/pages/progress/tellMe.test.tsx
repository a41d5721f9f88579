import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ChannelStanding, NoticeSettings } from '@contract/channel'
import * as push from '@/platform/push'
import { resetStores } from '@/stores/reset'
import Taro from '../../../config/jest/taro'
import { TellMe } from './tellMe'

jest.mock('@/platform/push', () => ({
  __esModule: true,
  ownChannel: 'webPush',
  ...{ standing: jest.fn(), agree: jest.fn(), addressHere: jest.fn(), hasAgreed: jest.fn() },
}))
const standing = jest.mocked(push.standing)
const agree = jest.mocked(push.agree)

const way = (more: Partial<ChannelStanding> = {}): ChannelStanding => ({
  ...{ channel: 'webPush', available: true, on: true, reaches: [], left: null, last: null, ...more },
})
const settings = (own: ChannelStanding): NoticeSettings => ({
  ...{ news: ['toDo'], quiet: true, channels: [own], vapidKey: 'BKey' },
  templates: { wechat: null, alipay: null },
})
const ADDRESS = {
  channel: 'webPush',
  endpoint: 'https://push.example/1',
  keys: { p256dh: 'p', auth: 'a' },
} as const

async function opens(own: ChannelStanding) {
  Taro.request.mockImplementation(() =>
    Promise.resolve({ statusCode: 200, header: {}, data: JSON.stringify(settings(own)) }),
  )
  await act(async () => void render(<TellMe />))
}
const row = () => screen.queryByText(/有消息就告诉我/)
const tap = () => act(async () => void fireEvent.click(row() ?? document.body))

beforeEach(() => {
  jest.clearAllMocks()
  resetStores()
  standing.mockReturnValue('can')
  agree.mockResolvedValue({ address: ADDRESS })
})

test('asks at the tap, not by being there, and then says that it is open', async () => {
  await opens(way())
  expect(agree).not.toHaveBeenCalled()
  await tap()
  expect(agree).toHaveBeenCalledTimes(1)
  expect(document.body).toHaveTextContent('打开了。有消息，手机上会提醒您。')
  expect(row()).toBeNull()
})

test('where nothing came of it that is said, not left to be guessed', async () => {
  agree.mockResolvedValue({ without: 'failed' })
  await opens(way())
  await tap()
  expect(document.body).toHaveTextContent('没有打开，这里的通知服务连不上')
})

test('after a no it asks no more by itself, and leads to where all is chosen', async () => {
  agree.mockResolvedValue({ without: 'refused' })
  await opens(way())
  await tap()
  expect(document.body).toHaveTextContent('您没有同意，没有打开')
  await tap()
  expect(agree).toHaveBeenCalledTimes(1)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/me/channels/index' })
})

test('where it cannot be asked here, the tap leads to where it is said why', async () => {
  standing.mockReturnValue('toInstall')
  await opens(way())
  await tap()
  expect(agree).not.toHaveBeenCalled()
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/me/channels/index' })
})

test('is not there where nothing could come of it', async () => {
  await opens(way({ available: false }))
  expect(row()).toBeNull()
})
