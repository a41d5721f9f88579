import type { YearMonth } from '@/domain/scheme/ids'
import { ProblemError } from '@bff/http/problems'
import type { CaseChange } from './change'
import { viewDraft } from './draft'
import { knownToGuide, outdatedCells, type KnownOfPerson } from './filling'
import { openAnswers, sealAnswers } from './guideAnswers'
import { receiptOf } from './receipts'
import type { CaseServices } from './services'
import { keepSubmission, lastSubmission, sentForm } from './submissions'
import { writeValues } from './values'

/**
 * 改退休月份 (RULINGS 25): the month that is asked for is looked at by the rules of a submission; what follows from it is
 * derived anew, and the form goes out again as it was otherwise, under the signature it has.
 * @throws ProblemError `notSendableToday` where that month cannot be, or belongs to another scenario
 */
export async function changeMonth(
  services: CaseServices,
  change: CaseChange,
  known: KnownOfPerson,
  retirementMonth: YearMonth,
): Promise<void> {
  const { tx, now, today } = change
  const { vault } = services
  const { row, state } = change.current()
  const owner = { caseId: row.id, accountId: row.accountId }
  const guide = await openAnswers(services, tx, row)
  const wanted = { ...guide, answers: { ...guide.answers, retirementMonth } }
  const view = viewDraft(wanted, knownToGuide(known), today)
  if (view === null || !view.maySend || view.result.scenario !== state.scenario)
    throw new ProblemError('notSendableToday')

  const { submission } = state
  const sent = await lastSubmission(tx, vault, row.id)
  if (submission === null || sent === null) throw new ProblemError('notAllowedNow')
  const events = await change.apply(
    { type: 'changeMonth', retirementMonth },
    { answersSealed: await sealAnswers(services, tx, owner, wanted) },
  )
  const { facts, values } = await sentForm(tx, vault, row.id, submission.round)
  const derived = outdatedCells(view, values)
  await writeValues(tx, vault, owner, derived, now)
  const { applicantName, agentName, materialCount } = sent.receipt
  const of = { applicantName, materialCount, ...(agentName !== undefined && { agentName }) }
  const receipt = receiptOf(change, events, of)
  await keepSubmission(tx, vault, owner, {
    round: receipt.round,
    promiseVersion: submission.promiseVersion,
    form: {
      facts,
      values: { ...values, ...Object.fromEntries(derived.map(({ field, value }) => [field, value])) },
    },
    signature: sent.signature,
    receipt,
    at: now,
  })
}
