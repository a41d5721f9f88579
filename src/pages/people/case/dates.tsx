import {
  caseDateEntry,
  caseDateLabel,
  caseDateLine,
  caseDates as words,
  caseDateValue,
} from '@/content/caseDates'
import { resultsDue } from '@/domain/case/dates'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import type { Department, LocalDate } from '@/domain/scheme/ids'
import { addToCalendar, hasCalendar, movesDays, sequenceAt } from '@/platform/calendarFile'
import { copyText } from '@/platform/clipboard'
import { useClock } from '@/stores/clock'
import type { useFollowedCase } from '@/stores/followedCase'
import { DaysToKeep } from '@/ui/daysToKeep'

type View = NonNullable<ReturnType<typeof useFollowedCase.getState>['view']>

const named = (department: Department) => DEPARTMENT_INFO[department]

/** By when each department is to have a result: of the days of somebody else's application, those that they may read. */
export function Dates({ view: { mandateId, lanes, asOf } }: { view: View }) {
  const today = useClock((state) => state.today)
  const dates = resultsDue(
    lanes.map(({ department, state, due }) => ({ department, state, due: due as LocalDate | null })),
    today,
  )
  if (dates.length === 0) return null
  const add = async () => {
    const days = dates.map((date) => {
      const entry = caseDateEntry(date, named, mandateId, sequenceAt(asOf))
      return { ...entry, title: words.ofFamily(entry.title) }
    })
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
        key: date.department,
        label: caseDateLabel(date, named),
        value: caseDateValue(date),
      }))}
      toCalendar={hasCalendar ? { label: words.toCalendar, press: add } : undefined}
      copy={{ label: words.copy, press: copy }}
      note={`${words.note}${hasCalendar ? (movesDays ? words.moves : words.adds) : ''}`}
    />
  )
}
