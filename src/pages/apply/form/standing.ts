import { form } from '@/content/apply/form'
import { fieldTexts, sourceTexts } from '@/content/form'
import { fields, type FieldId, type FormValues } from '@/domain/form'
import type { Department } from '@/domain/scheme/ids'
import { maskMobile } from '@/domain/identity'
import type { Cell } from '@/stores/draftCells'
import { displayed } from '../display'

/**
 * How a cell is put: `locked`, read only · `known`, a value to look over, which opens to be put right · `asked`, a
 * field to fill in · `theirs`, the retiree's alone, who is helped with the rest.
 */
export type Standing = 'locked' | 'known' | 'asked' | 'theirs'

/** A value of a department's record, as it was shared. */
export interface SharedValue {
  readonly field: string
  readonly value: string
  readonly department: Department
  readonly asOf: string
}

export interface Circumstances {
  readonly values: FormValues
  /** What the departments have; a value stays theirs when it is typed again as it was. */
  readonly shared: readonly SharedValue[]
  /** The number that was signed in with, masked as the server shows it. */
  readonly phoneMasked: string | null
  /** The bank that the card's number names. */
  readonly foundBank: string | undefined
}

const isSignInPhone = (id: FieldId, value: string, { phoneMasked }: Circumstances) =>
  id === 'phone' && phoneMasked !== null && maskMobile(value) === phoneMasked

export function standingOf(id: FieldId, cell: Cell | undefined, around: Circumstances): Standing {
  const field = fields[id]
  if (!field.editable) return 'locked'
  if (!cell || cell.conflict || displayed(id, around.values) === undefined) return 'asked'
  const known =
    cell.origin !== 'typed' ||
    around.shared.some((one) => one.field === id) ||
    isSignInPhone(id, cell.value, around) ||
    (id === 'accountBank' && cell.value === around.foundBank)
  return known ? 'known' : 'asked'
}

function derivedText(id: FieldId): string {
  const { origin } = fields[id]
  if (id === 'accountHolder') return sourceTexts.holder
  return origin.from === 'derived' && origin.changedInGuide ? sourceTexts.guide : sourceTexts.derived
}

/** Where a value comes from, with its date. Undefined for what the person typed of their own accord. */
function originText(id: FieldId, cell: Cell, around: Circumstances): string | undefined {
  const shared = around.shared.find((one) => one.field === id)
  if (cell.origin === 'identity') return sourceTexts.identity
  if (cell.origin === 'derived') return derivedText(id)
  if (cell.department !== null && cell.asOf !== null) return sourceTexts.shared(cell.department, cell.asOf)
  if (shared?.value === cell.value) return sourceTexts.shared(shared.department, shared.asOf)
  if (shared) return sourceTexts.changed
  if (isSignInPhone(id, cell.value, around)) return sourceTexts.signInPhone
  if (id === 'accountBank' && cell.value === around.foundBank) return form.bankFound
  return undefined
}

/** The small line under a value: the official word in plain ones, then the source. */
export function sourceOf(id: FieldId, cell: Cell | undefined, around: Circumstances): string | undefined {
  const { plain } = fieldTexts[id]
  const origin = cell && cell.value !== '' ? originText(id, cell, around) : undefined
  return [plain, origin].filter((part) => part !== undefined).join('') || undefined
}
