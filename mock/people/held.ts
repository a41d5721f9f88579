import { and, eq, inArray, isNull } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { mayAddPicture } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { FollowedCase, HeldMandate } from '@contract/mandate'
import { isEditable } from '@bff/cases/caseDesk'
import { shownProgress } from '@bff/cases/shownProgress'
import { readCases, type LoadedCase } from '@bff/cases/store'
import type { Db, Tx } from '@bff/db/database'
import { caseLog, cases, mandates } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { namesOf, personOf } from '@bff/identity/persons'
import { changedOn, LISTED, MOST_LISTED, stateOf, type Doing, type Needs, type Row } from './row'

/**
 * What a member of the family reads in a list, on home as well: whose it is, whether something has become of it and
 * whether something waits on that person; never what, by whom or since when. How a case stands is read on its own page
 * alone, and that is the look that is written down and that its owner is told of. A list that told more would either make
 * each visit to home a look at every parent's case, and the log that they read worthless by it, or show a case unlogged.
 */

interface Found {
  readonly row: Row
  readonly open: boolean | null
  readonly ownerId: string | null
}
type Reads = Pick<Needs, 'database' | 'vault'>

const found = (db: Db) =>
  db
    .select({ row: mandates, open: cases.open, ownerId: cases.accountId })
    .from(mandates)
    .leftJoin(cases, eq(cases.id, mandates.caseId))

/** Every one that somebody holds or asks for, but those they have put away and those that another took the place of. */
export async function listHeld(services: Reads, by: Doing): Promise<HeldMandate[]> {
  const all = await theirsOf(services, by)
  const now = all.flatMap(({ row, open }) => (stateOf(row, open, by) === 'active' ? row.caseId : []))
  const listed = all.filter(({ row }) => row.kept !== 'ended' || !now.includes(row.caseId))
  return viewsOf(services, by, listed)
}

/** Those that hold now. */
export async function listInForce(services: Reads, by: Doing): Promise<HeldMandate[]> {
  const all = await theirsOf(services, by)
  return viewsOf(
    services,
    by,
    all.filter(({ row, open }) => stateOf(row, open, by) === 'active'),
  )
}

async function theirsOf(services: Reads, by: Doing): Promise<Found[]> {
  const { db } = services.database
  const theirs = and(
    eq(mandates.holderId, by.accountId),
    eq(mandates.role, 'family'),
    isNull(mandates.putAwayAt),
    eq(mandates.replaced, false),
  )
  return found(db)
    .where(theirs)
    .orderBy(...LISTED)
    .limit(MOST_LISTED)
}

/** @throws ProblemError `notFound` */
export async function heldView(services: Reads, by: Doing, id: string): Promise<HeldMandate> {
  const [one] = await found(services.database.db).where(eq(mandates.id, id))
  const [view] = one ? await viewsOf(services, by, [one]) : []
  if (!view) throw new ProblemError('notFound')
  return view
}

const base = (
  row: Row,
  open: boolean | null,
  by: Doing,
): Omit<HeldMandate, 'case' | 'over' | 'askedEnd'> => ({
  id: row.id,
  scope: row.scope,
  state: stateOf(row, open, by),
  kinship: row.kinship ?? 'other',
  until: row.until as HeldMandate['until'],
  changedAt: changedOn(row, by),
})

/** Names what is sealed of a number that was asked. */
export const askedEndContext = (id: string): string => `mandates/${id}/asked`

/** What its asker typed themselves, while it waits; nothing of whose number it is. */
async function askedEndOf(
  { vault }: Pick<Reads, 'vault'>,
  db: Db | Tx,
  { id, askedEndSealed }: Row,
): Promise<string | null> {
  return askedEndSealed === null ? null : vault.open(db, askedEndContext(id), askedEndSealed)
}

