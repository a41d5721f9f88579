import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { flowOf, itemsOf } from '@/domain/scheme'
import type { Department, Item, LocalDate, Scenario } from '@/domain/scheme/ids'
import { aSubmitted, CASE_ID } from '@/stores/testing/cases'
import { copyText } from '@/platform/clipboard'
import * as textPicture from '@/platform/textPicture'
import { begin } from '../../apply/testing/bff'
import ProgressReceiptPage from '.'

jest.mock('@/platform/clipboard')
jest.mock('@/platform/textPicture', () => ({
  __esModule: true,
  drawsText: true,
  drawText: jest.fn(),
  download: jest.fn(),
  release: jest.fn(),
}))
const pictures = textPicture as jest.Mocked<typeof textPicture> & { drawsText: boolean }
beforeEach(() => {
  pictures.drawsText = true
})

const page = () => screen.getByRole('main')

const submitted = () => {
  const view = aSubmitted({ number: '202605110037' })
  return { ...view, receipt: view.receipt && { ...view.receipt, number: '202605110037', items: view.items } }
}
type View = ReturnType<typeof submitted>
const withReceipt = (more: Partial<NonNullable<View['receipt']>>): View => {
  const view = submitted()
  return { ...view, receipt: view.receipt && { ...view.receipt, ...more } }
}
const withFirstStep = (more: object) => {
  const { receipt } = submitted()
  return withReceipt({ firstSteps: receipt?.firstSteps.map((step) => ({ ...step, ...more })) ?? [] })
}
/** The departments that have it in another scenario, sent on the same Monday. */
type FirstStep = NonNullable<View['receipt']>['firstSteps'][number]
const has = (department: Department, item: Item, due: LocalDate = '2026-05-18'): FirstStep => ({
  department,
  items: [item],
  receivedOn: '2026-05-11',
  due,
  provisional: false,
})
const sentAs = (scenario: Scenario, more: Partial<NonNullable<View['receipt']>>): View => ({
  ...withReceipt({ items: itemsOf(flowOf(scenario)), ...more }),
  scenario,
})

async function open(view: View) {
  const server = begin({ id: CASE_ID }, view)
  render(<ProgressReceiptPage />)
  await screen.findByRole('heading', { name: '已提交' })
  return server
}

test('says the number in groups to be read out, who, how much, and when', async () => {
  await open(submitted())
  expect(page()).toHaveTextContent('2026 0511 0037')
  expect(page()).toHaveTextContent('2026年5月11日')
  expect(page()).toHaveTextContent('10:20')
  expect(page()).toHaveTextContent('王建国，本人申办')
  expect(page()).toHaveTextContent('4 项，材料 6 张')
})

test('says who has it, until when at the latest, and what comes after', async () => {
  await open(submitted())
  expect(page()).toHaveTextContent('人社部门审核')
  expect(page()).toHaveTextContent('最晚5月18日周一')
  expect(page()).toHaveTextContent('2026年11月，退休当月')
  expect(page()).toHaveTextContent('系统自动送社保经办机构、医保部门、公积金中心，三家同时办。')
  expect(page()).toHaveTextContent('您现在不用做什么。')
  expect(screen.getByRole('link', { name: '查看进度' })).toBeInTheDocument()
})

test('who is signed out is asked to sign in, not told that there is none', async () => {
  const server = begin({}, null)
  server.signedIn = false
  render(<ProgressReceiptPage />)
  expect(await screen.findByText('先登录，再看回执')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '去登录' })).toHaveAttribute(
    'href',
    '/pages/me/signin/index?next=progress%2Freceipt',
  )
})

test('without a network nobody is told that there is no receipt', async () => {
  const server = begin({}, null)
  server.down = true
  render(<ProgressReceiptPage />)
  expect(await screen.findByRole('button', { name: /再试|重试/ })).toBeInTheDocument()
  expect(page()).not.toHaveTextContent('没有找到回执')
})

