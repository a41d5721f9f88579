import { and, eq, ne } from 'drizzle-orm'
import type { Db, Tx } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { agencies, cases, mandates } from '@bff/db/schema'
import { writeEarly } from '@bff/people/earlyLog'
import { writeLog } from '@bff/people/log'
import { tellRetiree } from './messages'
import { agreeFor } from './agreeing'
import { endAgency } from './ends'
import { changedNow } from '@bff/people/row'
import { locked, stateOf, type Found, type Mandate, type Needs } from './row'

type At = { readonly caseNow: string; readonly now: Date }

/**
 * The person has been told: from now on the mandate holds, with the application that they have open, and what the paper
 * agrees to is agreed to. One that was stopped meanwhile stays so. Where another acts already it comes to nothing
 * (`declined`), and the person is told that: it is decided here and not when the agent begins, because whether somebody
 * acts for a person is nobody's to learn before the person has heard of it.
 */
export async function openTold(
  services: Pick<Needs, 'database' | 'mac'>,
  mandateId: string,
  { caseNow, now }: At,
): Promise<void> {
  const { database, mac } = services
  const at = now.toISOString()
  await database.db.transaction(async (tx) => {
    const [row] = await tx
      .select({ ownerId: agencies.ownerId })
      .from(agencies)
      .where(eq(agencies.mandateId, mandateId))
    const ownerId = row?.ownerId ?? null
    if (ownerId === null) return
    await lockNames(tx, `agencies/${ownerId}`)
    // The case before its mandates, as everywhere.
    const [running] = await tx
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.accountId, ownerId), eq(cases.open, true)))
      .for('update')
    const one = await locked(tx, mandateId, { caseNow, now })
    if (one.state !== 'telling') return
    const before = await activeOf(tx, ownerId, mandateId, { caseNow, now })
    if (before.some(({ mandate }) => mandate.holderId !== one.mandate.holderId)) {
      // Between the message and this moment: what it said is put right.
      await decline(tx, mandateId, { caseNow, now })
      await tellRetiree(tx, mandateId, 'taken')
      return
    }
    // Beginning anew takes the place of one's own.
    for (const other of before) {
      const accountId = one.mandate.holderId ?? ownerId
      const ending = { caseNow, now, accountId, what: 'ended', silently: true } as const
      await endAgency(services, tx, other, ending)
    }
    await agreeFor(tx, ownerId, one, now)
    const caseId = running?.id ?? null
    await tx
      .update(mandates)
      .set({ kept: 'active', caseId, ...changedNow({ caseNow, now }) })
      .where(eq(mandates.id, mandateId))
    await tx.update(agencies).set({ toldAt: at }).where(eq(agencies.mandateId, mandateId))
    const { holderId } = one.mandate
    if (holderId === null) return
    const line = { what: 'beganActing', actorId: holderId, mandateId, at, caseAt: caseNow } as const
    if (caseId === null) await writeEarly(tx, line)
    else await writeLog(tx, mac, { ...line, caseId })
  })
}

/** Somebody else acts already, and the person has been told that this one asked too. */
export async function closeTaken(
  { database }: Pick<Needs, 'database'>,
  mandateId: string,
  at: At,
): Promise<void> {
  await database.db.transaction(async (tx) => {
    const { state } = await locked(tx, mandateId, at)
    if (state === 'telling') await decline(tx, mandateId, at)
  })
}

const decline = (tx: Tx, mandateId: string, at: At) =>
  tx
    .update(mandates)
    .set({ kept: 'declined', ...changedNow(at) })
    .where(eq(mandates.id, mandateId))

/** Whether somebody else acts for the person at this moment. */
export async function isTaken(
  db: Db,
  { mandate, ownerId }: { readonly mandate: Mandate; readonly ownerId: string },
  at: At,
): Promise<boolean> {
  const acting = await activeOf(db, ownerId, mandate.id, at)
  return acting.some((other) => other.mandate.holderId !== mandate.holderId)
}

/** One at a time: of two who act in one name nobody could say whose word holds. */
async function activeOf(db: Db | Tx, ownerId: string, mine: string, at: At): Promise<Found[]> {
  const others = await db
    .select({ mandate: mandates, agency: agencies })
    .from(agencies)
    .innerJoin(mandates, eq(mandates.id, agencies.mandateId))
    .where(and(eq(agencies.ownerId, ownerId), ne(mandates.id, mine), eq(mandates.kept, 'active')))
  const found: Found[] = []
  for (const { mandate, agency } of others) {
    const state = await stateOf(db, mandate, agency, at)
    if (state === 'active') found.push({ mandate, agency, state })
  }
  return found
}
