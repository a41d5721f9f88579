import type { LocalDate } from '../../scheme/ids'
import { assess } from '../assess'
import type { Assessment, NormalResult, PossibleResult, ReferralResult } from '../assessment'
import type { Facts } from '../facts'

/** The day on which the demonstration's story is told. */
export const TODAY: LocalDate = '2026-05-06'

export const resultsOf = (assessment: Assessment): readonly PossibleResult[] =>
  assessment.outcome === 'incomplete' ? assessment.results : [assessment.result]

export const scenariosOf = (assessment: Assessment) =>
  resultsOf(assessment).map((result) => (result.kind === 'notCovered' ? result.reason : result.scenario))

/** The first result, which has to be scenario 1. */
export function application(facts: Facts, today = TODAY): NormalResult {
  const [result] = resultsOf(assess(facts, today))
  if (result?.kind !== 'application') throw new Error(`not scenario 1 but ${JSON.stringify(result)}`)
  return result
}

/** The first result, which has to be another scenario. */
export function referred(facts: Facts, today = TODAY): ReferralResult {
  const [result] = resultsOf(assess(facts, today))
  if (result?.kind !== 'referral') throw new Error(`no referral but ${JSON.stringify(result)}`)
  return result
}

export const openOf = (assessment: Assessment) =>
  assessment.outcome === 'incomplete' ? assessment.open.map(({ code }) => code) : []
export const stateOf = (result: NormalResult, id: string) =>
  result.conditions.find(({ ruleId }) => ruleId === id)?.state
export const gapsOf = (result: NormalResult) => result.gaps.map(({ code }) => code)
export const tickedOf = (result: NormalResult | ReferralResult) =>
  result.items.filter(({ ticked }) => ticked).map(({ item }) => item)
export const basisOf = (result: NormalResult) => result.basis.map(({ id }) => id)
