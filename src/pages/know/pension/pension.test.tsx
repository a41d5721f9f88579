import { fireEvent, render, screen } from '@testing-library/react'
import { wangAnswers, wangShared } from '@/domain/guidance/testing/people'
import { useGuide } from '@/stores/guide'
import { usePrefill } from '@/stores/prefill'
import { useClock } from '@/stores/clock'
import { resetStores } from '@/stores/reset'
import { useSession } from '@/stores/session'
import { WANG } from '@/stores/testing/cases'
import PensionPage from '.'

beforeEach(() => useClock.setState({ today: '2026-11-24' }))

const page = () => screen.getByRole('main')
const field = (name: string | RegExp) => screen.getByRole('textbox', { name })
const type = (name: string | RegExp, value: string) => fireEvent.input(field(name), { target: { value } })

interface Sheet {
  readonly birth: readonly [string, string]
  readonly month: readonly [string, string]
  readonly years: string
  readonly before1996: string
  readonly deemed?: string
  readonly index: string
  readonly account: string
}

function estimate({ birth, month, years, before1996, deemed = '0', index, account }: Sheet) {
  render(<PensionPage />)
  type('年', birth[0])
  type('月', birth[1])
  type('退休的年', month[0])
  type('退休的月', month[1])
  type('累计缴费年限', years)
  type(/其中，\s*1996/, before1996)
  type(/其中，\s*视同/, deemed)
  type('平均缴费指数', index)
  type('个人账户里的钱', account)
  fireEvent.click(screen.getByRole('button', { name: '估一估' }))
}

const SHEET_2022: Sheet = {
  birth: ['1972', '6'],
  month: ['2022', '6'],
  years: '30年8个月',
  before1996: '3.5',
  index: '0.7737',
  account: '89,850.24',
}
const SHEET_2025: Sheet = {
  birth: ['1975', '6'],
  month: ['2025', '6'],
  years: '22.42',
  before1996: '1.83',
  index: '0.6667',
  account: '52077.55',
}

test.each([
  ['2022', SHEET_2022, ['2564.79 元', '1862.91 元', '460.77 元', '241.11 元']],
  ['2025', SHEET_2025, ['1769.05 元', '1384.46 元', '267.06 元', '117.53 元']],
] as const)('the sheet of %s, to the cent, with its sum and whose figure it is', (_, sheet, sums) => {
  estimate(sheet)
  for (const sum of sums) expect(page()).toHaveTextContent(sum)
  expect(page()).toHaveTextContent('以社保经办机构核定为准')
  expect(page()).toHaveTextContent('÷ 195 个月')
  expect(page()).not.toHaveTextContent('可能在')
})

test('a year without a published base is named, and years that may not count give a range', () => {
  estimate({ ...SHEET_2025, birth: ['1966', '6'], month: ['2026', '11'], deemed: '8' })
  expect(page()).toHaveTextContent('2026年的计发基数还没公布，暂按2025年计发基数算')
  expect(page()).toHaveTextContent(/可能在 \d+\.\d\d 元 到 \d+\.\d\d 元 之间/)
  expect(page()).toHaveTextContent('视同缴费年限算不算进过渡性养老金')
})

test('what the account earns until then is not reckoned: this year’s rate is named, with whose word counts', () => {
  estimate({ ...SHEET_2025, birth: ['1966', '6'], month: ['2027', '3'] })
  expect(page()).toHaveTextContent('个人账户的钱照您填的算')
  expect(page()).toHaveTextContent('2026 年的记账利率是 2.60%，以经办机构核定为准')
})

test('of a month that has come nothing is still to be earned', () => {
  estimate(SHEET_2025)
  expect(page()).not.toHaveTextContent('记账利率')
})

