import type { FieldText } from '../fieldFrame'

export interface SelectOption {
  value: string
  label: string
}

export interface SelectProps extends FieldText {
  /** Shown until something is chosen. */
  placeholder: string
  options: readonly SelectOption[]
  value?: string
  onChange: (value: string) => void
}
