import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { FollowedCase, HeldMandate } from '@contract/mandate'
import { caseDates } from '@/content/caseDates'
import { useClock } from '@/stores/clock'
import { useFollowedCase } from '@/stores/followedCase'
import { resetStores } from '@/stores/reset'
import { filesHandedOver } from '../../../../config/jest/files'
import Taro, { router } from '../../../../config/jest/taro'
import FollowedCasePage from '.'

const handed = filesHandedOver()

const ME = { account: 'min', phoneMasked: '138****6620', level: 'realName', person: { name: '王敏' } }

const HELD: HeldMandate = {
  id: 'm-1',
  scope: 'fill',
  state: 'active',
  kinship: 'daughter',
  until: '2026-12-31',
  case: { id: 'c-1', ownerName: '王建国', news: false, waits: false, helping: null },
  over: null,
  askedEnd: null,
  changedAt: '2026-05-07T01:00:00.000Z',
}

const DRAFT: FollowedCase = {
  mandateId: 'm-1',
  ownerName: '王建国',
  helping: null,
  unfinished: null,
  until: '2026-12-31',
  status: 'draft',
  waits: [],
  left: ['bankAccount', 'submission'],
  lanes: [],
  asOf: '2026-05-07T01:00:00.000Z',
}

/** What the server says of the mandate, and of the case behind it; `null`: it is not there. */
function serverSays(held: HeldMandate, view: FollowedCase | null) {
  Taro.request.mockImplementation(({ url }: { url: string }) => {
    const isCase = url.endsWith('/case')
    const data = isCase
      ? (view ?? { type: 'about:blank', code: 'notFound', title: '没有找到。', status: 404 })
      : url.includes('/mandates')
        ? { given: [], held: [held] }
        : ME
    const statusCode = isCase && view === null ? 404 : 200
    return Promise.resolve({ statusCode, header: {}, data: JSON.stringify(data) })
  })
}

async function open(held: HeldMandate, view: FollowedCase | null) {
  resetStores()
  router.params = { id: 'm-1' }
  serverSays(held, view)
  await act(async () => void render(<FollowedCasePage />))
}
const page = () => document.body.textContent ?? ''

describe('of an application that is not sent yet', () => {
  test('whoever helps reads what only the retiree can do, and what they can do themselves', async () => {
    await open(HELD, { ...DRAFT, helping: { canFill: true, wanted: [], handedOver: false } })
    expect(page()).toContain('还等本人：填银行卡、签名提交。')
    expect(page()).not.toContain('没有要本人做的')
    for (const name of ['帮忙填表', '帮忙拍照']) expect(screen.getByRole('button', { name })).toBeVisible()
  })

  test('what is done of that is named no more, and who may only see is offered nothing', async () => {
    await open(HELD, { ...DRAFT, left: ['submission'] })
    expect(page()).toContain('还等本人：签名提交。')
    expect(screen.queryByRole('button', { name: /帮忙/ })).toBeNull()
  })
})

test('stopped while it stands open, the page says whose it was, since when and by whom', async () => {
  await open(HELD, { ...DRAFT, left: ['submission'] })
  expect(page()).toContain('还等本人')
  const over = { ownerName: '王建国', byOwner: true, on: '2026-05-07' } as const
  serverSays({ ...HELD, state: 'ended', case: null, over }, null)
  await act(() => useFollowedCase.getState().refresh())
  await waitFor(() => expect(page()).toContain('2026年5月7日本人停掉了。'))
  expect(page()).toContain('王建国的办件，现在看不到了')
  expect(page()).not.toContain('还等本人')
})

test('and after a reload as well', async () => {
  const over = { ownerName: '王建国', byOwner: false, on: '2026-05-07' } as const
  await open({ ...HELD, state: 'ended', case: null, over }, null)
  expect(page()).toContain('王建国的办件，现在看不到了')
  expect(page()).toContain('2026年5月7日您停掉了。')
})

test('of one that is sent and waits on nobody it says so', async () => {
  await open(HELD, { ...DRAFT, status: 'inReview', left: [] })
  expect(page()).toContain('现在没有要本人做的。')
})

test('by when a department is to have a result goes into her calendar, and nothing of whose it is', async () => {
  useClock.setState({ today: '2026-05-07' })
  const lane = { department: 'hrss' as const, state: 'reviewing' as const, reasons: [], withheld: false }
  await open(HELD, {
    ...DRAFT,
    status: 'inReview',
    left: [],
    lanes: [
      { ...lane, receivedOn: '2026-05-06', since: '2026-05-06', due: '2026-05-13' },
      {
        ...{ ...lane, department: 'publicSecurity' },
        ...{ receivedOn: '2026-05-06', since: '2026-05-06', due: null },
      },
    ],
  })
  const list = within(await screen.findByRole('region', { name: caseDates.title }))
  fireEvent.click(list.getByRole('button', { name: caseDates.toCalendar }))
  await list.findByText(caseDates.added)
  const [file] = await handed()
  const text = file?.text.replace(/\r\n /g, '') ?? ''
  expect(text.match(/^UID:.*$/gm)).toEqual(['UID:m-1-result-hrss@tuixiu'])
  expect(text).toContain('SUMMARY:家人的退休申请：最晚这天：人社部门有结果')
  expect(text).not.toContain('王建国')
})
