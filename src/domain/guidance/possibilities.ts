import type { LocalDate } from '../scheme/ids'
import type { NoteCode, NotCoveredResult, OpenPoint, Plan } from './assessment'
import type { Facts } from './facts'
import { birthMonthOf, retireeClassesOf } from './person'
import { planFor } from './plan'
import { placementOf, type Candidate } from './scenarios'

/** Whatever is possible for these facts on this day: where somebody may belong, and the dates of each class. */
export type Possibilities =
  | { readonly covered: false; readonly reason: NotCoveredResult['reason'] }
  | {
      readonly covered: true
      readonly candidates: readonly [Candidate, ...Candidate[]]
      /** One for each possible class; none while the birth month is unknown. */
      readonly plans: readonly Plan[]
      readonly birthNotes: readonly NoteCode[]
      /** Ways in which the person may be outside after all. */
      readonly orOutside: readonly NotCoveredResult['reason'][]
      readonly open: readonly OpenPoint[]
    }

export function possibilitiesOf(facts: Facts, today: LocalDate): Possibilities {
  const birth = birthMonthOf(facts)
  const classes = retireeClassesOf(facts)
  const month = birth.value
  const plans = month === null ? [] : classes.value.map((one) => planFor(facts, month, one))
  const placement = placementOf(facts, plans, today)
  if (!placement.covered) return placement
  const [{ scenario }] = placement.candidates
  // The 核准表 of scenario 3 has settled age and archive already.
  const settled = facts.earlyRetirement === 'illnessApproval' && scenario === 'illness'
  return {
    ...placement,
    plans,
    birthNotes: birth.notes,
    open: [...(settled ? [] : [...birth.open, ...classes.open]), ...placement.open],
  }
}
