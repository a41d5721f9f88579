import type { Assessment, PossibleResult } from './assessment'
import { tickedItems } from './itemPlans'

/** What there is to decide about in an outcome, in a form that can be kept and compared. */
export interface Conclusion {
  readonly results: readonly string[]
  readonly gaps: readonly string[]
}

export function conclusionOf(assessment: Assessment): Conclusion {
  const results = assessment.outcome === 'incomplete' ? assessment.results : [assessment.result]
  return {
    results: results.map((result) => JSON.stringify(decidedBy(result))),
    gaps: results.flatMap((result) =>
      result.kind === 'application' ? result.gaps.map(({ code }) => code) : [],
    ),
  }
}

/** The scenario, the dates to choose from, what is applied for, and whether it can be. */
function decidedBy(result: PossibleResult): readonly unknown[] {
  if (result.kind === 'notCovered') return [result.reason]
  const { scenario, plan, items, stops } = result
  const months = plan && [
    plan.dates.earliest.month,
    plan.dates.statutory.month,
    plan.dates.latest.month,
    plan.chosen?.month,
  ]
  return [scenario, months, tickedItems(items), stops]
}

/** Whether a person who has seen the one has something new to decide in the other. What is no longer missing is none. */
export function isNews(seen: Conclusion, now: Conclusion): boolean {
  return (
    seen.results.length !== now.results.length ||
    now.results.some((result, i) => result !== seen.results[i]) ||
    now.gaps.some((gap) => !seen.gaps.includes(gap))
  )
}
