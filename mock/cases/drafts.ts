import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { decide } from '@/domain/case'
import { fields, type FieldId } from '@/domain/form'
import type { FieldChange, FieldsSaved } from '@contract/case'
import type { FieldConflict, ProblemCode } from '@contract/problem'
import type { Tx } from '@bff/db/database'
import { cases } from '@bff/db/schema'
import { lockNames } from '@bff/db/locks'
import { ProblemError } from '@bff/http/problems'
import { hasConsent } from '@bff/identity/consents'
import { settleEnding } from '@bff/notify/inbox'
import { enqueue } from '@bff/outbox/jobs'
import { attachStarts } from '@bff/people/attaching'
import { forgetRecords } from '@bff/prefill/lastKnown'
import { isEditable } from './caseDesk'
import { changeCase, contextAt, type CaseChange } from './change'
import { CASE_JOBS } from './consequences'
import { viewDraft, type GuideAnswers } from './draft'
import { knownCells, knownToGuide, outdatedCells, withCells, type KnownOfPerson } from './filling'
import { openAnswers, sealAnswers } from './guideAnswers'
import type { CaseServices } from './services'
import { SILENT_FIRST_SECONDS } from './silence'
import { insertCase, type LoadedCase } from './store'
import { isFieldId, readValues, writeValues, type NewValue, type StoredValues } from './values'
import { isVisible, namesOf, otherHand, visibleCells, type CellEyes, type CellViewer } from './visibleCells'

/** What is put on record with a change, in its transaction; it may refuse it. */
type Noting = (tx: Tx) => Promise<void>
const nothing: Noting = () => Promise.resolve()

/** Whose draft is filled, and when. */
export interface Filler {
  readonly accountId: string
  readonly known: KnownOfPerson
  readonly now: string
}

async function openCaseOf(tx: Tx, accountId: string): Promise<string | null> {
  const open = and(eq(cases.accountId, accountId), eq(cases.open, true))
  const [row] = await tx.select({ id: cases.id }).from(cases).where(open)
  return row?.id ?? null
}

/**
 * Opens a draft. A person has one open case: whoever taps twice is led to it.
 * @throws ProblemError `scenarioNotOffered`, `caseAlreadyOpen`
 */
export async function createDraft(
  services: CaseServices,
  filler: Filler,
  guide: GuideAnswers,
): Promise<LoadedCase> {
  const { accountId } = filler
  return services.db.transaction(async (tx) => {
    await lockNames(tx, `cases/${accountId}`)
    if ((await openCaseOf(tx, accountId)) !== null) throw new ProblemError('caseAlreadyOpen')
    return begin(services, tx, filler, guide, 'self')
  })
}

/**
 * The same by an agent: a case that is open already (the person has begun by themselves) is the one they act in.
 * @param attach gives the mandate its case, in the same transaction
 * @throws ProblemError `scenarioNotOffered`, and what `attach` throws
 */
export async function openDraftFor(
  services: CaseServices,
  {
    filler,
    guide,
    attach,
  }: {
    readonly filler: Filler
    readonly guide: GuideAnswers
    readonly attach: (tx: Tx, caseId: string, isNew: boolean) => Promise<void>
  },
): Promise<string> {
  return services.db.transaction(async (tx) => {
    await lockNames(tx, `cases/${filler.accountId}`)
    const open = await openCaseOf(tx, filler.accountId)
    const id = open ?? (await begin(services, tx, filler, guide, 'agent')).row.id
    await attach(tx, id, open === null)
    return id
  })
}

