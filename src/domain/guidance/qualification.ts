import type { ConditionState, ContributionView, Plan } from './assessment'

/** Age and minimum years together, as 108 三.1(1) and 三.5(三) have them: unmet if either is, unknown if either is. */
export function ageAndYears(plan: Plan | null, contributions: ContributionView | null): ConditionState {
  const chosen = plan?.chosen ?? null
  if (chosen === null) return 'unknown'
  if (chosen.problem?.code === 'beforeEarliest') return 'notMet'
  if (contributions === null || contributions.enough === 'unknown') return 'unknown'
  return contributions.enough ? 'met' : 'notMet'
}
