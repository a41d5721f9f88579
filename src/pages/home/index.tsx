import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { dayOf, monthText, shortDayText, timeText } from '@/content/dates'
import { draftEnding } from '@/content/draftEnding'
import { frame, windowTitle } from '@/content/frame'
import { home } from '@/content/home'
import { stepNames } from '@/content/journey'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import type { LocalDate } from '@/domain/scheme/ids'
import { actForMyself } from '@/stores/acting'
import { useAsking } from '@/stores/asking'
import { draftAmong, runningAmong, useCases } from '@/stores/cases'
import { useCertificate } from '@/stores/certificate'
import { useClock } from '@/stores/clock'
import { useDraft } from '@/stores/draft'
import { actOf } from '@/stores/mustAct'
import { useSession } from '@/stores/session'
import { stepOf } from '@/stores/steps'
import { urlOf, type Place } from '@/stores/place'
import { Button } from '@/ui/button'
import { Entry, EntryList } from '@/ui/entry'
import { Hero } from '@/ui/hero'
import { useLater } from '@/ui/later/useLater'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { ToDoList } from '@/ui/toDoList'

/** 首页: what waits on the person first, then the three entries, then what to know beforehand. */
export default function HomePage() {
  const name = useSession((state) => (state.status === 'signedIn' ? state.me?.person?.name : undefined))
  const hasLeft = useHasLeft()
  const today = useClock((state) => state.today)
  const cases = useCases((state) => state.cases)
  const failure = useCases((state) => state.failure)
  const held = useCertificate((state) => state.held)
  // Nothing was ever heard of this person's cases: that there are none is not said.
  const isUnheard = useSession(
    (state) => cases === null && state.status !== 'signedOut' && (failure ?? state.failure) !== null,
  )
  const draft = draftAmong(cases)
  const left = useDraft(({ leftAt }) => draft && leftAt(draft)) ?? 'guide/outcome'
  const returned = draft?.status === 'returned'
  // Returned, it was left where it was signed: what is to be put right is listed where all is checked.
  const place = returned ? 'apply/check' : left
  const running = runningAmong(cases)
  // Claimed on this phone a moment ago, the list may still ask for it.
  const waiting = ((running ?? draft)?.mustAct ?? []).filter(
    ({ code }) =>
      // 「继续办理」 leads on with what was taken back.
      code !== 'finishChanges' &&
      (code !== 'claimCertificate' || !held?.certificate || held.claimable !== null),
  )

  const { later, missed, again } = useWaiting(name !== undefined || waiting.length > 0)
  const room = useAsking(({ helps, helped }) => helps && (later === undefined || helped === null))
  const unheard = useAsking((state) => state.unheard)
  // Said in their place, or below who was heard of before.
  const notHeard = (missed || unheard) && (
    <>
      <Text live>{home.helped.unheard}</Text>
      <Button
        onPress={() => {
          again()
          void useAsking.getState().load()
        }}
      >
        {home.helped.again}
      </Button>
    </>
  )
  const helped =
    name === undefined ? null : room ? (
      <Section id="helped" title={home.helped.title}>
        {notHeard || <Text>{home.helped.opening}</Text>}
      </Section>
    ) : (
      later && <later.Helped>{notHeard}</later.Helped>
    )
  // Whoever has nothing of their own came for the others.
  const isHelper = cases?.length === 0

  useDidShow(refresh)

  return (
    <Page frame={frame} title={windowTitle(home.title)} tab="home">
      {name === undefined ? (
        <Hero title={home.hero.title} lead={home.hero.lead} />
      ) : (
        <PageHead title={home.hello(name)} meta={home.today(today)} />
      )}
      {hasLeft && (
        <Note tone="done" live>
          {home.left}
        </Note>
      )}
      {failure && cases && cases[0] && (
        <Note tone="wait" live>
          {home.lastKnown(shortDayText(dayOf(cases[0].updatedAt), today), timeText(cases[0].updatedAt))}
        </Note>
      )}
      {isUnheard && (
        <Note tone="wait" live>
          {home.unheard}
        </Note>
      )}
      {later !== undefined && (
        <>
          {name !== undefined && <later.Asked />}
          {waiting.length > 0 && (
            <ToDoList
              id="waiting"
              title={home.waiting.title(waiting.length)}
              rows={waiting.map(actOf).map(later.mustActRow)}
            />
          )}
          <later.Unread />
        </>
      )}
      {isHelper && helped}
      <EntryList label={home.entriesLabel}>
        {draft && (
          <Entry
            main
            icon="pen"
            title={returned ? home.returned : home.resume}
            note={draftNote(place, draft, today)}
            to={urlOf(place)}
          />
        )}
        {!draft && !running && (
          <Entry
            main
            icon="pen"
            title={home.start.title}
            note={home.start.note}
            to="/pages/guide/start/index"
          />
        )}
        <Entry
          main={!draft && running !== null}
          icon="progress"
          title={home.progress.title}
          note={
            // As the page has it: what was taken back comes before one that is over.
            running && (draft?.number ?? null) === null
              ? runningLines(running, today)
              : draft
                ? home.progress.notSent
                : home.progress[isUnheard ? 'unheard' : 'none']
          }
          to="/pages/progress/case/index"
          how="root"
        />
        <Entry
          icon="certificate"
          title={home.certificate.title}
          note={
            held?.claimable
              ? home.certificate.claimable
              : held?.certificate
                ? home.certificate[held.certificate.status]
                : home.certificate.later
          }
          to="/pages/certificate/index"
          how="root"
        />
      </EntryList>
      {!isHelper && helped}
      <Section id="learn" title={home.learn.title}>
        <RowLinks>
          <RowLink icon="calendar" label={home.learn.when} to="/pages/know/when/index" />
          <RowLink icon="list" label={home.learn.materials} to="/pages/know/materials/index" />
          <RowLink icon="counter" label={home.learn.offline} to="/pages/know/offline/index" />
          <RowLink icon="law" label={home.learn.all} note={home.learn.allNote} to="/pages/know/all/index" />
        </RowLinks>
      </Section>
      <Note icon="info">{`${home.official.notice}${home.official.names}`}</Note>
    </Page>
  )
}

