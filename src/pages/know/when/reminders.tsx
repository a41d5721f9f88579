import { useState } from 'react'
import { dayText } from '@/content/dates'
import { reminderLabel, reminderLine, reminders as words, reminderText } from '@/content/know/choice'
import type { Reminder } from '@/domain/choice'
import { addToCalendar, hasCalendar } from '@/platform/calendarFile'
import { copyText } from '@/platform/clipboard'
import { Button } from '@/ui/button'
import { Row, RowList } from '@/ui/row'
import { Section } from '@/ui/section'
import { useLater } from '@/ui/later/useLater'
import { Text } from '@/ui/text'

/** What only whoever wants to be reminded needs. */
export const remind = () => import('./remind')

/** 到时候提醒我: the days themselves, as a notice, in the phone's calendar, or copied. */
export function Reminders({ reminders }: { reminders: readonly Reminder[] }) {
  const [told, setTold] = useState('')
  const { loaded } = useLater(remind, 1)
  const add = async () => {
    const added = await addToCalendar(reminders.map(reminderText), words.file)
    setTold(added ? words.added : words.notAdded)
  }
  const copy = async () => {
    setTold((await copyText(reminders.map(reminderLine).join('\n'))) ? words.copied : words.failed)
  }
  if (reminders.length === 0) return null
  return (
    <Section id="reminders" title={words.title}>
      <RowList>
        {reminders.map((reminder) => (
          <Row key={reminder.kind} label={reminderLabel(reminder)} value={dayText(reminder.day)} />
        ))}
      </RowList>
      {loaded && <loaded.it.Remind reminders={reminders} />}
      {hasCalendar && (
        <Button icon="calendar" onPress={() => void add()}>
          {words.toCalendar}
        </Button>
      )}
      <Button onPress={() => void copy()}>{words.copy}</Button>
      <Text live>{told}</Text>
      <Text small tone="quiet">
        {words.lead}
      </Text>
    </Section>
  )
}
