import type { LocalDate } from '@/domain/scheme/ids'
import { dayText } from './dates'

/** What is reckoned by the phone's own date, because nobody else has said one yet. */
export const byPhonesDay = (day: LocalDate): string =>
  `没连上网，先按这部手机的日期 ${dayText(day)} 算。日期不对的话，请在手机的「设置」里改对。连上网以后，自己按准的日期算。`
