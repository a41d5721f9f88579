import { describedBy, FieldFrame } from '../fieldFrame'
import type { FieldKind, FieldProps } from './props'
import './index.scss'

export type { FieldKind, FieldProps } from './props'

// `type="number"` would drop leading zeros and change the value under a scrolling finger.
const inputModes: Record<FieldKind, 'text' | 'numeric' | 'decimal' | 'tel'> = {
  text: 'text',
  number: 'numeric',
  tel: 'tel',
  code: 'numeric',
  card: 'numeric',
  decimal: 'decimal',
  // No keyboard of digits has an X.
  idNumber: 'text',
  textarea: 'text',
}

/** One line, or a few, to type in. */
export function Field({
  kind = 'text',
  value,
  onChange,
  onFocus,
  onBlur,
  maxLength,
  autoComplete,
  ...text
}: FieldProps) {
  const shared = {
    id: text.id,
    className: kind === 'card' ? 'input is-long' : 'input',
    value,
    maxLength,
    autoComplete: autoComplete ?? (kind === 'code' ? 'one-time-code' : 'off'),
    inputMode: inputModes[kind],
    'aria-invalid': text.error === undefined ? undefined : true,
    'aria-describedby': describedBy(text),
    onFocus,
    onBlur,
  }
  return (
    <FieldFrame {...text}>
      {kind === 'textarea' ? (
        <textarea {...shared} rows={3} onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type={kind === 'tel' ? 'tel' : 'text'}
          autoCapitalize={kind === 'idNumber' ? 'characters' : undefined}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  )
}
