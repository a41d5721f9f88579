import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Reminder } from '@/domain/choice'
import type { LocalDate } from '@/domain/scheme/ids'
import { useClock } from '@/stores/clock'
import { useReminders } from '@/stores/reminders'
import { resetStores } from '@/stores/reset'
import { useSession } from '@/stores/session'
import Taro from '../../../../config/jest/taro'
import { Remind, Standing } from './remind'

const ME = { account: 'wang', phoneMasked: '138****0417', level: 'phone', person: null } as const
const EARLY = [
  { kind: 'windowOpens', day: '2029-03-01' },
  { kind: 'earlyNotice', day: '2029-12-01' },
  { kind: 'retirementMonth', day: '2030-03-01' },
] as const
const LATE = [{ kind: 'retirementMonth', day: '2034-07-01' }] as const
const SMS = {
  ...{ channel: 'sms', available: true, on: true, left: null, last: null },
  reaches: [{ id: null, phone: '0417', since: null }],
}
const SETTINGS = {
  ...{
    news: ['toDo'],
    quiet: true,
    channels: [SMS],
    templates: { wechat: null, alipay: null },
    vapidKey: null,
  },
}

/** A server that keeps the days. @returns what it was asked to keep, in order */
function serverWith(kept: readonly object[]): object[] {
  const put: object[] = []
  let days = kept
  Taro.request.mockImplementation(({ url, method, data }: { url: string; method: string; data?: string }) => {
    if (method === 'PUT') {
      const asked = (typeof data === 'string' ? JSON.parse(data) : data) as { days: object[] }
      days = asked.days
      put.push(asked.days)
    }
    const body = url.endsWith('/notifications/reminders') ? { days } : url.endsWith('/me') ? ME : SETTINGS
    return Promise.resolve({ statusCode: 200, header: {}, data: JSON.stringify(body) })
  })
  return put
}
const draws = async (reminders: readonly Reminder[] | null, today: LocalDate = '2026-11-24') =>
  act(
    async () =>
      void render(
        <>
          <Standing hidden={reminders !== null} />
          {reminders && <Remind reminders={reminders} today={today} />}
        </>,
      ),
  )
const stands = (words: string) => expect(document.body).toHaveTextContent(words)
const loose = (words: string) => new RegExp(Array.from(words).join('\\s*'))
const press = (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name: loose(name) })))
const signIn = () => useSession.setState({ status: 'signedIn', me: ME })

beforeEach(() => {
  jest.clearAllMocks()
  resetStores()
  useClock.setState({ today: '2026-11-24' })
})

test('a press asks for these days, says by what they arrive, and can be taken back', async () => {
  signIn()
  const put = serverWith([])
  await draws(EARLY)
  await press('到时候提醒我')
  expect(put).toEqual([EARLY])
  stands('记下了，到时候提醒您。')
  stands('会放在「消息」里，还会发给您：短信。')
  await press('不用提醒了')
  expect(put[1]).toEqual([])
  stands('好的，不提醒了。')
})

test('another choice puts its days in the place of those that stand, once that is pressed', async () => {
  signIn()
  const put = serverWith(EARLY)
  await draws(LATE)
  stands('已经记下的是另外几天')
  stands('2029年3月1日')
  expect(put).toEqual([])
  await press('换成这几天')
  expect(put).toEqual([LATE])
  stands('记下了，到时候提醒您。')
})

test('a paper that was called to mind already is not asked for anew: its day is still to come', async () => {
  signIn()
  const put = serverWith(EARLY.filter(({ kind }) => kind !== 'earlyNotice'))
  await draws(EARLY, '2029-11-24')
  stands('记下了，到时候提醒您。')
  stands('日子到了的、提醒过的，不再提醒。')
  expect(put).toEqual([])
})

test('a paper whose week has begun is said to come the next morning, not on a day that is over', async () => {
  signIn()
  useClock.setState({ today: '2029-11-26' })
  serverWith(EARLY)
  await draws(null)
  stands('最近的一个上午 9 点提醒')
  expect(document.body).not.toHaveTextContent('2029年11月24日')
})

test('signed out it leads to signing in, and the days are asked for on coming back', async () => {
  useSession.setState({ status: 'signedOut', me: null })
  const put = serverWith([])
  await draws(EARLY)
  await press('到时候提醒我')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/me/signin/index?next=know%2Fwhen' })
  expect(put).toEqual([])
  await act(async () => signIn())
  expect(put).toEqual([EARLY])
  stands('记下了，到时候提醒您。')
})

test('whoever comes back to the page sees the days, though nothing of what led to them is kept', async () => {
  signIn()
  const put = serverWith(EARLY)
  await draws(null)
  stands('会提醒您的日子')
  stands('2029年12月1日')
  stands('2029年11月24日上午 9 点提醒')
  await press('不用提醒了')
  expect(put).toEqual([[]])
  stands('好的，不提醒了。')
  expect(screen.getByRole('region', { name: '会提醒您的日子' })).toHaveFocus()
  expect(useReminders.getState().days).toEqual([])
})

test('days that are not kept are said so', async () => {
  signIn()
  serverWith([])
  await draws(EARLY)
  Taro.request.mockRejectedValue(new Error('offline'))
  await press('到时候提醒我')
  stands('没有记下。没连上网')
})
