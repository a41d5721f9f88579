import { flowOf } from '../scheme/flow'
import type { CaseState, Refusal } from './model'
import { happened, refused, withConsequences, type Handler } from './outcome'
import { isHandedOn } from './packages'
import { isEnded, isUntouched } from './results'

/** Between the first approval and the day the others have their packages, what was approved can be taken back (RULINGS 25). */
export function whyNotTakenBack(state: CaseState): Refusal | null {
  if (isEnded(state)) return 'ended'
  if (state.status !== 'running') return 'notSubmitted'
  return isUntouched(state) || isHandedOn(state, flowOf(state.scenario)) || !waitsForMonth(state)
    ? 'notCancellable'
    : null
}

/** Only a flow whose later step waits for the retirement month leaves such a time. */
const waitsForMonth = ({ scenario }: CaseState): boolean =>
  flowOf(scenario).steps.some((step) => step.opens === 'retirementMonth')

/** 取消: the end, and the 认定表 is void. */
export const cancel: Handler<'cancel'> = (state, _command, { now }) => {
  const whyNot = whyNotTakenBack(state)
  return whyNot === null ? happened({ type: 'cancelled', at: now }) : refused(whyNot)
}

/** 改退休月份: the same application in a new round, decided anew from the first step on; what was issued is void. */
export const changeMonth: Handler<'changeMonth'> = (state, { retirementMonth }, context) => {
  const whyNot = whyNotTakenBack(state)
  if (whyNot !== null || state.submission === null) return refused(whyNot ?? 'notSubmitted')
  if (state.submission.retirementMonth === retirementMonth) return refused('sameMonth')
  return withConsequences(state, context, [
    { type: 'monthChanged', at: context.now, round: state.submission.round + 1, retirementMonth },
  ])
}
