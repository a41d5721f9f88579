import { shortDayText } from '@/content/dates'
import { casePage, laneLabels, timetable } from '@/content/progress'
import type { LocalDate } from '@/domain/scheme/ids'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { useActing, whoseOf } from '@/stores/acting'
import { useClock } from '@/stores/clock'
import { urlOf } from '@/stores/place'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import { Fork, Lane, Line, Merge, Timetable, Tracks } from '@/ui/timetable'
import { momentText, noteOf } from '../gate'
import type { View } from '../followed'
import { laneWords } from '../laneWords'
import { useOfCase } from '../ofCase'
import { Documents } from './documents'
import { segmentsOf, type Segment } from './segments'
import { CaseStop } from './stops'

type Lanes = Extract<Segment, { kind: 'lanes' }>['lanes']

/** 办理时刻表: what is done, who is at work side by side, what is still to come. */
export function CaseTimetable({ view }: { view: View }) {
  const segments = segmentsOf(view.progress.steps)
  return (
    <Section id="timetable" title={timetable.title}>
      <Timetable>
        {segments.map((segment, at) =>
          segment.kind === 'lanes' ? (
            <SideBySide key={at} view={view} lanes={segment.lanes} />
          ) : (
            <Line key={at} short travelled={segment.travelled}>
              {segment.stops.map((stop, i) => (
                <CaseStop
                  key={i}
                  stop={stop}
                  seal={view.unitSeal}
                  papers={view.unitPapers}
                  notes={view.notes}
                  withoutClerk={view.unitWithoutClerk}
                  early={view.progress.scenario === 'specialWork'}
                />
              ))}
            </Line>
          ),
        )}
      </Timetable>
    </Section>
  )
}

function SideBySide({ view, lanes }: { view: View; lanes: Lanes }) {
  const today = useClock((state) => state.today)
  const [from] = lanes.flatMap(({ receivedOn }) => receivedOn ?? []).sort()
  const sideBySide = timetable.sideBySide(lanes.length)
  return (
    <>
      {lanes.length > 1 && (
        <Fork lanes={lanes.length}>
          {from === undefined ? sideBySide : casePage.fork(shortDayText(from, today), sideBySide)}
        </Fork>
      )}
      <Tracks>
        {lanes.map((lane) => (
          <DepartmentLane key={lane.department} view={view} lane={lane} today={today} />
        ))}
      </Tracks>
      {lanes.length > 1 && <Merge lanes={lanes.length} />}
    </>
  )
}

interface DepartmentLaneProps {
  readonly view: View
  readonly lane: Lanes[number]
  readonly today: LocalDate
}

function DepartmentLane({ view, lane, today }: DepartmentLaneProps) {
  const { sign, flag, department, items, leg, legNote, answers } = laneWords(lane, {
    today,
    note: noteOf(view, lane.noteId),
    whose: useActing(whoseOf),
  })
  const { unreachableSince } = lane
  return (
    <Lane
      state={sign}
      flag={flag}
      title={department}
      what={items}
      news={
        unreachableSince === null
          ? undefined
          : laneLabels.unreachable(department, momentText(unreachableSince, today))
      }
      leg={leg}
      legNote={legNote}
      answers={answers}
    >
      <LaneAction lane={lane} />
      <Documents names={lane.documents} />
    </Lane>
  )
}

/** The one thing to do about a lane, where there is one. */
function LaneAction({ lane: { action, department } }: { lane: Lanes[number] }) {
  const { hotline, hotlineName, shortName } = DEPARTMENT_INFO[department]
  const of = useOfCase()
  const page = of(urlOf(`progress/department?department=${department}`))
  switch (action) {
    case 'nothing':
      return null
    case 'answerSupplement':
      return (
        <Button about={`：${shortName}`} to={of(urlOf(`progress/supplement?department=${department}`))}>
          {casePage.seeSupplement}
        </Button>
      )
    case 'seeToContribution':
      return (
        <Button about={`：${shortName}`} to={page}>
          {casePage.seeContribution}
        </Button>
      )
    case 'correctAndResubmit':
    case 'applySeparately':
      return (
        <Button about={`：${shortName}`} to={page}>
          {casePage.seeRefusal}
        </Button>
      )
    case 'callHotline':
      return (
        <Button icon="phone" tel={hotline} phrases={laneLabels.call(hotline, hotlineName)}>
          {laneLabels.call(hotline, hotlineName).join('')}
        </Button>
      )
  }
}
