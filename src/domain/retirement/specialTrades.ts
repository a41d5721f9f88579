import type { YearMonth } from '../scheme/ids'
import { unknownBy } from '../scheme/rule'
import { firstDayOf, MONTHS_A_YEAR } from './months'
import { reaches, type MonthsRule, type Threshold } from './threshold'

/** 特殊工种类别, by how long each has to be worked at (108 三.2). Which one a post is, 人社 finds in the archive. */
export const SPECIAL_TRADES = [
  'atHeight', // 高空
  'heavyLabour', // 特别繁重体力劳动
  'underground', // 井下
  'highTemperature', // 高温
  'harmful', // 其他有害身体健康工作
] as const
export type SpecialTrade = (typeof SPECIAL_TRADES)[number]

/** How long a trade has to be worked at, altogether. */
export interface SpecialTradeRule extends MonthsRule {
  /** Its name in the scheme. */
  readonly name: string
}

function tradeRule(trade: SpecialTrade, name: string, years: number): SpecialTradeRule {
  return {
    id: `specialWork.${trade}`,
    name,
    sentence: `${name}：在这个工种岗位上累计满 ${years} 年。`,
    source: '冀人社字〔2024〕108号 附件1第三部分第2项',
    effectiveFrom: '2024-06-26',
    // That 2025 left it as it was is widely reported; the text was not at hand (policy §4).
    confidence: 'C',
    months: years * MONTHS_A_YEAR,
  }
}

export const SPECIAL_TRADE_RULES: Readonly<Record<SpecialTrade, SpecialTradeRule>> = {
  atHeight: tradeRule('atHeight', '高空', 10),
  heavyLabour: tradeRule('heavyLabour', '特别繁重体力劳动', 10),
  underground: tradeRule('underground', '井下', 9),
  highTemperature: tradeRule('highTemperature', '高温', 9),
  harmful: tradeRule('harmful', '其他有害身体健康工作', 8),
}

/**
 * Whether a special trade was worked at for long enough to retire by it in a month. Unknown while nobody has recognised the
 * months, where the trade is not known or they are several (RULINGS 13), and before the scheme.
 */
export function specialTradeReached(
  trade: SpecialTrade | null,
  months: number | null,
  retirement: YearMonth,
): Threshold {
  return trade === null
    ? unknownBy('specialWork', retirement)
    : reaches(SPECIAL_TRADE_RULES[trade], months, firstDayOf(retirement))
}
