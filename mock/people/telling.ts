import { eq } from 'drizzle-orm'
import { familyMessage, unitMessage, unitNewsMessage, type UnitNews } from '@/content/sms'
import { surnameOf } from '@/content/surname'
import type { Tx } from '@bff/db/database'
import { cases, mandates, phones } from '@bff/db/schema'
import { personOf } from '@bff/identity/persons'
import { tellOfAsking } from '@bff/notify/inbox'
import { enqueue } from '@bff/outbox/jobs'
import type { JobHandler } from '@bff/outbox/worker'
import type { Services } from '@bff/services'
import { phoneOf } from '@bff/sessions/sessions'
import { countAttempt } from '@bff/sessions/attempts'
import { numberOf } from './numbers'
import { openStart, organisationById } from './organisations'
import type { Row } from './row'

export const TELL_RETIREE = 'tellRetiree'
/** Each is a message to somebody who did not ask for it, from whichever unit. */
const MESSAGES_OF_UNITS = [{ seconds: 24 * 3600, most: 3 }]
const NEWS: readonly UnitNews[] = ['asked', 'firstLook', 'changed']

/** Somebody asks to be approved: the retiree is told, once. */
export const tellOfRequest = (tx: Tx, { id }: Row) =>
  enqueue(tx, { kind: TELL_RETIREE, dedupeKey: `${id}/asked`, payload: { mandateId: id, news: 'asked' } })

/** Something that somebody who holds a mandate does. `key`: what makes it one with itself where it is said twice. */
export const tellRetiree = (
  tx: Tx,
  mandateId: string,
  news: Exclude<UnitNews, 'asked'>,
  key: string = news,
) => enqueue(tx, { kind: TELL_RETIREE, dedupeKey: `${mandateId}/${key}`, payload: { mandateId, news } })

/** Nobody has that number here: nobody is told, and whoever asked does not learn it either. */
async function askedNumber(services: Services, hash: string | null): Promise<string | null> {
  if (hash === null || (await accountWith(services, hash)) === null) return null
  return phoneOf(services, services.database.db, hash)
}

async function accountWith({ database }: Services, hash: string): Promise<string | null> {
  const [row] = await database.db.select().from(phones).where(eq(phones.hash, hash))
  return row?.accountId ?? null
}

/** What the outbox does about mandates: text messages to the retiree, and in the inbox that somebody asks. Told twice is no harm. */
export function peopleJobs(services: Services): Readonly<Record<string, JobHandler>> {
  const { database, sms, realClock } = services
  const { db } = database
  const tell: JobHandler = async (payload) => {
    const news = NEWS.find((one) => one === payload.news)
    const [row] = await db
      .select({
        ownerId: cases.accountId,
        caseId: mandates.caseId,
        askedPhone: mandates.askedPhoneHash,
        holderId: mandates.holderId,
        kept: mandates.kept,
        id: mandates.id,
        organisationId: mandates.organisationId,
        startSealed: mandates.startSealed,
        month: mandates.month,
        scope: mandates.scope,
      })
      .from(mandates)
      .leftJoin(cases, eq(cases.id, mandates.caseId))
      .where(eq(mandates.id, String(payload.mandateId)))
    if (!news || !row) return
    // Answered or taken back before it left: nothing waits any more.
    const isRequest = news === 'asked'
    if (isRequest && row.kept !== 'waiting') return
    if (isRequest) {
      const asked = row.askedPhone === null ? null : await accountWith(services, row.askedPhone)
      const accountId = row.ownerId ?? asked
      const { id: mandateId, caseId } = row
      if (accountId !== null) {
        const now = await services.caseClock.now()
        await db.transaction((tx) => tellOfAsking(tx, { accountId, mandateId, caseId }, now))
      }
    }
    if (!sms) return
    const written = openStart(services, row)
    if (written !== null && isRequest) {
      const limit = { bucket: `unitStart/${row.askedPhone ?? ''}`, within: MESSAGES_OF_UNITS }
      if ((await db.transaction((tx) => countAttempt(tx, [limit], realClock()))) !== null) return
    }
    const { organisationId } = row
    const holder = row.holderId === null ? null : await personOf(services, db, row.holderId)
    const unit = organisationId === null ? null : (await organisationById(db, organisationId)).name
    const text =
      unit !== null
        ? isRequest
          ? unitMessage(unit, row.month)
          : unitNewsMessage(news, unit)
        : holder &&
          familyMessage(isRequest && row.scope === 'fill' ? 'askedToFill' : news, {
            surname: surnameOf(holder.name),
            sex: holder.sex,
          })
    if (!text) return
    if (written !== null && isRequest)
      return sms.send({ phone: written.phone, text, code: null, at: realClock() })
    const phone =
      row.ownerId === null
        ? await askedNumber(services, row.askedPhone)
        : await numberOf({ ...services, db }, row.ownerId)
    if (phone !== null) await sms.send({ phone, text, code: null, at: realClock() })
  }
  return { [TELL_RETIREE]: tell }
}
