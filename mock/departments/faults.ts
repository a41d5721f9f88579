import type { TaskDecision } from '@contract/demonstration'
import { CommandRefused } from '@bff/cases/change'
import type { CaseServices } from '@bff/cases/services'
import type { departmentTasks } from '@bff/db/schema'
import { answerTask } from './decisions'
import { keepOddAnswer } from './oddAnswers'
import { behaviourOf } from './settings'

type Task = typeof departmentTasks.$inferSelect

/** What nobody can read an answer in. */
const ILLEGIBLE = '\u{FFFD}\u{FFFD}{"outcome":'

/** What the case's rules refuse is kept for a person to look at, and is all that comes of it. */
async function inVain(answering: Promise<void>): Promise<void> {
  await answering.catch((error: unknown) => {
    if (!(error instanceof CommandRefused)) throw error
  })
}

/**
 * A department answers as it does now: well, or with the fault that the console has given it. Its true answer always
 * comes, and comes through once. (`slow` has made it late already, see `startThinking`.)
 * @throws CommandRefused where the case's rules do not allow the true answer.
 */
export async function answerBadly(
  services: CaseServices,
  task: Task,
  answer: TaskDecision,
  now: string,
): Promise<void> {
  const { fault } = await behaviourOf(services.db, task.department)
  const { department, caseId, round } = task
  // What can only follow upon something that nobody has said.
  if (fault === 'outOfOrder') await inVain(answerTask(services, task, { kind: 'contributionArrived' }, now))
  if (fault === 'garbage')
    await keepOddAnswer(services.db, { department, caseId, round, answer: ILLEGIBLE }, 'unreadable', now)
  await answerTask(services, task, answer, now)
  if (fault === 'duplicate') await inVain(answerTask(services, task, answer, now))
}
