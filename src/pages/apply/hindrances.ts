import { check } from '@/content/apply/check'
import { conflict } from '@/content/apply/form'
import { fieldErrorText, fieldTexts } from '@/content/form'
import { materialTexts } from '@/content/materials'
import { problems } from '@/content/problems'
import { checkForm, FIELD_ERRORS, FIELD_IDS, type FieldError, type FieldId } from '@/domain/form'
import {
  applicationOf,
  maySendToday,
  type Assessment,
  type NormalResult,
  type StopCode,
} from '@/domain/guidance'
import { MATERIALS, type MaterialKind } from '@/domain/scheme/ids'
import type { Cells } from '@/stores/draftCells'
import type { Journey, Place } from '@/stores/journey'
import type { Pictures } from '@/stores/materialsPictures'
import { placeOfField } from './places'

/** One thing that keeps the application from being sent: what it is, what to do, and where. */
export interface Hindrance {
  readonly key: string
  /** 「银行账号」 */
  readonly what: string
  readonly text: string
  readonly place: Place
}

const isFieldError = (code: string): code is FieldError => FIELD_ERRORS.some((error) => error === code)
const isField = (id: string): id is FieldId => FIELD_IDS.some((one) => one === id)
const isMaterial = (id: string): id is MaterialKind => MATERIALS.some((one) => one === id)

/** The sentence for a value that the server did not take: a code of the form's checks, or of the problem as a whole. */
export function refusedText(code: string, id: FieldId, value: string): string {
  if (isFieldError(code)) return fieldErrorText(code, id, value)
  return code in problems ? problems[code as keyof typeof problems] : problems.invalidInput
}

const atField = (id: FieldId, text: string): Hindrance => ({
  key: id,
  what: fieldTexts[id].label,
  text,
  place: placeOfField(id),
})

const atSlot = (kind: MaterialKind, text: string): Hindrance => ({
  key: kind,
  what: materialTexts[kind].name,
  text,
  place: `photos/slot?kind=${kind}`,
})

/** All that is to be put right before sending, in the form's order, then the pictures. */
export function hindrancesOf(journey: Journey, cells: Cells, pictures: Pictures): readonly Hindrance[] {
  const { formFacts, values, needs } = journey
  if (formFacts === null) return []
  const wrong = checkForm(values, { facts: formFacts, identityProved: true })
  const found: Hindrance[] = []
  for (const id of FIELD_IDS) {
    const cell = cells[id]
    const problem = wrong.find(({ field }) => field === id)
    if (cell?.conflict) found.push(atField(id, conflict.error))
    else if (problem) found.push(atField(id, fieldErrorText(problem.code, id, cell?.value ?? '')))
    else if (cell?.refused) found.push(atField(id, refusedText(cell.refused, id, cell.value)))
  }
  for (const { kind } of needs) {
    const slot = pictures[kind]
    if (slot.length === 0) found.push(atSlot(kind, check.missing))
    else if (slot.some(({ state }) => state !== 'received')) found.push(atSlot(kind, check.waiting))
  }
  return found
}

/** The same from the server's answer to a submission (`formIncomplete`, `materialsMissing`). */
export function refusals(
  named: readonly { readonly field: string; readonly code: string }[],
  cells: Cells,
): readonly Hindrance[] {
  return named.flatMap(({ field, code }) => {
    if (isField(field)) return [atField(field, refusedText(code, field, cells[field]?.value ?? ''))]
    return isMaterial(field) ? [atSlot(field, check.missing)] : []
  })
}

/** Why today is not a day to send it, by the guide's answers; `null` where it is. */
export interface Standing {
  readonly result: NormalResult | null
  readonly stop: StopCode | 'otherScenario' | null
}

/** Looks at the conclusion as the server does when the application arrives. */
export function standingOf(assessment: Assessment): Standing {
  const result = applicationOf(assessment)
  if (result === null) return { result, stop: 'otherScenario' }
  return { result, stop: result.stops[0] ?? (maySendToday(assessment) ? null : 'condition') }
}
