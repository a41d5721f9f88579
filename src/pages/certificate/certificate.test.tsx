import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { drafted, inTheMonth, submitted } from '@/domain/case/testing/story'
import { useCertificate } from '@/stores/certificate'
import { RENEW_MS } from '@/stores/certificateCode'
import { WANG } from '@/stores/testing/cases'
import { aCertificate, caseServer } from '@/stores/testing/caseServer'
import CertificatePage from '.'

const page = () => screen.getByRole('main')
const granted = () => inTheMonth().on('2026-11-09').approves('socialInsurance', 'pensionPayment')
const open = () => render(<CertificatePage />)
const card = () => screen.findByRole('article', { name: '退休证' })

test('somebody who is not signed in is led to sign in, and back here', async () => {
  const server = caseServer(null)
  server.me = null
  open()
  expect(await screen.findByRole('link', { name: '去登录' })).toHaveAttribute(
    'href',
    '/pages/me/signin/index?next=certificate',
  )
})

test('it needs the proved name', async () => {
  const server = caseServer(granted())
  server.me = { ...WANG, level: 'phone' }
  open()
  expect(await screen.findByRole('link', { name: '去实名认证' })).toHaveAttribute(
    'href',
    '/pages/me/identity/index?next=certificate',
  )
})

test('before the pension is granted it says when it will come', async () => {
  caseServer(submitted())
  open()
  expect(await screen.findByRole('link', { name: '查看进度' })).toBeVisible()
  expect(page()).toHaveTextContent('到了 2026年11月，社保经办机构核定养老金以后，您在这里领取。')
})

test('without an application it leads to one', async () => {
  caseServer(drafted())
  open()
  expect(await screen.findByRole('link', { name: '开始办理' })).toHaveAttribute(
    'href',
    '/pages/guide/start/index',
  )
})

test('once the pension is granted it is claimed by a press', async () => {
  const server = caseServer(granted())
  open()
  fireEvent.click(await screen.findByRole('button', { name: '领取' }))
  expect(await card()).toBeVisible()
  expect(server.heard('POST /certificate')).toHaveLength(1)
})

test('that cannot be claimed says why, and can be tried again', async () => {
  const server = caseServer(granted())
  open()
  const button = await screen.findByRole('button', { name: '领取' })
  server.down = true
  fireEvent.click(button)
  expect(await screen.findByText(/没连上网/)).toBeVisible()
  server.down = false
  fireEvent.click(screen.getByRole('button', { name: '领取' }))
  expect(await card()).toBeVisible()
})

test('the card has every field, and says in large type that it is a sample', async () => {
  const server = caseServer(granted())
  server.certificate = aCertificate()
  open()
  const shown = within(await card())
  expect(shown.getByText('样例，无法律效力')).toBeVisible()
  const rows = shown.getAllByRole('term').map((term) => [term.textContent, term.nextSibling?.textContent])
  expect(rows).toEqual([
    ['姓名', '王建国'],
    ['性别', '男'],
    ['证件号码', '130************01X'],
    ['出生日期', '1965年3月12日'],
    ['参加工作', '1984年7月'],
    ['退休时间', '2026年11月'],
    ['退休类别', '弹性延迟期满'],
    ['原单位', '廊坊市第一机械厂'],
    ['待遇领取地', '河北省廊坊市广阳区'],
    ['签发机构', '廊坊市社会保险经办机构'],
    ['签发日期', '2026年11月9日'],
    ['证书编号', '样例202611090001'],
  ])
})

test('the official words of the card are explained at one press', async () => {
  const server = caseServer(granted())
  server.certificate = aCertificate()
  open()
  await card()
  fireEvent.click(screen.getByText('这一页的词是什么意思'))
  expect(await screen.findByText(/发养老金的地方/)).toHaveTextContent(/^待遇领取地：/)
  expect(page()).toHaveTextContent('退休类别：您这次退休是哪一种')
  expect(page()).toHaveTextContent('弹性延迟期满：和单位书面说好推后退休')
})

test('and those of what is said while there is none', async () => {
  caseServer(drafted())
  open()
  fireEvent.click(await screen.findByText('这一页的词是什么意思'))
  expect(await screen.findByText(/具体办事的单位/)).toHaveTextContent(/^经办机构：/)
})

test('offline the kept card is shown with the time it was checked', async () => {
  const server = caseServer(granted())
  server.certificate = aCertificate()
  open()
  await card()
  server.down = true
  await act(() => useCertificate.getState().load())
  expect(await card()).toBeVisible()
  expect(page()).toHaveTextContent('没连上网，这是 11月9日 9:40 的情况。')
})

