import { desc, eq } from 'drizzle-orm'
import type { CaseServices } from '@bff/cases/services'
import { CommandRefused } from '@bff/cases/change'
import type { Db } from '@bff/db/database'
import { cases, oddAnswers, type Oddity } from '@bff/db/schema'
import type { Played } from './settings'

/** As many as a screen can hold. */
const SHOWN = 60

/** Whose answer it was and to what, as far as that is known. */
export interface Answered {
  readonly department: Played | null
  readonly caseId: string | null
  readonly round: number | null
  /** In codes: a clerk's own words stay out. */
  readonly answer: string
}

export async function keepOddAnswer(db: Db, answered: Answered, why: Oddity, now: string): Promise<void> {
  await db.insert(oddAnswers).values({ ...answered, why, receivedAt: now })
}

/** Undoes what an answer has begun to write, because it says nothing new. */
export class NothingNew extends Error {}

/**
 * Carries an answer out, or keeps it for a person to look at where it changes nothing. What has been said before is
 * no error: messages arrive at least once.
 * @throws CommandRefused what the case's rules do not allow, kept as well
 */
export async function keepingOdd(
  { db }: Pick<CaseServices, 'db'>,
  answered: Answered,
  now: string,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof NothingNew) return keepOddAnswer(db, answered, 'alreadyKnown', now)
    if (error instanceof CommandRefused) {
      const isThere = error.refusal !== 'noSuchCase'
      await keepOddAnswer(db, isThere ? answered : { ...answered, caseId: null }, error.refusal, now)
    }
    throw error
  }
}

/** The last ones, with their cases' numbers. */
export async function recentOddAnswers(db: Db) {
  return db
    .select({
      id: oddAnswers.id,
      department: oddAnswers.department,
      number: cases.number,
      round: oddAnswers.round,
      answer: oddAnswers.answer,
      why: oddAnswers.why,
      receivedAt: oddAnswers.receivedAt,
    })
    .from(oddAnswers)
    .leftJoin(cases, eq(cases.id, oddAnswers.caseId))
    .orderBy(desc(oddAnswers.id))
    .limit(SHOWN)
}
