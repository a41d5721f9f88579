import { compareMonths, monthOf } from '../retirement/months'
import type { LocalDate, Scenario } from '../scheme/ids'
import type { NotCoveredResult, OpenPoint, Plan, ScenarioReason } from './assessment'
import type { Facts } from './facts'
import { chosenMonth } from './plan'

/** A scenario that is possible, and why. */
export interface Candidate {
  readonly scenario: Scenario
  readonly reasons: readonly ScenarioReason[]
}

/** Where somebody may belong: outside the scheme, or in one of these scenarios, with what keeps it open. */
export type Placement =
  | { readonly covered: false; readonly reason: NotCoveredResult['reason'] }
  | {
      readonly covered: true
      readonly candidates: readonly [Candidate, ...Candidate[]]
      /** Ways in which the person may be outside after all. */
      readonly orOutside: readonly NotCoveredResult['reason'][]
      readonly open: readonly OpenPoint[]
    }

/**
 * Which of the six scenarios (108 七) are possible.
 * Special trades serve to leave before the statutory age; who has reached it, or chose a month from it on, retires
 * normally.
 */
export function placementOf(facts: Facts, plans: readonly Plan[], today: LocalDate): Placement {
  switch (facts.insurance) {
    case 'employee':
    case 'flexible':
      return { covered: true, ...enterprisePlacement(facts, plans, today), orOutside: [] }
    case 'institution':
      return { covered: true, ...institutionPlacement(facts), orOutside: [] }
    case 'resident':
      return { covered: false, reason: 'residentPension' }
    case 'elsewhere':
      return { covered: false, reason: 'otherProvince' }
    case 'unknown':
    case undefined: {
      const enterprise = enterprisePlacement(facts, plans, today)
      const institution = institutionPlacement(facts)
      return {
        covered: true,
        candidates: [...enterprise.candidates, ...institution.candidates],
        orOutside: ['residentPension', 'otherProvince'],
        open: [{ code: 'insurance', settledBy: 'self' }, ...enterprise.open],
      }
    }
  }
}

interface Within {
  readonly candidates: readonly [Candidate, ...Candidate[]]
  readonly open: readonly OpenPoint[]
}

/** RULINGS 16: without service before 2014-10 there is nothing to recognise, scenario 5 without the 认定表. */
function institutionPlacement({ recognition }: Facts): Within {
  const recognized = (reason: ScenarioReason): Candidate => ({
    scenario: 'institutionRecognized',
    reasons: ['institutionStaff', reason],
  })
  const unrecognized: Candidate = {
    scenario: 'institutionUnrecognized',
    reasons: ['institutionStaff', 'deemedYearsUnrecognized'],
  }
  switch (recognition) {
    case 'recognized':
      return { candidates: [recognized('deemedYearsRecognized')], open: [] }
    case 'notNeeded':
      return { candidates: [recognized('noDeemedService')], open: [] }
    case 'unrecognized':
      return { candidates: [unrecognized], open: [] }
    case 'unknown':
    case undefined:
      return {
        candidates: [recognized('deemedYearsRecognized'), unrecognized],
        open: [{ code: 'recognition', settledBy: 'self' }],
      }
  }
}

function enterprisePlacement(facts: Facts, plans: readonly Plan[], today: LocalDate): Within {
  const insured: readonly ScenarioReason[] =
    facts.insurance === 'employee'
      ? ['employeeInsured']
      : facts.insurance === 'flexible'
        ? ['flexibleInsured']
        : []
  const pastAge = isPastAge(facts, plans, today)
  const specialWork: Candidate = { scenario: 'specialWork', reasons: [...insured, 'specialWorkWanted'] }
  const illness: Candidate = { scenario: 'illness', reasons: [...insured, 'illnessApprovalHeld'] }
  switch (facts.earlyRetirement) {
    case 'illnessApproval':
      return { candidates: [illness], open: [] }
    case 'specialWork':
      return pastAge
        ? onTimePlacement(facts, plans, [...insured, 'specialWorkPastAge'])
        : { candidates: [specialWork], open: [] }
    case 'none':
    case 'illness':
      return onTimePlacement(facts, plans, [...insured, 'noSpecialWork'])
    case 'unknown':
    case undefined: {
      const onTime = onTimePlacement(facts, plans, insured)
      return {
        candidates: [...onTime.candidates, ...(pastAge ? [] : [specialWork]), illness],
        open: [
          ...(pastAge ? [] : [{ code: 'specialWork', settledBy: 'hrss' } as const]),
          { code: 'illness', settledBy: 'hrss' },
          ...onTime.open,
        ],
      }
    }
  }
}

/** Whether early retirement is past for every class that is possible: by the month chosen, else by today. */
function isPastAge(facts: Facts, plans: readonly Plan[], today: LocalDate): boolean {
  const month = chosenMonth(facts) ?? monthOf(today)
  return plans.length > 0 && plans.every(({ dates }) => compareMonths(month, dates.statutory.month) >= 0)
}

/**
 * RULINGS 7: scenario 4 = no unrecognised 视同 years and nothing open in the archive (birth date, post, trade, back
 * payment); otherwise scenario 1. Who cannot say sees both and may still be sent to `hrss`.
 */
function onTimePlacement(facts: Facts, plans: readonly Plan[], reasons: readonly ScenarioReason[]): Within {
  const normal: Candidate = { scenario: 'normal', reasons: [...reasons, 'archiveToConfirm'] }
  const noConfirmation: Candidate = {
    scenario: 'noConfirmation',
    reasons: [...reasons, 'nothingToConfirm'],
  }
  const settled = facts.archiveBirth === 'same' || facts.archiveBirth === 'noArchive'
  const undecidedClass = plans.length > 1
  const maySkip = settled && !undecidedClass
  switch (facts.archiveMatters) {
    case 'none':
      return { candidates: [maySkip ? noConfirmation : normal], open: [] }
    case 'deemedYears':
    case 'other':
      return { candidates: [normal], open: [] }
    case 'altered':
      return { candidates: [normal], open: [{ code: 'archiveAltered', settledBy: 'hrss' }] }
    case 'unknown':
    case undefined:
      return {
        candidates: maySkip ? [normal, noConfirmation] : [normal],
        open: [{ code: 'archiveMatters', settledBy: 'hrss' }],
      }
  }
}
