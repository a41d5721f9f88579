import { notCovered, outcome, scenarioReasons } from '@/content/guide/outcome'
import type { Assessment, PossibleResult } from '@/domain/guidance'
import { SCENARIO_INFO } from '@/domain/scheme'

/** What a result is called, in phrases. */
export function titleOf(result: PossibleResult): readonly string[] {
  if (result.kind === 'notCovered') return notCovered[result.reason].title
  const { shortName } = SCENARIO_INFO[result.scenario]
  return result.kind === 'application' ? outcome.youCan(shortName) : outcome.youBelong(shortName)
}

/** The conclusion and its reason in a line: the page's head. */
export function headOf(assessment: Assessment): {
  readonly title: readonly string[]
  readonly lead?: string
} {
  if (assessment.outcome === 'incomplete') {
    const { title, lead, maySend, mayNotSend } = outcome.incomplete
    return { title, lead: `${lead}${assessment.maySend ? maySend : mayNotSend}` }
  }
  const { result } = assessment
  if (result.kind === 'notCovered') return { title: titleOf(result) }
  const reasons = result.reasons.map((reason) => scenarioReasons[reason])
  return {
    title: titleOf(result),
    lead: [outcome.ofSix(SCENARIO_INFO[result.scenario].number), ...reasons].join(''),
  }
}

/** Whether the form can be filled from here: scenario 1 is the result, or one that `hrss` may come to. */
export function mayFill(assessment: Assessment): boolean {
  if (assessment.outcome === 'notCovered') return false
  const results = assessment.outcome === 'scenario' ? [assessment.result] : assessment.results
  const normal = results.find((result) => result.kind === 'application')
  if (!normal || (assessment.outcome === 'incomplete' && !assessment.maySend)) return false
  return normal.kind === 'application' && normal.stops.every((stop) => stop === 'tooEarly')
}