describe('one that has ended says since when and why, and that no other comes', () => {
  test.each([
    ['death', /登记了本人去世，这本证从 2026年11月20日起失效，不会再发新的/],
    ['benefitEnded', /养老待遇终止了，这本证从 2026年11月20日起失效，不会再发新的/],
  ] as const)('%s', async (reason, words) => {
    const server = caseServer(granted())
    const ended = { on: '2026-11-20', reason } as const
    server.certificate = aCertificate({ status: 'void', ended })
    open()
    expect(await screen.findByText('已失效')).toBeVisible()
    expect(page()).toHaveTextContent(words)
  })

  test('but for why where the phone has held it since before it knew', async () => {
    const server = caseServer(granted())
    server.certificate = aCertificate({ status: 'void' })
    open()
    expect(await screen.findByText('已失效')).toBeVisible()
    expect(page()).toHaveTextContent('这本证已经失效，不能再用。')
  })
})

test('one from before does not stand before a newer one that can be claimed', async () => {
  const server = caseServer(granted())
  server.certificate = aCertificate({
    caseId: '00000000-0000-4000-8000-000000000001',
    number: '样例202601010001',
  })
  open()
  expect(await screen.findByText('您的新退休证可以领取了。下面是以前的一本。')).toBeVisible()
  expect(within(await card()).getByText('样例202601010001')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '领取' }))
  expect(await screen.findByText('样例202611090001')).toBeVisible()
  expect(screen.queryByRole('button', { name: '领取' })).toBeNull()
})

const withCard = (more: Parameters<typeof aCertificate>[0] = {}) => {
  const server = caseServer(granted())
  server.certificate = aCertificate(more)
  return server
}
const qrCode = () => screen.findByRole('img', { name: '核对退休证用的二维码' })

test('the code to be scanned stands on the second page, and says how often it was used', async () => {
  withCard()
  open()
  expect(within(await card()).getByRole('heading', { name: /^给对方扫，\s*核对真伪$/ })).toBeVisible()
  expect(await qrCode()).toBeVisible()
  expect(page()).toHaveTextContent('这个码 1 分钟换一次。')
  expect(page()).not.toHaveTextContent('这个码只能在这台电脑上打开')
  expect(screen.getByRole('link', { name: /^谁核对过/ })).toHaveAttribute('href', '/pages/people/log/index')
  expect(screen.getByText('还没有人扫过')).toBeVisible()
})

test('a code that leads to this machine alone is said to', async () => {
  withCard().origin = 'http://127.0.0.1:8787'
  open()
  await qrCode()
  expect(page()).toHaveTextContent('这个码只能在这台电脑上打开，别的手机扫了打不开。')
})

test('without a network its place says that checking needs one', async () => {
  const server = withCard()
  open()
  await card()
  await qrCode()
  cleanup()
  server.down = true
  open()
  expect(await screen.findByText('核对要连网')).toBeVisible()
  expect(screen.queryByRole('img', { name: '核对退休证用的二维码' })).toBeNull()
})

test('of one that counts no more there is no code', async () => {
  withCard({ status: 'void' })
  open()
  await screen.findByText('已失效')
  expect(screen.queryByRole('heading', { name: /^给对方扫/ })).toBeNull()
})

describe('one that lies open hears with its next code', () => {
  /** So late that another code is due; the page looks once somebody turns to it. */
  async function aMinuteLater() {
    const later = Date.now() + RENEW_MS
    jest.spyOn(Date, 'now').mockReturnValue(later)
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')))
  }
  afterEach(() => void jest.restoreAllMocks())

  test('that it has ended, and the card says so', async () => {
    const server = withCard()
    open()
    await qrCode()
    server.certificate = aCertificate({ status: 'void' })
    await aMinuteLater()
    expect(await screen.findByText('已失效')).toBeVisible()
  })

  test('that it was corrected, and the card has what the code vouches for', async () => {
    const server = withCard()
    open()
    await qrCode()
    server.certificate = aCertificate({ version: 2, formerUnit: '更正后的单位' })
    await aMinuteLater()
    expect(await screen.findByText('更正后的单位')).toBeVisible()
    expect(screen.getByText(/更正以前存下来的，不能再用。/)).toBeVisible()
  })
})

test('one that was corrected says that what was kept before counts no more', async () => {
  withCard({ version: 2 })
  open()
  expect(await screen.findByText(/更正以前存下来的，不能再用。/)).toBeVisible()
})

test('whoever is signed out is told when the code comes back', async () => {
  const server = withCard()
  open()
  await qrCode()
  cleanup()
  server.me = null
  open()
  expect(await screen.findByText('登录以后，这里是给对方核对的二维码。')).toBeVisible()
})

describe('where a notice speaks of a certificate', () => {
  const opened = async (of: string) => {
    const server = caseServer(granted(), { of })
    server.certificate = aCertificate()
    open()
    await card()
  }
  const said = '消息说的是以前那次申请的退休证。这里是您最新的一本，以这本为准。'

  test('that is this one, nothing more is said', async () => {
    await opened(aCertificate().caseId)
    expect(page()).not.toHaveTextContent(said)
  })

  test('that is of an earlier application, it says that this is the newest, and leads to that application', async () => {
    await opened('another')
    expect(page()).toHaveTextContent(said)
    expect(screen.getByRole('link', { name: '看以前那次申请' })).toHaveAttribute(
      'href',
      '/pages/progress/case/index?of=another',
    )
  })
})
