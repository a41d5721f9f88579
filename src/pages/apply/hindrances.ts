import { fieldLabels } from '@/content/form'
import { materialNames } from '@/content/materials/names'
import type { FieldId } from '@/domain/form'
import type { MaterialKind } from '@/domain/scheme/ids'
import type { Place } from '@/stores/journey'
import { placeOfField } from './places'
import type { Hindered } from './readiness'

/** One thing that keeps the application from being sent: what it is, and where it is put right. */
export interface Hindrance {
  readonly key: FieldId | MaterialKind
  /** 「银行账号」 */
  readonly what: string
  readonly place: Place
}

/** The same with what to do (`remedies`, which come by themselves). */
export interface Remedied extends Hindrance {
  readonly text: string
}

export const atField = (id: FieldId): Hindrance => ({
  key: id,
  what: fieldLabels[id],
  place: placeOfField(id),
})

export const atSlot = (kind: MaterialKind): Hindrance => ({
  key: kind,
  what: materialNames[kind],
  place: `photos/slot?kind=${kind}`,
})

/** All that is to be put right before sending, in the form's order, then the pictures. */
export function hindrancesOf({ fields, slots }: Hindered): readonly Hindrance[] {
  return [...fields.map(({ id }) => atField(id)), ...slots.map(({ kind }) => atSlot(kind))]
}
