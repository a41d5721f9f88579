import { useEffect } from 'react'
import { dayText, momentText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { paperNames } from '@/content/papers/names'
import { verifyPage as words } from '@/content/verify'
import { useFleetingFragment } from '@/platform/fragment'
import { useVerification } from '@/stores/verification'
import { FailureNotice } from '@/ui/failureNotice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Row, RowList } from '@/ui/row'
import type { SignState } from '@/ui/sign'
import { Text } from '@/ui/text'

type Told = NonNullable<ReturnType<typeof useVerification.getState>['told']>

const signs: Readonly<Record<Told['outcome'], SignState>> = {
  valid: 'done',
  superseded: 'refuse',
  ended: 'refuse',
  expired: 'wait',
  forged: 'refuse',
  paperValid: 'done',
  paperSuperseded: 'refuse',
  paperEnded: 'refuse',
  paperRevoked: 'refuse',
  paperErased: 'refuse',
  paperExpired: 'wait',
}

/**
 * 扫码核对, for anybody, without signing in: the code is taken off the address before anything else, and posted
 * (ruling 35). What was told is on this page and nowhere else.
 */
export default function VerifyPage() {
  const code = useFleetingFragment()
  const { told, busy, failure, check } = useVerification()
  useEffect(() => {
    if (code !== null) void check(code)
  }, [code, check])
  const waits = told === null && failure === null
  return (
    <Page frame={frame} title={windowTitle(words.title)}>
      {told ? (
        <Answer told={told} />
      ) : (
        <PageHead title={words.title} lead={code === null ? words.none : undefined} />
      )}
      {waits && code !== null && <Text live>{words.asking}</Text>}
      <FailureNotice
        id="failure"
        title={words.failed}
        text={failure ? failureText(failure) : undefined}
        retryLabel={failures.retry}
        onRetry={() => code !== null && !busy && void check(code)}
      />
    </Page>
  )
}

function Answer({ told }: { told: Told }) {
  const { title, status, text } = words[told.outcome]
  return (
    <>
      <PageHead title={title} state={{ state: signs[told.outcome], text: status }} />
      <Text live>{text}</Text>
      {'certificate' in told && told.certificate !== null && (
        <Checked certificate={told.certificate} checkedAt={told.checkedAt} status={status} />
      )}
      {'paper' in told && <OnPaper paper={told.paper} checkedAt={told.checkedAt} status={status} />}
    </>
  )
}

interface CheckedProps {
  readonly certificate: NonNullable<Extract<Told, { outcome: 'ended' }>['certificate']>
  readonly checkedAt: string
  readonly status: string
}

function Checked({ certificate, checkedAt, status }: CheckedProps) {
  const { labels } = words
  const { nameMasked, number, issuer, sample } = certificate
  return (
    <>
      <RowList>
        <Row label={labels.name} value={nameMasked} />
        <Row label={labels.number} value={number} />
        <Row label={labels.status} value={status} />
        <Row label={labels.issuer} value={issuer} />
        <Row label={labels.checkedAt} value={momentText(checkedAt)} />
      </RowList>
      {sample && <Note tone="wait">{words.sample}</Note>}
    </>
  )
}

interface OnPaperProps extends Pick<CheckedProps, 'checkedAt' | 'status'> {
  readonly paper: Extract<Told, { outcome: 'paperValid' }>['paper']
}

/** Of a paper as much as of the certificate, and no more: whoever has it in hand reads the rest there. */
function OnPaper({ paper, checkedAt, status }: OnPaperProps) {
  const { labels } = words.paper
  const { kind, nameMasked, number, issuer, on, sample } = paper
  return (
    <>
      <RowList>
        <Row label={labels.kind} value={paperNames[kind]} />
        <Row label={words.labels.name} value={nameMasked} />
        <Row label={labels.number} value={number} />
        <Row label={labels.on} value={dayText(on)} />
        <Row label={labels.issuer} value={issuer ?? words.paper.sent} />
        <Row label={words.labels.status} value={status} />
        <Row label={words.labels.checkedAt} value={momentText(checkedAt)} />
      </RowList>
      {sample && <Note tone="wait">{words.paper.sample}</Note>}
    </>
  )
}
