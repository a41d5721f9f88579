import { about } from '@/content/address'
import { caseNumberText } from '@/content/caseNumber'
import { dayOf, shortDayText, timeText, weekdayText } from '@/content/dates'
import { frame, windowTitle } from '@/content/frame'
import {
  casePage,
  closingWords,
  documentNames,
  mayApplyAgain,
  mustActHeading,
  mustActRow,
  nothingToDo,
  progressPages,
  refusalsRead,
  statusWords,
  unitSilent,
  waitsForSupplement,
  timetable,
  withheld,
} from '@/content/progress'
import { pageWords } from '@/content/terms/pageWords'
import { isBrokenOff } from '@/domain/case/progressModel'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { ITEM_INFO } from '@/domain/scheme/items'
import { usePartsDrawn } from '@/platform/partsDrawn'
import { useActing, whoseOf } from '@/stores/acting'
import { useClock } from '@/stores/clock'
import { actOf } from '@/stores/mustAct'
import { urlOf, type Place } from '@/stores/place'
import { Button } from '@/ui/button'
import { focusOn } from '@/ui/focus'
import { Glossary } from '@/ui/glossary'
import { Heading } from '@/ui/heading'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { State } from '@/ui/sign'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { ToDoList } from '@/ui/toDoList'
import { CaseGate, StandingNotes, type ShownCase } from '../gate'
import type { View } from '../followed'
import { claimFor } from '../claimFor'
import { EarlierOnesLater } from '../earlierLater'
import { useOfCase } from '../ofCase'
import { TellMeLater } from '../tellMeLater'
import { Changes } from './changes'
import { Dates } from './dates'
import { WAYS } from './stops'
import { CaseTimetable } from './timetable'
import { UntilClosed } from './untilClosed'

const PLACE = 'progress/case'

/** 办理进度: what you must do now, who holds what since when and until when, and everything that happened. */
export default function ProgressPage() {
  const place = useOfCase()(PLACE)
  return (
    <CaseGate place={place} title={progressPages.case} tab="progress">
      {(shown) => <Case place={place} shown={shown} />}
    </CaseGate>
  )
}

function Case({ place, shown }: { place: Place; shown: ShownCase }) {
  const { view, earlier } = shown
  const { status, steps } = view.progress
  const drawn = usePartsDrawn(3)
  return (
    <Page frame={frame} title={windowTitle(progressPages.case)} tab="progress">
      {/* What comes and goes up here must not send the timetable to a mini-program's view once more. */}
      <Stack gap="l">
        <Head shown={shown} />
        <StandingNotes place={place} shown={shown} />
        <MustAct view={view} />
      </Stack>
      <ClosedNotice view={view} />
      <UntilClosed view={view} />
      {steps.length > 0 && <CaseTimetable view={view} />}
      {drawn > 1 && (
        <>
          <Dates view={view} />
          {steps.length > 0 && <Elsewhere />}
          {!earlier && !isBrokenOff(status) && status !== 'draft' && <TellMeLater />}
        </>
      )}
      {drawn > 2 && (
        <>
          <Papers view={view} />
          {steps.length > 0 && <Words view={view} />}
          {isBrokenOff(status) && !earlier && (
            <RowLinks>
              <RowLink icon="pen" label={casePage.again} to={urlOf('guide/start')} />
            </RowLinks>
          )}
          {!isBrokenOff(status) && <Changes view={view} />}
          <EarlierOnesLater caseId={view.caseId} />
        </>
      )}
    </Page>
  )
}

function standingOf({ view, earlier }: ShownCase): { readonly title: string; readonly lead: string } {
  const { mustAct, number, status } = view.progress
  if (status === 'draft' && number !== null) return casePage.recalled
  const { title, lead } = statusWords[status]
  if (!earlier && (status === 'withdrawn' || status === 'cancelled'))
    return { title, lead: `${lead}${mayApplyAgain}` }
  const waits = status === 'inReview' && mustAct.some(({ code }) => code === 'answerSupplement')
  return { title, lead: waits ? waitsForSupplement : lead }
}

function Head({ shown }: { shown: ShownCase }) {
  const { view, failure, sessionEnded } = shown
  const live = failure === null && !sessionEnded
  const { number } = view.progress
  const { title, lead } = standingOf(shown)
  const day = dayOf(view.asOf)
  const whose = useActing(whoseOf)
  return (
    <PageHead
      title={about(timetable.caseTitle, whose)}
      lead={`${title}。${lead}`}
      meta={[
        ...(number === null ? [] : [`${timetable.number} ${caseNumberText(number)}`]),
        ...(live ? [timetable.updated(`${shortDayText(day)} ${weekdayText(day)}`, timeText(view.asOf))] : []),
      ]}
    />
  )
}