/** Nothing of the case or its owner before they said yes. */
export const waitingView = async (
  services: Pick<Reads, 'vault'>,
  db: Db | Tx,
  row: Row,
  by: Doing,
): Promise<HeldMandate> => ({
  ...base(row, true, by),
  case: null,
  over: null,
  askedEnd: await askedEndOf(services, db, row),
})

/** The cases and the names of all that hold are read at once. */
async function viewsOf(services: Reads, by: Doing, all: readonly Found[]): Promise<HeldMandate[]> {
  const { db } = services.database
  const inForce = all.filter(({ row, open }) => stateOf(row, open, by) === 'active')
  const loaded = await readCases(
    db,
    inForce.flatMap(({ row }) => row.caseId ?? []),
  )
  const names = await namesOf(
    services,
    db,
    [...loaded.values()].map(({ row }) => row.accountId),
  )
  return Promise.all(all.map((one) => viewOf(services, by, one, { loaded, names })))
}

interface Known {
  readonly loaded: ReadonlyMap<string, LoadedCase>
  readonly names: ReadonlyMap<string, string>
}

async function viewOf(
  services: Reads,
  by: Doing,
  { row, open, ownerId }: Found,
  known: Known,
): Promise<HeldMandate> {
  const held = base(row, open, by)
  const loaded = held.state === 'active' ? known.loaded.get(row.caseId ?? '') : undefined
  if (held.state === 'waiting') return waitingView(services, services.database.db, row, by)
  if (!loaded)
    return {
      ...{ ...held, case: null, askedEnd: null },
      over: await overOf(services, { row, ownerId }, held.state),
    }
  const ownerName = known.names.get(loaded.row.accountId)
  if (ownerName === undefined) throw new Error('a case is listed whose owner never proved a name')
  const { mustAct } = shownProgress(loaded.events, { eyes: 'phone', today: chinaDate(by.caseNow) })
  const helping = helpingOf(row, loaded)
  return {
    ...held,
    case: {
      id: loaded.row.id,
      ownerName,
      news: loaded.row.seq > row.seenSeq,
      waits: mustAct.length > 0,
      helping: helping && { canFill: helping.canFill, handedOver: helping.handedOver },
    },
    over: null,
    askedEnd: null,
  }
}

/**
 * Of one that held once and holds no more: whose it was, which its holder knew, who ended it and when. Null of whoever was
 * never let in, who learns no name by it either. The name goes with everything else where that person has had it deleted.
 */
async function overOf(
  services: Reads,
  { row, ownerId }: Omit<Found, 'open'>,
  state: HeldMandate['state'],
): Promise<HeldMandate['over']> {
  const isOver = state === 'ended' || state === 'expired' || state === 'caseOver'
  if (!isOver || ownerId === null || row.kept === 'waiting') return null
  const { db } = services.database
  const lines = await db
    .select({ what: caseLog.what, actorId: caseLog.actorId, at: caseLog.at, caseAt: caseLog.caseAt })
    .from(caseLog)
    .where(and(eq(caseLog.mandateId, row.id), inArray(caseLog.what, ['approved', 'ended'])))
  if (!lines.some(({ what }) => what === 'approved')) return null
  const end = lines.find(({ what }) => what === 'ended')
  const owner = await personOf(services, db, ownerId)
  return {
    ownerName: owner?.name ?? null,
    byOwner: end?.actorId === ownerId,
    on: state === 'expired' ? (row.until as LocalDate | null) : end ? chinaDate(end.caseAt ?? end.at) : null,
  }
}

/** What somebody who helps may do now; null for who may only see. */
export function helpingOf(row: Row, { state, row: { seq } }: LoadedCase): FollowedCase['helping'] {
  if (row.scope !== 'fill') return null
  const wants = state.tasks.flatMap(({ standing }) =>
    standing.kind === 'waitingForCitizen' ? standing.wants : [],
  )
  return {
    canFill: isEditable(state),
    wanted: [...new Set(wants.map(({ material }) => material))].filter((kind) =>
      mayAddPicture('helper', kind),
    ),
    handedOver: row.handedOverSeq === seq,
  }
}
