import { useDidShow, useRouter } from '@tarojs/taro'
import { certificatePage as words } from '@/content/certificate'
import { issueRows, voidText } from '@/content/certificate/rows'
import { dayOf, monthText, shortDayText, timeText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { notKept } from '@/content/notKept'
import { pageWords } from '@/content/terms/pageWords'
import { runningAmong, useCases } from '@/stores/cases'
import { actForMyself } from '@/stores/acting'
import { useCertificate } from '@/stores/certificate'
import { useClock } from '@/stores/clock'
import { identityUrl, signInUrl, urlOf } from '@/stores/place'
import { useSession } from '@/stores/session'
import { Booklet } from '@/ui/booklet'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Glossary } from '@/ui/glossary'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Sheet } from '@/ui/sheet'
import { State } from '@/ui/sign'
import { Text } from '@/ui/text'
import { Heading } from '@/ui/heading'
import { VisuallyHidden } from '@/ui/visuallyHidden'
import { cardRows, type Certificate } from './card'
import { AboutCode, Code } from './code'

const PLACE = 'certificate'

/** 电子退休证: the card, or when and how one comes to it. With `of` a notice speaks of the certificate of that application. */
export default function CertificatePage() {
  useDidShow(refresh)
  return (
    <Page frame={frame} title={windowTitle(words.title)} tab="certificate">
      <Content />
    </Page>
  )
}

function refresh(): void {
  actForMyself()
  void load()
}

/** Who is signed in is asked first; a certificate needs the proved name (ruling 33). */
async function load(): Promise<void> {
  await useSession.getState().load()
  const { status, me } = useSession.getState()
  if (status !== 'signedIn' || me?.level !== 'realName') return
  await Promise.all([useCertificate.getState().load(), useCases.getState().load()])
}

function Content() {
  const status = useSession((state) => state.status)
  const level = useSession((state) => state.me?.level)
  const sessionFailure = useSession((state) => state.failure)
  const held = useCertificate((state) => state.held)
  const failure = useCertificate((state) => state.failure)

  // Kept on the phone to be shown anywhere: it is there without a network, and after the session has ended.
  if (held?.certificate) {
    const mayClaim = status === 'signedIn' && level === 'realName'
    return <Card certificate={held.certificate} claimable={mayClaim ? held.claimable : null} />
  }
  if (status === 'signedOut') return <Prompt {...words.signedOut} to={signInUrl(PLACE)} />
  if (level === 'phone') return <Prompt {...words.unproved} to={identityUrl(PLACE)} />
  if (held?.claimable) return <Claim caseId={held.claimable} />
  if (held) return <NotYet />
  const why = failure ?? sessionFailure
  return (
    <>
      <PageHead title={words.title} />
      {why === null && <Text live>{words.opening}</Text>}
      <FailureNotice
        id="failure"
        title={words.failed}
        text={why ? failureText(why) : undefined}
        retryLabel={failures.retry}
        onRetry={refresh}
      />
    </>
  )
}

interface PromptProps {
  readonly title: string
  readonly text: string
  readonly action: string
  readonly to: string
}

function Prompt({ title, text, action, to }: PromptProps) {
  return (
    <>
      <PageHead title={title} lead={text} />
      <Button kind="main" to={to}>
        {action}
      </Button>
    </>
  )
}

/** The booklet. Its heading is for screen readers: the booklet says by itself what it is. */
function Card({ certificate, claimable }: { certificate: Certificate; claimable: string | null }) {
  const today = useClock((state) => state.today)
  const signedOut = useSession((state) => state.status === 'signedOut')
  const offline = useCertificate((state) => state.failure !== null)
  const phoneFull = useCertificate((state) => state.phoneFull)
  const { of } = useRouter().params
  const { caseId, checkedAt, ended, sample, status, version } = certificate
  const isValid = status === 'valid'
  const when = `${shortDayText(dayOf(checkedAt), today)} ${timeText(checkedAt)}`
  return (
    <>
      <Heading level={1}>
        <VisuallyHidden>{words.title}</VisuallyHidden>
      </Heading>
      {of !== undefined && of !== caseId && of !== claimable && (
        <Note>
          <Text>{words.another}</Text>
          <Button kind="link" to={urlOf(`progress/case?of=${of}`)} how="root">
            {words.anothers}
          </Button>
        </Note>
      )}
      {claimable !== null && (
        <>
          <Note tone="wait">{words.newer}</Note>
          <ClaimButton caseId={claimable} />
        </>
      )}
      {status === 'void' && (
        <>
          <State state="refuse">{words.void.state}</State>
          <Text>{voidText(ended)}</Text>
        </>
      )}
      {signedOut ? (
        <Note tone="wait" live>
          <Text>{words.checkedEnded(when)}</Text>
          <Button kind="link" to={signInUrl(PLACE)}>
            {words.signIn}
          </Button>
        </Note>
      ) : (
        offline && (
          <Note tone="wait" live>
            {words.checkedOffline(when)}
          </Note>
        )
      )}
      <Booklet
        title={words.booklet}
        sample={sample ? words.sample : undefined}
        rows={cardRows(certificate)}
        issue={issueRows(certificate)}
      >
        {isValid && <Code ended={signedOut} />}
      </Booklet>
      {version > 1 && isValid && <Note>{words.corrected}</Note>}
      {isValid && !signedOut && <AboutCode caseId={caseId} />}
      {phoneFull ? <Note tone="wait">{notKept.certificate}</Note> : <Note tone="done">{words.kept}</Note>}
      <Glossary {...pageWords} texts={[...Object.values(words.labels), certificate.category]} />
    </>
  )
}

function Claim({ caseId }: { caseId: string }) {
  const failure = useCertificate((state) => state.failure)
  const { fields, text, title, what } = words.claimable
  return (
    <>
      <PageHead title={title} lead={text} />
      <FailureNotice id="failure" title={failures.title} text={failure ? failureText(failure) : undefined} />
      <Sheet>
        <Heading level={2}>{what}</Heading>
        <Text>{fields}</Text>
      </Sheet>
      <ClaimButton caseId={caseId} />
      <Glossary {...pageWords} texts={[text, fields]} />
    </>
  )
}

/** 申领 (108 主文三(三)): the person claims it; pressing twice makes one. */
function ClaimButton({ caseId }: { caseId: string }) {
  const busy = useCertificate((state) => state.busy)
  return (
    <Button
      kind="main"
      icon="certificate"
      busy={busy}
      onPress={() => void useCertificate.getState().claim(caseId)}
    >
      {words.claimable.action}
    </Button>
  )
}

/** When it will come. */
function NotYet() {
  const cases = useCases((state) => state.cases)
  const failure = useCertificate((state) => state.failure)
  const running = runningAmong(cases)
  const month = running?.retirementMonth
  const { notApplied, progress, running: when, start, title } = words.none
  return (
    <>
      <PageHead title={title} lead={month ? when(monthText(month)) : notApplied} />
      {failure && <Note tone="wait">{failureText(failure)}</Note>}
      {running ? (
        <Button to="/pages/progress/case/index" how="root">
          {progress}
        </Button>
      ) : (
        <Button to={urlOf('guide/start')}>{start}</Button>
      )}
      <Glossary {...pageWords} texts={[notApplied]} />
    </>
  )
}
