import { act, cleanup, render, screen, within } from '@testing-library/react'
import type { ComponentType } from 'react'
import { drafted, submitted } from '@/domain/case/testing/story'
import { useActing } from '@/stores/acting'
import { useProgress } from '@/stores/progress'
import { useSession } from '@/stores/session'
import { caseServer, EARLIER_ID } from '@/stores/testing/caseServer'
import { CASE_ID } from '@/stores/testing/cases'
import { router } from '../../../config/jest/taro'
import ProgressPage from './case'
import DepartmentPage from './department'
import EventsPage from './events'
import SupplementPage from './supplement'

const withdrawn = () => submitted().does({ type: 'withdraw' })
const page = () => screen.getByRole('main')
const link = (name: string | RegExp) => screen.findByRole('link', { name })

/** Case 1 was withdrawn, case 2 runs. */
function two(params: Readonly<Record<string, string>> = {}) {
  const server = caseServer(submitted(), params)
  server.earlier = withdrawn()
  return server
}
const draws = (Drawn: ComponentType) => act(async () => void render(<Drawn />))
const isEarlier = () => screen.findByText('这是您以前的一次申请，办件编号 2025 1105 0009。')

describe('a page that names an earlier application', () => {
  test('shows that one, says so with its number, and leads to the present one', async () => {
    two({ of: EARLIER_ID })
    await draws(ProgressPage)
    await isEarlier()
    expect(page()).toHaveTextContent(
      /^您的退休办件已撤回，不再办理。哪天撤回的，记录里写着。编号 2025 1105 0009/,
    )
    expect(await link('看现在这次')).toHaveAttribute('href', '/pages/progress/case/index')
  })

  test('offers nothing that makes sense of the present one alone', async () => {
    two({ of: EARLIER_ID })
    await draws(ProgressPage)
    await isEarlier()
    await link(/^每一步的记录/)
    for (const offer of [/重新申请/, /有消息就告诉我/, /收件回执/])
      expect(screen.queryByRole('link', { name: offer })).toBeNull()
    expect(screen.queryByRole('button', { name: /撤回|再交/ })).toBeNull()
  })

  test('leads to its own pages and no other’s, after signing in as well', async () => {
    const server = two({ of: EARLIER_ID })
    await draws(ProgressPage)
    expect(await link(/^每一步的记录/)).toHaveAttribute(
      'href',
      `/pages/progress/events/index?of=${EARLIER_ID}`,
    )
    cleanup()
    server.me = null
    useSession.setState({ status: 'signedOut', me: null })
    useProgress.setState({ view: null })
    await draws(ProgressPage)
    expect(await link('去登录')).toHaveAttribute(
      'href',
      `/pages/me/signin/index?next=${encodeURIComponent(`progress/case?of=${EARLIER_ID}`)}`,
    )
  })

  test.each([
    ['its record', EventsPage, {}],
    ['where a department’s part of it is over', DepartmentPage, { department: 'hrss' }],
    ['where nothing is wanted of it any more', SupplementPage, { department: 'hrss' }],
  ])('says so on %s too, and goes back to it', async (_, Drawn, params) => {
    two({ ...params, of: EARLIER_ID })
    await draws(Drawn)
    await isEarlier()
  })

  test('which is the present one is no earlier one', async () => {
    two({ of: CASE_ID })
    await draws(ProgressPage)
    await screen.findByText(/正在审核/)
    expect(page()).not.toHaveTextContent('这是您以前的一次申请')
  })

  test('that was deleted says so, and leads to the present one', async () => {
    two({ of: '33333333-3333-4333-8333-333333333333' })
    await draws(ProgressPage)
    await screen.findByText('这次申请已经没有了')
    expect(await link('看现在的进度')).toHaveAttribute('href', '/pages/progress/case/index')
  })

  test('that was never sent has nothing to show', async () => {
    const server = two({ of: EARLIER_ID })
    server.earlier = drafted().does({ type: 'withdraw' })
    await draws(ProgressPage)
    await screen.findByText('这次申请已经没有了')
  })

  test('is one’s own, whomever one has acted for', async () => {
    two({ of: EARLIER_ID })
    useActing.setState({
      acting: { mandateId: 'm-1', caseId: 'c-9', ownerName: '韩玉兰', relation: 'agent' },
    })
    await draws(ProgressPage)
    await isEarlier()
    expect(useActing.getState().acting).toBeNull()
  })
})

describe('以前的申请', () => {
  test('stand on the present one’s page, each with its number and what became of it, and open', async () => {
    two()
    await draws(ProgressPage)
    await screen.findByText(/正在审核/)
    const list = within(
      (await screen.findByRole('heading', { name: '以前的申请' })).closest('section') ?? page(),
    )
    const row = list.getByRole('link', { name: /^编号/ })
    expect(row).toHaveTextContent('编号 2025 1105 0009已撤回，不再办理。退休月份 2026年11月')
    expect(row).toHaveAttribute('href', `/pages/progress/case/index?of=${EARLIER_ID}`)
  })

  test('stand nowhere where there are none', async () => {
    caseServer(submitted())
    await draws(ProgressPage)
    await screen.findByText(/正在审核/)
    expect(page()).not.toHaveTextContent('以前的申请')
  })
})

test.each([
  ['an earlier one', EARLIER_ID, isEarlier],
  [
    'one that was deleted',
    '33333333-3333-4333-8333-333333333333',
    () => screen.findByText('这次申请已经没有了'),
  ],
] as const)(
  'without a network the present one stays at hand, though %s was looked at',
  async (_, of, isShown) => {
    const server = two()
    await draws(ProgressPage)
    await screen.findByText(/正在审核/)
    cleanup()
    router.params = { of }
    await draws(ProgressPage)
    await isShown()
    cleanup()
    server.down = true
    router.params = {}
    await draws(ProgressPage)
    await screen.findByText(/正在审核/)
  },
)
