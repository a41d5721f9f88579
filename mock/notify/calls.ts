import { and, desc, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { heldUntil, isReminder, type Channel, type NoticeKind } from '@/domain/notices'
import type { Db, Tx } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { calls, deliveries, noticeChoices, notices } from '@bff/db/schema'
import { enqueue } from '@bff/outbox/jobs'
import { UNANSWERED, type Why } from './channels/port'
import type { DeliveryEnd } from '@contract/channel'
import type { Row } from './visible'

/** The kind of job that calls somebody for a notice. */
export const CALL = 'callForNotice'

/** How often it is tried where nobody takes it, over about half a day, before a person must look at it. */
const MOST_TRIES = 20

/**
 * For so long a call is one process's own, counted anew before each address that is tried: longer than any one vendor may
 * take (`channels/port.ts`; WeChat is asked four times at the most, twice for its token), however many are tried.
 */
const HELD_SECONDS = 60

export interface Noticed {
  readonly id: string
  readonly accountId: string
  readonly kind: NoticeKind
  readonly at: string
}

/** Somebody is to be called for each of these: in the transaction that writes them, so that none is lost. */
export async function callFor(tx: Tx, all: readonly Noticed[]): Promise<void> {
  for (const { id, accountId, kind, at } of all) {
    await tx
      .insert(calls)
      .values({ noticeId: id, accountId, isReminder: isReminder(kind), madeAt: at })
      .onConflictDoNothing()
    await enqueue(tx, { kind: CALL, dedupeKey: id, payload: { noticeId: id }, maxAttempts: MOST_TRIES })
  }
}

/** The notice that a call is for; null where it is called for, or gone. */
export async function openCall(db: Db, noticeId: string): Promise<Row | null> {
  const [row] = await db
    .select({ notice: notices })
    .from(calls)
    .innerJoin(notices, eq(notices.id, calls.noticeId))
    .where(and(eq(calls.noticeId, noticeId), isNull(calls.doneAt)))
  return row?.notice ?? null
}

/** Until when somebody is left in peace with a notice of this kind, by the case clock; null: they may be called. */
async function peaceOf(db: Tx, accountId: string, kind: NoticeKind, now: string): Promise<string | null> {
  const [choice] = await db.select().from(noticeChoices).where(eq(noticeChoices.accountId, accountId))
  const called = and(eq(calls.accountId, accountId), isNotNull(calls.channel))
  const last = async (where: typeof called) => {
    const [row] = await db.select().from(calls).where(where).orderBy(desc(calls.doneAt)).limit(1)
    return row?.doneAt ?? null
  }
  return heldUntil(kind, {
    now,
    quiet: choice?.quiet ?? true,
    calledAt: await last(called),
    remindedAt: await last(and(called, eq(calls.isReminder, true))),
  })
}

/** What a process took to call for, and how it knows it for its own. */
export interface Held {
  readonly rows: readonly Row[]
  /** Until when. Only who holds it knows the moment, and each later one is another. */
  heldUntil: string
}

/** What was taken; or until when the person is left in peace; or that another calls them just now. */
export type Taken = Held | { readonly until: string } | 'inHand'

/**
 * Takes all that wait for this person, so that they come in one and no other process calls for them; of reminders only
 * where they may be reminded. One call at a time: how long ago the last one was is not known before it has ended.
 */
export async function takeCalls(db: Db, accountId: string, kind: NoticeKind, now: string): Promise<Taken> {
  return db.transaction(async (tx) => {
    await lockNames(tx, `calls/${accountId}`)
    const open = and(eq(calls.accountId, accountId), isNull(calls.doneAt))
    if ((await tx.$count(calls, and(open, gt(calls.heldUntil, sql`now()`)))) > 0) return 'inHand'
    const until = await peaceOf(tx, accountId, kind, now)
    if (until !== null) return { until }
    const mayRemind = (await peaceOf(tx, accountId, 'supplementReminded', now)) === null
    const taken = await tx
      .update(calls)
      .set({ heldUntil: aWhile })
      .where(and(open, mayRemind ? undefined : eq(calls.isReminder, false)))
      .returning({ id: calls.noticeId, heldUntil: calls.heldUntil })
    const rows = await tx
      .select()
      .from(notices)
      .where(inArray(notices.id, idsOf(taken)))
      .orderBy(desc(notices.n))
    return { rows, heldUntil: taken[0]?.heldUntil ?? now }
  })
}

const aWhile = sql`now() + make_interval(secs => ${HELD_SECONDS})`

/** Those of them that this process holds still. */
const stillHeld = ({ rows, heldUntil }: Held) =>
  and(inArray(calls.noticeId, idsOf(rows)), eq(calls.heldUntil, heldUntil))

/**
 * Before each try: it is held for a while more, so that slow vendors in turn do not outlast it.
 * @returns false where it was not this process's any more: it stood still for too long, and another calls
 */
export async function holdOn(db: Db, held: Held): Promise<boolean> {
  const [one] = await db
    .update(calls)
    .set({ heldUntil: aWhile })
    .where(stillHeld(held))
    .returning({ heldUntil: calls.heldUntil })
  if (!one?.heldUntil) return false
  held.heldUntil = one.heldUntil
  return true
}

const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)

