import { dayText } from '@/content/dates'
import { reminderLabel, reminderLine, reminders as words, reminderText } from '@/content/know/choice'
import { dueOf, ringsAhead, type Reminder } from '@/domain/choice'
import type { LocalDate } from '@/domain/scheme/ids'
import { addToCalendar, hasCalendar } from '@/platform/calendarFile'
import { copyText } from '@/platform/clipboard'
import { DaysToKeep } from '@/ui/daysToKeep'
import { useLater } from '@/ui/later/useLater'

/** What only whoever wants to be reminded needs. */
export const remind = () => import('./remind')

interface RemindersProps {
  readonly reminders: readonly Reminder[]
  readonly today: LocalDate
}

/** 到时候提醒我: the days themselves, as a notice, in the phone's calendar, or copied. */
export function Reminders({ reminders, today }: RemindersProps) {
  const { loaded } = useLater(remind, 1)
  const add = async () => {
    const days = reminders.map((one) =>
      reminderText(one, { due: dueOf(one), daysAhead: ringsAhead(one, today) }),
    )
    return (await addToCalendar(days, words.file)) ? words.added : words.notAdded
  }
  const copy = async () =>
    (await copyText(reminders.map(reminderLine).join('\n'))) ? words.copied : words.failed
  if (reminders.length === 0) return null
  return (
    <DaysToKeep
      id="reminders"
      title={words.title}
      rows={reminders.map((reminder) => ({
        key: reminder.kind,
        label: reminderLabel(reminder),
        value: dayText(reminder.day),
      }))}
      toCalendar={hasCalendar ? { label: words.toCalendar, press: add } : undefined}
      copy={{ label: words.copy, press: copy }}
      note={words.lead}
    >
      {loaded && <loaded.it.Remind reminders={reminders} today={today} />}
    </DaysToKeep>
  )
}
