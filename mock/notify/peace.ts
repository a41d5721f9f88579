import { nightEnds } from '@/domain/notices'
import type { Db } from '@bff/db/database'
import { NotBefore, NotYet, type JobHandler } from '@bff/outbox/worker'
import { SmsRefused } from '@bff/sessions/sms'
import { choicesOf } from './choices'

/**
 * A text message of its own, to somebody who did not ask for it just now, waits for the morning as a call does; unless
 * they chose to be told at night. An agent may do nothing before the message has left; what was submitted can be taken
 * back for days; what was withdrawn or cancelled cannot, and no ringing in the night brings it back: it takes 12333,
 * where nobody is before the morning.
 * @param accountId whose phone it is for; null: nobody has an account with it, and everybody sleeps
 * @param now the case clock
 * @throws NotBefore the morning
 */
export async function assertNotAsleep(db: Db, accountId: string | null, now: string): Promise<void> {
  const morning = nightEnds(now)
  if (morning === null) return
  if (accountId !== null && !(await choicesOf(db, accountId)).quiet) return
  throw new NotBefore('the night is quiet', morning)
}

type Handlers = Readonly<Record<string, JobHandler>>

/** What sends text messages of its own, with the gateway left in peace for as long as it wants: the message waits, and is not given up meanwhile. */
export const leftInPeace = (handlers: Handlers): Handlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([kind, handle]) => [
      kind,
      async (payload) => {
        try {
          await handle(payload)
        } catch (error) {
          if (!(error instanceof SmsRefused) || error.wait === null) throw error
          throw new NotYet(error.message, error.wait)
        }
      },
    ]),
  )
