import { fields } from '@/domain/form'
import type { CaseView, FieldValue } from '@contract/case'
import type { Caller, Standing } from '@bff/http/exchange'
import { isFieldId, type StoredValues } from './values'

/**
 * With whose eyes a case is looked at: a phone alone opens neither the proved identity, nor what departments share, nor
 * what is sensitive (RULINGS 33); a helper neither numbers nor the account (RULINGS 4, 41); who stands for the person, all.
 */
export type Eyes = 'phone' | 'realName' | 'helper'

export const eyesOf = ({ level }: Pick<Caller, 'level'>, { relation }: Pick<Standing, 'relation'>): Eyes =>
  relation === 'helper' ? 'helper' : level

/**
 * Whether these eyes may see, and therefore change, a cell.
 * @param origin of the value that stands; none where the cell is empty
 */
export function isVisible(field: string, origin: FieldValue['origin'] | undefined, eyes: Eyes): boolean {
  const known = isFieldId(field) ? fields[field] : null
  const isSensitive = known?.sensitive ?? false
  switch (eyes) {
    case 'realName':
      return true
    case 'helper':
      return !isSensitive && known?.topic !== 'account'
    case 'phone':
      return origin !== 'identity' && origin !== 'sharedData' && !isSensitive
  }
}

export function visibleCells(stored: StoredValues, eyes: Eyes): CaseView['fields'] {
  return [...stored.values()].filter(({ field, origin }) => isVisible(field, origin, eyes))
}
