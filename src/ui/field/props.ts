import type { FieldText } from '../fieldFrame'

/**
 * What is typed, and so which keyboard comes up: `number` digits, `tel` a telephone number, `code` an SMS code,
 * `card` a bank card's nineteen, `decimal` digits with a point, `idNumber` digits with an X at the end, `textarea` several lines.
 */
export type FieldKind = 'text' | 'number' | 'tel' | 'code' | 'card' | 'decimal' | 'idNumber' | 'textarea'

export interface FieldProps extends FieldText {
  kind?: FieldKind
  value: string
  onChange: (value: string) => void
  onFocus?: () => void
  onBlur?: () => void
  maxLength?: number
  /** The browser's name for it (`tel`, `street-address`); default off: a shared phone must not offer another's data. */
  autoComplete?: string
}
