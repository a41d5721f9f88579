import { flowOf } from '../scheme/flow'
import { unitReasonsFor } from '../scheme/unitReasons'
import { endedByDeath } from './certificate'
import type { Confirmation } from './model'
import { happened, refused, withConsequences, type Handler } from './outcome'
import { isEnded } from './results'

const isSame = (one: Confirmation, other: Confirmation): boolean =>
  one.outcome === 'declined' && other.outcome === 'declined'
    ? one.reasons.join() === other.reasons.join()
    : one.outcome === other.outcome

/** What events keep of an answer: whatever else the sender put in is left behind. */
const bare = (confirmation: Confirmation): Confirmation =>
  confirmation.outcome === 'confirmed'
    ? { outcome: 'confirmed' }
    : {
        outcome: 'declined',
        reasons: confirmation.reasons,
        ...(confirmation.noteId === undefined ? {} : { noteId: confirmation.noteId }),
      }

/**
 * 单位确认 (108 二 names the unit alone; RULINGS 1): confirmed, the first department gets its package; declined, the
 * whole case goes back to who prepared it.
 */
export const answerConfirmation: Handler<'answerConfirmation'> = (
  state,
  { round, confirmation },
  context,
) => {
  if (isEnded(state)) return refused('ended')
  const asked = state.confirmation
  if (asked === null) return refused('confirmationNotAsked')
  if (asked.round !== round) return refused('staleRound')
  if (asked.answer !== null) {
    return isSame(asked.answer, confirmation) ? happened() : refused('confirmationAnswered')
  }
  if (confirmation.outcome === 'declined') {
    const possible = unitReasonsFor(state.scenario)
    if (!confirmation.reasons.every((reason) => possible.includes(reason)))
      return refused('reasonNotApplicable')
  }
  const answered = {
    type: 'confirmationAnswered',
    at: context.now,
    round,
    confirmation: bare(confirmation),
  } as const
  return withConsequences(state, context, [answered])
}

/** 终止: a department that has a part in the case ends it, with its reason (RULINGS 25). */
export const close: Handler<'close'> = (state, { department, reason }, { now }) => {
  if (state.status === 'closed' && state.closed?.department === department) {
    return state.closed.reason === reason ? happened() : refused('ended')
  }
  if (isEnded(state)) return refused('ended')
  if (state.status !== 'running') return refused('notSubmitted')
  const hasPart = flowOf(state.scenario).steps.some((step) =>
    step.tasks.some((task) => task.department === department),
  )
  if (!hasPart) return refused('notOfThisFlow')
  const closed = { type: 'closed', at: now, department, reason } as const
  return happened(...(reason === 'death' ? endedByDeath(state, now) : []), closed)
}
