import { useActing } from '@/stores/acting'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { receipt as words } from '@/content/progress/receipt'
import { caseNumberText } from '@/content/caseNumber'
import { dayOf } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { isProblem } from '@/stores/attempt'
import { runningAmong, useCases } from '@/stores/cases'
import { useDraft } from '@/stores/draft'
import { signInUrl } from '@/stores/place'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Notice } from '@/ui/notice'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Row } from '@/ui/row'
import { Slip } from '@/ui/slip'
import { Text } from '@/ui/text'
import type { KeptReceipt } from './coming'
import { EarlierLater } from '../earlierLater'
import { useOfCase } from '../ofCase'
import { earlierAmong } from '../shownCase'
import { TellMeLater } from '../tellMeLater'
import { Keep } from './keep'
import { Next } from './next'

/** 收件回执: the number, what comes next, until when. It can be opened again at any time; `id`: the one just given, `of`: of which application. */
export default function ProgressReceiptPage() {
  const { id: sent, of } = useRouter().params
  const id = sent ?? of
  const here = useOfCase()(sent === undefined ? 'progress/receipt' : `progress/receipt?id=${sent}`)
  const view = useDraft((state) => state.view)
  const unopened = useDraft((state) => state.failure)
  const unlisted = useCases((state) => state.failure)
  const failure = unopened ?? (id === undefined ? unlisted : null)
  const [asked, setAsked] = useState(false)
  const cases = useCases((state) => state.cases)
  const theirs = useActing(({ acting }) => acting?.caseId)
  // The one that was opened last may be another: an earlier one's receipt was looked at.
  const mine = view?.id === (id ?? theirs ?? runningAmong(cases)?.id) ? view : null
  const earlier = earlierAmong(cases).some((one) => one.id === of)

  const load = useCallback(async () => {
    setAsked(false)
    const caseId = id ?? (await latestCase())
    if (caseId !== undefined) await useDraft.getState().open(caseId)
    setAsked(true)
  }, [id])
  useDidShow(useCallback(() => void load(), [load]))

  if (mine?.receipt) {
    const { id: caseId, receipt, scenario } = mine
    return <Given {...{ caseId, receipt, scenario, earlier }} />
  }
  if (!asked) {
    return (
      <Page frame={frame} title={windowTitle(words.title)}>
        <PageHead title={words.title} />
        <Text live>{words.opening}</Text>
      </Page>
    )
  }
  // Nobody is asked for a receipt who cannot be answered: that is no word on whether there is one.
  const signedOut = isProblem(failure, 'signInRequired')
  const said = signedOut ? words.signedOut : words.none
  return (
    <Page
      frame={frame}
      title={windowTitle(words.title)}
      action={
        <Button kind="main" {...(signedOut ? { to: signInUrl(here) } : { to: frame.home, how: 'root' })}>
          {said.action}
        </Button>
      }
    >
      <PageHead title={words.title} />
      {failure === null || signedOut ? (
        <Notice id="none" tone="wait" title={said.title}>
          <Text live>{said.text}</Text>
        </Notice>
      ) : (
        <FailureNotice
          id="failure"
          title={failures.title}
          text={failureText(failure)}
          retryLabel={failures.retry}
          onRetry={() => void load()}
        />
      )}
    </Page>
  )
}

async function latestCase(): Promise<string | undefined> {
  // The list is the reader's own: an agent's receipt is that of whom they act for.
  const { acting } = useActing.getState()
  if (acting !== null) return acting.caseId ?? undefined
  await useCases.getState().load()
  return runningAmong(useCases.getState().cases)?.id
}

interface GivenProps extends KeptReceipt {
  readonly caseId: string
  readonly earlier: boolean
}

function Given({ caseId, receipt, scenario, earlier }: GivenProps) {
  const progress = useOfCase()('/pages/progress/case/index')
  return (
    <Page
      frame={frame}
      title={windowTitle(words.heading)}
      action={
        <Button kind="main" to={progress} how="root">
          {words.progress}
        </Button>
      }
    >
      <EarlierLater earlier={earlier} number={receipt.number} />
      <Slip
        title={words.heading}
        at={words.at(receipt.submittedAt, dayOf(receipt.submittedAt))}
        numberLabel={words.number}
        number={caseNumberText(receipt.number)}
      >
        <Row label={words.applicant} value={applicantText(receipt)} />
        <Row label={words.items} value={words.itemsCount(receipt.items.length, receipt.materialCount)} />
      </Slip>
      <Next receipt={receipt} scenario={scenario} />
      {!earlier && <TellMeLater />}
      <Keep caseId={caseId} receipt={receipt} scenario={scenario} />
    </Page>
  )
}

const applicantText = ({ applicantName, agentName }: KeptReceipt['receipt']) =>
  agentName === undefined ? words.self(applicantName) : words.byAgent(applicantName, agentName)
