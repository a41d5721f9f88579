import { eq } from 'drizzle-orm'
import { askingMessage, familyMessage, unitNewsMessage, type HolderNews } from '@/content/sms'
import { surnameOf } from '@/content/surname'
import type { Db, Tx } from '@bff/db/database'
import { cases, mandates, phones } from '@bff/db/schema'
import { personOf } from '@bff/identity/persons'
import { tellOfAsking } from '@bff/notify/inbox'
import { assertNotAsleep } from '@bff/notify/peace'
import { enqueue, waitsAlready } from '@bff/outbox/jobs'
import { NotBefore, NotYet, type JobHandler } from '@bff/outbox/worker'
import type { Services } from '@bff/services'
import { countAttempt, uncountAttempt } from '@bff/sessions/attempts'
import { asksOf } from './asks'
import { numberOf } from './numbers'
import { openStart, organisationById } from './organisations'
import type { Row } from './row'

export const TELL_RETIREE = 'tellRetiree'
/** Each is a message to somebody who did not ask for it, from whichever unit. */
const MESSAGES_OF_UNITS = [{ seconds: 24 * 3600, most: 3 }]
const NEWS: readonly HolderNews[] = ['firstLook', 'changed']

/** Somebody asks to be approved: the retiree is told, once. */
export const tellOfRequest = (tx: Tx, { id }: Pick<Row, 'id'>) =>
  enqueue(tx, { kind: TELL_RETIREE, dedupeKey: `${id}/asked`, payload: { mandateId: id, news: 'asked' } })

/** Something that somebody who holds a mandate does. `key`: what makes it one with itself where it is said twice. */
export const tellRetiree = (tx: Tx, mandateId: string, news: HolderNews, key: string = news) =>
  enqueue(tx, { kind: TELL_RETIREE, dedupeKey: `${mandateId}/${key}`, payload: { mandateId, news } })

async function accountWith(db: Db, hash: string | null): Promise<string | null> {
  if (hash === null) return null
  const [row] = await db.select().from(phones).where(eq(phones.hash, hash))
  return row?.accountId ?? null
}

const rowOf = async (db: Db, mandateId: string) => {
  const [row] = await db
    .select({ ownerId: cases.accountId, mandate: mandates })
    .from(mandates)
    .leftJoin(cases, eq(cases.id, mandates.caseId))
    .where(eq(mandates.id, mandateId))
  return row ?? null
}

/** What the outbox does about mandates: tells the retiree who asks, and what is done. Told twice is no harm. */
export function peopleJobs(services: Services): Readonly<Record<string, JobHandler>> {
  const { database, sms, realClock } = services
  const { db } = database

  /**
   * Whoever has an account reads it in the inbox, and is called for it by whatever they are called by. Nothing rests on a
   * text message here: without a yes in the app nothing opens, whichever way somebody heard of it.
   */
  async function ask({ mandate, ownerId }: NonNullable<Awaited<ReturnType<typeof rowOf>>>, now: string) {
    // Answered or taken back before it left: nothing waits any more.
    if (mandate.kept !== 'waiting') return
    const { id: mandateId, caseId, askedPhoneHash } = mandate
    const accountId = ownerId ?? (await accountWith(db, askedPhoneHash))
    const written = openStart(services, mandate)
    const limit = { bucket: `unitStart/${askedPhoneHash ?? ''}`, within: MESSAGES_OF_UNITS }
    if (accountId !== null)
      return db.transaction(async (tx) => {
        const isTooMany = written !== null && (await countAttempt(tx, [limit], realClock())) !== null
        await tellOfAsking(tx, { accountId, mandateId, caseId }, { now, isCalled: !isTooMany })
      })
    // Nobody has that number here: of the family nobody is told, and whoever asked does not learn it either.
    if (written === null || !sms) return
    await assertNotAsleep(db, null, now)
    const asks = await asksOf(services, db, mandateId)
    if (asks === null) return
    const at = realClock()
    const wait = await db.transaction((tx) => countAttempt(tx, [limit], at))
    if (wait !== null) throw new NotYet('asked by too many units of late', wait)
    try {
      await sms.send({ phone: written.phone, text: askingMessage(asks), code: null, at })
    } catch (error) {
      // What a gateway refuses is no message to anybody, and is tried again.
      await db.transaction((tx) => uncountAttempt(tx, limit, at))
      throw error
    }
  }

  const tell: JobHandler = async (payload) => {
    const row = await rowOf(db, String(payload.mandateId))
    if (row === null) return
    const now = await services.caseClock.now()
    if (payload.news === 'asked') return ask(row, now)
    const news = NEWS.find((one) => one === payload.news)
    const { ownerId, mandate } = row
    if (!news || !sms || ownerId === null) return
    try {
      if (payload.atOnce !== 1) await assertNotAsleep(db, ownerId, now)
    } catch (error) {
      // What was changed all night is said once in the morning.
      if (error instanceof NotBefore && (await waitsAlready(db, { kind: TELL_RETIREE, payload }, now))) return
      throw error
    }
    const text = await said(news, mandate)
    const phone = await numberOf({ ...services, db }, ownerId)
    if (text !== null && phone !== null) await sms.send({ phone, text, code: null, at: realClock() })
  }

  async function said(
    news: HolderNews,
    { organisationId, holderId, kept }: Pick<Row, 'organisationId' | 'holderId' | 'kept'>,
  ): Promise<string | null> {
    // Stopped in the night, it is not to be stopped any more.
    const ended = kept === 'ended'
    if (organisationId !== null)
      return unitNewsMessage(news, (await organisationById(db, organisationId)).name, ended)
    const holder = holderId === null ? null : await personOf(services, db, holderId)
    return holder && familyMessage(news, { surname: surnameOf(holder.name), sex: holder.sex }, ended)
  }

  return { [TELL_RETIREE]: tell }
}
