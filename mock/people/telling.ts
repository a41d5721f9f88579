import { eq } from 'drizzle-orm'
import { familyMessage, type FamilyNews } from '@/content/sms'
import { cases, mandates, phones } from '@bff/db/schema'
import { personOf } from '@bff/identity/persons'
import type { JobHandler } from '@bff/outbox/worker'
import type { Services } from '@bff/services'
import { phoneOf } from '@bff/sessions/sessions'

export const TELL_RETIREE = 'tellRetiree'
const NEWS: readonly FamilyNews[] = ['asked', 'firstLook']

/** What the outbox does about mandates: text messages to the retiree. Told twice is no harm. */
export function peopleJobs(services: Services): Readonly<Record<string, JobHandler>> {
  const { database, sms, realClock } = services
  const { db } = database
  const tellRetiree: JobHandler = async (payload) => {
    const news = NEWS.find((one) => one === payload.news)
    const [row] = await db
      .select({
        ownerId: cases.accountId,
        askedPhone: mandates.askedPhoneHash,
        holderId: mandates.holderId,
        kept: mandates.kept,
      })
      .from(mandates)
      .leftJoin(cases, eq(cases.id, mandates.caseId))
      .where(eq(mandates.id, String(payload.mandateId)))
    if (!news || !row?.holderId || !sms) return
    // Answered or taken back before it left: nothing waits any more.
    if (news === 'asked' && row.kept !== 'waiting') return
    const holder = await personOf(services, db, row.holderId)
    const [phone] = await db
      .select({ hash: phones.hash })
      .from(phones)
      .where(row.ownerId === null ? eq(phones.hash, row.askedPhone ?? '') : eq(phones.accountId, row.ownerId))
      .orderBy(phones.addedAt)
      .limit(1)
    // Nobody has that number here: nobody is told, and whoever asked does not learn it either.
    if (!holder || !phone) return
    await sms.send({
      phone: await phoneOf(services, db, phone.hash),
      text: familyMessage(news, { surname: holder.name.slice(0, 1), sex: holder.sex }),
      code: null,
      at: realClock(),
    })
  }
  return { [TELL_RETIREE]: tellRetiree }
}