const waitingCode = () => import('./waiting')

/**
 * Nothing waits on most people, and they help nobody: that is fetched for those who may, after the page stands. Where it
 * does not come, all of it stands on the pages of the progress and of the family as well.
 */
function useWaiting(wanted: boolean) {
  const [times, setTimes] = useState(1)
  const { loaded, failed } = useLater(waitingCode, wanted ? times : 0)
  return { later: loaded?.it, missed: failed, again: () => setTimes(times + 1) }
}

type Summary = NonNullable<ReturnType<typeof draftAmong>>

/** Where it goes on, and that what was filled in is kept, or until when. Of a returned one the row above says what it waits for. */
function draftNote(
  place: Place,
  { status, updatedAt, ending }: Summary,
  today: LocalDate,
): readonly string[] {
  const { step, number } = stepOf(place)
  const day = dayOf(updatedAt)
  return [
    ...(status === 'returned' ? [] : [home.step(number, stepNames[step])]),
    ...(ending
      ? draftEnding(ending.part, shortDayText(ending.until, today))
      : [home.saved(day === today ? home.thisDay : shortDayText(day, today), timeText(updatedAt))]),
  ]
}

/** How it stands; and what was not granted, once nothing at the top says so any more. */
function runningLines(running: Summary, today: LocalDate): readonly string[] {
  const unread = running.mustAct.some(({ code }) => code === 'applySeparately')
  const count = running.notGranted.length
  const lines = runningNote(running, today)
  return count === 0 || unread ? lines : [...lines, home.progress.notGranted(count)]
}

/** Who has it and until when at the latest; of several the day by which all have decided. */
function runningNote(
  { retirementMonth, reviewing, status, unitSilent }: Summary,
  today: LocalDate,
): readonly string[] {
  const { progress } = home
  if (unitSilent) return progress.unitSilent[unitSilent]
  const [first] = reviewing
  if (first === undefined) {
    return status === 'waitingForMonth' && retirementMonth !== null
      ? progress.waitingFor(monthText(retirementMonth))
      : [progress.status[status]]
  }
  const last = reviewing
    .flatMap(({ due }) => due ?? [])
    .sort()
    .pop()
  const who = DEPARTMENT_INFO[first.department].shortName
  return progress.reviewing(
    reviewing.length === 1 ? progress.by(who) : progress.bySeveral(reviewing.length),
    last === undefined ? undefined : shortDayText(last, today),
  )
}

/** Whether somebody has just signed out. It is said once: not on coming back to this page, nor on the next one of its kind. */
function useHasLeft(): boolean {
  const [left, setLeft] = useState(() => useSession.getState().left)
  const isOut = useSession(({ status }) => status === 'signedOut')
  useEffect(() => useSession.getState().saidLeft(), [])
  useDidHide(() => setLeft(false))
  return left && isOut
}

/** Here everything is one's own: what is begun from here is so as well. */
function refresh(): void {
  actForMyself()
  void load()
}

/** Who is signed in is asked first: without a person there is nothing to list. */
async function load(): Promise<void> {
  await useSession.getState().load()
  if (useSession.getState().status !== 'signedIn') return
  await useCases.getState().load()
  if (useSession.getState().me?.level === 'realName') await useCertificate.getState().load()
}
