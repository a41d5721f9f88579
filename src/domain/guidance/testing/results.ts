import type { LocalDate } from '../../scheme/ids'
import { assess } from '../assess'
import type { ApplicationResult, Assessment, PossibleResult } from '../assessment'
import type { Facts } from '../facts'

/** The day on which the demonstration's story is told. */
export const TODAY: LocalDate = '2026-05-06'

export const resultsOf = (assessment: Assessment): readonly PossibleResult[] =>
  assessment.outcome === 'incomplete' ? assessment.results : [assessment.result]

export const scenariosOf = (assessment: Assessment) =>
  resultsOf(assessment).map((result) => (result.kind === 'notCovered' ? result.reason : result.scenario))

/** The first result, which has to be one that can be applied for. */
export function application(facts: Facts, today = TODAY): ApplicationResult {
  const [result] = resultsOf(assess(facts, today))
  if (result?.kind !== 'application') throw new Error(`no application but ${JSON.stringify(result)}`)
  return result
}

export const openOf = (assessment: Assessment) =>
  assessment.outcome === 'incomplete' ? assessment.open.map(({ code }) => code) : []
export const stateOf = (result: ApplicationResult, id: string) =>
  result.conditions.find(({ ruleId }) => ruleId === id)?.state
export const gapsOf = (result: ApplicationResult) => result.gaps.map(({ code }) => code)
export const tickedOf = (result: ApplicationResult) =>
  result.items.filter(({ ticked }) => ticked).map(({ item }) => item)
export const basisOf = (result: ApplicationResult) => result.basis.map(({ id }) => id)
