import { Input, Textarea, type InputProps } from '@tarojs/components'
import { aria } from '../element/aria'
import { FieldFrame } from '../fieldFrame'
import type { FieldKind, FieldProps } from './props'
import './index.scss'

export type { FieldKind, FieldProps } from './props'

const types: Record<FieldKind, InputProps['type']> = {
  text: 'text',
  number: 'number',
  tel: 'number',
  code: 'number',
  card: 'number',
  decimal: 'digit',
  idNumber: 'idcard',
  textarea: 'text',
}

// Without a length of our own, mini-programs cut what is typed at 140 characters.
const unlimited = -1

export function Field({
  kind = 'text',
  value,
  onChange,
  onFocus,
  onBlur,
  maxLength = unlimited,
  ...text
}: FieldProps) {
  const shared = {
    id: text.id,
    className: kind === 'card' ? 'input is-long' : 'input',
    value,
    maxlength: maxLength,
    onFocus,
    onBlur,
    ...aria({ label: [text.label, text.hint, text.error].filter(Boolean).join('。') }),
  }
  return (
    <FieldFrame {...text}>
      {kind === 'textarea' ? (
        <Textarea {...shared} autoHeight onInput={(event) => onChange(event.detail.value)} />
      ) : (
        <Input {...shared} type={types[kind]} onInput={(event) => onChange(event.detail.value)} />
      )}
    </FieldFrame>
  )
}
