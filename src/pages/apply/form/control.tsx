import { useState } from 'react'
import { form } from '@/content/apply/form'
import { wordsLater } from '@/content/failures'
import { fieldLabels, fieldTexts } from '@/content/form'
import { areasOf, CITIES, fields, type FieldId, type FormValues } from '@/domain/form'
import { plainCharacters } from '@/domain/identity'
import { Field, type FieldKind } from '@/ui/field'
import { Later } from '@/ui/later'
import { Select } from '@/ui/select'
import { Stack } from '@/ui/stack'
import { Num, Text } from '@/ui/text'
import { YearMonthField } from '@/ui/yearMonthField'
import { displayed } from '../display'
import { entryOfMonth, monthOfEntry } from './month'

export interface ControlProps {
  readonly id: FieldId
  /** `id` of the element. */
  readonly elementId: string
  readonly values: FormValues
  readonly error: string | undefined
  readonly onChange: (value: string) => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

const keyboards: Partial<Record<(typeof fields)[FieldId]['kind'], FieldKind>> = {
  address: 'textarea',
  postcode: 'number',
  mobile: 'tel',
  bankCard: 'card',
  bankCardAgain: 'card',
}

/** Two topics have something to choose. */
const choice = () => import('./choiceControl')

/** Cells whose digits are counted while they are typed. */
const counted = ['creditCode', 'mobile', 'bankCard', 'bankCardAgain']
const longestTyped = 200

/** What one cell is filled in with. */
export function Control(props: ControlProps) {
  const { id, elementId, values, error, onChange } = props
  const { kind } = fields[id]
  const label = fieldLabels[id]
  const { hint } = fieldTexts[id]
  const value = values[id] ?? ''
  switch (kind) {
    case 'month':
      return <MonthControl {...props} />
    case 'confirm':
    case 'choice':
    case 'retirementCategory':
      return (
        <Later load={choice} waiting={wordsLater}>
          {({ ChoiceControl }) => <ChoiceControl {...props} />}
        </Later>
      )
    case 'city':
    case 'area':
      return (
        <Select
          id={elementId}
          label={label}
          hint={hint}
          error={error}
          placeholder={form.choose}
          options={placesFor(id, values)}
          value={value}
          onChange={onChange}
        />
      )
    case 'bankCard':
    case 'bankCardAgain':
      return (
        <Stack>
          <TextControl {...props} />
          {value !== '' && (
            <Text small tone="quiet">
              {form.againstCard}
              <Num>{displayed(id, values, false)}</Num>
            </Text>
          )}
        </Stack>
      )
    default:
      return <TextControl {...props} />
  }
}

function TextControl({ id, elementId, values, error, onChange, onFocus, onBlur }: ControlProps) {
  const { kind } = fields[id]
  const label = fieldLabels[id]
  const { hint } = fieldTexts[id]
  const value = values[id] ?? ''
  return (
    <Field
      id={elementId}
      label={label}
      hint={hint}
      error={error}
      status={counted.includes(kind) && value !== '' ? form.typed(plainCharacters(value).length) : undefined}
      kind={keyboards[kind] ?? 'text'}
      maxLength={longestTyped}
      value={value}
      // An address is one line; Enter in it means the next field.
      onChange={(typed) => onChange(typed.replace(/\n/g, ''))}
      onFocus={onFocus}
      onBlur={onBlur}
    />
  )
}

/** Half a month, and a zero in front, stay in the boxes as typed. */
function MonthControl({ id, elementId, values, error, onChange, onFocus, onBlur }: ControlProps) {
  const value = values[id] ?? ''
  const [typed, setTyped] = useState(() => entryOfMonth(value))
  // Put back from outside (「不改了」, another device): what stands there counts.
  const entry = monthOfEntry(typed) === value ? typed : entryOfMonth(value)
  return (
    <YearMonthField
      id={elementId}
      legend={fieldLabels[id]}
      hint={fieldTexts[id].hint}
      error={error}
      yearLabel={form.year}
      monthLabel={form.month}
      {...entry}
      onChange={(next) => {
        setTyped(next)
        onChange(monthOfEntry(next))
      }}
      onFocus={onFocus}
      onBlur={onBlur}
    />
  )
}

function placesFor(id: FieldId, values: FormValues) {
  const places = id === 'insuredArea' ? areasOf(values.insuredCity ?? '') : CITIES
  return places.map(({ code, name }) => ({ value: code, label: name }))
}
