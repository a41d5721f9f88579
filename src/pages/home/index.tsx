import { useDidShow } from '@tarojs/taro'
import { dayOf, shortDayText, timeText } from '@/content/dates'
import { frame, windowTitle } from '@/content/frame'
import { home } from '@/content/home'
import { stepNames, stepText } from '@/content/journey'
import { draftAmong, runningAmong, useCases } from '@/stores/cases'
import { useCertificate } from '@/stores/certificate'
import { useClock } from '@/stores/clock'
import { useDraft } from '@/stores/draft'
import { useSession } from '@/stores/session'
import { stepOf } from '@/stores/steps'
import { urlOf } from '@/stores/place'
import { Entry, EntryList } from '@/ui/entry'
import { Hero } from '@/ui/hero'
import { Note } from '@/ui/note'
import { Notice } from '@/ui/notice'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { waitingOn } from './waiting'

/** 首页: what waits on the person first, then the three entries, then what to know beforehand. */
export default function HomePage() {
  const name = useSession((state) => (state.status === 'signedIn' ? state.me?.person?.name : undefined))
  const today = useClock((state) => state.today)
  const cases = useCases((state) => state.cases)
  const failure = useCases((state) => state.failure)
  const held = useCertificate((state) => state.held)
  const draft = draftAmong(cases)
  const place = useDraft(({ leftAt }) => draft && leftAt(draft)) ?? 'guide/outcome'
  const running = runningAmong(cases)
  const waiting = waitingOn(running, held)

  useDidShow(() => {
    void refresh()
  })

  return (
    <Page
      frame={frame}
      title={windowTitle(home.title)}
      tab="home"
      barLinks={[{ icon: 'textSize', label: home.textSize, to: '/pages/me/settings/index' }]}
    >
      {name === undefined ? (
        <Hero title={home.hero.title} lead={home.hero.lead} />
      ) : (
        <PageHead title={home.hello(name)} meta={home.today(today)} />
      )}
      {failure && cases && cases[0] && (
        <Note tone="wait" live>
          {home.lastKnown(shortDayText(dayOf(cases[0].updatedAt), today), timeText(cases[0].updatedAt))}
        </Note>
      )}
      {waiting.length > 0 && (
        <Notice tone="wait" id="waiting" title={home.waiting.title(waiting.length)} flush>
          <RowLinks flush>
            {waiting.map(({ label, note, to }) => (
              <RowLink key={label} label={label} note={note} to={to} strong />
            ))}
          </RowLinks>
        </Notice>
      )}
      <EntryList label={home.entriesLabel}>
        {draft ? (
          <Entry main icon="pen" title={home.resume} note={stepLine(place)} to={urlOf(place)} />
        ) : (
          <Entry
            main={!running}
            icon="pen"
            title={running ? home.again.title : home.start.title}
            note={running ? home.again.note : home.start.note}
            to="/pages/guide/start/index"
          />
        )}
        <Entry
          main={!draft && running !== null}
          icon="progress"
          title={home.progress.title}
          note={
            running
              ? home.progress.status[running.status]
              : draft
                ? home.progress.notSent
                : home.progress.none
          }
          to="/pages/progress/case/index"
          how="root"
        />
        <Entry
          icon="certificate"
          title={home.certificate.title}
          note={
            held?.certificate
              ? home.certificate.held
              : held?.claimable
                ? home.certificate.claimable
                : home.certificate.later
          }
          to="/pages/certificate/index"
          how="root"
        />
      </EntryList>
      <Section id="learn" title={home.learn.title}>
        <RowLinks>
          <RowLink icon="calendar" label={home.learn.when} to="/pages/know/when/index" />
          <RowLink icon="list" label={home.learn.materials} to="/pages/know/materials/index" />
          <RowLink icon="counter" label={home.learn.offline} to="/pages/know/offline/index" />
        </RowLinks>
      </Section>
      <Note icon="info">{`${home.official.notice}${home.official.names}`}</Note>
    </Page>
  )
}

function stepLine(place: string): string {
  const { step, number, of } = stepOf(place)
  return `${stepText(number, of)}：${stepNames[step]}`
}

/** Who is signed in is asked first: without a person there is nothing to list. */
async function refresh(): Promise<void> {
  await useSession.getState().load()
  if (useSession.getState().status !== 'signedIn') return
  await useCases.getState().load()
  if (useSession.getState().me?.level === 'realName') await useCertificate.getState().load()
}
