import { chinaDate } from '@/domain/calendar'
import { unitDesk, UNIT_STANDINGS } from '@/domain/case'
import type { LocalDate, YearMonth } from '@/domain/scheme/ids'
import type { FindUnitCases, UnitCases, UnitCaseSummary } from '@contract/unit'
import type { CaseServices } from '@bff/cases/services'
import type { CaseRow } from '@bff/cases/store'
import { ProblemError } from '@bff/http/problems'
import { dueOf } from './due'
import { entriesOf, sealedOf, type Entry } from './entries'
import { logListed, type AtList } from './listed'
import { waitingCodes } from './waitingCodes'

/**
 * The desk of a unit or archive keeper: three hundred retirees a year and more. Names are sealed under each retiree's
 * own key and nothing readable, and no hash of a name, is kept beside them: a desk is read whole, in a handful of queries,
 * opened in memory and cut to a page there (measured in `bench`).
 */
const PAGE = 50

export function summaryOf(
  entry: Pick<Entry, 'state' | 'there' | 'confirms' | 'until' | 'unseen'> & {
    readonly row: Pick<CaseRow, 'id'>
  },
  { name, typedMonth, today }: { name: string; typedMonth: string | undefined; today: LocalDate },
): UnitCaseSummary {
  const { state, until, unseen, row } = entry
  const desk = unitDesk(state, entry)
  const month = (state.submission?.retirementMonth ?? (typedMonth || null)) as YearMonth | null
  return {
    id: row.id,
    name,
    month,
    standing: desk.standing,
    missing: [...desk.missing],
    due: dueOf(desk, state, { month, today }),
    wantedSince: desk.wantedSince === null ? null : chinaDate(desk.wantedSince),
    until,
    unseen,
  }
}

/** What waits on the unit first, then the month that is nearest; a place that does not move while others come and go. */
const placeOf = ({ standing, month, id }: UnitCaseSummary): string =>
  [UNIT_STANDINGS.indexOf(standing), month ?? '9999-99', id].join(' ')

const cursorOf = (place: string) => Buffer.from(place).toString('base64url')

function placeAfter(after: string | undefined): string {
  if (after === undefined) return ''
  const place = Buffer.from(after, 'base64url').toString()
  if (!/^\d \S{7} [\w-]{36}$/.test(place)) throw new ProblemError('invalidInput')
  return place
}

/** A page of the desk, and how much there is of what. Each name on the page is a look that its retiree reads of. */
export async function findUnitCases(
  services: CaseServices,
  { organisationId, ...looking }: AtList,
  { name = '', standing, month, after }: FindUnitCases,
): Promise<UnitCases> {
  const place = placeAfter(after)
  const today = chinaDate(looking.caseNow)
  const entries = await entriesOf(services, organisationId, today)
  const { names, typed } = await sealedOf(
    services,
    entries.map(({ row }) => row),
  )
  const all = entries.map((entry) =>
    summaryOf(entry, {
      name: names.get(entry.row.accountId) ?? '',
      typedMonth: typed.get(entry.row.id),
      today,
    }),
  )
  const wanted = name.replace(/\s/g, '')
  const found = all
    .filter((one) => one.name.includes(wanted) && (month === undefined || one.month === month))
    .filter((one) => standing === undefined || one.standing === standing)
    .map((one) => ({ one, place: placeOf(one) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .filter((one) => one.place > place)
  const page = found.slice(0, PAGE)
  const last = page[page.length - 1]
  const ids = page.map(({ one }) => one.id)
  const seen = await logListed(
    services,
    looking,
    entries.filter(({ row }) => ids.includes(row.id)),
  )
  return {
    cases: page.flatMap(({ one }) => (seen.has(one.id) ? one : [])),
    next: found.length > PAGE && last ? cursorOf(last.place) : null,
    counts: Object.fromEntries(
      UNIT_STANDINGS.map((each) => [each, all.filter((one) => one.standing === each).length]),
    ) as UnitCases['counts'],
    codes: await waitingCodes(services, organisationId, looking),
    months: [...new Set(all.flatMap((one) => one.month ?? []))].sort(),
  }
}
