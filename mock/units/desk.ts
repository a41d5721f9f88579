import { and, asc, eq, inArray } from 'drizzle-orm'
import { chinaDate, promisedDeadline } from '@/domain/calendar'
import { fold, unitDesk, UNIT_REMINDERS, UNIT_STANDINGS, type CaseEvent, type CaseState } from '@/domain/case'
import { applicationWindow } from '@/domain/retirement/window'
import type { LocalDate, MaterialKind, YearMonth } from '@/domain/scheme/ids'
import type { FindUnitCases, UnitCases, UnitCaseSummary } from '@contract/unit'
import { handedIn } from '@bff/cases/caseDesk'
import type { CaseServices } from '@bff/cases/services'
import type { CaseRow } from '@bff/cases/store'
import { openValue } from '@bff/cases/values'
import type { Db } from '@bff/db/database'
import { caseEvents, cases, caseValues, mandates, materials, persons } from '@bff/db/schema'
import { openPerson } from '@bff/identity/persons'
import { ProblemError } from '@bff/http/problems'

/**
 * The desk of a unit or archive keeper: three hundred retirees a year and more. Names are sealed under each retiree's
 * own key and nothing readable, and no hash of a name, is kept beside them: a desk is read whole, in a handful of queries,
 * opened in memory and cut to a page there (measured in `bench`).
 */
const PAGE = 50

/** A mandate of the organisation's, with its case: in force, or over with the case within its days. */
interface Entry {
  readonly until: LocalDate
  readonly row: CaseRow
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
  readonly there: ReadonlySet<MaterialKind>
}

async function entriesOf(db: Db, organisationId: string, today: LocalDate): Promise<Entry[]> {
  const held = await db
    .select({ until: mandates.until, row: cases })
    .from(mandates)
    .innerJoin(cases, eq(cases.id, mandates.caseId))
    .where(
      and(
        eq(mandates.organisationId, organisationId),
        eq(mandates.scope, 'confirm'),
        eq(mandates.kept, 'active'),
      ),
    )
  const current = held.filter(({ until }) => until !== null && until >= today)
  const ids = current.map(({ row }) => row.id)
  if (ids.length === 0) return []
  const events = grouped(
    await db
      .select({ caseId: caseEvents.caseId, one: caseEvents.event })
      .from(caseEvents)
      .where(inArray(caseEvents.caseId, ids))
      .orderBy(asc(caseEvents.caseId), asc(caseEvents.seq)),
  )
  const pictures = grouped(
    (
      await db
        .select({ caseId: materials.caseId, id: materials.id, kind: materials.kind })
        .from(materials)
        .where(inArray(materials.caseId, ids))
    ).map(({ caseId, ...one }) => ({ caseId, one })),
  )
  return current.map(({ until, row }) => {
    const own = events.get(row.id) ?? []
    const state = fold(own)
    if (state === null) throw new Error(`case ${row.id} has no events`)
    const gone = handedIn({ row, state, events: own })
    const there = new Set(
      (pictures.get(row.id) ?? []).filter(({ id }) => !gone.has(id)).map(({ kind }) => kind),
    )
    return { until: until as LocalDate, row, state, events: own, there }
  })
}

function grouped<One>(rows: readonly { readonly caseId: string; readonly one: One }[]): Map<string, One[]> {
  const all = new Map<string, One[]>()
  for (const { caseId, one } of rows) {
    const group = all.get(caseId)
    if (group) group.push(one)
    else all.set(caseId, [one])
  }
  return all
}

/** The names, and of those that were never sent the months: what lies sealed, opened with all keys at once. */
async function sealedOf({ db, vault }: CaseServices, rows: readonly CaseRow[]) {
  const accounts = [...new Set(rows.map(({ accountId }) => accountId))]
  const ids = rows.map(({ id }) => id)
  const people =
    accounts.length === 0 ? [] : await db.select().from(persons).where(inArray(persons.accountId, accounts))
  const months =
    ids.length === 0
      ? []
      : await db
          .select({ caseId: caseValues.caseId, sealed: caseValues.valueSealed })
          .from(caseValues)
          .where(and(inArray(caseValues.caseId, ids), eq(caseValues.field, 'retirementMonth')))
  await vault.prepare(db, [...people.map(({ sealed }) => sealed), ...months.map(({ sealed }) => sealed)])
  const names = new Map<string, string>()
  for (const { accountId, sealed } of people) names.set(accountId, (await openPerson(vault, db, sealed)).name)
  const typed = new Map<string, string>()
  for (const { caseId, sealed } of months)
    typed.set(caseId, await openValue(vault, db, { caseId, field: 'retirementMonth', sealed }))
  return { names, typed }
}

/** Until when what waits on the unit is wanted: its last reminder's day, or the end of the window. */
function dueOf({ standing }: Pick<UnitCaseSummary, 'standing'>, state: CaseState, month: YearMonth | null) {
  if (standing === 'toConfirm' && state.confirmation !== null) {
    const [, last] = UNIT_REMINDERS
    const deadline = promisedDeadline(state.confirmation.askedOn, last)
    return deadline.known ? deadline.due : null
  }
  if (standing !== 'papersMissing' || state.status === 'running' || month === null) return null
  return applicationWindow(month).to ?? null
}

export function summaryOf(
  entry: Pick<Entry, 'state' | 'there' | 'until'> & { readonly row: Pick<CaseRow, 'id'> },
  name: string,
  typedMonth: string | undefined,
): UnitCaseSummary {
  const { state, there, until, row } = entry
  const desk = unitDesk(state, there)
  const month = (state.submission?.retirementMonth ?? (typedMonth || null)) as YearMonth | null
  return {
    id: row.id,
    name,
    month,
    standing: desk.standing,
    missing: [...desk.missing],
    due: dueOf(desk, state, month),
    until,
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

/** A page of the desk, and how much there is of what. */
export async function findUnitCases(
  services: CaseServices,
  organisationId: string,
  { name = '', standing, month, after }: FindUnitCases,
  caseNow: string,
): Promise<UnitCases> {
  const place = placeAfter(after)
  const entries = await entriesOf(services.db, organisationId, chinaDate(caseNow))
  const { names, typed } = await sealedOf(
    services,
    entries.map(({ row }) => row),
  )
  const all = entries.map((entry) =>
    summaryOf(entry, names.get(entry.row.accountId) ?? '', typed.get(entry.row.id)),
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
  return {
    cases: page.map(({ one }) => one),
    next: found.length > PAGE && last ? cursorOf(last.place) : null,
    counts: Object.fromEntries(
      UNIT_STANDINGS.map((each) => [each, all.filter((one) => one.standing === each).length]),
    ) as UnitCases['counts'],
    months: [...new Set(all.flatMap((one) => one.month ?? []))].sort(),
  }
}

/** How many wait for an organisation's confirmation. */
export async function waitingForConfirmation(
  db: Db,
  organisationId: string,
  today: LocalDate,
): Promise<number> {
  const entries = await entriesOf(db, organisationId, today)
  return entries.filter(({ state, there }) => unitDesk(state, there).standing === 'toConfirm').length
}
