import { notCoveredTitles, outcome, scenarioReasons } from '@/content/guide/outcome'
import { mayFillIn, sendingIn, type Assessment, type PossibleResult } from '@/domain/guidance'
import { SCENARIO_INFO } from '@/domain/scheme'

/** What the result is called, in phrases. */
export function titleOf(result: PossibleResult): readonly string[] {
  if (result.kind === 'notCovered') return notCoveredTitles[result.reason]
  const { shortName } = SCENARIO_INFO[result.scenario]
  return outcome.youCan(shortName)
}

/** What would have to be so for it. */
export const reasonsOf = (result: PossibleResult): string =>
  result.kind === 'notCovered' ? '' : result.reasons.map((reason) => scenarioReasons[reason]).join('')

/** The conclusion and its reason in a line: the page's head. */
export function headOf(assessment: Assessment): {
  readonly title: readonly string[]
  readonly lead?: string
} {
  const { lead, maySend, mayFill, mayNotSend } = outcome.incomplete
  const next = mayFillIn(sendingIn(assessment)) ? mayFill : mayNotSend
  const open = assessment.outcome === 'incomplete' ? `${lead}${assessment.maySend ? maySend : next}` : ''
  if (assessment.outcome === 'incomplete' && assessment.results.length > 1) {
    return { title: outcome.incomplete.title, lead: open }
  }
  // Something is open, but it comes to one result all the same.
  const result = assessment.outcome === 'incomplete' ? assessment.results[0] : assessment.result
  if (result.kind === 'notCovered') return { title: titleOf(result) }
  return {
    title: titleOf(result),
    lead: [outcome.ofSix(SCENARIO_INFO[result.scenario].number), reasonsOf(result), open].join(''),
  }
}
