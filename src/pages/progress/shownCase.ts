import { isBrokenOff } from '@/domain/case/progressModel'
import { draftAmong, runningAmong, type useCases } from '@/stores/cases'

type Cases = ReturnType<typeof useCases.getState>['cases']
export type Summary = NonNullable<Cases>[number]

/**
 * The case that 进度 shows: the one taken back to be changed, else the one departments deal with or have dealt with,
 * else what was withdrawn last. One that was never submitted has no progress; it is gone on with in the form.
 */
export function shownCase(cases: Cases): Summary | null {
  const draft = draftAmong(cases)
  if (draft && draft.number !== null) return draft
  const running = runningAmong(cases)
  if (running || draft) return running
  return cases?.find(({ status, number }) => isBrokenOff(status) && number !== null) ?? null
}

/** What was submitted besides what 进度 shows, the latest first. It is over: of a person one case at most is not. */
export function earlierAmong(cases: Cases): readonly Summary[] {
  const shown = shownCase(cases)
  return (cases ?? []).filter(({ id, number }) => number !== null && id !== shown?.id)
}
