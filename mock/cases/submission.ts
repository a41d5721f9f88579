import { isInHouseholdRegister } from '@/domain/identity'
import { chinaDate } from '@/domain/calendar'
import { isField } from '@/domain/form'
import { agentPromise, promise } from '@/content/promise'
import type { CaseView, Signature } from '@contract/case'
import type { Tx } from '@bff/db/database'
import { asAgent, doerOf } from '@bff/agency/acting'
import type { Caller, Standing } from '@bff/http/exchange'
import { earlierAnswer, onceOnly, type Attempt } from '@bff/http/onceOnly'
import { ProblemError } from '@bff/http/problems'
import { personOf } from '@bff/identity/persons'
import { materialsOf, type StoredMaterial } from '@bff/materials/materials'
import { isEditable } from './caseDesk'
import { changeWithin, type CaseChange } from './change'
import { formProblems, viewDraft, type DraftView } from './draft'
import { knownCells, knownToGuide, outdatedCells, withCells, type KnownOfPerson } from './filling'
import { applicantOf } from './fundByUnit'
import { openAnswers } from './guideAnswers'
import { nextCaseNumber } from './numbers'
import { receiptOf } from './receipts'
import { answeringRefusals } from './refusals'
import type { CaseServices } from './services'
import { assertDrawn, codeProblem } from './signature'
import { readCase, type LoadedCase } from './store'
import { keepSubmission, sentForm, type SentForm } from './submissions'
import { readValues, writeValues } from './values'
import { caseView, type Viewer } from './view'

export interface SubmissionWish {
  readonly caseId: string
  readonly caller: Caller
  readonly standing: Standing
  readonly viewer: Viewer
  readonly known: KnownOfPerson
  readonly promiseVersion: string
  readonly signature: Signature
  /** Though nothing was changed since it was returned. */
  readonly asItWas?: boolean | undefined
  /** The network address it came from, for counting wrong codes. */
  readonly address: string
  readonly idempotencyKey: string
  /** The case clock, and real time, at its arrival. */
  readonly caseNow: string
  readonly now: Date
}

interface Sendable {
  readonly view: DraftView
  readonly form: SentForm
  readonly materials: readonly StoredMaterial[]
}

/**
 * The case as it would be sent, or everything that keeps it from that.
 * @throws ProblemError `notADraft`, `scenarioNotOffered`, `notSendableToday`, `formIncomplete`, `materialsMissing`
 */
async function sendable(
  services: CaseServices,
  db: Tx | CaseServices['db'],
  found: LoadedCase,
  { known, caseNow }: SubmissionWish,
): Promise<Sendable> {
  if (!isEditable(found.state)) throw new ProblemError('notADraft')
  const { vault } = services
  const guide = await openAnswers(services, db, found.row)
  const today = chinaDate(caseNow)
  const view = viewDraft(guide, knownToGuide(known), today)
  if (view === null) throw new ProblemError('scenarioNotOffered')
  if (!view.maySend) throw new ProblemError('notSendableToday')
  const stored = await readValues(db, vault, found.row.id)
  const filled = withCells(stored, knownCells(known, stored))
  const values = {
    ...filled,
    ...Object.fromEntries(outdatedCells(view, filled).map((cell) => [cell.field, cell.value])),
  }
  const facts = { ...view.facts, applicant: await applicantOf(db, found.row.id, values, today) }
  const problems = formProblems({ ...view, facts }, values)
  if (problems.length > 0) throw new ProblemError('formIncomplete', { fields: problems })
  const materials = await materialsOf(db, found.row.id)
  const missing = view.materials.filter(({ kind }) => !materials.some((material) => material.kind === kind))
  if (missing.length > 0) {
    throw new ProblemError('materialsMissing', {
      fields: missing.map(({ kind }) => ({ field: kind, code: 'missing' })),
    })
  }
  const wanted = materials.filter(({ kind }) => view.materials.some((need) => need.kind === kind))
  return { view, form: { facts, values }, materials: wanted }
}

/** 承诺: an agent gives it in another's name, and with another text. */
const promiseOf = ({ relation }: Standing) => (relation === 'agent' ? agentPromise : promise)