async function begin(
  services: CaseServices,
  tx: Tx,
  filler: Filler,
  guide: GuideAnswers,
  applicant: 'self' | 'agent',
): Promise<LoadedCase> {
  const { accountId, known, now } = filler
  const view = viewDraft(guide, knownToGuide(known), chinaDate(now))
  if (view === null) throw new ProblemError('scenarioNotOffered')
  const id = randomUUID()
  const { scenario } = view.result
  const by = applicant === 'agent' ? applicant : undefined
  const outcome = decide(null, { type: 'create', scenario, applicant }, contextAt(now, by))
  if (!outcome.ok) throw new ProblemError('scenarioNotOffered')
  const owner = { caseId: id, accountId }
  const created = await insertCase(
    tx,
    services.mac,
    {
      id,
      accountId,
      scenario,
      place: null,
      answersSealed: await sealAnswers(services, tx, owner, guide),
      createdAt: now,
    },
    outcome.events,
  )
  await attachStarts(tx, services.mac, { caseId: id, accountId, caseNow: now }, services.realClock())
  // What departments said while that was agreed to stays with the application it was agreed for.
  if (known.shared === null) await forgetRecords(tx, accountId)
  for (const department of known.silent ?? []) {
    const payload = { caseId: id, department, since: services.realClock().toISOString() }
    const afterSeconds = SILENT_FIRST_SECONDS
    await enqueue(tx, { kind: CASE_JOBS.askSilent, dedupeKey: `${id}/${department}`, payload, afterSeconds })
  }
  await fill(services, tx, created, filler, guide)
  return created
}

/** Fills in what is known and derives what follows, in a case that may be changed. */
async function fill(
  services: CaseServices,
  tx: Tx,
  found: LoadedCase,
  { known, now }: Filler,
  guide: GuideAnswers,
): Promise<void> {
  const { vault } = services
  const owner = { caseId: found.row.id, accountId: found.row.accountId }
  const stored = await readValues(tx, vault, owner.caseId)
  const filled = knownCells(known, stored)
  const view = viewDraft(guide, knownToGuide(known), chinaDate(now))
  const derived = view ? outdatedCells(view, withCells(stored, filled)) : []
  await writeValues(tx, vault, owner, [...filled, ...derived], now)
}

function mustBeEditable({ state }: LoadedCase): void {
  if (!isEditable(state)) throw new ProblemError('notADraft')
}

async function touch(
  { tx, now, current }: CaseChange,
  changes: Partial<typeof cases.$inferInsert>,
): Promise<void> {
  const { id } = current().row
  await tx
    .update(cases)
    .set({ ...changes, updatedAt: now })
    .where(eq(cases.id, id))
  await settleEnding(tx, id, now)
}

/**
 * What has become known since (the name was proved, a department is up again) comes into the draft.
 * Nothing happens to a case that departments have.
 */
export async function refreshDraft(services: CaseServices, caseId: string, filler: Filler): Promise<void> {
  await changeCase(services, { caseId, now: filler.now }, async (change) => {
    const found = change.current()
    if (!isEditable(found.state)) return
    await fill(services, change.tx, found, filler, await openAnswers(services, change.tx, found.row))
  })
}

/**
 * The guide's answers change; the scenario, the items and what is derived follow.
 * @throws ProblemError `notADraft`, `scenarioNotOffered`
 */
export async function putAnswers(
  services: CaseServices,
  caseId: string,
  filler: Filler,
  guide: GuideAnswers,
  note: Noting = nothing,
): Promise<void> {
  const view = viewDraft(guide, knownToGuide(filler.known), chinaDate(filler.now))
  if (view === null) throw new ProblemError('scenarioNotOffered')
  await changeCase(services, { caseId, now: filler.now }, async (change) => {
    const found = change.current()
    mustBeEditable(found)
    await note(change.tx)
    const owner = { caseId, accountId: found.row.accountId }
    await touch(change, {
      scenario: view.result.scenario,
      answersSealed: await sealAnswers(services, change.tx, owner, guide),
    })
    await fill(services, change.tx, found, filler, guide)
  })
}

/** Why a cell that these eyes do not see is not theirs to change either. */
const HIDDEN = {
  phone: 'realNameRequired',
  realName: 'realNameRequired',
  helper: 'onlyRetiree',
  withoutAccount: 'accountNotInMandate',
} as const satisfies Readonly<Record<CellEyes, ProblemCode>>

/**
 * What is hidden from the caller is neither overwritten nor told in a conflict, and what is sensitive is kept only
 * with consent. The cells are named, so that the others can be saved without them.
 * @throws ProblemError `realNameRequired`, `onlyRetiree`, `accountNotInMandate`, `consentRequired`
 */
