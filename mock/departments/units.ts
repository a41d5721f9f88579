import { eq } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import type { CaseState, Confirmation } from '@/domain/case'
import type { UnitAnswer } from '@contract/demonstration'
import { changeCase, CommandRefused, type CaseChange } from '@bff/cases/change'
import { keepNote } from '@bff/cases/notes'
import type { CaseServices } from '@bff/cases/services'
import { readCase, type LoadedCase } from '@bff/cases/store'
import { cases } from '@bff/db/schema'
import type { JobHandler } from '@bff/outbox/worker'
import { organisationsAt } from '@bff/people/unitMandates'
import { SIMULATE_UNIT } from './demonstration'
import { keepingOdd, NothingNew } from './oddAnswers'
import { behaviourOf } from './settings'

/** Whether the unit has not answered yet. */
export const isAsked = ({ confirmation, status }: CaseState): boolean =>
  status === 'running' && confirmation !== null && confirmation.answer === null

/** Every open case that was sent to its unit in the current round, the longest untouched first. */
export async function sentToUnits({ db }: Pick<CaseServices, 'db'>): Promise<LoadedCase[]> {
  const open = await db
    .select({ id: cases.id })
    .from(cases)
    .where(eq(cases.open, true))
    .orderBy(cases.updatedAt)
  const found: LoadedCase[] = []
  for (const { id } of open) {
    const one = await readCase(db, id)
    if (one?.state.confirmation) found.push(one)
  }
  return found
}

/**
 * The unit answers, by hand or by itself.
 * @throws CommandRefused where nobody asked it, or not in this round.
 */
export async function answerAsUnit(
  services: CaseServices,
  caseId: string,
  answer: UnitAnswer,
  now: string,
): Promise<void> {
  const { round } = answer
  const codes = answer.kind === 'confirm' ? [] : answer.reasons
  const answered = {
    department: 'employer',
    caseId,
    round,
    answer: [answer.kind, ...codes].join(' '),
  } as const
  const work = async (change: CaseChange) => {
    const { id, accountId, seq } = change.current().row
    const confirmation = async (): Promise<Confirmation> => {
      if (answer.kind === 'confirm') return { outcome: 'confirmed' }
      const [reason, ...others] = answer.reasons
      if (reason === undefined) throw new Error('a unit that declines without a reason')
      const noteId =
        answer.note && (await keepNote(change.tx, services.vault, { caseId: id, accountId }, answer.note))
      return { outcome: 'declined', reasons: [reason, ...others], ...(noteId && { noteId }) }
    }
    await change.apply({
      type: 'answerConfirmation',
      round: answer.round,
      confirmation: await confirmation(),
    })
    if (change.current().row.seq === seq) throw new NothingNew()
  }
  await keepingOdd(services, answered, now, () => changeCase(services, { caseId, now }, work))
}

/** Units that confirm by themselves. Exists with the console alone, like the departments' simulators (RULINGS 34). */
export function unitJobs(services: CaseServices): Readonly<Record<string, JobHandler>> {
  return {
    async [SIMULATE_UNIT]({ caseId, round }) {
      if (!(await behaviourOf(services.db, 'employer')).decidesItself) return
      const found = await readCase(services.db, String(caseId))
      if (!found || !isAsked(found.state) || found.state.confirmation?.round !== round) return
      const now = await services.caseClock.now()
      // Somebody of theirs sits at the desk: it is theirs to answer.
      if ((await organisationsAt(services.db, String(caseId), chinaDate(now))).length > 0) return
      await answerAsUnit(services, String(caseId), { kind: 'confirm', round: Number(round) }, now).catch(
        (error: unknown) => {
          // Taken back, or answered by hand, in the meantime.
          if (!(error instanceof CommandRefused)) throw error
        },
      )
    },
  }
}
