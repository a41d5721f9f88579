import { fields, type FieldId } from '@/domain/form'
import { placeOf, type Place } from '@/stores/journey'

/**
 * Where somebody puts a cell right: at its field, at the guide's question it follows from, by proving who they are, or,
 * of the unit's column, where it is read and the unit is found.
 */
export function placeOfField(id: FieldId): Place {
  const { topic, editable, origin } = fields[id]
  if (editable) return placeOf(`apply/form?topic=${topic}`, id)
  if (origin.from === 'identity' || id === 'accountHolder') return 'me/identity'
  if (topic === 'fund') return 'apply/form?topic=fund'
  return guideOf(id) ?? 'guide/outcome'
}

/** The guide's question whose answer changes this cell. */
export function guideOf(id: FieldId): Place | undefined {
  if (id === 'retirementMonth') return 'guide/question?id=retirementMonth'
  if (id === 'archiveBirthMonth') return 'guide/question?id=archiveBirth'
  return undefined
}
