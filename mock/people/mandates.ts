import { and, eq, isNotNull } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { latestUntil, mayGrant, type Scope } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { GivenMandate, HeldMandate } from '@contract/mandate'
import { afterEnd } from '@bff/agency/ends'
import { isEditable } from '@bff/cases/caseDesk'
import { readCase } from '@bff/cases/store'
import type { Tx } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { cases, mandates } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { caseOpenFor } from './caseOpen'
import { assertRoom, assertRoomToCome, assertUntil, change, note, USED_UP } from './changing'
import { noteDoing } from './doing'
import { endFund } from './fund'
import { heldView } from './held'
import { answeredStart, isNamed } from './organisations'
import { changedOn, lockedById, stateOf, type Doing, type Needs } from './row'
import { given } from './shown'

/**
 * The retiree says yes or no to who asks.
 * @throws ProblemError `notAllowedNow` where nobody asks (any more) or there is no application to be seen, `untilTooFar`
 */
export async function answer(
  services: Needs,
  by: Doing,
  id: string,
  wish:
    | {
        readonly approved: true
        readonly until?: LocalDate | undefined
        /** Less than was asked. */
        readonly scope?: Scope | undefined
      }
    | { readonly approved: false },
): Promise<GivenMandate> {
  return services.database.db.transaction(async (tx) => {
    await waitForBeginning(tx, by.accountId, id)
    const { row: asked, open } = await lockedById(tx, id)
    // An agent is let by paper alone.
    if (asked.role === 'agent' || stateOf(asked, open, by) !== 'waiting')
      throw new ProblemError('notAllowedNow')
    const isStart = asked.startSealed !== null
    const answered = isStart ? { giverId: by.accountId, ...answeredStart(services, asked) } : {}
    if (!wish.approved) {
      const row = await change(tx, asked, by, { kept: 'declined', ...answered })
      if (row.caseId !== null) await note(services, tx, row, 'declined', by)
      return given(services, tx, row, open, by)
    }
    const scope = wish.scope ?? asked.scope
    if (!mayGrant(asked.scope, scope))
      throw new ProblemError('invalidInput', { fields: [{ field: 'scope', code: 'moreThanAsked' }] })
    const caseId = asked.caseId ?? (await openCaseOf(tx, by.accountId))
    const ofUnit = asked.organisationId === null ? null : latestUntil(chinaDate(by.caseNow))
    const until = (ofUnit ?? wish.until ?? asked.until) as LocalDate | null
    // A number that was written for somebody else opens nothing of whoever has it.
    if (isStart && !(await isNamed(services, tx, asked, by.accountId))) throw new ProblemError('nameDiffers')
    if (until === null) throw new ProblemError('notAllowedNow')
    assertUntil(until, by.caseNow)
    if (caseId === null) {
      if (!isStart) throw new ProblemError('noCaseYet')
      await assertRoomToCome(tx, by.accountId, by)
      return given(
        services,
        tx,
        await change(tx, asked, by, { kept: 'active', until, ...answered }),
        null,
        by,
      )
    }
    if (asked.caseId === null) await assertRoom(tx, caseId, by)
    // One for each person, or organisation, as what they are: to stop it is to stop them. An agent who looks on as family
    // as well is both, and stays the agent whom the paper names.
    const same =
      asked.organisationId === null
        ? eq(mandates.holderId, asked.holderId ?? '')
        : and(eq(mandates.organisationId, asked.organisationId), eq(mandates.scope, asked.scope))
    const others = await tx
      .select()
      .from(mandates)
      .where(
        and(eq(mandates.caseId, caseId), eq(mandates.role, asked.role), same, eq(mandates.kept, 'active')),
      )
    for (const other of others)
      await note(services, tx, await change(tx, other, by, { kept: 'ended', replaced: true }), 'ended', by)
    const row = await change(tx, asked, by, { kept: 'active', until, caseId, scope, ...answered })
    if (asked.caseId === null) {
      await note(services, tx, row, 'asked', {
        accountId: row.holderId ?? row.clerkId ?? '',
        now: new Date(asked.changedAt),
        caseNow: changedOn(asked, by),
      })
    }
    await note(services, tx, row, 'approved', by)
    return given(services, tx, row, true, by)
  })
}