test('promises no message by text or WeChat', async () => {
  await open(submitted())
  expect(page()).not.toHaveTextContent(/短信|微信|发给家人/)
})

describe('a copy to keep', () => {
  const press = async (name: string) => {
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name }))
    })
  }
  const drawn = () => (pictures.drawText.mock.calls[0]?.[0] ?? []).map(({ text }) => text).join('\n')

  test('is a picture, among the downloads and on the page, where it can be held and kept', async () => {
    pictures.drawText.mockResolvedValue('blob:receipt')
    await open(submitted())
    await press('保存回执')
    expect(pictures.download).toHaveBeenCalledWith('blob:receipt', '收件回执-202605110037.png')
    expect(screen.getByRole('img', { name: '收件回执的图片' })).toHaveAttribute('src', 'blob:receipt')
    expect(screen.getByText(/回执存成图片了/)).toHaveAttribute('role', 'status')
  })

  test('says the number, what comes next and when, and whom to call; nobody’s name', async () => {
    pictures.drawText.mockResolvedValue('blob:receipt')
    await open(submitted())
    await press('保存回执')
    expect(drawn()).toContain('办件编号 2026 0511 0037')
    expect(drawn()).toContain('2026年5月11日 10:20 提交')
    expect(drawn()).toContain('人社部门审核：收到 5月11日（周一），最晚 5月18日（周一）')
    expect(drawn()).toContain('2026年11月，退休当月：系统自动送')
    expect(drawn()).toContain('有事打 12333')
    expect(drawn()).not.toMatch(/王|建国/)
  })

  test('that the phone cannot make leaves the number to be written down', async () => {
    pictures.drawText.mockResolvedValue(null)
    await open(submitted())
    await press('保存回执')
    expect(screen.getByText('没能办成。请把办件编号抄下来。')).toBeVisible()
    expect(pictures.download).not.toHaveBeenCalled()
  })

  test('the number is copied by itself, as it is typed', async () => {
    jest.mocked(copyText).mockResolvedValue(true)
    await open(submitted())
    await press('复制办件编号')
    expect(copyText).toHaveBeenCalledWith('202605110037')
    expect(screen.getByText('办件编号已复制。')).toBeVisible()
  })

  test('where the platform draws none, the words are copied', async () => {
    jest.mocked(copyText).mockResolvedValue(true)
    pictures.drawsText = false
    await open(submitted())
    await press('复制整张回执')
    expect(jest.mocked(copyText).mock.calls[0]?.[0]).toMatch(/办件编号 2026 0511 0037\n[^]*有事打 12333/)
  })
})

