import { and, eq, gt } from 'drizzle-orm'
import { unitReminder } from '@/content/sms'
import { chinaDate } from '@/domain/calendar'
import { TEXT_UNIT } from '@bff/cases/consequences'
import type { CaseServices } from '@bff/cases/services'
import { clerks, phones } from '@bff/db/schema'
import { enqueue } from '@bff/outbox/jobs'
import type { JobHandler } from '@bff/outbox/worker'
import { organisationsAt } from '@bff/people/unitMandates'
import { phoneOf } from '@bff/sessions/sessions'
import { waitingForConfirmation } from './desk'

const TEXT_CLERKS = 'textClerks'

/**
 * A unit that does not answer is reminded by text message: how many wait, and nothing of whose they are. Of all that are due
 * on a day its clerks are told in one.
 */
export function unitDeskJobs(services: CaseServices): Readonly<Record<string, JobHandler>> {
  const { db, sms, realClock, caseClock } = services
  return {
    async [TEXT_UNIT]({ caseId }) {
      const today = chinaDate(await caseClock.now())
      for (const organisationId of await organisationsAt(db, String(caseId), today))
        await enqueue(db, {
          kind: TEXT_CLERKS,
          dedupeKey: `${organisationId}:${today}`,
          payload: { organisationId },
        })
    },

    async [TEXT_CLERKS](payload) {
      const organisationId = String(payload.organisationId)
      const waiting = await waitingForConfirmation(db, organisationId, chinaDate(await caseClock.now()))
      // Answered, or taken back, before it left.
      if (waiting === 0 || sms === null) return
      const now = realClock()
      const speaking = await db
        .select({ hash: phones.hash })
        .from(clerks)
        .innerJoin(phones, eq(phones.accountId, clerks.accountId))
        .where(and(eq(clerks.organisationId, organisationId), gt(clerks.until, now.toISOString())))
      for (const { hash } of speaking)
        await sms.send({
          phone: await phoneOf(services, db, hash),
          text: unitReminder(waiting),
          code: null,
          at: now,
        })
    },
  }
}
