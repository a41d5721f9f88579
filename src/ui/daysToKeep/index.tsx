import { useState, type ReactNode } from 'react'
import { Button } from '../button'
import { Row, RowList } from '../row'
import { Section } from '../section'
import { Text } from '../text'

interface Action {
  readonly label: string
  /** @returns what came of it, in words */
  readonly press: () => Promise<string>
}

interface DaysToKeepProps {
  readonly id: string
  readonly title: string
  readonly rows: readonly { readonly key: string; readonly label: string; readonly value: string }[]
  /** Left out where the platform lets nobody into its calendar. */
  readonly toCalendar?: Action | undefined
  readonly copy: Action
  readonly note: string
  /** Another way to be told of them. */
  readonly children?: ReactNode
}

/** Days to be remembered: themselves, in the phone's calendar or copied. */
export function DaysToKeep({ id, title, rows, toCalendar, copy, note, children }: DaysToKeepProps) {
  const [told, setTold] = useState('')
  const press = ({ press }: Action) => void press().then(setTold)
  return (
    <Section id={id} title={title}>
      <RowList>
        {rows.map(({ key, label, value }) => (
          <Row key={key} label={label} value={value} />
        ))}
      </RowList>
      {children}
      {toCalendar && (
        <Button icon="calendar" onPress={() => press(toCalendar)}>
          {toCalendar.label}
        </Button>
      )}
      <Button onPress={() => press(copy)}>{copy.label}</Button>
      <Text live>{told}</Text>
      <Text small tone="quiet">
        {note}
      </Text>
    </Section>
  )
}
