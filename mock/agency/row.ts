import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { mandateState } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { HeldAgency } from '@contract/agency'
import type { Mac } from '@bff/cases/chain'
import type { Db, Tx } from '@bff/db/database'
import { agencies, caseEvents, cases, type mandates } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { caseOpenFor, completed } from '@bff/people/caseOpen'
import { lockedById, type Doing } from '@bff/people/row'
import type { Services } from '@bff/services'

export type Mandate = typeof mandates.$inferSelect
export type Agency = typeof agencies.$inferSelect

/** What agencies need of the process they run in. */
export type Needs = Pick<Services, 'database' | 'vault' | 'log' | 'identityProvider' | 'sms'> & {
  readonly mac: Mac
  readonly kick: () => void
}

/** Under which name the person's number is sealed. */
export const phoneContext = (mandateId: string) => `agencies/${mandateId}/phone`

/** The number by which an agent began for somebody, the latest; `null` where none did. */
export async function confirmedPhoneOf(
  { vault }: Pick<Services, 'vault'>,
  db: Db,
  ownerId: string,
): Promise<string | null> {
  const [row] = await db
    .select({ id: agencies.mandateId, sealed: agencies.phoneSealed })
    .from(agencies)
    .where(and(eq(agencies.ownerId, ownerId), isNotNull(agencies.phoneSealed)))
    .orderBy(desc(agencies.begunAt))
    .limit(1)
  return row?.sealed ? vault.open(db, phoneContext(row.id), row.sealed) : null
}

export interface Found {
  readonly mandate: Mandate
  readonly agency: Agency
  readonly state: HeldAgency['state']
}

type At = Pick<Doing, 'caseNow' | 'now'>

/** How an agency stands: before it holds, what it waits for. */
export async function stateOf(
  db: Db | Tx,
  mandate: Mandate,
  agency: Pick<Agency, 'begunAt'>,
  at: Pick<At, 'caseNow'>,
): Promise<HeldAgency['state']> {
  const { caseId } = mandate
  const [row] = caseId === null ? [] : await db.select().from(cases).where(eq(cases.id, caseId))
  const caseOpen = await caseOpenFor(db, mandate, caseId === null ? null : (row?.open ?? false))
  return stateWith(mandate, agency, caseOpen, at)
}

/** The same of many, read at once. */
export async function withStates(
  db: Db | Tx,
  all: readonly Pick<Found, 'mandate' | 'agency'>[],
  at: Pick<At, 'caseNow'>,
): Promise<Found[]> {
  const ids = all.flatMap(({ mandate }) => mandate.caseId ?? [])
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({
            id: cases.id,
            goesOn: sql<boolean>`${cases.open} or exists (
              select 1 from ${caseEvents} where ${caseEvents.caseId} = ${cases.id} and ${completed})`,
          })
          .from(cases)
          .where(inArray(cases.id, ids))
  const goOn = new Set(rows.flatMap(({ id, goesOn }) => (goesOn ? id : [])))
  return all.map(({ mandate, agency }) => {
    const caseOpen = mandate.caseId === null ? null : goOn.has(mandate.caseId)
    return { mandate, agency, state: stateWith(mandate, agency, caseOpen, at) }
  })
}

function stateWith(
  { kept, until: day }: Mandate,
  { begunAt }: Pick<Agency, 'begunAt'>,
  caseOpen: boolean | null,
  { caseNow }: Pick<At, 'caseNow'>,
): HeldAgency['state'] {
  const until = day as LocalDate | null
  const state = mandateState({ kept, until, caseOpen, codeOver: false }, chinaDate(caseNow))
  if (state !== 'waiting') return state
  return begunAt === null ? 'collecting' : 'telling'
}

/**
 * An agency to be changed, and its case, locked: the case before its mandates, as everywhere.
 * @throws ProblemError `notFound` for what is none
 */
export async function locked(tx: Tx, id: string, at: At): Promise<Found> {
  const { row: mandate } = await lockedById(tx, id)
  const [agency] = await tx.select().from(agencies).where(eq(agencies.mandateId, id))
  if (!agency) throw new ProblemError('notFound')
  return { mandate, agency, state: await stateOf(tx, mandate, agency, at) }
}
