import { parseYearMonth } from '@/domain/retirement/months'
import type { AskedQuestion, OptionId } from '@/domain/guidance'

/** What stands on the page before it is sent: a chosen option, or a year and a month as typed. */
export interface Entry {
  readonly option: OptionId | undefined
  readonly year: string
  readonly month: string
}

/** The page as it opens: with the answer that was given before. */
export function entryOf(question: AskedQuestion, answer: string | undefined): Entry {
  const option = question.options.find((one) => one === answer)
  const month = option === undefined && answer !== undefined ? parseYearMonth(answer) : null
  return {
    option,
    year: month?.slice(0, 4) ?? '',
    month: month ? String(Number(month.slice(5))) : '',
  }
}

/** The answer as it is kept: an option's id, or `YYYY-MM`; '' where nothing was chosen or typed. */
export function answerOf({ option, year, month }: Entry): string {
  if (option !== undefined) return option
  const [y, m] = [year.trim(), month.trim()]
  return y === '' && m === '' ? '' : `${y}-${m.padStart(2, '0')}`
}
