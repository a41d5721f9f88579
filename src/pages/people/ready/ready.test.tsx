import { act, render, screen, within } from '@testing-library/react'
import type { FollowedCase, HeldMandate } from '@contract/mandate'
import { resetStores } from '@/stores/reset'
import Taro, { router } from '../../../../config/jest/taro'
import ReadyPage from '.'

const ME = { account: 'min', phoneMasked: '138****6620', level: 'realName', person: { name: '王敏' } }
const STOPPED: HeldMandate = {
  ...{ id: 'm-1', scope: 'fill', state: 'ended', kinship: 'daughter', until: '2026-12-31', case: null },
  over: { ownerName: '王建国', byOwner: true, on: '2026-05-07' },
  askedEnd: null,
  changedAt: '2026-05-07T01:00:00.000Z',
}

const HELD: HeldMandate = {
  ...{ ...STOPPED, state: 'active', over: null },
  case: {
    ...{ id: 'c-1', ownerName: '王建国', news: false, waits: false },
    helping: { canFill: true, handedOver: false },
  },
}
const CASE: FollowedCase = {
  ...{ mandateId: 'm-1', ownerName: '王建国', until: '2026-12-31', status: 'draft', waits: [], lanes: [] },
  helping: { canFill: true, wanted: [], handedOver: false },
  unfinished: { cells: 0, pictures: [] },
  left: ['bankAccount', 'submission'],
  asOf: '2026-05-07T01:00:00.000Z',
}

async function open(view: FollowedCase, handedOver = false) {
  resetStores()
  router.params = { id: 'm-1' }
  const { case: theirs } = HELD
  const held = { ...HELD, case: theirs && { ...theirs, helping: { canFill: true, handedOver } } }
  Taro.request.mockImplementation(({ url }: { url: string }) => {
    const data = url.endsWith('/case') ? view : url.includes('/mandates') ? { given: [], held: [held] } : ME
    return Promise.resolve({ statusCode: 200, header: {}, data: JSON.stringify(data) })
  })
  await act(async () => void render(<ReadyPage />))
}
const left = () =>
  within(screen.getByRole('region', { name: '留给王建国的' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

describe('what is left to the retiree', () => {
  test('is what only they may do', async () => {
    await open({ ...CASE, left: ['bankAccount', 'cardClass', 'submission'] })
    expect(left()).toEqual(['看一遍填得对不对', '填银行卡', '确认公积金打到本人的Ⅰ类储蓄卡', '签名、提交'])
    expect(screen.getByRole('button', { name: /^告诉/ })).toHaveTextContent('告诉王建国可以交了')
  })

  test('and all that is missing, which keeps nobody from telling them', async () => {
    await open({ ...CASE, unfinished: { cells: 2, pictures: ['archivePages'] }, left: ['submission'] })
    expect(left()).toEqual(['补上申请表里空着的 2 处', '拍档案关键页', '看一遍填得对不对', '签名、提交'])
    const tell = screen.getByRole('button', { name: /^告诉/ })
    expect(tell).toHaveTextContent('告诉王建国还差什么')
    expect(tell).toBeEnabled()
  })

  test('told with something missing, it is not said that it can be sent', async () => {
    await open({ ...CASE, unfinished: { cells: 0, pictures: ['archivePages'] } }, true)
    expect(document.body).toHaveTextContent('首页最上面就是，写着还差什么。')
  })
})

test('whoever was stopped before handing over reads whose it was, since when and by whom', async () => {
  resetStores()
  router.params = { id: 'm-1' }
  Taro.request.mockImplementation(({ url }: { url: string }) => {
    const data = url.includes('/mandates') ? { given: [], held: [STOPPED] } : ME
    return Promise.resolve({ statusCode: 200, header: {}, data: JSON.stringify(data) })
  })
  await act(async () => void render(<ReadyPage />))
  const page = document.body.textContent ?? ''
  expect(page).toContain('王建国的办件，现在看不到了')
  expect(page).toContain('2026年5月7日本人停掉了。')
})