/** Whether it was returned, and stands word for word and picture for picture as it was sent then. */
async function isAsReturned(
  { db, vault }: CaseServices,
  { row, state }: LoadedCase,
  { form, materials, view }: Sendable,
): Promise<boolean> {
  const { status, submission } = state
  if (status !== 'returned' || submission === null) return false
  const sent = await sentForm(db, vault, row.id, submission.round)
  const ids = [...new Set([...Object.keys(sent.values), ...Object.keys(form.values)])].filter(isField)
  return (
    ids.every((id) => (sent.values[id] ?? '') === (form.values[id] ?? '')) &&
    submission.items.every((item) => view.items.includes(item)) &&
    view.items.length === submission.items.length &&
    materials.map(({ id }) => id).join() === submission.materialIds.join()
  )
}

async function submitWithin(change: CaseChange, services: CaseServices, wish: SubmissionWish): Promise<void> {
  const { tx, now, today } = change
  const found = change.current()
  const { view, form, materials } = await sendable(services, tx, found, wish)
  const owner = { caseId: found.row.id, accountId: found.row.accountId }
  const stored = await readValues(tx, services.vault, owner.caseId)
  const filled = knownCells(wish.known, stored)
  await writeValues(
    tx,
    services.vault,
    owner,
    [...filled, ...outdatedCells(view, withCells(stored, filled))],
    now,
  )
  if (view.assessed === null) throw new ProblemError('notSendableToday')
  const number = found.row.number ?? (await nextCaseNumber(tx, today))
  const events = await change.apply(
    {
      type: 'submit',
      number,
      scenario: view.result.scenario,
      items: view.items,
      retirementMonth: view.assessed.retirementMonth,
      materialIds: materials.map(({ id }) => id),
      promiseVersion: wish.promiseVersion,
      signature: wish.signature.kind,
      ...(!isInHouseholdRegister(form.values.idNumber ?? '') && { noHousehold: true }),
    },
    { number, scenario: view.result.scenario },
  )
  const { standing, caller } = wish
  const agent = standing.relation === 'agent' ? await personOf(services, tx, caller.accountId) : null
  const receipt = receiptOf(change, events, {
    applicantName: form.values.name ?? '',
    ...(agent && { agentName: agent.name }),
    materialCount: materials.length,
  })
  const { signature } = wish
  await keepSubmission(tx, services.vault, owner, {
    round: receipt.round,
    promiseVersion: wish.promiseVersion,
    form,
    signature: {
      kind: signature.kind,
      image: signature.kind === 'drawn' ? signature.image : null,
      device: signature.device,
      ...(agent &&
        standing.mandateId !== null && { by: { name: agent.name, mandateId: standing.mandateId } }),
    },
    receipt,
    at: now,
  })
}

/**
 * Sends the application: once, however often it is asked for (a double tap, a connection that broke before the
 * answer). The same attempt is answered with the same receipt.
 * @throws ProblemError what `sendable` throws; `nothingChanged`, `promiseOutdated`, `signatureMissing`, `codeWrong` …
 */
export async function submit(services: CaseServices, wish: SubmissionWish): Promise<CaseView> {
  const { caseId, caller, caseNow, now } = wish
  const attempt: Attempt = {
    accountId: caller.accountId,
    operation: 'submitCase',
    key: wish.idempotencyKey,
    wish: JSON.stringify([caseId, wish.promiseVersion, wish.signature]),
    now,
  }
  const earlier = await earlierAnswer<CaseView>(services, services.db, attempt)
  if (earlier) return earlier.answer

  if (wish.promiseVersion !== promiseOf(wish.standing).version) throw new ProblemError('promiseOutdated')
  assertDrawn(wish.signature)
  const found = await readCase(services.db, caseId)
  if (found === null) throw new ProblemError('notFound')
  // A code is used up by its use: what could be refused for another reason is looked at first. Whether it has been
  // sent meanwhile by the same attempt, only the transaction knows.
  if (isEditable(found.state)) {
    const ready = await sendable(services, services.db, found, wish)
    if (!wish.asItWas && (await isAsReturned(services, found, ready)))
      throw new ProblemError('nothingChanged')
  }
  const checked = isEditable(found.state)
  const refusal = checked ? await codeProblem(services, wish) : null

  const answer = await onceOnly(services, attempt, (tx) =>
    answeringRefusals(() => {
      if (refusal) throw refusal
      return changeWithin(
        services,
        tx,
        { caseId, now: caseNow, ...doerOf(wish.standing) },
        async (change) => {
          await asAgent(services, tx, wish, caseId, 'submitted', 'submitted')
          // Taken back since it was read: nobody has looked at the signature's code, and here none can be used up.
          if (!checked) throw new ProblemError('notADraft')
          await submitWithin(change, services, wish)
          return caseView(services, tx, change.current(), wish.known, wish.viewer)
        },
      )
    }),
  )
  services.kick()
  return answer
}
