import type { Refusal } from '@/domain/case'
import type { ProblemCode } from '@contract/problem'
import { ProblemError } from '@bff/http/problems'
import { CommandRefused } from './change'

/** What each refusal of the case's own rules is to the person. */
const PROBLEMS: Readonly<Record<Refusal, ProblemCode>> = {
  noSuchCase: 'notFound',
  alreadyCreated: 'caseAlreadyOpen',
  itemNotInScenario: 'scenarioNotOffered',
  indispensableItemMissing: 'formIncomplete',
  notADraft: 'notADraft',
  notSubmitted: 'notAllowedNow',
  alreadyDecided: 'alreadyDecided',
  ended: 'notAllowedNow',
  staleRound: 'notAllowedNow',
  notWithDepartment: 'notAllowedNow',
  itemAlreadyDecided: 'alreadyDecided',
  supplementOpen: 'notAllowedNow',
  contributionOpen: 'notAllowedNow',
  nothingWanted: 'nothingWanted',
  answerIncomplete: 'materialsMissing',
  reasonNotApplicable: 'invalidInput',
  noContributionAwaited: 'notAllowedNow',
  householdNotAsked: 'notAllowedNow',
  confirmationNotAsked: 'notAllowedNow',
  confirmationAnswered: 'alreadyDecided',
  notOfThisFlow: 'notAllowedNow',
  notCancellable: 'notAllowedNow',
  sameMonth: 'invalidInput',
  noSuchResult: 'notFound',
  certificateNotYet: 'certificateNotYet',
  noSuchCertificate: 'notFound',
  certificateEnded: 'certificateEnded',
}

/** Does the work; a refusal of the rules becomes the problem that the person is told of. */
export async function answeringRefusals<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CommandRefused) throw new ProblemError(PROBLEMS[error.refusal])
    throw error
  }
}