describe('in the other scenarios', () => {
  const unitAsked = (scenario: Scenario) =>
    sentAs(scenario, { confirmationAskedOn: '2026-05-11', firstSteps: [] })
  const three = [
    has('socialInsurance', 'pensionPayment'),
    has('medicalInsurance', 'medicalContribution'),
    has('housingFund', 'housingFundWithdrawal', '2026-05-14'),
  ]

  test.each(['specialWork', 'institutionUnrecognized'] as const)(
    '%s: the unit is asked first, and 人社 has nothing yet',
    async (scenario) => {
      await open(unitAsked(scenario))
      expect(page()).toHaveTextContent('等单位确认请单位确认5月11日周一')
      expect(page()).toHaveTextContent('人社部门审核单位一确认，马上送到。')
      expect(page()).not.toHaveTextContent(/收到5月11日|最晚5月/)
      expect(page()).toHaveTextContent(
        '2026年11月，退休当月系统自动送社保经办机构、医保部门、公积金中心，三家同时办。',
      )
      expect(page()).toHaveTextContent('人社部门作出决定以前，要改、要撤回')
    },
  )

  test.each(['illness', 'institutionRecognized'] as const)(
    '%s: three have it at once, each with its own last day',
    async (scenario) => {
      await open(sentAs(scenario, { firstSteps: three }))
      expect(page()).toHaveTextContent('三家同时办')
      expect(page()).toHaveTextContent(/社保经办机构养老待遇核定发放收到5月11日周一最晚5月18日周一/)
      expect(page()).toHaveTextContent(/公积金中心退休提取住房公积金收到5月11日周一最晚5月14日周四/)
      expect(page()).not.toHaveTextContent(/退休当月|马上接着办/)
      expect(page()).toHaveTextContent('第一个部门作出决定以前，要改、要撤回')
    },
  )

  test('社保 has it first, then the two others at once, whatever the month', async () => {
    await open(sentAs('noConfirmation', { firstSteps: three.slice(0, 1), retirementMonth: '2026-11' }))
    expect(page()).toHaveTextContent('社保经办机构审核')
    expect(page()).toHaveTextContent('审核一通过，马上接着办系统自动送医保部门、公积金中心，两家同时办。')
    expect(page()).not.toHaveTextContent('退休当月')
    expect(page()).toHaveTextContent('社保经办机构作出决定以前，要改、要撤回')
  })

  test('a copy says who has it just as the page does', async () => {
    const copied = async (view: View) => {
      pictures.drawText.mockResolvedValue('blob:receipt')
      await open(view)
      await act(async () => {
        fireEvent.click(screen.getByRole('button', { name: '保存回执' }))
      })
      return (pictures.drawText.mock.lastCall?.[0] ?? []).map(({ text }) => text)
    }
    const asked = await copied(unitAsked('specialWork'))
    expect(asked).toContain('等单位确认：请单位确认 5月11日（周一）')
    expect(asked).toContain('人社部门审核：单位一确认，马上送到。最晚哪天，那时写在进度里。')
    cleanup()
    const atOnce = await copied(sentAs('illness', { firstSteps: three }))
    expect(atOnce).toContain('三家同时办')
    expect(atOnce).toContain('公积金中心：收到 5月11日（周一），最晚 5月14日（周四）')
  })
})

test('names only the departments of the items that were applied for', async () => {
  await open(withReceipt({ items: ['benefitQualification', 'pensionPayment'] }))
  expect(page()).toHaveTextContent('系统自动送社保经办机构办。')
  expect(page()).not.toHaveTextContent('公积金中心')
})

test('sent in the retirement month nothing waits for its first day', async () => {
  await open(withReceipt({ retirementMonth: '2026-05' }))
  expect(page()).toHaveTextContent('审核一通过，马上接着办')
  expect(page()).not.toHaveTextContent('退休当月')
})

test('a date that rests on holidays nobody has announced is called provisional', async () => {
  await open(withFirstStep({ due: '2027-01-08', provisional: true }))
  expect(page()).toHaveTextContent('最晚2027年1月8日')
  expect(page()).toHaveTextContent('这个日期是暂定的')
})

test('where it cannot be said until when, that is said', async () => {
  await open(withFirstStep({ due: null }))
  expect(page()).toHaveTextContent('最晚哪天以后写在进度里')
})

test('opened without a number it is the running case’s', async () => {
  begin({}, submitted())
  render(<ProgressReceiptPage />)
  expect(await screen.findByRole('heading', { name: '已提交' })).toBeInTheDocument()
})

test('what was not sent has none', async () => {
  begin({ id: CASE_ID })
  render(<ProgressReceiptPage />)
  expect(await screen.findByRole('region', { name: '没有找到回执' })).toBeInTheDocument()
})

test.each([
  ['with a number', { id: CASE_ID }],
  ['without one', {}],
])('without an answer one can try again: opened %s', async (_, params) => {
  const server = begin(params, submitted())
  server.down = true
  render(<ProgressReceiptPage />)
  const again = await screen.findByRole('button', { name: '再试一次' })
  server.down = false
  fireEvent.click(again)
  await waitFor(() => expect(screen.getByRole('heading', { name: '已提交' })).toBeInTheDocument())
})
