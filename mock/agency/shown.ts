import { ERASED } from '@/content/people/erased'
import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { maskMobile } from '@/domain/identity/masks'
import type { AgencyList, GivenAgency, HeldAgency } from '@contract/agency'
import { isEditable } from '@bff/cases/caseDesk'
import { shownProgress } from '@bff/cases/shownProgress'
import { readCase, readCases } from '@bff/cases/store'
import type { Db, Tx } from '@bff/db/database'
import { agencies, caseLog, earlyLog, mandates } from '@bff/db/schema'
import { nameOf, namesOf, personOf } from '@bff/identity/persons'
import { byCaseClock, changedOn, MOST_LISTED, type Doing } from '@bff/people/row'
import type { Services } from '@bff/services'
import { phoneOf } from '@bff/sessions/sessions'
import { papersOf } from './papers'
import type { Principal } from './principal'
import { withStates, type Found } from './row'

export const wishContext = (mandateId: string) => `agencies/${mandateId}`

type Needs = Pick<Services, 'vault'>

/** For whom it is, while that person's own account is not known yet. */
async function wishOf(
  { vault }: Needs,
  db: Db | Tx,
  mandateId: string,
  sealed: string | null,
): Promise<Principal | null> {
  return sealed === null ? null : JSON.parse(await vault.open(db, wishContext(mandateId), sealed))
}

async function ownerNameOf(services: Needs, db: Db | Tx, { mandate, agency }: Found): Promise<string> {
  const wish = await wishOf(services, db, mandate.id, agency.wishSealed)
  if (wish !== null) return wish.name
  return agency.ownerId === null ? '' : nameOf(services, db, agency.ownerId)
}

/**
 * An agency as its holder sees it in a list, at a moment of the case clock. Of the case nothing but while it holds, and
 * then no more than the family's list tells: a list is asked for again and again, and is no look (`people/held.ts`).
 */
export async function heldView(
  services: Needs,
  db: Db | Tx,
  found: Found,
  { caseNow, now }: Pick<Doing, 'caseNow' | 'now'>,
  enders?: Enders,
): Promise<HeldAgency> {
  const { mandate, agency, state } = found
  const loaded = state === 'active' && mandate.caseId !== null ? await readCase(db, mandate.caseId) : null
  const shown = loaded && shownProgress(loaded.events, { eyes: 'realName', today: chinaDate(caseNow) })
  return {
    id: mandate.id,
    state,
    ownerName: await ownerNameOf(services, db, found),
    powers: agency.powers,
    until: mandate.until as HeldAgency['until'],
    papers: await papersOf(db, mandate.id),
    case: loaded &&
      shown && {
        id: loaded.row.id,
        canFill: isEditable(loaded.state),
        waits: shown.mustAct.length > 0,
      },
    over: overOf(found, enders ?? (await endersOf(db, [found])), { caseNow, now }),
    changedAt: changedOn(mandate, { caseNow, now }),
  }
}

const ENDS = ['ended', 'stoppedBySms', 'stoppedByCall'] as const

/** Who ended which; it is in the log, or kept for one where there is no application yet. */
type Enders = ReadonlyMap<string, ReadonlySet<string>>

/** Of many at once: a list is asked for again and again. */
async function endersOf(db: Db | Tx, all: readonly Found[]): Promise<Enders> {
  const ids = all.flatMap(({ mandate, state }) => (state === 'ended' ? mandate.id : []))
  const enders = new Map<string, Set<string>>()
  if (ids.length === 0) return enders
  for (const log of [caseLog, earlyLog]) {
    const ends = await db
      .select({ mandateId: log.mandateId, actorId: log.actorId })
      .from(log)
      .where(and(inArray(log.mandateId, ids), inArray(log.what, ENDS)))
    for (const { mandateId, actorId } of ends)
      if (mandateId !== null) enders.set(mandateId, new Set([...(enders.get(mandateId) ?? []), actorId]))
  }
  return enders
}

/** Whether its owner ended one that held, and when. */
function overOf(
  { mandate, agency, state }: Found,
  enders: Enders,
  at: Pick<Doing, 'caseNow' | 'now'>,
): HeldAgency['over'] {
  if (agency.toldAt === null) return null
  if (state === 'caseOver') return { byOwner: false, on: null }
  if (state === 'expired') return { byOwner: false, on: mandate.until as HeldAgency['until'] }
  if (state !== 'ended') return null
  const byOwner = agency.ownerId !== null && (enders.get(mandate.id)?.has(agency.ownerId) ?? false)
  return { byOwner, on: chinaDate(changedOn(mandate, at)) }
}

