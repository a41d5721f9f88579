import { beginning } from '@/content/agency/pages'
import { parseIdNumber, parseMobile, plainCharacters } from '@/domain/identity'
import { areEnough, mayLastUntil, type Power } from '@/domain/people'
import { parseLocalDate } from '@/domain/retirement/months'
import type { LocalDate } from '@/domain/scheme/ids'
import type { useAgencies } from '@/stores/agencies'

/** What the written authorisation says. */
type Wish = Parameters<ReturnType<typeof useAgencies.getState>['open']>[0]

/** What was typed and ticked. */
export interface Entry {
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly powers: readonly Power[]
  readonly until: string
}

/** 20270531 as a day; `null` where it is none. */
export function dayIn(typed: string): LocalDate | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(plainCharacters(typed)) ?? []
  return year === undefined ? null : parseLocalDate(`${year}-${month}-${day}`)
}

/** What is wrong with each, in words. */
export function checkEntry(
  { name, idNumber, phone, powers, until }: Entry,
  today: LocalDate,
): Partial<Record<keyof Entry, string>> {
  const day = dayIn(until)
  return {
    ...(name.trim().length < 2 && { name: beginning.name.error }),
    ...(!parseIdNumber(idNumber).ok && { idNumber: beginning.idNumber.error }),
    ...(!parseMobile(phone).ok && { phone: beginning.phone.error }),
    ...(!areEnough(powers) && { powers: beginning.powersError }),
    ...((day === null || !mayLastUntil(day, today)) && { until: beginning.untilError }),
  }
}

/** As it is sent; `null` while something is wrong with it. */
export function wishOf(entry: Entry, today: LocalDate): Wish | null {
  const until = dayIn(entry.until)
  const phone = parseMobile(entry.phone)
  if (Object.keys(checkEntry(entry, today)).length > 0 || until === null || !phone.ok) return null
  return {
    name: entry.name.trim(),
    idNumber: plainCharacters(entry.idNumber).toUpperCase(),
    phone: phone.value,
    powers: [...entry.powers],
    until,
  }
}
