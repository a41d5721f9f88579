import { inArray } from 'drizzle-orm'
import { unitReminder, unitSilentMessage, unitWithoutClerkMessage } from '@/content/sms'
import { UNIT_REMINDERS } from '@/domain/case'
import { dayText } from '@/content/dates'
import { chinaDate } from '@/domain/calendar'
import { nightEnds } from '@/domain/notices'
import { TEXT_UNIT } from '@bff/cases/consequences'
import type { CaseServices } from '@bff/cases/services'
import { readCase } from '@bff/cases/store'
import { phones } from '@bff/db/schema'
import { assertNotAsleep } from '@bff/notify/peace'
import { enqueue } from '@bff/outbox/jobs'
import type { JobHandler } from '@bff/outbox/worker'
import { numberOf } from '@bff/people/numbers'
import { phoneOf } from '@bff/sessions/sessions'
import { confirmersOf, speakersOf, unitWithoutClerk } from './confirmers'
import { waitingForConfirmation } from './entries'

const TEXT_CLERKS = 'textClerks'
const [, LAST_REMINDER] = UNIT_REMINDERS

/**
 * A unit that does not answer is reminded by text message: how many wait, and nothing of whose they are. Of all that are due
 * on a day its clerks are told in one. With the last reminder the retiree is told, once, that there is no answer; where nobody
 * speaks for the unit any more, each time that nobody can: they have other ways.
 */
export function unitDeskJobs(services: CaseServices): Readonly<Record<string, JobHandler>> {
  const { db, sms, realClock, caseClock } = services
  const send = (phone: string, text: string) => sms?.send({ phone, text, code: null, at: realClock() })

  return {
    async [TEXT_UNIT]({ caseId }) {
      const caseNow = await caseClock.now()
      const found = await readCase(db, String(caseId))
      if (found === null) return
      // It is due in the morning; after an outage it may be night when it comes to it.
      await assertNotAsleep(db, found.row.accountId, caseNow)
      const left = await unitWithoutClerk(services, found, { caseNow, now: realClock() })
      if (left !== null) {
        const phone = await numberOf(services, found.row.accountId)
        if (phone !== null) await send(phone, unitWithoutClerkMessage(left.name))
        return
      }
      // What is due at night waits for the morning, and what is due that day comes with it.
      const morning = chinaDate(nightEnds(caseNow) ?? caseNow)
      for (const { id: organisationId } of await confirmersOf(services, found, caseNow))
        await enqueue(db, {
          kind: TEXT_CLERKS,
          dedupeKey: `${organisationId}:${morning}`,
          payload: { organisationId },
        })
      const { confirmation, status } = found.state
      const isWaiting = status === 'running' && confirmation?.answer === null
      if (!isWaiting || confirmation.remindedAfter !== LAST_REMINDER) return
      const phone = await numberOf(services, found.row.accountId)
      if (phone !== null) await send(phone, unitSilentMessage(dayText(confirmation.askedOn)))
    },

    async [TEXT_CLERKS](payload) {
      const organisationId = String(payload.organisationId)
      const caseNow = await caseClock.now()
      await assertNotAsleep(db, null, caseNow)
      const waiting = await waitingForConfirmation(services, organisationId, chinaDate(caseNow))
      const speaking = await speakersOf(services, [organisationId], realClock())
      // Answered, or taken back, before it left; or nobody is left to be told.
      if (waiting === 0 || speaking.length === 0) return
      const rows = await db
        .select({ hash: phones.hash })
        .from(phones)
        .where(inArray(phones.accountId, speaking))
      for (const { hash } of rows) await send(await phoneOf(services, db, hash), unitReminder(waiting))
    },
  }
}