test('a year whose rate or base is not published gets none of another year', () => {
  useClock.setState({ today: '2027-01-04' })
  estimate({ ...SHEET_2025, birth: ['1966', '6'], month: ['2027', '3'] })
  expect(page()).toHaveTextContent('2027 年的记账利率，以经办机构核定为准')
  expect(page()).toHaveTextContent('2027 年的缴费基数，以经办机构核定为准')
  expect(page()).not.toHaveTextContent('2.60%')
  expect(page()).not.toHaveTextContent('20382')
})

test('why the index lies between 0.6 and 3: the base of this year', () => {
  render(<PensionPage />)
  expect(page()).toHaveTextContent(
    '2026 年的月缴费基数，最低 4076 元，最高 20382 元，是平均工资 6794 元的 0.6 倍到 3 倍',
  )
})

test('what is missing or cannot be read is said at its place, and what was typed stays', () => {
  estimate({ ...SHEET_2025, years: '很多年', index: '6' })
  expect(field('累计缴费年限')).toBeInvalid()
  expect(page()).toHaveTextContent('累计缴费年限没看懂。写成 36.67，或者 36年8个月。')
  expect(page()).toHaveTextContent('平均缴费指数在 0.6 到 3 之间')
  expect(field('累计缴费年限')).toHaveValue('很多年')
  expect(page()).not.toHaveTextContent('每个月大约')
})

test.each([
  ['more inside than altogether', { ...SHEET_2025, before1996: '20', deemed: '10' }, '比累计的还多'],
  ['before the table of bases', { ...SHEET_2025, birth: ['1969', '6'], month: ['2019', '6'] }, '估不了'],
  ['before the birth', { ...SHEET_2025, month: ['1970', '6'] }, '要在出生以后'],
  ['at an age outside the table', { ...SHEET_2025, birth: ['1990', '6'] }, '40 岁到 70 岁'],
] as const)('%s', (_, sheet, said) => {
  estimate(sheet)
  expect(page()).toHaveTextContent(said)
  expect(page()).not.toHaveTextContent('每个月大约')
})

test('what the guide and the records say already is not typed again, and can be typed over', () => {
  resetStores()
  for (const [id, answer] of Object.entries(wangAnswers)) {
    useGuide.getState().answer(id as keyof typeof wangAnswers, answer)
  }
  useSession.setState({ status: 'signedIn', me: WANG })
  usePrefill.setState({ prefill: { sources: [], values: [], facts: { ...wangShared.shared } } })
  render(<PensionPage />)
  expect(field('年')).toHaveValue('1965')
  expect(field('退休的月')).toHaveValue('11')
  // 502 months in April, and seven more until November.
  expect(field('累计缴费年限')).toHaveValue('42年5个月')
  expect(field(/其中，\s*视同/)).toHaveValue('11年6个月')
  expect(page()).toHaveTextContent('到 2026年4月；接着缴到 2026年11月的，也算上了')
  type('退休的年', '2027')
  expect(field('累计缴费年限')).toHaveValue('43年5个月')
  expect(page()).toHaveTextContent('接着缴到 2027年11月的，也算上了')
  type('累计缴费年限', '40')
  expect(field('累计缴费年限')).toHaveValue('40')
})

test('who has stopped paying is reckoned with what the record has; an institution’s record is none to reckon with', () => {
  const shown = (facts: object) => {
    resetStores()
    useSession.setState({ status: 'signedIn', me: WANG })
    usePrefill.setState({ prefill: { sources: [], values: [], facts: { ...wangShared.shared, ...facts } } })
    const { unmount } = render(<PensionPage />)
    const years = field('累计缴费年限')
    const value = years instanceof HTMLInputElement ? years.value : null
    const text = page().textContent
    unmount()
    return { value, text }
  }
  const contributions = { months: 400, asOf: '2026-04', continuing: false }
  const stopped = shown({ contributions })
  expect(stopped.value).toBe('33年4个月')
  expect(stopped.text).not.toContain('也算上了')
  expect(shown({ insurance: 'institution' }).value).toBe('')
})
