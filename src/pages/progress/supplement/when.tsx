import { useActing, whoseOf } from '@/stores/acting'
import { about } from '@/content/address'
import { shortDayText, weekdayText } from '@/content/dates'
import { laneLabels, supplementPage, supplementWords } from '@/content/progress'
import type { Lane } from '@/domain/case'
import type { LocalDate } from '@/domain/scheme/ids'
import { useClock } from '@/stores/clock'
import { Leg } from '@/ui/leg'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import type { View } from '../followed'
import { departmentName } from '../laneWords'

/** 补完哪天有结果: from the day it is given to the last day of the promise, and what happens until then. */
export function WhenDone({ view, lane }: { view: View; lane: Lane }) {
  const today = useClock((state) => state.today)
  const whose = useActing(whoseOf)
  const { ifAnswered } = lane
  const department = departmentName(lane)
  return (
    <Section id="when" title={supplementWords.whenDone}>
      {ifAnswered !== null && <Promised department={department} ifAnswered={ifAnswered} today={today} />}
      <Text>{supplementWords.noLastDay}</Text>
      <Text>{`${about(supplementWords.untilThen(department), whose)}${othersWords(view, today)}`}</Text>
    </Section>
  )
}

interface PromisedProps {
  readonly department: string
  readonly ifAnswered: NonNullable<Lane['ifAnswered']>
  readonly today: LocalDate
}

function Promised({ department, ifAnswered: { on, due, provisional }, today }: PromisedProps) {
  if (due === null) return <Text>{supplementPage.clock(department)}</Text>
  return (
    <Leg
      stops={[
        {
          label: on === today ? supplementWords.today : supplementWords.onThatDay,
          date: shortDayText(on, today),
          note: weekdayText(on),
        },
        {
          label: supplementWords.latest,
          date: shortDayText(due, today),
          note: provisional ? `${weekdayText(due)}，${laneLabels.provisional}` : weekdayText(due),
        },
      ]}
      note={provisional ? laneLabels.provisionalNote : undefined}
    />
  )
}

/** Whether other departments wait for this one, and by which day they could begin. */
function othersWords({ progress: { status, retirementMonth } }: View, today: LocalDate): string {
  if (status !== 'inReview') return supplementWords.othersGoOn
  const begin = retirementMonth === null ? null : `${retirementMonth}-01`
  return begin === null || begin <= today
    ? supplementWords.othersWaitAnyway
    : supplementWords.othersWait(shortDayText(begin, today))
}
