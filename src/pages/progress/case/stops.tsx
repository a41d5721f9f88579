import { useActing, whoseOf } from '@/stores/acting'
import { about } from '@/content/address'
import { momentText, monthText, shortDayText, weekdayText } from '@/content/dates'
import { materialNames } from '@/content/materials/names'
import {
  casePage,
  certificateWords,
  confirmationWords,
  laneLabels,
  timetable,
  waitWords,
} from '@/content/progress'
import type { Lane, ProgressStep } from '@/domain/case'
import type { Power } from '@/domain/people'
import { unitReason } from '@/domain/scheme/unitReasons'
import { useAgencies } from '@/stores/agencies'
import { useClock } from '@/stores/clock'
import { Button } from '@/ui/button'
import { urlOf } from '@/stores/place'
import { Note } from '@/ui/note'
import { Point, Points } from '@/ui/points'
import type { SignState } from '@/ui/sign'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { Stop } from '@/ui/timetable'
import { departmentName, isDone, itemNames, meaningFor, signOf, stateWord } from '../laneWords'
import type { View } from '../followed'
import { claimFor } from '../claimFor'
import { Documents } from './documents'
import type { LineStop } from './segments'

type StepOf<Kind extends ProgressStep['kind']> = Extract<ProgressStep, { kind: Kind }>

/** What the unit said by name, and in its own words. */
export interface UnitSaid {
  readonly seal?: View['unitSeal']
  readonly papers?: View['unitPapers']
  readonly notes?: View['notes']
  readonly withoutClerk?: View['unitWithoutClerk']
  /** It retires early, which one may leave be. */
  readonly early?: boolean
}

/** Where the other ways stand, for what leads to them. */
export const WAYS = 'unit-ways'

/** One stop of the line in words. */
export function CaseStop({ stop, ...said }: { stop: LineStop } & UnitSaid) {
  const today = useClock((state) => state.today)
  switch (stop.kind) {
    case 'submitted': {
      const { on, round } = stop.step
      return (
        <Stop
          sign="done"
          when={`${shortDayText(on, today)} ${weekdayText(on)}`}
          title={round === 1 ? timetable.submitted : timetable.submittedAgain(round)}
        />
      )
    }
    case 'confirmation':
      return <ConfirmationStop step={stop.step} today={today} {...said} />
    case 'lane':
      return <DepartmentStop lane={stop.lane} today={today} />
    case 'wait':
      return <WaitStop step={stop.step} today={today} />
    case 'later':
      return <LaterStop lanes={stop.lanes} today={today} />
    case 'certificate':
      return <CertificateStop step={stop.step} />
  }
}

type Today = Parameters<typeof shortDayText>[1]

function DepartmentStop({ lane, today }: { lane: Lane; today: Today }) {
  const whose = useActing(whoseOf)
  const { receivedOn, since, items, meaning, documents } = lane
  const [item = 'householdConfirmation'] = items
  const day = (date: string) => shortDayText(date, today)
  return (
    <Stop
      sign={signOf(lane)}
      when={
        receivedOn === null
          ? undefined
          : isDone(lane) && since !== null
            ? casePage.receivedAndDone(day(receivedOn), day(since))
            : casePage.receivedOn(day(receivedOn))
      }
      title={casePage.done(departmentName(lane), stateWord(lane))}
    >
      <Text tone="quiet">{itemNames(items)}</Text>
      {meaning !== 'granted' && <Text>{meaningFor(meaning, item, whose)}</Text>}
      <Documents names={documents} />
    </Stop>
  )
}

const CONFIRMATION_SIGNS: Readonly<Record<StepOf<'confirmation'>['state'], SignState>> = {
  notYet: 'not',
  asked: 'run',
  confirmed: 'done',
  declined: 'refuse',
}

/** What the paper names by which one acts, nothing before that is known; `null` where it is one's own. */
function usePowers(): readonly Power[] | null {
  const mandateId = useActing(({ acting }) => acting?.mandateId)
  const held = useAgencies(({ agencies }) => agencies?.held.find(({ id }) => id === mandateId))
  return mandateId === undefined ? null : (held?.powers ?? [])
}

/** The unit: who has it, since when, what that means, must you act; why, where it did not confirm. */
function ConfirmationStop({
  step,
  today,
  seal,
  papers,
  notes,
  withoutClerk,
  early = false,
}: { step: StepOf<'confirmation'>; today: Today } & UnitSaid) {
  const { state, askedOn, since, due, reasons, late, noteId } = step
  const whose = useActing(whoseOf)
  const powers = usePowers()
  const note = notes?.find(({ id }) => id === noteId)
  const isStuck = late || withoutClerk !== undefined
  const day = (date: string) => shortDayText(date, today)
  return (
    <Stop
      sign={CONFIRMATION_SIGNS[state]}
      when={
        askedOn === null || since === null
          ? undefined
          : state === 'asked'
            ? casePage.since(day(since))
            : casePage.receivedAndDone(day(askedOn), day(since))
      }
      title={state === 'notYet' ? confirmationWords.title : confirmationWords[state]}
    >
      {state === 'declined' && <SentBack reasons={reasons} note={note?.text} seal={seal} papers={papers} />}
      {state !== 'declined' && (
        <>
          <Text>{confirmationWords.meaning[state]}</Text>
          <Papers papers={papers} />
          {seal && <Text>{sealText(seal)}</Text>}
          {note && <Text>{confirmationWords.clerkSays(note.text)}</Text>}
        </>
      )}
      {due !== null && <Text>{confirmationWords.due(day(due))}</Text>}
      {state === 'asked' && !isStuck && <Text>{confirmationWords.action.asked}</Text>}
      {isStuck && (
        <>
          <Text id={WAYS}>
            {withoutClerk === undefined
              ? confirmationWords.late
              : confirmationWords.withoutClerk(withoutClerk)}
          </Text>
          <Points>
            {confirmationWords.ways({ early, powers }).map((line) => (
              <Point key={line}>{line}</Point>
            ))}
          </Points>
        </>
      )}
      {/* Whom else to let is the person's own to say (民法典 169). */}
      {state === 'asked' && whose === null && (
        <Button kind="link" icon="folder" to="/pages/people/unit/index">
          {confirmationWords.toUnit}
        </Button>
      )}
    </Stop>
  )
}

