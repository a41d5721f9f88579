import type { Confirmation } from '@/domain/case'
import { unitConfirmation } from '@/content/unit/confirmation'
import type { ConfirmCase } from '@contract/unit'
import { changeCase, CommandRefused, type CaseChange } from '@bff/cases/change'
import { keepNote } from '@bff/cases/notes'
import type { CaseServices } from '@bff/cases/services'
import { readCase } from '@bff/cases/store'
import { ProblemError } from '@bff/http/problems'
import { personOf } from '@bff/identity/persons'
import { noteAtDesk } from '@bff/people/deskDoing'
import { assertInForce } from '@bff/people/inForce'
import { organisationById } from '@bff/people/organisations'
import { keepSeal } from './seals'
import { mayConfirm, organisationIn, type AtDesk } from './unitCase'

/**
 * The unit confirms, or sends back with its reasons and words. Twice the same is done once.
 * @throws ProblemError `unitAnswered` where nobody asks it (any more), or not in this round; `notAllowedNow` for a keeper
 * where there is a unit; `promiseOutdated` where another text was read than the one that holds
 */
export async function confirmCase(services: CaseServices, at: AtDesk, wish: ConfirmCase): Promise<void> {
  const { caseId, standing, caseNow } = at
  const found = await readCase(services.db, caseId)
  if (found === null) throw new ProblemError('notFound')
  if (!(await mayConfirm(services, found, standing))) throw new ProblemError('notAllowedNow')
  if (wish.kind === 'confirm' && wish.textVersion !== unitConfirmation.version)
    throw new ProblemError('promiseOutdated')
  await changeCase(services, { caseId, now: caseNow }, (change) => answer(services, change, at, wish)).catch(
    (error: unknown) => {
      if (error instanceof CommandRefused) throw new ProblemError('unitAnswered')
      throw error
    },
  )
}

async function answer(
  services: CaseServices,
  change: CaseChange,
  { caseId, caller, standing, caseNow, now }: AtDesk,
  wish: ConfirmCase,
): Promise<void> {
  const { tx } = change
  const { organisationId, mandateId } = organisationIn(standing)
  await assertInForce(tx, standing, caseNow)
  const events = await change.apply({
    type: 'answerConfirmation',
    round: wish.round,
    confirmation: await confirmationOf(services, change, wish),
  })
  // It had been said before.
  if (events.length === 0) return
  const clerk = await personOf(services, tx, caller.accountId)
  const organisation = await organisationById(tx, organisationId)
  await keepSeal(
    tx,
    services.vault,
    {
      caseId,
      ownerId: standing.ownerId,
      round: wish.round,
      mandateId,
      clerkId: caller.accountId,
      textVersion: unitConfirmation.version,
    },
    {
      clerk: clerk?.name ?? '',
      organisation: organisation.name,
      creditCode: organisation.creditCode,
      outcome: wish.kind === 'confirm' ? 'confirmed' : 'declined',
      at: caseNow,
    },
  )
  const what = wish.kind === 'confirm' ? 'confirmed' : 'sentBack'
  await noteAtDesk(tx, services.mac, { caseId, caller, mandateId, caseNow, now }, what)
}

async function confirmationOf(
  { vault }: CaseServices,
  change: CaseChange,
  wish: ConfirmCase,
): Promise<Confirmation> {
  if (wish.kind === 'confirm') return { outcome: 'confirmed' }
  const [reason, ...others] = wish.reasons
  if (reason === undefined) throw new Error('a unit that declines without a reason')
  const { id, accountId } = change.current().row
  const noteId = wish.note && (await keepNote(change.tx, vault, { caseId: id, accountId }, wish.note))
  return { outcome: 'declined', reasons: [reason, ...others], ...(noteId && { noteId }) }
}
