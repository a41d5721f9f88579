import { fields } from '@/domain/form'
import type { CaseView, FieldValue } from '@contract/case'
import type { Level } from '@contract/session'
import { isFieldId, type StoredValues } from './values'

/**
 * Whether somebody of this level may see, and therefore change, a cell. A phone alone opens neither the proved
 * identity, nor what departments share, nor what is sensitive (RULINGS 33).
 * @param origin of the value that stands; none where the cell is empty
 */
export function isVisible(field: string, origin: FieldValue['origin'] | undefined, level: Level): boolean {
  if (level === 'realName') return true
  return origin !== 'identity' && origin !== 'sharedData' && !(isFieldId(field) && fields[field].sensitive)
}

export function visibleCells(stored: StoredValues, level: Level): CaseView['fields'] {
  return [...stored.values()].filter(({ field, origin }) => isVisible(field, origin, level))
}
