import { and, eq, inArray, isNull } from 'drizzle-orm'
import { newsOf, type Channel, type News } from '@/domain/notices'
import type { Db } from '@bff/db/database'
import { notices } from '@bff/db/schema'
import { FailedFor, NotBefore, NotYet, type JobHandler } from '@bff/outbox/worker'
import type { Services } from '@bff/services'
import { CALL, called, ended, holdOn, leaves, letGo, openCall, takeCalls, type Held } from './calls'
import { RESTING, type Answer, type Couriers, type Message } from './channels/port'
import { choicesOf } from './choices'
import { tellOfEndedChannel } from './inbox'
import { waysTo, type Way } from './ways'
import { messageOf } from './saying'
import { visible, type Row } from './visible'

export type Needs = Pick<Services, 'database' | 'vault' | 'caseClock' | 'log'> & {
  readonly couriers: Couriers
}

/** Calls people for what stands in their inbox. It may run twice, and after a process that died. */
export function callingJobs(services: Needs): Readonly<Record<string, JobHandler>> {
  const { db } = services.database

  const call: JobHandler = async ({ noticeId }) => {
    const own = await openCall(db, String(noticeId))
    if (own === null) return
    const { accountId } = own
    const now = await services.caseClock.now()
    const taken = await takeCalls(db, accountId, own.kind, now)
    if (taken === 'inHand') throw new NotYet('they are being called', 5)
    if ('until' in taken) throw new NotBefore('left in peace', taken.until)
    try {
      await callForAll(services, accountId, taken, now)
    } catch (error) {
      await letGo(db, taken)
      throw error
    }
    // Two accounts became one meanwhile: what was taken is the other one's now.
    if ((await openCall(db, own.id)) !== null) {
      await letGo(db, taken)
      throw new NotYet('not called for yet', 5)
    }
  }
  return { [CALL]: call }
}

/** What waits on somebody comes first, then the newest. */
const byUrgency = (one: Row, other: Row) =>
  Number(newsOf(other.kind) === 'toDo') - Number(newsOf(one.kind) === 'toDo') || other.n - one.n

async function callForAll(services: Needs, accountId: string, held: Held, now: string): Promise<void> {
  const { db } = services.database
  const { news, on } = await choicesOf(db, accountId)
  const { rows: taken } = held
  const unread = await stillUnread(db, taken, { accountId, now })
  const wanted = unread.filter(({ kind }) => news.includes(newsOf(kind))).sort(byUrgency)
  const others = taken.filter(({ id }) => !wanted.some((one) => one.id === id))
  await called(db, await stillOf(db, others, accountId), null, now)
  const [first] = wanted
  if (first === undefined) return
  const message = await messageOf(services, db, first, wanted.length - 1)
  // A fault of ours as well: once the operator has mended it, what could not leave meanwhile leaves.
  const failed: string[] = []
  // As soon as one of them may be asked again: another's wish keeps no message back, it is not asked before all the same.
  let wait = Infinity
  for (const channel of on) {
    const answer = await callBy(services, channel, { accountId, held, wanted, message, now })
    if (answer?.end === 'taken') return
    if (answer?.end !== 'failed') continue
    failed.push(`${channel} ${answer.why.code}`)
    wait = Math.min(wait, answer.wait ?? 0)
  }
  if (failed.length > 0) throw new FailedFor(`nobody took it: ${failed.join(', ')}`, wait)
  await called(db, wanted, null, now)
}

/** Those that are still this account's: of two that became one the other has them now. */
async function stillOf(db: Db, rows: readonly Row[], accountId: string): Promise<Row[]> {
  const ids = rows.map(({ id }) => id)
  return db
    .select()
    .from(notices)
    .where(and(inArray(notices.id, ids), eq(notices.accountId, accountId)))
}

/** What may still be told, and was not read meanwhile. */
async function stillUnread(
  db: Db,
  rows: readonly Row[],
  { accountId, now }: { readonly accountId: string; readonly now: string },
): Promise<Row[]> {
  const theirs = visible(db, { caller: { accountId, level: 'realName' }, caseNow: now })
  const ids = rows.map(({ id }) => id)
  const open = and(isNull(notices.readAt), isNull(notices.settledAt))
  return db
    .select()
    .from(notices)
    .where(and(inArray(notices.id, ids), open, theirs))
}

interface Calling {
  readonly accountId: string
  readonly held: Held
  readonly wanted: readonly Row[]
  readonly message: Message
  readonly now: string
}

/**
 * Tries one channel, each of the addresses in it.
 * @returns null where there is none to try: it is not available, not connected, or all that was agreed to is used up
 */
async function callBy(services: Needs, channel: Channel, calling: Calling): Promise<Answer | null> {
  const { db } = services.database
  const { accountId, held, wanted, message, now } = calling
  const ways = (await waysTo(services, db, accountId, channel)).filter((way) => mayCarry(way, message.news))
  if (ways.length === 0) return null
  const answers: { readonly way: Way; readonly answer: Answer }[] = []
  let isOurs = true
  for (const [index, way] of ways.entries()) {
    isOurs = await holdOn(db, held)
    if (!isOurs) break
    if (index === 0) await leaves(db, wanted, channel, now)
    answers.push({ way, answer: await way.send(message) })
  }
  if (answers.length === 0) throw new NotYet('another calls them', 5)
  const best = bestOf(answers.map(({ answer }) => answer))
  for (const { answer } of answers)
    // What was not asked has not answered.
    if (answer.end !== 'taken' && answer.why.code !== RESTING)
      services.log.failure(`${channel}, see ${answer.why.see}`, new Error(answer.why.code))
  await db.transaction(async (tx) => {
    await ended(tx, wanted, channel, best)
    for (const { way, answer } of answers) await way.after(tx, answer, message.news)
    for (const { way, answer } of answers)
      if (answer.end === 'gone' && way.id !== null)
        await tellOfEndedChannel(tx, { accountId, channel, connectionId: way.id }, now)
    if (best.end === 'taken') await called(tx, wanted, channel, now)
  })
  // What was answered is kept, but the next is the other one's to try.
  if (!isOurs && best.end !== 'taken') throw new NotYet('another calls them', 5)
  if (best.end !== 'failed') return best
  const waits = answers.flatMap(({ answer }) => (answer.end === 'failed' ? [answer.wait ?? 0] : []))
  return { ...best, wait: Math.min(...waits) }
}

const mayCarry = ({ left }: Way, news: News) => left === null || left[news] > 0

const RANK = ['taken', 'failed', 'usedUp', 'gone'] as const

/** Of a person's two browsers one that took it is enough. */
function bestOf(answers: readonly Answer[]): Answer {
  const [best] = [...answers].sort((one, other) => RANK.indexOf(one.end) - RANK.indexOf(other.end))
  if (best === undefined) throw new Error('no way was tried')
  return best
}
