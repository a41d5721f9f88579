import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import { actorOf, type CaseEvent, type Ending } from '@/domain/case'
import { dueOf } from '@/domain/choice'
import type { LocalDate } from '@/domain/scheme/ids'
import {
  CALENDAR_KINDS,
  isOwnDoing,
  noticesAfter,
  settledBy,
  toldTo,
  type CalendarKind,
  type Channel,
  type Reader,
  type Settled,
  type Told,
} from '@/domain/notices'
import type { Tx } from '@bff/db/database'
import { agencies, mandates, notices } from '@bff/db/schema'
import { isInForce } from '@bff/people/inForce'
import { callFor } from './calls'

/**
 * 消息箱: what people are told, kept for each of them. It is written with what it follows from, or by a job that may run
 * twice; either way once for each person and occasion. Channels (a push, a text message) carry what stands here, and
 * never more.
 */

interface Recipient {
  readonly accountId: string
  readonly reader: Reader
  readonly mandateId: string | null
}

interface OfCase {
  readonly caseId: string
  readonly ownerId: string
  /** How many events there were before these. */
  readonly seq: number
  /** The case clock. */
  readonly now: string
  /** Under which mandate it was done for the citizen; `null`: nobody did. */
  readonly mandateId: string | null
}

/** Of these, done in their name, the person has a text message that says by whom, and how to stop it (`agency/telling.ts`). */
const TEXTED: readonly CaseEvent['type'][] = [
  'submitted',
  'recalled',
  'monthChanged',
  'withdrawn',
  'cancelled',
]

/** Tells of the events of one change whom they concern, in its transaction and under the lock of its case. */
export async function tellOfEvents(tx: Tx, events: readonly CaseEvent[], of: OfCase): Promise<void> {
  for (const event of events) {
    const settled = settledBy(event)
    if (settled !== null) await settle(tx, settledIn(of.caseId, settled), of.now)
  }
  const told = noticesAfter(events)
  if (told.length === 0) return
  const readers = await readersOf(tx, of)
  await write(
    tx,
    told.flatMap(({ event, at, ...one }) =>
      readers.flatMap((reader) => {
        const view = toldTo(reader.reader, one)
        if (view === null) return []
        // Of two agents it was done by the one whose mandate it was done under.
        const theirs = reader.reader !== 'agent' || reader.mandateId === of.mandateId
        const isRead = theirs && isOwnDoing(reader.reader, event)
        const occasion = `${of.caseId}/${String(of.seq + at + 1)}`
        const isTexted =
          reader.reader === 'retiree' && TEXTED.includes(event.type) && actorOf(event) === 'agent'
        const isCalled = !isTexted
        return [{ ...reader, ...view, caseId: of.caseId, occasion, at: of.now, isRead, isCalled }]
      }),
    ),
  )
}

/** Their owner is told that a part of a draft ends: once for each last day. */
export async function tellOfEnding(
  tx: Tx,
  draft: { readonly caseId: string; readonly ownerId: string; readonly now: string },
  { part, until }: Ending,
): Promise<void> {
  const { caseId, ownerId: accountId, now: at } = draft
  await write(tx, [
    {
      ...{ accountId, reader: 'retiree', mandateId: null, caseId, at, isRead: false },
      ...{ kind: 'draftEnding', facts: { part, due: until }, occasion: `${caseId}/${part}/${until}` },
    },
  ])
}

/** A draft is gone on with: the day that was told is not its last any more. */
export const settleEnding = (tx: Tx, caseId: string, now: string): Promise<void> =>
  settle(tx, and(eq(notices.caseId, caseId), eq(notices.kind, 'draftEnding')), now)

/**
 * Somebody waits to be approved by name.
 * @param how `isCalled`: false where they were called for too many of late
 */
export async function tellOfAsking(
  tx: Tx,
  asked: { readonly accountId: string; readonly mandateId: string; readonly caseId: string | null },
  { now: at, isCalled }: { readonly now: string; readonly isCalled: boolean },
): Promise<void> {
  const { mandateId: occasion } = asked
  await write(tx, [
    { ...asked, ...{ reader: 'retiree', kind: 'asked', facts: {}, occasion, at, isRead: false, isCalled } },
  ])
}

/** By one of their addresses nothing arrives any more; it was removed. */
export async function tellOfEndedChannel(
  tx: Tx,
  of: { readonly accountId: string; readonly channel: Channel; readonly connectionId: string },
  now: string,
): Promise<void> {
  const { accountId, channel, connectionId: occasion } = of
  await write(tx, [{ ...ofAccount(accountId, now), kind: 'channelEnded', facts: { channel }, occasion }])
}