function MustAct({ view }: { view: View }) {
  const of = useOfCase()
  const isActing = useActing(whoseOf) !== null
  const { mustAct, status, steps } = view.progress
  if (mustAct.length === 0) {
    if (isBrokenOff(status) || status === 'draft') return null
    const { unitWithoutClerk: left } = view
    if (status === 'waitingForUnit' && (left !== undefined || isUnitLate(steps)))
      return (
        <Note tone="wait">
          <Text>{left === undefined ? unitSilent.late : unitSilent.withoutClerk(left)}</Text>
          <Button kind="link" onPress={() => focusOn(WAYS)}>
            {unitSilent.see}
          </Button>
        </Note>
      )
    return isRefusalRead(steps) ? <Note>{refusalsRead}</Note> : <Note tone="done">{nothingToDo}</Note>
  }
  return (
    <ToDoList
      id="must-act"
      title={mustActHeading(mustAct.length)}
      rows={mustAct
        .map(actOf)
        .map((act) => mustActRow(isActing ? asAgent(act, view.caseId) : { ...act, to: of(act.to) }))}
    />
  )
}

/** 代领 is among whom one acts for: the certificate page is the reader's own. */
const asAgent = (act: ReturnType<typeof actOf>, caseId: string) =>
  act.code === 'claimCertificate' ? { ...act, to: claimFor(caseId), how: 'push' as const } : act

/** A department has ended it: who, why, and whom to call. */
function ClosedNotice({ view }: { view: View }) {
  const { closed } = view.progress
  if (closed === null) return null
  const { shortName, hotline } = DEPARTMENT_INFO[closed.department]
  return (
    <Note tone="wait">
      <Text>{casePage.closedBy(shortName, hotline)}</Text>
      <Text>{closed.reason === null ? withheld.text : closingWords[closed.reason]}</Text>
    </Note>
  )
}

/** Something was not granted: nothing waits here for that any more, and yet it is not done. */
const isRefusalRead = (steps: View['progress']['steps']): boolean =>
  steps.some(
    (step) => step.kind === 'departments' && step.lanes.some(({ action }) => action === 'applySeparately'),
  )

const isUnitLate = (steps: View['progress']['steps']): boolean =>
  steps.some((step) => step.kind === 'confirmation' && step.late)

/** 卫健: advice, no part of the application (ruling 6). */
function Elsewhere() {
  const { title, department, item, state, note } = timetable.elsewhere
  return (
    <Section id="elsewhere" title={title}>
      <Sheet>
        <Heading level={3}>{department}</Heading>
        <Text tone="quiet">{item}</Text>
        <State state="info">{state}</State>
        <Text>{note}</Text>
      </Sheet>
    </Section>
  )
}

function Papers({ view }: { view: View }) {
  const today = useClock((state) => state.today)
  const of = useOfCase()
  const { papers } = casePage
  const { documents, status } = view.progress
  // What was taken back counts no more; the record tells that it was there.
  const valid = documents.filter(({ isVoid }) => !isVoid)
  const latest = valid.filter((one, at) => !valid.slice(at + 1).some(({ name }) => name === one.name))
  return (
    <Section id="papers" title={papers.title}>
      <RowLinks>
        {latest.map(({ name, department, at }) => (
          <RowLink
            key={name}
            icon="document"
            label={documentNames[name]}
            note={casePage.documentNote(
              DEPARTMENT_INFO[department].shortName,
              shortDayText(dayOf(at), today),
            )}
            to={of(urlOf(`progress/document?name=${name}`))}
          />
        ))}
        {!isBrokenOff(status) && status !== 'draft' && status !== 'returned' && (
          <RowLink
            icon="document"
            label={papers.receipt}
            note={papers.receiptNote}
            to={of(urlOf('progress/receipt'))}
          />
        )}
        <RowLink
          icon="list"
          label={timetable.events}
          note={papers.eventsNote}
          to={of(urlOf('progress/events'))}
        />
      </RowLinks>
    </Section>
  )
}

/** What the items and papers of this case are called, in plain words. */
function Words({ view: { progress } }: { view: View }) {
  const items = progress.steps.flatMap((step) =>
    step.kind === 'departments' ? step.lanes.flatMap((lane) => lane.items) : [],
  )
  const texts = [
    ...items.map((item) => ITEM_INFO[item].shortName),
    ...progress.documents.map(({ name }) => documentNames[name]),
    timetable.elsewhere.item,
  ]
  return <Glossary {...pageWords} texts={texts} />
}
