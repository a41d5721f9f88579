import {
  CONTINUOUS_SERVICE_RULES,
  ILLNESS_PAYMENT_RULES,
  illnessBenefit,
  SPECIAL_TRADE_RULES,
} from '@/domain/retirement'
import { optionText } from '../guide/questions'
import { textsIn } from '../terms/pageWords'
import { illness } from './illness'

test('the page about 病残津贴 has no numbers of its own beside those of its rules', () => {
  const own = textsIn([illness]).join('')
  // The years and telephone numbers that are no thresholds.
  const numbers = (own.match(/\d+/g) ?? []).filter((number) => !['2025', '12333'].includes(number))
  expect(numbers).toEqual([])
  expect(own).toContain('从 2025 年起')
  expect(ILLNESS_PAYMENT_RULES.limited.effectiveFrom).toBe('2025-01-01')
})

test('what a sentence about 病残津贴 says is what its rule answers', () => {
  const retiree = { birth: '1970-03', retireeClass: 'male' } as const // statutory in July 2031
  const limited = (contributionMonths: number) => {
    const answer = illnessBenefit({ month: '2026-07', retiree, contributionMonths })
    return answer.known && answer.payment === 'limited' ? answer.paidMonths : null
  }
  const [few, paid, , year, more] = Array.from(ILLNESS_PAYMENT_RULES.limited.what.matchAll(/\d+/g), Number)
  if (few === undefined || paid === undefined || year === undefined || more === undefined)
    throw new Error('no numbers')
  expect(limited(few * 12 - 1)).toBe(paid)
  expect(limited(few * 12)).toBe(paid)
  expect(limited(few * 12 + year * 12)).toBe(paid + more)
  expect(limited(few * 12 + 1)).toBe(paid + more)
  const near = Number(/\d+/.exec(ILLNESS_PAYMENT_RULES.wholePension.who)?.[0])
  const at = (month: '2026-06' | '2026-07') => illnessBenefit({ month, retiree, contributionMonths: 400 })
  expect(near * 12).toBe(60)
  expect(at('2026-07')).toMatchObject({ payment: 'wholePension' })
  expect(at('2026-06')).toMatchObject({ payment: 'basicPart' })
})

test('the guide says of each trade, and of 连续工龄, the years of its rule', () => {
  const note = optionText({ id: 'earlyRetirement', facts: { identified: false } }, 'specialWork').note ?? ''
  const { atHeight, heavyLabour, underground, highTemperature, harmful } = SPECIAL_TRADE_RULES
  expect(atHeight.months).toBe(heavyLabour.months)
  expect(underground.months).toBe(highTemperature.months)
  const years = [CONTINUOUS_SERVICE_RULES.specialWork, atHeight, underground, harmful].map(
    ({ months }) => months / 12,
  )
  const said =
    /连续工龄满 (\d+) 年；高空、特别繁重体力干满 (\d+) 年，井下、高温满 (\d+) 年，其他伤身体的满 (\d+) 年/.exec(
      note,
    )
  expect(said?.slice(1).map(Number)).toEqual(years)
})
