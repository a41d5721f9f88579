import { describedBy, FieldFrame } from '../fieldFrame'
import '../field/index.scss'
import type { SelectProps } from './props'
import './index.scss'

export type { SelectOption, SelectProps } from './props'

/** One of a long list. Up to seven are better seen at once: `ChoiceGroup`. */
export function Select({ placeholder, options, value, onChange, ...text }: SelectProps) {
  // A value that is not among them any more would show another one as if it were chosen.
  const chosen = options.some((option) => option.value === value) ? value : ''
  return (
    <FieldFrame {...text}>
      <select
        id={text.id}
        className="input select"
        value={chosen}
        aria-invalid={text.error === undefined ? undefined : true}
        aria-describedby={describedBy(text)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="" disabled>
          {placeholder}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
