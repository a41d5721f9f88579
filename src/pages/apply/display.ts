import { shown } from '@/content/apply/shown'
import { form } from '@/content/apply/form'
import { idNumberText, inFours } from '@/content/caseNumber'
import { dayOf, dayText, monthText, shortDayText, timeText } from '@/content/dates'
import { choiceTexts } from '@/content/form'
import { areasOf, CHOICES, CITIES, fields, maskValue, type FieldId, type FormValues } from '@/domain/form'
import { cardTail, plainCharacters } from '@/domain/identity'
import type { Cell } from '@/stores/draftCells'
import { RETIREMENT_CATEGORIES } from '@/domain/retirement'

const isCategory = (value: string): value is keyof typeof RETIREMENT_CATEGORIES =>
  value in RETIREMENT_CATEGORIES

function choiceText(id: FieldId, value: string): string | undefined {
  if (!(id in CHOICES)) return undefined
  const texts: Readonly<Record<string, string>> = choiceTexts[id as keyof typeof CHOICES]
  return texts[value]
}

/**
 * A cell's value as it is read on the screen, numbers and addresses masked (policy: what is personal is masked by
 * default). Undefined where there is nothing that can be read: an empty cell, half a month, an area of another city.
 */
export function displayed(id: FieldId, values: FormValues, masked = true): string | undefined {
  const value = values[id]?.trim() ?? ''
  if (value === '') return undefined
  switch (fields[id].kind) {
    case 'choice':
    case 'confirm':
      return choiceText(id, value)
    case 'retirementCategory':
      return isCategory(value) ? RETIREMENT_CATEGORIES[value] : undefined
    case 'month':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? monthText(value) : undefined
    case 'date':
      return dayText(value)
    case 'city':
      return CITIES.find(({ code }) => code === value)?.name
    case 'area':
      return areasOf(values.insuredCity ?? '').find(({ code }) => code === value)?.name
    case 'creditCode':
      return inFours(plainCharacters(value))
    case 'bankCard':
    case 'bankCardAgain':
      return masked ? shown.tail(cardTail(value)) : inFours(plainCharacters(value))
    case 'name':
      // Their own name is what people look for first.
      return value
    case 'address':
      return masked ? shown.upTo(maskValue(id, value)) : value
    case 'idNumber':
      return masked ? maskValue(id, value) || shown.given : idNumberText(plainCharacters(value))
    case 'mobile':
    case 'postcode':
    case 'text':
    case 'bank':
      return masked ? maskValue(id, value) || shown.given : value
  }
}

/** Who typed it and when, where that was somebody else. */
export function changedText(cell: Cell | undefined): string | undefined {
  const { changedBy, changedAt } = cell ?? {}
  return changedBy && changedAt
    ? form.changedBy(changedBy, `${shortDayText(dayOf(changedAt))} ${timeText(changedAt)}`)
    : undefined
}
