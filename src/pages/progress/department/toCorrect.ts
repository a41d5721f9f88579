import { fieldLabels } from '@/content/form/labels'
import { materialNames } from '@/content/materials/names'
import { refusalWords } from '@/content/progress'
import { refusalReason, type ReasonCode } from '@/domain/scheme/reasons'
import { urlOf } from '@/stores/place'

/** Where something is put right, from which the check page follows. */
export interface Correction {
  readonly key: string
  readonly label: string
  readonly to: string
}

/** The cells and pictures that a reason is about, where it is cured first. The form itself knows where a cell is typed. */
export function correctionsOf(code: ReasonCode): readonly Correction[] {
  const { fields, materials, curedInTheForm } = refusalReason(code)
  const { change, retake } = refusalWords.returned
  const cells = fields.map((id) => ({
    key: id,
    label: change(fieldLabels[id]),
    to: urlOf(`apply/form?field=${id}`, 'returned'),
  }))
  const pictures = materials.map((kind) => ({
    key: kind,
    label: retake(materialNames[kind]),
    to: urlOf(`photos/slot?kind=${kind}`, 'returned'),
  }))
  return curedInTheForm ? [...cells, ...pictures] : [...pictures, ...cells]
}
