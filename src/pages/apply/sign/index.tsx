import { useState } from 'react'
import { frame, windowTitle } from '@/content/frame'
import { sign } from '@/content/apply/sign'
import { stepNames, stepText } from '@/content/journey'
import { agentPromise, promise as ownPromise, promiseVersionText } from '@/content/promise'
import { deviceName } from '@/platform/device'
import { isProblem } from '@/stores/attempt'
import { isAgent, useActing } from '@/stores/acting'
import { useDraft } from '@/stores/draft'
import { useHere } from '@/stores/here'
import { stepOf, urlOf } from '@/stores/journey'
import { useMaterials } from '@/stores/materials'
import { useSending } from '@/stores/sending'
import { useSubmission } from '@/stores/submission'
import { Button } from '@/ui/button'
import { Check } from '@/ui/choice'
import { ErrorSummary } from '@/ui/errorSummary'
import { Notice } from '@/ui/notice'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { SignaturePad } from '@/ui/signaturePad'
import { Stack } from '@/ui/stack'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'
import { DraftGate, DraftNotes, type OpenDraft } from '../gate'
import { hindered, isHindered, standingOf } from '../readiness'
import { StopNotice } from '../stop'
import { useOpenDraft } from '../useOpenDraft'
import { CodeEntry } from './code'
import { checkSigning, signatureOf, type Signing } from './signing'
import { SubmissionNotice } from './submissionNotice'

const PLACE = 'apply/sign'
const CODE_PROBLEMS = ['codeWrong', 'codeExpired', 'codeUsedUp']

/** 签名提交: the promise in the scheme's words, signed by finger or by one more code. */
export default function ApplySignPage() {
  useOpenDraft()
  return (
    <DraftGate place={PLACE} title={sign.title}>
      {(draft) => <Signature draft={draft} />}
    </DraftGate>
  )
}

function Signature({ draft }: { draft: OpenDraft }) {
  useHere(PLACE)
  const { view, journey } = draft
  const cells = useDraft((state) => state.cells)
  const pictures = useMaterials((state) => state.pictures)
  const standing = standingOf(useSending())
  if (standing.stop !== null || isHindered(hindered(journey, cells, pictures, view.hidden))) {
    return <NotReady standing={standing} />
  }
  return <SignForm caseId={view.id} />
}

/** Nobody signs what cannot be sent. */
function NotReady({ standing }: { standing: ReturnType<typeof standingOf> }) {
  return (
    <Page
      frame={frame}
      title={windowTitle(sign.title)}
      backTo={urlOf('apply/check')}
      action={
        <Button kind="main" to={urlOf('apply/check')} how="replace">
          {sign.notReady.action}
        </Button>
      }
    >
      <Head title={sign.title} />
      {standing.stop === null ? (
        <Notice id="not-ready" tone="wait" title={sign.notReady.title}>
          <Text>{sign.notReady.text}</Text>
        </Notice>
      ) : (
        <StopNotice {...standing} />
      )}
    </Page>
  )
}

const UNSIGNED: Signing = { by: 'drawn', image: undefined, code: '', agreed: false }

function SignForm({ caseId }: { caseId: string }) {
  const stage = useSubmission((state) => state.stage)
  // Whoever acts for another promises in that one's name, and signs with their own.
  const promise = useActing(isAgent) ? agentPromise : ownPromise
  const failure = useSubmission((state) => state.failure)
  const submit = useSubmission((state) => state.submit)
  const [signing, setSigning] = useState(UNSIGNED)
  const [attempt, setAttempt] = useState(0)
  const [sent, setSent] = useState(false)
  const codeRefused =
    sent && failure !== null && 'code' in failure && CODE_PROBLEMS.includes(failure.code)
      ? failure.title
      : undefined
  /** That nothing was changed since it was returned is said once. */
  const [told, setTold] = useState(false)
  const wrong = attempt > 0 ? checkSigning(signing) : {}
  const codeError = wrong.code ?? codeRefused
  const errors = [
    ...(wrong.signature ? [{ field: 'signature', text: wrong.signature }] : []),
    ...(codeError ? [{ field: 'code', text: codeError }] : []),
    ...(wrong.agreed ? [{ field: 'agreed', text: wrong.agreed }] : []),
  ]
  const sending = stage === 'sending'
  const change = (next: Partial<Signing>) => setSigning({ ...signing, ...next })

  const send = async () => {
    if (sending) return
    if (Object.keys(checkSigning(signing)).length > 0) {
      setSent(false)
      return setAttempt(attempt + 1)
    }
    setSent(true)
    setAttempt(0)
    const signature = signatureOf(signing, deviceName())
    const signed = { promiseVersion: promise.version, signature }
    if (await submit(caseId, told ? { ...signed, asItWas: true } : signed)) {
      return open(`/pages/progress/receipt/index?id=${caseId}`, 'root')
    }
    if (isProblem(useSubmission.getState().failure, 'nothingChanged')) setTold(true)
    setAttempt((tries) => tries + 1)
  }
  return (
    <Page
      frame={frame}
      title={windowTitle(sign.title)}
      backTo={urlOf('apply/check')}
      onSubmit={() => void send()}
      action={
        <Button kind="main" submits busy={sending}>
          {sign[submitWords(stage, told)]}
        </Button>
      }
    >
      <ErrorSummary title={sign.errorsTitle(errors.length)} errors={errors} attempt={attempt} />
      <Head title={sign.heading[signing.by]} />
      <DraftNotes place={PLACE} />
      {(sent || stage === 'unanswered') && codeRefused === undefined && (
        <SubmissionNotice place={PLACE} attempt={attempt} />
      )}
      <Stack>
        {signing.by === 'drawn' ? (
          <SignaturePad
            id="signature"
            label={sign.pad}
            signedLabel={sign.padSigned}
            clearLabel={sign.clear}
            error={wrong.signature}
            onChange={(signature) => change({ image: signature?.image })}
          />
        ) : (
          <CodeEntry
            caseId={caseId}
            code={signing.code}
            error={codeError}
            onChange={(code) => {
              setSent(false)
              change({ code })
            }}
          />
        )}
        <Button
          kind="link"
          onPress={() => change({ by: signing.by === 'drawn' ? 'smsCode' : 'drawn', image: undefined })}
        >
          {signing.by === 'drawn' ? sign.byCode : sign.byHand}
        </Button>
        <Text small tone="quiet">
          {sign.nature}
        </Text>
      </Stack>
      <Section id="promise" title={sign.promiseTitle}>
        <Sheet>
          <Text oath>{promise.text}</Text>
          <Text oath>{promise.custody}</Text>
          <Text small tone="quiet">
            {promiseVersionText(promise.version)}
          </Text>
        </Sheet>
        <Check
          id="agreed"
          label={sign.agree}
          error={wrong.agreed}
          checked={signing.agreed}
          onChange={(agreed) => change({ agreed })}
        />
      </Section>
      <Text tone="quiet">{sign.undo}</Text>
    </Page>
  )
}

/** What the main button says. */
function submitWords(stage: ReturnType<typeof useSubmission.getState>['stage'], told: boolean) {
  if (stage === 'sending') return 'submitting'
  if (stage === 'unanswered') return 'submitAgain'
  return told ? 'submitAsItWas' : 'submit'
}

function Head({ title }: { title: string }) {
  const { number, of } = stepOf(PLACE)
  return (
    <PageHead title={title} step={{ text: stepText(number, of), topic: stepNames.sign, now: number, of }} />
  )
}
