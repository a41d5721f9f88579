import type { ReactNode } from 'react'
import type { FieldsetProps } from '../fieldset'

export interface Option<Value extends string = string> {
  value: Value
  label: string
  note?: string
  /** px: the label is a sample of this size of type. */
  sampleSize?: number
  /** Drawn on the right (a sample of colours). */
  sample?: ReactNode
  /** Shown as it is, cannot be changed; its `note` says why. */
  locked?: boolean
}

interface GroupProps<Value extends string> extends Pick<
  FieldsetProps,
  'legend' | 'legendLevel' | 'phrases' | 'hint' | 'error'
> {
  /** `id` of the group, and the name its controls share. */
  name: string
  options: readonly Option<Value>[]
  /** Side by side where they fit. */
  side?: boolean
}

export interface ChoiceGroupProps<Value extends string> extends GroupProps<Value> {
  value?: Value
  onChange: (value: Value) => void
}

export interface CheckGroupProps<Value extends string> extends GroupProps<Value> {
  values: readonly Value[]
  onChange: (values: Value[]) => void
}

export interface CheckProps {
  id: string
  label: string
  note?: string
  error?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** One card of a group. */
export interface CardProps {
  kind: 'radio' | 'checkbox'
  id: string
  name: string
  option: Option
  checked: boolean
  describedBy?: string
  wrong?: boolean
  onChange: (checked: boolean) => void
}
