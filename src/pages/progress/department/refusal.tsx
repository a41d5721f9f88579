import { useActing, whoseOf } from '@/stores/acting'
import { about, aboutToDo } from '@/content/address'
import { useEffect } from 'react'
import { shortDayText, weekdayText } from '@/content/dates'
import { frame, windowTitle } from '@/content/frame'
import { laneStateWords, officeText, refusalWords, whatToBring } from '@/content/progress'
import { pageWords } from '@/content/terms/pageWords'
import type { Lane } from '@/domain/case'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import type { Item } from '@/domain/scheme/ids'
import { refusalReason, type ReasonCode } from '@/domain/scheme/reasons'
import { useClock } from '@/stores/clock'
import { urlOf } from '@/stores/place'
import { useProgress } from '@/stores/progress'
import { Button } from '@/ui/button'
import { Glossary } from '@/ui/glossary'
import { Heading } from '@/ui/heading'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { Line, Stop } from '@/ui/timetable'
import { noteOf, StandingNotes, type ShownCase } from '../gate'
import { helpRowsOf } from '../hotline'
import { departmentName, itemNames, meaningFor } from '../laneWords'
import { useOfCase } from '../ofCase'
import { Withheld } from '../withheld'
import { Basis } from './basis'
import { originalNames } from './channel'
import { correctionsOf } from './toCorrect'
import { ToUnit } from './toUnit'

/** Where the whole case came back one sends it again; else one applies for this item by itself. */
function toDoAbout(code: ReasonCode, isReturned: boolean): string {
  const { toDo, toDoReturned } = refusalReason(code)
  return isReturned ? (toDoReturned ?? toDo) : toDo
}

interface RefusalProps {
  readonly lane: Lane
  readonly place: string
  readonly shown: ShownCase
}

/** 没有通过: that nothing is lost, the reason, what to do, and words ready for the unit. */
export function RefusalPage({ lane, place, shown }: RefusalProps) {
  const of = useOfCase()
  const today = useClock((state) => state.today)
  const whose = useActing(whoseOf)
  const { view } = shown
  const { items, meaning, reasons, since } = lane
  const [item = 'pensionPayment'] = items
  const department = departmentName(lane)
  const isReturned = lane.action === 'correctAndResubmit'
  const [first] = reasons.flatMap(correctionsOf)
  const clerk = noteOf(view, lane.noteId)
  useReading(shown, lane)
  const day = since === null ? '' : `${shortDayText(since, today)} ${weekdayText(since)}`

  return (
    <Page
      frame={frame}
      title={windowTitle(refusalWords.title)}
      backTo={of('/pages/progress/case/index')}
      helpRows={helpRowsOf(lane.department)}
      action={
        isReturned ? (
          <Button kind="main" to={first?.to ?? urlOf('apply/check')}>
            {refusalWords.returned.action}
          </Button>
        ) : undefined
      }
    >
      <PageHead
        state={{ state: 'refuse', text: laneStateWords.refused }}
        title={itemNames(items)}
        meta={refusalWords.decided(department, day)}
      />
      <StandingNotes place={place} shown={shown} />
      <Sheet>
        <Heading level={2}>{refusalWords.reason}</Heading>
        {reasons.map((code) => (
          <Text key={code}>{about(refusalReason(code).sentence, whose)}</Text>
        ))}
        {clerk !== undefined && (
          <>
            <Text small tone="quiet">
              {refusalWords.clerkSays}
            </Text>
            <Text>{clerk}</Text>
          </>
        )}
        {lane.withheld && <Withheld place={place} />}
      </Sheet>
      <Note tone="done">{isReturned ? refusalWords.returned.calm : meaningFor(meaning, item, whose)}</Note>
      {(reasons.length > 0 || !isReturned) && (
        <Section id="what-to-do" title={refusalWords.whatToDo}>
          <Line short>
            {reasons.map((code, i) => {
              const toDo = aboutToDo(toDoAbout(code, isReturned), whose)
              return (
                <Stop key={code} sign={i + 1} title={toDo} phrases={[toDo]}>
                  {isReturned && <Corrections code={code} />}
                  <ToUnit code={code} month={view.progress.retirementMonth} />
                </Stop>
              )
            })}
            {!isReturned && <Separately lane={lane} view={view} after={reasons.length} />}
          </Line>
        </Section>
      )}
      <Glossary {...pageWords} texts={textsOf(lane, view, isReturned)} />
      {since !== null && <Basis reasons={reasons} day={since} month={view.progress.retirementMonth} />}
    </Page>
  )
}

/** What the reason is about, each leading to where it is put right. */
function Corrections({ code }: { code: ReasonCode }) {
  return (
    <RowLinks>
      {correctionsOf(code).map(({ key, ...row }) => (
        <RowLink key={key} {...row} />
      ))}
    </RowLinks>
  )
}

/** Whoever has opened the page has read it: from then on it stands among the results, on every device. */
function useReading({ view, failure, sessionEnded }: ShownCase, { department, withheld }: Lane): void {
  const { caseId, progress } = view
  // From whom the reason is kept, nobody has read it.
  const unread =
    !withheld &&
    progress.mustAct.some((act) => act.code === 'applySeparately' && act.department === department)
  const heard = failure === null && !sessionEnded
  useEffect(() => {
    if (unread && heard) void useProgress.getState().noteRefusalRead(caseId, department)
  }, [unread, heard, caseId, department])
}

/** What of the page is in official words: the item, the reason, what to do, and the way to its old counter. */
function textsOf({ items, reasons }: Lane, view: ShownCase['view'], isReturned: boolean): string[] {
  return [
    itemNames(items),
    ...reasons.flatMap((code) => [refusalReason(code).sentence, toDoAbout(code, isReturned)]),
    ...(isReturned ? [] : items.flatMap((item) => [...counterNames(item, view), ...papersFor(item, view)])),
  ]
}

const counterNames = (item: Item, { progress }: ShownCase['view']) => originalNames(item, progress.scenario)

function papersFor(item: Item, { progress }: ShownCase['view']): readonly string[] {
  const documents = progress.documents.filter(({ isVoid }) => !isVoid).map(({ name }) => name)
  return whatToBring(item, progress.scenario, documents)
}

interface SeparatelyProps {
  readonly lane: Lane
  readonly view: ShownCase['view']
  /** How many steps stand before it. */
  readonly after: number
}

/** 以后按原来的办法单独申请: by its old name, whose counter, whom to call, what to bring (ruling 31). */
function Separately({ lane, view, after }: SeparatelyProps) {
  const { hotline } = DEPARTMENT_INFO[lane.department]
  const whom = (item: Item) => {
    const place = view.offices?.find((office) => office.item === item)?.place
    return place === undefined
      ? separately.call(hotline, departmentName(lane))
      : separately.callOffice(hotline, officeText(lane.department, place))
  }
  const { separately } = refusalWords
  return (
    <>
      {lane.items.map((item, i) => (
        <Stop key={item} sign={after + i + 1} title={refusalWords.separately.title}>
          <Stack>
            <Text>{separately.channel(counterNames(item, view))}</Text>
            <Text>{whom(item)}</Text>
            <Text>{separately.bring(papersFor(item, view))}</Text>
          </Stack>
        </Stop>
      ))}
    </>
  )
}