/** What the unit handed in. */
const Papers = ({ papers }: Pick<UnitSaid, 'papers'>) =>
  papers ? <Text>{confirmationWords.papers(papers.map((kind) => materialNames[kind]))}</Text> : null

type Seal = NonNullable<UnitSaid['seal']>

const sealText = ({ outcome, clerk, organisation, at }: Seal): string =>
  confirmationWords[outcome === 'confirmed' ? 'seal' : 'sentBack'](clerk, organisation, momentText(at))

interface SentBackProps {
  readonly reasons: StepOf<'confirmation'>['reasons']
  readonly note: string | undefined
  readonly seal: Seal | null | undefined
  readonly papers: UnitSaid['papers']
}

/** The unit's own words before everything else, who said them and why; then what there is to do, and where. */
function SentBack({ reasons, note, seal, papers }: SentBackProps) {
  const whose = useActing(whoseOf)
  const toDo = reasons.map((reason) => about(unitReason(reason).toDo, whose)).join('')
  return (
    <Stack>
      {(note !== undefined || seal) && (
        <Note tone="wait" icon="person">
          {note !== undefined && <Text tone="strong">{confirmationWords.clerkSays(note)}</Text>}
          {seal && <Text>{sealText(seal)}</Text>}
        </Note>
      )}
      {reasons.map((reason) => (
        <Text key={reason}>{about(unitReason(reason).sentence, whose)}</Text>
      ))}
      <Text>{confirmationWords.meaning.declined}</Text>
      <Papers papers={papers} />
      <Text>{confirmationWords.action.declined(toDo)}</Text>
      <Button icon="pen" to={urlOf('apply/check')}>
        {confirmationWords.correct}
      </Button>
    </Stack>
  )
}

function WaitStop({ step, today }: { step: StepOf<'retirementMonth'>; today: Today }) {
  const { state, month, from, until } = step
  const day = (date: string) => shortDayText(date, today)
  return (
    <Stop
      gap
      sign={state === 'over' ? 'done' : state === 'waiting' ? 'run' : 'not'}
      when={
        from === null
          ? undefined
          : until === null
            ? casePage.since(day(from))
            : timetable.fromTo(day(from), day(until))
      }
      title={waitWords[state].title(monthText(month))}
    >
      {waitWords[state].note}
    </Stop>
  )
}

/** Departments whose turn comes later: who, what, until when; and what begins it. */
function LaterStop({ lanes, today }: { lanes: readonly Lane[]; today: Today }) {
  const whose = useActing(whoseOf)
  const [first] = lanes
  if (first === undefined) return null
  const isOnly = lanes.length === 1
  return (
    <Stop sign="not" title={isOnly ? departmentName(first) : timetable.sideBySide(lanes.length)}>
      {lanes.map((lane) => (
        <Text key={lane.department} tone="quiet">
          {casePage.later(isOnly ? null : departmentName(lane), itemNames(lane.items), latestOf(lane, today))}
        </Text>
      ))}
      <Text>{beginningOf(first, today, whose)}</Text>
    </Stop>
  )
}

/** The last day, where the day it begins is known. */
function latestOf({ ifReceived }: Lane, today: Today): string | undefined {
  if (!ifReceived?.due) return undefined
  const day = shortDayText(ifReceived.due, today)
  return ifReceived.provisional ? casePage.provisional(day) : day
}

/** The day it begins, or the event that decides it, and that the last day will then be told. */
function beginningOf({ ifReceived, meaning, items }: Lane, today: Today, whose: string | null): string {
  const [item = 'householdConfirmation'] = items
  if (!ifReceived) return `${meaningFor(meaning, item, whose)}${casePage.latestThen}`
  const day = shortDayText(ifReceived.on, today)
  const begins = meaning === 'inRetirementMonth' ? casePage.pushedOn(day) : casePage.pushedIf(day)
  if (ifReceived.due === null) return `${begins}${laneLabels.dueUnknown}`
  return ifReceived.provisional ? `${begins}${laneLabels.provisionalNote}` : begins
}

const CERTIFICATE_SIGNS: Readonly<Record<StepOf<'certificate'>['state'], SignState>> = {
  notYet: 'not',
  claimable: 'wait',
  claimed: 'done',
  ended: 'refuse',
  none: 'not',
}

function CertificateStop({ step: { state } }: { step: StepOf<'certificate'> }) {
  const caseId = useActing(({ acting }) => acting?.caseId ?? null)
  const isActing = caseId !== null
  const { title, note } = certificateWords[state]
  // 代领 is among whom one acts for; the certificate page is the reader's own.
  const there = state === 'claimable' || (state === 'claimed' && !isActing)
  return (
    <Stop sign={CERTIFICATE_SIGNS[state]} title={title}>
      <Text tone={state === 'claimable' ? undefined : 'quiet'}>{note}</Text>
      {there && (
        <Button
          kind="link"
          icon="certificate"
          {...(isActing ? { to: claimFor(caseId) } : { to: '/pages/certificate/index', how: 'root' })}
        >
          {state === 'claimed' ? casePage.certificate : casePage.claim}
        </Button>
      )}
    </Stop>
  )
}
