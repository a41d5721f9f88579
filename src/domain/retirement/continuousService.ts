import type { LocalDate } from '../scheme/ids'
import { MONTHS_A_YEAR } from './months'
import { reaches, type MonthsRule, type Threshold } from './threshold'

const YEARS = 10

/**
 * 连续工龄满十年, asked beside the age of who leaves early (108 四.3, policy §2). Who retires at the statutory age is asked
 * for 最低缴费年限 in its place. 企业职工病退 and with it its rule ended with 2024 (policy §1 row 4).
 */
export const CONTINUOUS_SERVICE_RULES: Readonly<Record<'specialWork' | 'illness', MonthsRule>> = {
  specialWork: {
    id: 'continuousService.specialWork',
    sentence: `按特殊工种提前退休的，连续工龄满 ${YEARS} 年。`,
    source: '《关于工人退休、退职的暂行办法》第一条第（二）项',
    effectiveFrom: '1978-05-24',
    // That 2025 left it as it was is widely reported; the text was not at hand.
    confidence: 'C',
    months: YEARS * MONTHS_A_YEAR,
  },
  illness: {
    id: 'continuousService.illness',
    sentence: `因病提前退休的，连续工龄满 ${YEARS} 年。`,
    source: '《关于工人退休、退职的暂行办法》第一条第（三）项',
    effectiveFrom: '1978-05-24',
    effectiveTo: '2024-12-31',
    confidence: 'A',
    months: YEARS * MONTHS_A_YEAR,
  },
}

/**
 * Whether 连续工龄 is long enough to leave early in this way; `months` is null while nobody has recognised it.
 * @param on for a special trade the first day of the retirement month, for illness the day of the 核准表 (RULINGS 11).
 */
export const continuousServiceReached = (
  way: keyof typeof CONTINUOUS_SERVICE_RULES,
  months: number | null,
  on: LocalDate,
): Threshold => reaches(CONTINUOUS_SERVICE_RULES[way], months, on)
