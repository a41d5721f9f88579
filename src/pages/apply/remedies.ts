import { check } from '@/content/apply/check'
import { conflictError } from '@/content/apply/form'
import { fieldErrorText } from '@/content/form'
import { isField, type FieldError, type FieldId } from '@/domain/form'
import { isMaterial, type MaterialKind } from '@/domain/scheme/ids'
import type { Cells } from '@/stores/draftCells'
import { atField, atSlot, type Remedied } from './hindrances'
import type { Hindered } from './readiness'
import { refusedText } from './refused'

/*
 * What is wrong at each place and what to do: the form's sentences for every mistake. Fetched where there is one, for
 * most people come to the end without.
 */

/** By field and by material. */
export type Remedies = ReadonlyMap<FieldId | MaterialKind, string>

export function remediesOf({ fields, slots }: Hindered, cells: Cells): Remedies {
  return new Map<FieldId | MaterialKind, string>([
    ...fields.map(({ id, problem }) => [id, fieldRemedy(id, problem, cells)] as const),
    ...slots.map(({ kind, taken }) => [kind, taken ? check.waiting : check.missing] as const),
  ])
}

function fieldRemedy(id: FieldId, problem: FieldError | undefined, cells: Cells): string {
  const cell = cells[id]
  const value = cell?.value ?? ''
  if (cell?.conflict) return conflictError
  return problem ? fieldErrorText(problem, id, value) : refusedText(cell?.refused ?? '', id, value)
}

/** What the server's answer to a submission names (`formIncomplete`, `materialsMissing`). */
export function refusals(
  named: readonly { readonly field: string; readonly code: string }[],
  cells: Cells,
): readonly Remedied[] {
  return named.flatMap(({ field, code }): readonly Remedied[] => {
    if (isField(field)) {
      return [{ ...atField(field), text: refusedText(code, field, cells[field]?.value ?? '') }]
    }
    return isMaterial(field) ? [{ ...atSlot(field), text: check.missing }] : []
  })
}
