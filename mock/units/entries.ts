import { and, asc, desc, eq, gte, inArray, isNull, type SQL } from 'drizzle-orm'
import { fold, unitDesk, type CaseEvent, type CaseState } from '@/domain/case'
import { isOfOrganisation } from '@/domain/people'
import type { LocalDate, MaterialKind } from '@/domain/scheme/ids'
import { handedIn } from '@bff/cases/caseDesk'
import type { CaseServices } from '@bff/cases/services'
import type { CaseRow } from '@bff/cases/store'
import { openValue } from '@bff/cases/values'
import { caseEvents, cases, caseValues, mandates, materials } from '@bff/db/schema'
import { namesOf } from '@bff/identity/persons'
import { confirmedBy } from './confirmers'

/** A mandate of the organisation's, with its case: in force, or over with the case within its days. */
export interface Entry {
  readonly mandateId: string
  readonly until: LocalDate
  readonly row: CaseRow
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
  /** Of which kinds there is a picture that no department has yet. */
  readonly there: ReadonlySet<MaterialKind>
  /** Whether it is theirs to confirm. */
  readonly confirms: boolean
  /** It goes on, and nobody of the organisation has opened it yet: one that has ended opens no more. */
  readonly unseen: boolean
}

type Reads = Pick<CaseServices, 'db' | 'vault'>

/** The mandates of an organisation that hold today, with their cases; what was changed last stands first. */
const heldOf = ({ db }: Reads, organisationId: string, today: LocalDate, more?: SQL) =>
  db
    .select({
      id: mandates.id,
      role: mandates.role,
      until: mandates.until,
      lastLookAt: mandates.lastLookAt,
      row: cases,
    })
    .from(mandates)
    .innerJoin(cases, eq(cases.id, mandates.caseId))
    .where(
      and(
        eq(mandates.organisationId, organisationId),
        eq(mandates.scope, 'confirm'),
        eq(mandates.kept, 'active'),
        gte(mandates.until, today),
        more,
      ),
    )
    .orderBy(desc(cases.updatedAt), asc(mandates.id))

/** Everything that lies on an organisation's desk today. */
export const entriesOf = async (
  services: Reads,
  organisationId: string,
  today: LocalDate,
): Promise<Entry[]> => entriesFrom(services, await heldOf(services, organisationId, today))

async function entriesFrom(services: Reads, current: Awaited<ReturnType<typeof heldOf>>): Promise<Entry[]> {
  const { db } = services
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
  const entries: (Entry & { readonly role: (typeof current)[number]['role'] })[] = []
  for (const { id, role, until, lastLookAt, row } of current) {
    const own = events.get(row.id) ?? []
    const state = fold(own)
    if (state === null) throw new Error(`case ${row.id} has no events`)
    const gone = handedIn({ row, state, events: own })
    const there = new Set(
      (pictures.get(row.id) ?? []).filter(({ id }) => !gone.has(id)).map(({ kind }) => kind),
    )
    const confirms = state.confirmation?.answer !== null
    const unseen = row.open && lastLookAt === null
    entries.push({
      ...{ mandateId: id, until: until as LocalDate, row, state, events: own, there, confirms, unseen, role },
    })
  }
  const asked = entries.flatMap((entry) =>
    !entry.confirms && isOfOrganisation(entry.role) ? { ...entry, kind: entry.role } : [],
  )
  const theirs = await confirmedBy(services, asked)
  return entries.map(({ role, ...entry }) => ({
    ...entry,
    confirms: entry.confirms || !isOfOrganisation(role) || theirs.has(entry.row.id),
  }))
}

/** How many of a desk are read at first to learn whether anything waits there; of the rest four times as many at a time. */
const FIRST_PART = 16

/** Whether anything waits on an organisation: what has ended is not read, and nothing behind the first that waits. */
export async function waitsOn(services: Reads, organisationId: string, today: LocalDate): Promise<boolean> {
  for (let at = 0, size = FIRST_PART; ; at += size, size *= 4) {
    const part = await heldOf(services, organisationId, today, eq(cases.open, true)).limit(size).offset(at)
    const entries = await entriesFrom(services, part)
    const waits = entries.some(({ state, ...looking }) =>
      ['toConfirm', 'papersMissing'].includes(unitDesk(state, looking).standing),
    )
    if (waits || part.length < size) return waits
  }
}

/** Whether something was handed over to an organisation that nobody there has opened yet. */
export async function hasUnseen(services: Reads, organisationId: string, today: LocalDate): Promise<boolean> {
  const unseen = and(eq(cases.open, true), isNull(mandates.lastLookAt))
  return (await heldOf(services, organisationId, today, unseen).limit(1)).length > 0
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
export async function sealedOf({ db, vault }: CaseServices, rows: readonly CaseRow[]) {
  const ids = rows.map(({ id }) => id)
  const names = await namesOf(
    { vault },
    db,
    rows.map(({ accountId }) => accountId),
  )
  const months =
    ids.length === 0
      ? []
      : await db
          .select({ caseId: caseValues.caseId, sealed: caseValues.valueSealed })
          .from(caseValues)
          .where(and(inArray(caseValues.caseId, ids), eq(caseValues.field, 'retirementMonth')))
  await vault.prepare(
    db,
    months.map(({ sealed }) => sealed),
  )
  const typed = new Map<string, string>()
  for (const { caseId, sealed } of months)
    typed.set(caseId, await openValue(vault, db, { caseId, field: 'retirementMonth', sealed }))
  return { names, typed }
}

/** How many wait for an organisation's confirmation. */
export async function waitingForConfirmation(
  services: Pick<CaseServices, 'db' | 'vault'>,
  organisationId: string,
  today: LocalDate,
): Promise<number> {
  const entries = await entriesOf(services, organisationId, today)
  return entries.filter(({ state, ...looking }) => unitDesk(state, looking).standing === 'toConfirm').length
}
