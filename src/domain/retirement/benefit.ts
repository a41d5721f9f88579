import type { YearMonth } from '../scheme/ids'
import { addMonths, laterOf } from './months'

/**
 * 养老保险待遇开始时间: the month after the retirement month; where arrears were paid after it, the month after the one
 * in which the money arrived, and nothing is paid back for the months between (冀人社规〔2017〕10号第四条, 108 四.8).
 */
export function benefitStart(retirement: YearMonth, arrearsArrived?: YearMonth): YearMonth {
  return addMonths(arrearsArrived === undefined ? retirement : laterOf(retirement, arrearsArrived), 1)
}

/** 机关事业单位: the month after the unit applied (人社厅发〔2016〕38号第五条, 108 四.9), never before the one after retirement. */
export function institutionBenefitStart(retirement: YearMonth, unitApplied: YearMonth): YearMonth {
  return addMonths(laterOf(retirement, unitApplied), 1)
}
