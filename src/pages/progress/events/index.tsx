import { shortDayText, timeText, weekdayText } from '@/content/dates'
import { frame, windowTitle } from '@/content/frame'
import { eventsPage, progressPages } from '@/content/progress'
import { useActing, whoseOf } from '@/stores/acting'
import { useClock } from '@/stores/clock'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Line, Stop } from '@/ui/timetable'
import type { View } from '../followed'
import { CaseGate, StandingNotes } from '../gate'
import { useOfCase } from '../ofCase'
import { Withheld } from '../withheld'
import { told } from './told'

const PLACE = 'progress/events'
const BACK = '/pages/progress/case/index'

/** 每一步的记录: who did what and when, the latest first. */
export default function EventsPage() {
  const of = useOfCase()
  const place = of(PLACE)
  return (
    <CaseGate place={place} title={progressPages.events}>
      {(shown) => (
        <Page frame={frame} title={windowTitle(progressPages.events)} backTo={of(BACK)}>
          <PageHead title={progressPages.events} lead={eventsPage.lead} />
          <StandingNotes place={place} shown={shown} />
          {shown.view.progress.timeline.some((entry) => entry.withheld) && (
            <Note icon="lock">
              <Withheld place={place} />
            </Note>
          )}
          <Section id="events" title={eventsPage.list} hideTitle>
            <Events timeline={shown.view.progress.timeline} agentName={shown.view.agentName} />
          </Section>
        </Page>
      )}
    </CaseGate>
  )
}

function Events({ timeline, agentName }: Pick<View['progress'], 'timeline'> & Pick<View, 'agentName'>) {
  const today = useClock((state) => state.today)
  const whose = useActing(whoseOf)
  return (
    <Line short>
      {[...timeline].reverse().map((entry, at) => {
        const { sign, sentence, why } = told(entry, whose)
        const when = `${shortDayText(entry.on, today)} ${weekdayText(entry.on)} ${timeText(entry.at)}`
        return (
          <Stop key={timeline.length - at} sign={sign} when={when} title={sentence} phrases={[sentence]}>
            {entry.byAgent && agentName !== undefined && <Text>{eventsPage.byAgent(agentName)}</Text>}
            {why.map((line) => (
              <Text key={line} tone="quiet">
                {line}
              </Text>
            ))}
          </Stop>
        )
      })}
    </Line>
  )
}
