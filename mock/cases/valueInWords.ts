import { choiceTexts } from '@/content/form'
import { fields, placeName, type FieldId, type FormValues } from '@/domain/form'
import { categoryInWords } from '@bff/documents/rows'

/** A cell as a clerk reads it: a choice, a place and a category by their names. */
export function valueInWords(field: FieldId, value: string, form: FormValues): string {
  switch (fields[field].kind) {
    case 'city':
      return placeName(value) ?? value
    case 'area':
      return placeName(form.insuredCity ?? '', value) ?? value
    case 'retirementCategory':
      return categoryInWords(value) || value
    case 'choice':
    case 'confirm': {
      const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = choiceTexts
      return texts[field]?.[value] ?? value
    }
    default:
      return value
  }
}