/** Nobody took it now: it is tried again. What another has taken meanwhile stays that one's. */
export async function letGo(db: Db, held: Held): Promise<void> {
  await db.update(calls).set({ heldUntil: null }).where(stillHeld(held))
}

/** Called for, by this channel; or, by none, not to be called for any more: it stands in the inbox. */
export async function called(
  db: Db | Tx,
  all: readonly Row[],
  channel: Channel | null,
  now: string,
): Promise<void> {
  if (all.length === 0) return
  await db
    .update(calls)
    .set({ doneAt: now, channel, heldUntil: null })
    .where(inArray(calls.noticeId, idsOf(all)))
}

/**
 * Written before it leaves. Of what left before and was never answered, because the process died or the vendor was too
 * slow, nobody knows whether it arrived: it leaves again, by the same channel or the next, and that is counted.
 */
export async function leaves(db: Db, all: readonly Row[], channel: Channel, now: string): Promise<void> {
  const open = await db
    .select({ id: deliveries.noticeId })
    .from(deliveries)
    .where(
      and(
        inArray(deliveries.noticeId, idsOf(all)),
        or(isNull(deliveries.end), eq(deliveries.code, UNANSWERED)),
      ),
    )
  const inDoubt = new Set(idsOf(open))
  await db
    .insert(deliveries)
    .values(all.map(({ id }) => ({ noticeId: id, channel, at: now, repeats: Number(inDoubt.has(id)) })))
    .onConflictDoUpdate({
      target: [deliveries.noticeId, deliveries.channel],
      set: { at: now, end: null, code: null, repeats: sql`${deliveries.repeats} + excluded.repeats` },
    })
}

/** What became of it. */
export async function ended(
  tx: Tx,
  all: readonly Row[],
  channel: Channel,
  { end, why }: { readonly end: DeliveryEnd; readonly why?: Why },
): Promise<void> {
  await tx
    .update(deliveries)
    .set({ end, code: why?.code ?? null })
    .where(and(eq(deliveries.channel, channel), inArray(deliveries.noticeId, idsOf(all))))
}

/** How often something left again though nobody knew whether it had arrived. */
export async function repeatsSoFar(db: Db): Promise<number> {
  const [row] = await db
    .select({ n: sql<number>`coalesce(sum(${deliveries.repeats}), 0)::int` })
    .from(deliveries)
  return row?.n ?? 0
}

/** What became of the last call by each channel. */
export async function lastEnds(db: Db, accountId: string) {
  return db
    .selectDistinctOn([deliveries.channel], {
      channel: deliveries.channel,
      end: deliveries.end,
      at: deliveries.at,
    })
    .from(deliveries)
    .innerJoin(notices, eq(notices.id, deliveries.noticeId))
    .where(and(eq(notices.accountId, accountId), isNotNull(deliveries.end)))
    .orderBy(deliveries.channel, desc(deliveries.at))
}
