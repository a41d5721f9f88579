import {
  caseDateEntry,
  caseDateLabel,
  caseDateLine,
  caseDates as words,
  caseDateValue,
} from '@/content/caseDates'
import { datesOf } from '@/domain/case/dates'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import type { Department } from '@/domain/scheme/ids'
import { addToCalendar, hasCalendar, movesDays, sequenceAt } from '@/platform/calendarFile'
import { copyText } from '@/platform/clipboard'
import { useClock } from '@/stores/clock'
import { DaysToKeep } from '@/ui/daysToKeep'
import type { View } from '../followed'

const named = (department: Department) => DEPARTMENT_INFO[department]

/** 要记的日子: until when, from when, and by when a department is to have a result. */
export function Dates({ view: { caseId, progress, asOf } }: { view: View }) {
  const today = useClock((state) => state.today)
  const dates = datesOf(progress, today)
  if (dates.length === 0) return null
  const add = async () => {
    const days = dates.map((date) => caseDateEntry(date, named, caseId, sequenceAt(asOf)))
    return (await addToCalendar(days, words.file)) ? words.added : words.notAdded
  }
  const copy = async () => {
    const lines = dates.map((date) => caseDateLine(date, named))
    return (await copyText(lines.join('\n'))) ? words.copied : words.failed
  }
  return (
    <DaysToKeep
      id="dates"
      title={words.title}
      rows={dates.map((date) => ({
        key: `${date.kind}-${'department' in date ? date.department : ''}`,
        label: caseDateLabel(date, named),
        value: caseDateValue(date),
      }))}
      toCalendar={hasCalendar ? { label: words.toCalendar, press: add } : undefined}
      copy={{ label: words.copy, press: copy }}
      note={`${words.note}${hasCalendar ? (movesDays ? words.moves : words.adds) : ''}`}
    />
  )
}
