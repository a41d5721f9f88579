import { idNumberText, inFours } from '@/content/caseNumber'
import { dayText, monthText } from '@/content/dates'
import { fields, type FieldId, type FormValues } from '@/domain/form'
import { plainCharacters } from '@/domain/identity'
import { valueInWords } from '@bff/cases/valueInWords'

/** A cell in full, as the screens show it unmasked; empty where nothing was filled in. */
export function cellText(field: FieldId, values: FormValues): string {
  const value = values[field]?.trim() ?? ''
  if (value === '') return ''
  switch (fields[field].kind) {
    case 'date':
      return dayText(value)
    case 'month':
      return monthText(value)
    case 'creditCode':
    case 'bankCard':
    case 'bankCardAgain':
      return inFours(plainCharacters(value))
    case 'idNumber':
      return idNumberText(plainCharacters(value))
    default:
      return valueInWords(field, value, values)
  }
}
