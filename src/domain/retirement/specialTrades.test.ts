import { CONDITIONS } from '../scheme/conditions'
import type { YearMonth } from '../scheme/ids'
import { LEGAL_TEXTS } from '../scheme/legalTexts'
import { refusalReason } from '../scheme/reasons'
import { SCHEME_TEXT } from '../scheme/schemeText'
import { SPECIAL_TRADE_RULES, SPECIAL_TRADES, specialTradeReached } from './specialTrades'

describe.each([
  ['atHeight', 120],
  ['heavyLabour', 120],
  ['underground', 108],
  ['highTemperature', 108],
  ['harmful', 96],
] as const)('%s: %i months (108 三.2)', (trade, needed) => {
  const known = { known: true, needed, confidence: 'C' }

  test('a month below is not enough, the months themselves and one more are', () => {
    const reached = (months: number) => specialTradeReached(trade, months, '2026-06')
    expect(reached(needed - 1)).toEqual({ ...known, met: false, short: 1 })
    expect(reached(needed)).toEqual({ ...known, met: true, short: 0 })
    expect(reached(needed + 1)).toEqual({ ...known, met: true, short: 0 })
    expect(reached(0)).toEqual({ ...known, met: false, short: needed })
  })

  test('nobody knows how long: unknown, by the rule and the year', () => {
    const unknown = { known: false, rule: `specialWork.${trade}`, year: 2026 }
    expect(specialTradeReached(trade, null, '2026-06')).toEqual(unknown)
  })

  test('from the first month after the scheme on; before it unknown, however long it was', () => {
    const reached = (month: YearMonth) => specialTradeReached(trade, 480, month)
    expect(reached('2024-06')).toEqual({ known: false, rule: `specialWork.${trade}`, year: 2024 })
    expect(reached('2024-07').known).toBe(true)
    expect(reached('2040-01').known).toBe(true)
  })
})

test('where the trade is not known, or they are several, nothing is said', () => {
  expect(specialTradeReached(null, 480, '2026-06')).toEqual({ known: false, rule: 'specialWork', year: 2026 })
})

test.each([-1, Number.NaN])('%p months are a mistake of whoever asks', (months) => {
  expect(() => specialTradeReached('harmful', months, '2026-06')).toThrow(RangeError)
})

test.each([
  ['the scheme itself', SCHEME_TEXT['三.2']],
  ['the condition', CONDITIONS['2'].sentence],
  ['the basis', LEGAL_TEXTS.scheme108SpecialWork.text],
  ['the refusal', refusalReason('specialWorkYearsShort').sentence],
])('%s says of each trade what its rule says', (_, text) => {
  const parts = text.split(/[，；：]/)
  for (const { name, months } of SPECIAL_TRADES.map((trade) => SPECIAL_TRADE_RULES[trade])) {
    const from = parts.findIndex((part) => part.includes(name.replace(/(劳动|工作)$/, '')))
    const said = /(\d+) ?年/.exec(parts.slice(from, from + 2).join(''))
    expect([name, Number(said?.[1]) * 12]).toEqual([name, months])
  }
})

test('a rule says its years in its own sentence', () => {
  for (const { name, months, sentence } of Object.values(SPECIAL_TRADE_RULES)) {
    expect(sentence).toContain(name)
    expect(sentence).toContain(`满 ${months / 12} 年`)
  }
})
