import { isBrokenOff } from '@/domain/case/progressModel'
import { draftAmong, runningAmong, type useCases } from '@/stores/cases'

type Cases = ReturnType<typeof useCases.getState>['cases']
type Summary = NonNullable<Cases>[number]

/**
 * The case that 进度 shows: the one departments deal with or have dealt with, else the one taken back to be changed,
 * else what was withdrawn last. One that was never submitted has no progress; it is gone on with in the form.
 */
export function shownCase(cases: Cases): Summary | null {
  const running = runningAmong(cases)
  if (running) return running
  const draft = draftAmong(cases)
  if (draft) return draft.number === null ? null : draft
  return cases?.find(({ status, number }) => isBrokenOff(status) && number !== null) ?? null
}
