import { choiceTexts, fieldLabels, fieldTexts } from '@/content/form'
import { categoryChoices, fields, type FieldId } from '@/domain/form'
import { RETIREMENT_CATEGORIES, type RetirementCategory } from '@/domain/retirement'
import { Check, ChoiceGroup, type Option } from '@/ui/choice'
import type { ControlProps } from './control'

/** A cell that is chosen, or agreed to. */
export function ChoiceControl({ id, elementId, values, error, onChange }: ControlProps) {
  const label = fieldLabels[id]
  const value = values[id] ?? ''
  return fields[id].kind === 'confirm' ? (
    <Check
      id={elementId}
      label={label}
      error={error}
      checked={value === 'yes'}
      onChange={(checked) => onChange(checked ? 'yes' : '')}
    />
  ) : (
    <ChoiceGroup
      name={elementId}
      legend={label}
      hint={fieldTexts[id].hint}
      error={error}
      options={optionsOf(id, value)}
      value={value}
      onChange={onChange}
    />
  )
}

const isCategory = (value: string): value is RetirementCategory => value in RETIREMENT_CATEGORIES

function optionsOf(id: FieldId, value: string): Option[] {
  if (id === 'retirementCategory') {
    const choices = isCategory(value) ? categoryChoices(value) : []
    return choices.map((choice) => ({ value: choice, label: RETIREMENT_CATEGORIES[choice] }))
  }
  const texts: Readonly<Record<string, string>> = choiceTexts[id as keyof typeof choiceTexts]
  return Object.entries(texts).map(([choice, label]) => ({ value: choice, label }))
}
