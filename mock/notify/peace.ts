import { nightEnds } from '@/domain/notices'
import type { Db } from '@bff/db/database'
import { NotBefore } from '@bff/outbox/worker'
import { choicesOf } from './choices'

/**
 * A text message of its own, to somebody who did not ask for it just now, waits for the morning as a call does; unless
 * they chose to be told at night. What it tells of is not the less told: an agent may do nothing before the message has
 * left, what was submitted can be taken back for days, and nobody is at the hotline in the night.
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
