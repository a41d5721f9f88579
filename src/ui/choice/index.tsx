import type { ReactNode } from 'react'
import { Box } from '../element'
import { FieldError } from '../fieldFrame'
import { Fieldset } from '../fieldset'
import { Card } from './card'
import type { CheckGroupProps, CheckProps, ChoiceGroupProps } from './props'
import '../button/index.scss'
import '../stack/index.scss'
import './index.scss'

export type { Option } from './props'

/** One of a few: all are seen at once, each is a card one can press anywhere. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { name, options, value, onChange, side, ...fieldset } = props
  return (
    <Fieldset {...fieldset} id={name} role="radiogroup">
      <Cards side={side}>
        {options.map((option) => (
          <Card
            key={option.value}
            kind="radio"
            id={`${name}-${option.value}`}
            name={name}
            option={option}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
        ))}
      </Cards>
    </Fieldset>
  )
}

/** Any of a few. */
export function CheckGroup<Value extends string>(props: CheckGroupProps<Value>) {
  const { name, options, values, onChange, side, ...fieldset } = props
  const change = (value: Value, checked: boolean) => {
    const chosen = options.map((option) => option.value)
    onChange(chosen.filter((each) => (each === value ? checked : values.includes(each))))
  }
  return (
    <Fieldset {...fieldset} id={name}>
      <Cards side={side}>
        {options.map((option) => (
          <Card
            key={option.value}
            kind="checkbox"
            id={`${name}-${option.value}`}
            name={name}
            option={option}
            checked={values.includes(option.value)}
            wrong={fieldset.error !== undefined}
            onChange={(checked) => change(option.value, checked)}
          />
        ))}
      </Cards>
    </Fieldset>
  )
}

/** One thing to agree to. */
export function Check({ id, label, note, error, checked, onChange }: CheckProps) {
  return (
    <Box className={error === undefined ? undefined : 'is-wrong stack-s'}>
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
      <Card
        kind="checkbox"
        id={id}
        name={id}
        option={{ value: 'on', label, note }}
        checked={checked}
        wrong={error !== undefined}
        describedBy={error === undefined ? undefined : `${id}-error`}
        onChange={onChange}
      />
    </Box>
  )
}

function Cards({ side, children }: { side: boolean | undefined; children: ReactNode }) {
  return <Box className={side ? 'btn-row' : 'choices'}>{children}</Box>
}