/**
 * Ends a mandate, an invitation or a request, from either side. What has ended already stays as it ended.
 * @param how `nowOrNever`: whoever is told of it is told at once, whatever the hour
 */
export async function end(
  services: Needs,
  by: Doing,
  id: string,
  { nowOrNever = false }: { readonly nowOrNever?: boolean } = {},
): Promise<void> {
  await services.database.db.transaction(async (tx) => {
    const { row } = await lockedById(tx, id)
    if (row.kept === 'ended' || row.kept === 'declined') return
    const ended = await change(tx, row, by, { kept: 'ended', ...USED_UP })
    if (ended.role === 'agent') await afterEnd(tx, id, by, nowOrNever)
    if (ended.caseId === null) return
    await note(services, tx, ended, 'ended', by)
    if (ended.organisationId !== null) await endFund(services, tx, ended, by)
  })
  services.kick()
}

/**
 * One that is over is listed no more, on any device of its holder; the retiree's lists and the log keep it.
 * @throws ProblemError `notAllowedNow` where it holds or waits: that is ended first, and where an organisation holds it
 */
export async function putAway(services: Needs, by: Doing, id: string): Promise<void> {
  await services.database.db.transaction(async (tx) => {
    const { row, open } = await lockedById(tx, id)
    // Of an organisation's there is no such list: many read it, and none of them for themselves.
    if (row.role !== 'family' && row.role !== 'agent') throw new ProblemError('notAllowedNow')
    const state = stateOf(row, await caseOpenFor(tx, row, open), by)
    if (state === 'active' || state === 'waiting' || state === 'invited')
      throw new ProblemError('notAllowedNow')
    await tx.update(mandates).set({ putAwayAt: by.now.toISOString() }).where(eq(mandates.id, id))
  })
}

/**
 * The helper says that it is filled in: it stands on the retiree's home until something becomes of the case. Nothing
 * else happens by it.
 * @throws ProblemError `notFound` where the mandate is not in force, `notAllowedNow` where there is nothing to fill in
 */
export async function handOver(services: Needs, by: Doing, id: string): Promise<HeldMandate> {
  await services.database.db.transaction(async (tx) => {
    const { row, open } = await lockedById(tx, id)
    if (row.caseId === null || stateOf(row, open, by) !== 'active') throw new ProblemError('notFound')
    const found = await readCase(tx, row.caseId)
    if (row.scope !== 'fill' || !found || !isEditable(found.state)) throw new ProblemError('notAllowedNow')
    if (row.handedOverSeq === found.row.seq) return
    await tx.update(mandates).set({ handedOverSeq: found.row.seq }).where(eq(mandates.id, id))
    const line = { caseId: row.caseId, what: 'saidReady', actorId: by.accountId, mandateId: id } as const
    await noteDoing(tx, services.mac, { ...line, at: by.now.toISOString(), caseAt: by.caseNow }, null)
  })
  services.kick()
  return heldView(services, by, id)
}

/**
 * A yes to a unit and an application that is begun at the same moment would each see nothing of the other: whoever comes
 * second waits, under the name that `createDraft` holds, and before any row, as it does.
 */
async function waitForBeginning(tx: Tx, accountId: string, id: string): Promise<void> {
  const start = and(eq(mandates.id, id), isNotNull(mandates.startSealed))
  if ((await tx.$count(mandates, start)) > 0) await lockNames(tx, `cases/${accountId}`)
}

async function openCaseOf(tx: Tx, accountId: string): Promise<string | null> {
  const mine = and(eq(cases.accountId, accountId), eq(cases.open, true))
  const [row] = await tx.select({ id: cases.id }).from(cases).where(mine).for('update')
  return row?.id ?? null
}
