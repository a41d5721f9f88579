import { dayOf, dayText, monthText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { answering } from '@/content/people/family'
import { answeringUnit as words, handing } from '@/content/people/unit'
import { useGuide } from '@/stores/guide'
import { usePeople } from '@/stores/people'
import { urlOf } from '@/stores/place'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Row, RowList } from '@/ui/row'
import { goBack, open } from '@/ui/target'
import { Text } from '@/ui/text'

type Given = NonNullable<ReturnType<typeof usePeople.getState>['mandates']>['given'][number]
type Organisation = NonNullable<Given['organisation']>

const UNIT = '/pages/people/unit/index'

/** 交给哪家单位: the organisation by name, whether it is the one on the form, what it may do; yes, no, or later. */
export function AnswerUnit({
  mandate: { id },
  organisation,
}: {
  mandate: Given
  organisation: Organisation
}) {
  const { busy, refused, approve, decline } = usePeople()
  const { name, kind, creditCode, clerk, start } = organisation
  const isOther = start !== null && !start.nameMatches
  const phrases = start === null ? words.handed(name) : words.started(name)
  const yes = async () => {
    if (!(await approve(id))) return
    const now = usePeople.getState().mandates?.given.find((one) => one.id === id)
    if (start === null || now?.caseId !== null) return open(UNIT, 'replace')
    // The guide begins with what the unit proposes; nothing holds the person to it.
    useGuide.getState().answer('retirementMonth', start.month)
  }
  return (
    <Page
      frame={frame}
      title={windowTitle(words.title)}
      backTo={frame.home}
      action={
        isOther ? (
          <Button
            kind="main"
            busy={busy}
            onPress={() => void decline(id).then((done) => done && goBack(frame.home))}
          >
            {words.notMe}
          </Button>
        ) : (
          <Button kind="main" busy={busy} onPress={() => void yes()}>
            {start === null ? words.yes(name) : words.yesStart}
          </Button>
        )
      }
    >
      <FailureNotice id="failure" title={failures.title} text={refused ? failureText(refused) : undefined} />
      <PageHead title={phrases.join('')} phrases={phrases} />
      {isOther ? <Note tone="wait">{words.nameDiffers}</Note> : <WhoseUnit organisation={organisation} />}
      <RowList>
        <Row
          label={words.who}
          value={handing.holder(name, handing.kinds[kind])}
          source={words.code(creditCode)}
        />
        <Row label={words.clerk} value={clerk} />
        {start && <Row label={words.month} value={monthText(start.month)} source={words.monthNote} />}
        <Row label={words.may} value={words.mayText} />
        <Row label={words.mayNot} value={words.mayNotText} />
        <Row label={words.until} value={words.untilText} source={words.untilNote} />
      </RowList>
      {!isOther && (
        <>
          <Note tone="wait">{words.careful}</Note>
          <Button busy={busy} onPress={() => void decline(id).then((done) => done && goBack(frame.home))}>
            {start === null ? words.no : words.notMe}
          </Button>
        </>
      )}
      {start && (
        <Button kind="link" onPress={() => goBack(frame.home)}>
          {words.later}
        </Button>
      )}
    </Page>
  )
}

/** Said yes to a unit before there is an application: on to the questions, or to where it can be ended. */
export function Begun({
  mandate: { until, changedAt },
  organisation: { name },
}: {
  mandate: Given
  organisation: Organisation
}) {
  return (
    <Page
      frame={frame}
      title={windowTitle(words.title)}
      action={
        <Button kind="main" to={urlOf('guide/start')} how="replace">
          {words.begun.action}
        </Button>
      }
    >
      <PageHead title={words.begun.title.join('')} phrases={words.begun.title} lead={words.begun.lead} />
      {until !== null && <Text>{words.begun.since(name, dayText(dayOf(changedAt)), dayText(until))}</Text>}
      <Button kind="link" to={UNIT}>
        {answering.toList}
      </Button>
    </Page>
  )
}

/** Whether it is the unit that the form names; of an archive keeper the form says nothing. */
function WhoseUnit({ organisation: { kind, ofForm } }: { organisation: Organisation }) {
  if (kind === 'archiveKeeper') return <Note tone="wait">{words.keeper}</Note>
  return <Note tone={ofForm === 'same' ? 'done' : 'wait'}>{words[ofForm]}</Note>
}