async function assertMayChange(
  tx: Tx,
  accountId: string,
  stored: StoredValues,
  changed: readonly FieldId[],
  eyes: CellEyes,
): Promise<void> {
  const refuse = (
    code: (typeof HIDDEN)[keyof typeof HIDDEN] | 'consentRequired',
    cells: readonly FieldId[],
  ) => {
    if (cells.length > 0) throw new ProblemError(code, { fields: cells.map((field) => ({ field, code })) })
  }
  refuse(
    HIDDEN[eyes],
    changed.filter((field) => !isVisible(field, stored.get(field)?.origin, eyes)),
  )
  const sensitive = changed.filter((field) => fields[field].sensitive)
  if (sensitive.length > 0 && !(await hasConsent(tx, accountId, 'sensitiveData')))
    refuse('consentRequired', sensitive)
}

/**
 * Saves changed cells. Whoever typed over another version than the one that stands is shown both, and nothing
 * is overwritten; what is the same needs no choice.
 * @throws ProblemError `fieldUnknown`, `fieldLocked`, `notADraft`, `realNameRequired`, `onlyRetiree`,
 * `accountNotInMandate`, `consentRequired`, `fieldConflict`
 */
export async function putFields(
  services: CaseServices,
  caseId: string,
  filler: Filler,
  wish: {
    readonly changes: readonly FieldChange[]
    readonly place?: string | undefined
    readonly viewer: CellViewer
    /** Writes down whose doing it is, within the change; refuses whoever may not any more. */
    readonly note: (tx: Tx, cells: readonly FieldId[]) => Promise<void>
  },
): Promise<FieldsSaved> {
  const { vault } = services
  const changes = wish.changes.map(({ field, value, basedOn }) => {
    if (!isFieldId(field)) throw new ProblemError('fieldUnknown', { fields: [{ field, code: 'unknown' }] })
    if (!fields[field].editable) {
      throw new ProblemError('fieldLocked', { fields: [{ field, code: 'locked' }] })
    }
    return { field, value, basedOn }
  })
  return changeCase(services, { caseId, now: filler.now }, async (change) => {
    const { tx, now } = change
    const found = change.current()
    mustBeEditable(found)
    const owner = { caseId, accountId: found.row.accountId }
    const { viewer } = wish
    const { eyes } = viewer
    const isOwner = viewer.accountId === owner.accountId
    const nameOf = namesOf(services, tx)
    const stored = await readValues(tx, vault, caseId)
    await assertMayChange(
      tx,
      owner.accountId,
      stored,
      changes.map(({ field }) => field),
      eyes,
    )

    const conflicts: FieldConflict[] = []
    const typed: NewValue[] = []
    for (const { field, value, basedOn } of changes) {
      const theirs = stored.get(field)
      if (value === (theirs?.value ?? '')) continue
      if (theirs && theirs.version !== basedOn) {
        conflicts.push({
          field,
          yours: value,
          theirs: theirs.value,
          theirVersion: theirs.version,
          theirBy: await nameOf(otherHand(theirs, viewer)),
          theirAt: theirs.changedAt,
        })
      } else {
        typed.push({ field, value, origin: 'typed', changedById: isOwner ? null : viewer.accountId })
      }
    }
    if (conflicts.length > 0) throw new ProblemError('fieldConflict', { conflicts })

    if (changes.length > 0) {
      await wish.note(
        tx,
        typed.map(({ field }) => field),
      )
    }
    await writeValues(tx, vault, owner, typed, now)
    const guide = await openAnswers(services, tx, found.row)
    const view = viewDraft(guide, knownToGuide(filler.known), change.today)
    const derived = view ? outdatedCells(view, withCells(stored, typed)) : []
    await writeValues(tx, vault, owner, derived, now)
    // Where the retiree left off is theirs to say, or their agent's; where a helper is says nothing of it.
    await touch(change, wish.place === undefined || eyes === 'helper' ? {} : { place: wish.place })

    const asked = new Set([...changes, ...derived].map(({ field }) => field))
    const saved = await readValues(tx, vault, caseId)
    return {
      fields: (await visibleCells(saved, viewer, nameOf)).filter(
        ({ field }) => isFieldId(field) && asked.has(field),
      ),
      updatedAt: now,
    }
  })
}