async function givenView(
  services: Needs,
  db: Db,
  found: Found,
  at: Pick<Doing, 'caseNow' | 'now'>,
  enders: Enders,
): Promise<GivenAgency> {
  const { mandate, agency, state } = found
  const agent = mandate.holderId === null ? null : await personOf(services, db, mandate.holderId)
  return {
    id: mandate.id,
    state,
    agentName: agent?.name ?? ERASED,
    agentPhoneMasked:
      agent === null ? '' : maskMobile(await phoneOf(services, db, mandate.holderPhoneHash ?? '')),
    powers: agency.powers,
    until: mandate.until as GivenAgency['until'],
    papers: await papersOf(db, mandate.id),
    begunAt: byCaseClock(agency.begunAt ?? mandate.changedAt, at),
    lastActAt: mandate.lastLookAt,
    over: overOf(found, enders, at),
  }
}

/** 代办人 by name: who acts in a case, or did last; `null` where nobody ever did. */
export async function agentNameOf(services: Needs, db: Db, caseId: string): Promise<string | null> {
  const [row] = await db
    .select({ holderId: mandates.holderId })
    .from(mandates)
    .innerJoin(agencies, eq(agencies.mandateId, mandates.id))
    .where(and(eq(mandates.caseId, caseId), isNotNull(agencies.toldAt)))
    .orderBy(desc(agencies.toldAt))
    .limit(1)
  return row?.holderId ? ((await personOf(services, db, row.holderId))?.name ?? null) : null
}

/** Who acts for somebody, and for whom they act; the newest first. */
export async function listAgencies(services: Needs & { readonly db: Db }, by: Doing): Promise<AgencyList> {
  const { db } = services
  const [given, held] = [await found(db, 'given', by), await found(db, 'held', by)]
  const enders = await endersOf(db, [...given, ...held])
  return {
    given: await Promise.all(given.map((one) => givenView(services, db, one, by, enders))),
    held: await Promise.all(held.map((one) => heldView(services, db, one, by, enders))),
  }
}

const LIVE: readonly HeldAgency['state'][] = ['collecting', 'telling', 'active']

/** For whom somebody acts or is about to, and whether anything waits there; the newest first. All of it is read at once. */
export async function listActedFor(
  { db, vault }: Needs & { readonly db: Db },
  by: Doing,
): Promise<{ id: string; state: HeldAgency['state']; name: string; waits: boolean }[]> {
  const live = (await found(db, 'held', by)).filter(({ state }) => LIVE.includes(state))
  const loaded = await readCases(
    db,
    live.flatMap(({ state, mandate }) => (state === 'active' ? (mandate.caseId ?? []) : [])),
  )
  const names = await namesOf(
    { vault },
    db,
    live.flatMap(({ agency }) => (agency.wishSealed === null ? (agency.ownerId ?? []) : [])),
  )
  await vault.prepare(
    db,
    live.flatMap(({ agency }) => agency.wishSealed ?? []),
  )
  const today = chinaDate(by.caseNow)
  return Promise.all(
    live.map(async ({ mandate, agency, state }) => {
      const events = loaded.get(mandate.caseId ?? '')?.events
      const wish = await wishOf({ vault }, db, mandate.id, agency.wishSealed)
      return {
        id: mandate.id,
        state,
        name: wish?.name ?? names.get(agency.ownerId ?? '') ?? ERASED,
        waits: events !== undefined && shownProgress(events, { eyes: 'realName', today }).mustAct.length > 0,
      }
    }),
  )
}

async function found(db: Db, whose: 'given' | 'held', by: Doing): Promise<Found[]> {
  const rows = await db
    .select({ mandate: mandates, agency: agencies })
    .from(mandates)
    .innerJoin(agencies, eq(agencies.mandateId, mandates.id))
    .where(
      and(
        // Nobody stopped anything: the agent has begun anew.
        eq(mandates.replaced, false),
        whose === 'given'
          ? and(eq(agencies.ownerId, by.accountId), isNotNull(agencies.begunAt))
          : and(eq(mandates.holderId, by.accountId), isNull(mandates.putAwayAt)),
      ),
    )
    .orderBy(desc(mandates.changedAt))
    .limit(MOST_LISTED)
  return withStates(db, rows, by)
}
