import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { copyText } from '@/platform/clipboard'
import { CALENDAR_KINDS, placeOf, type CalendarKind } from '@/domain/notices'
import { useCases } from '@/stores/cases'
import { useClock } from '@/stores/clock'
import { resetStores } from '@/stores/reset'
import { useSession } from '@/stores/session'
import { router } from '../../../config/jest/taro'
import RemindedPage from '.'

jest.mock('@/platform/clipboard')

const page = () => screen.getByRole('main')

async function open(kind: string, due: string, today = '2026-11-24') {
  cleanup()
  resetStores()
  useSession.setState({ status: 'signedOut' })
  useClock.setState({ today: today as `${number}-${number}-${number}` })
  router.params = { kind, due }
  await act(async () => void render(<RemindedPage />))
}

test.each(CALENDAR_KINDS)('the notice %s leads here, and is told what to do', async (kind) => {
  const of = { reader: 'retiree', mandateId: null, caseId: null } as const
  const [path, query = ''] = placeOf({ ...of, kind, due: '2026-12-01' }).split('?')
  expect(path).toBe('reminded')
  const { kind: named = '', due = '' } = Object.fromEntries(new URLSearchParams(query))
  await open(named, due)
  expect(screen.getByRole('heading', { name: '怎么办' })).toBeVisible()
  expect(page()).not.toHaveTextContent(/undefined|NaN/)
})

test('a window: until when, and applying is one press away', async () => {
  await open('windowOpens', '2027-05-31')
  expect(page()).toHaveTextContent('打算 2027年11月退休的，2026年11月1日到 2027年5月31日申请。')
  expect(screen.getByRole('link', { name: '开始办理' })).toHaveAttribute('href', '/pages/guide/start/index')
})

test('a window that is over says that one may apply all the same (ruling 8)', async () => {
  await open('windowOpens', '2026-10-31')
  expect(page()).toHaveTextContent('建议的申请时间到 2026年10月31日。过了也能申请，现在就办。')
})

test.each([
  ['earlyNotice', '单位'],
  ['earlyNoticeToOffice', '社保经办机构'],
] as const)('%s: by when, to whom, in which words, and what becomes of it else', async (kind, to) => {
  await open(kind, '2026-12-01')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(`书面告诉${to}，要提前退休`)
  expect(page()).toHaveTextContent('打算 2027年3月退休的，最晚 2026年12月1日告诉。')
  expect(page()).toHaveTextContent('没有按时告诉，2027年3月就不能提前退休。')
  jest.mocked(copyText).mockResolvedValue(true)
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '复制这几行' })))
  expect(jest.mocked(copyText).mock.lastCall?.[0]).toMatch(/打算 2027年3月退休，现书面告知。\n姓名：/)
  expect(screen.getByText(/复制好了/)).toBeVisible()
})

test('an agreement: the statutory month is what holds without it', async () => {
  await open('delayAgreement', '2026-12-01')
  expect(page()).toHaveTextContent('法定月份是 2027年1月。想推后的，最晚 2026年12月1日和单位约定好。')
  expect(page()).toHaveTextContent('没有约定好，就在 2027年1月退休。')
})

test.each(['earlyNotice', 'earlyNoticeToOffice', 'delayAgreement'] as const)(
  'of %s on its last day it is still said to do it, on the day after to ask',
  async (kind: CalendarKind) => {
    await open(kind, '2026-12-01', '2026-12-01')
    expect(page()).toHaveTextContent(/最晚 2026年12月1日/)
    await open(kind, '2026-12-01', '2026-12-02')
    expect(page()).toHaveTextContent(/最晚的那天是 2026年12月1日，已经过了。.*先打 12333 问清/)
    expect(screen.queryByRole('button', { name: '复制这几行' })).toBeNull()
  },
)

describe('the month itself', () => {
  test('what is paid from when, and what else is applied for', async () => {
    await open('retirementMonth', '2026-11-01')
    expect(page()).toHaveTextContent('养老金从 2026年12月起发')
    expect(page()).toHaveTextContent('建议的申请时间到 2026年5月31日，过了也能申请。')
    expect(screen.getByRole('link', { name: '开始办理' })).toBeVisible()
  })

  test('whoever has applied looks how it stands', async () => {
    await open('retirementMonth', '2026-11-01')
    const running = { id: 'c', status: 'running', retirementMonth: '2026-11' }
    act(() => {
      useSession.setState({ status: 'signedIn' })
      useCases.setState({ cases: [running as never], load: () => Promise.resolve() })
    })
    expect(screen.getByRole('link', { name: '查看进度' })).toHaveAttribute(
      'href',
      '/pages/progress/case/index',
    )
  })
})

test.each([
  ['windowOpens', ''],
  ['windowOpens', '2026-02-30'],
  ['submitted', '2026-12-01'],
  ['', '2026-12-01'],
])('an address that says %s, %s leads back to the inbox', async (kind, due) => {
  await open(kind, due)
  expect(screen.getByRole('link', { name: '看消息' })).toHaveAttribute('href', '/pages/me/notices/index')
})
