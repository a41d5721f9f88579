import { check } from '@/content/apply/check'
import { conflict } from '@/content/apply/form'
import { fieldErrorText, fieldTexts } from '@/content/form'
import { materialTexts } from '@/content/materials'
import { isField, type FieldError, type FieldId } from '@/domain/form'
import { isMaterial, type MaterialKind } from '@/domain/scheme/ids'
import type { Cells } from '@/stores/draftCells'
import type { Journey, Place } from '@/stores/journey'
import type { Pictures } from '@/stores/materialsPictures'
import { placeOfField } from './places'
import { hindered } from './readiness'
import { refusedText } from './refused'

/** One thing that keeps the application from being sent: what it is, what to do, and where. */
export interface Hindrance {
  readonly key: string
  /** 「银行账号」 */
  readonly what: string
  readonly text: string
  readonly place: Place
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
  const { fields, slots } = hindered(journey, cells, pictures)
  return [
    ...fields.map(({ id, problem }) => atField(id, fieldHindrance(id, problem, cells))),
    ...slots.map(({ kind, taken }) => atSlot(kind, taken ? check.waiting : check.missing)),
  ]
}

function fieldHindrance(id: FieldId, problem: FieldError | undefined, cells: Cells): string {
  const cell = cells[id]
  const value = cell?.value ?? ''
  if (cell?.conflict) return conflict.error
  return problem ? fieldErrorText(problem, id, value) : refusedText(cell?.refused ?? '', id, value)
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