/** A day has come of which they asked to be told. */
export async function tellOfDay(
  tx: Tx,
  {
    accountId,
    kind,
    day,
  }: { readonly accountId: string; readonly kind: CalendarKind; readonly day: LocalDate },
  now: string,
): Promise<void> {
  await write(tx, [
    {
      ...ofAccount(accountId, now),
      kind,
      facts: { due: dueOf({ kind, day }) },
      occasion: occasionOf({ kind, day }),
    },
  ])
}

/** Of which days they were told already: it is said once. */
export async function daysToldTo(
  tx: Tx,
  accountId: string,
): Promise<(of: { readonly kind: CalendarKind; readonly day: LocalDate }) => boolean> {
  const rows = await tx
    .select({ kind: notices.kind, occasion: notices.occasion })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), inArray(notices.kind, [...CALENDAR_KINDS])))
  return ({ kind, day }) =>
    rows.some((told) => told.kind === kind && told.occasion === occasionOf({ kind, day }))
}

const occasionOf = ({ kind, day }: { readonly kind: CalendarKind; readonly day: LocalDate }): string =>
  `${kind}/${day}`

const ofAccount = (accountId: string, at: string) =>
  ({ accountId, reader: 'retiree', mandateId: null, caseId: null, at, isRead: false }) as const

/** What both accounts of one person were told, of a day for one, stays in one inbox. */
export async function dropToldTwice(tx: Tx, from: string, to: string): Promise<void> {
  const there = tx
    .select({ told: sql`${notices.kind} || '/' || ${notices.occasion}` })
    .from(notices)
    .where(eq(notices.accountId, to))
  await tx
    .delete(notices)
    .where(
      and(eq(notices.accountId, from), inArray(sql`${notices.kind} || '/' || ${notices.occasion}`, there)),
    )
}

/** Whoever asked was answered, or does not ask any more. */
export const settleAsking = (tx: Tx, mandateId: string, now: string): Promise<void> =>
  settle(tx, and(eq(notices.mandateId, mandateId), eq(notices.kind, 'asked')), now)

const settledIn = (caseId: string, { kinds, department }: Settled) =>
  and(
    eq(notices.caseId, caseId),
    inArray(notices.kind, [...kinds]),
    department && sql`${notices.facts} ->> 'department' = ${department}`,
  )

/** Nobody is called to what is done: it counts as read. */
async function settle(tx: Tx, which: SQL | undefined, now: string): Promise<void> {
  await tx
    .update(notices)
    .set({ settledAt: now, readAt: sql`coalesce(${notices.readAt}, ${now}::timestamptz)` })
    .where(and(which, isNull(notices.settledAt)))
}

/** The retiree; the family whom they let look, and the agent, whose mandate holds at this moment. */
async function readersOf(tx: Tx, { caseId, ownerId, now }: OfCase): Promise<Recipient[]> {
  const rows = await tx
    .select({ row: mandates })
    .from(mandates)
    .leftJoin(agencies, eq(agencies.mandateId, mandates.id))
    .where(
      and(
        eq(mandates.caseId, caseId),
        eq(mandates.kept, 'active'),
        isNotNull(mandates.holderId),
        // Nothing is opened to an agent before the person was told of them.
        or(isNull(agencies.mandateId), isNotNull(agencies.toldAt)),
      ),
    )
  return [
    { accountId: ownerId, reader: 'retiree', mandateId: null },
    ...rows.flatMap(({ row }): Recipient[] => {
      const { role, holderId, id } = row
      if ((role !== 'family' && role !== 'agent') || holderId === null || !isInForce(row, now)) return []
      return [{ accountId: holderId, reader: role, mandateId: id }]
    }),
  ]
}

interface Written extends Recipient, Told {
  readonly caseId: string | null
  readonly occasion: string
  readonly at: string
  readonly isRead: boolean
  /** False where a message of its own says it, or it is one too many: it stands in the inbox. */
  readonly isCalled?: boolean
}

async function write(tx: Tx, all: readonly Written[]): Promise<void> {
  if (all.length === 0) return
  const rows = all.map(({ isRead, isCalled = true, ...one }) => ({
    row: { ...one, id: randomUUID(), readAt: isRead ? one.at : null },
    isCalled: !isRead && isCalled,
  }))
  const written = await tx
    .insert(notices)
    .values(rows.map(({ row }) => row))
    .onConflictDoNothing()
    .returning()
  const toCall = new Set<string>(rows.flatMap(({ row, isCalled }) => (isCalled ? [row.id] : [])))
  await callFor(
    tx,
    written.filter(({ id }) => toCall.has(id)),
  )
}
