import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { shortDayText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { materialTexts } from '@/content/materials'
import { laneStateWords, progressPages, supplementPage, supplementWords } from '@/content/progress'
import type { Lane } from '@/domain/case'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { useClock } from '@/stores/clock'
import { useDraft } from '@/stores/draft'
import { useMaterials } from '@/stores/materials'
import { useProgress } from '@/stores/progress'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/errorSummary'
import { FailureNotice } from '@/ui/failureNotice'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'
import { Standstill } from '@/ui/standstill'
import { CaseGate, LastKnown, type ShownCase } from '../gate'
import { helpRowsOf } from '../hotline'
import { departmentIn, laneIn } from '../lane'
import { departmentName } from '../laneWords'
import { Slot } from './slot'
import { missingIn, receivedIds, slotsOf } from './wanted'

const BACK = '/pages/progress/case/index'

/** 补正: what one department (`department`) wants again, and why; the pictures; and handing them in. */
export default function SupplementPage() {
  const department = departmentIn(useRouter().params['department'])
  const place = `progress/supplement?department=${department ?? ''}`
  const [sent, setSent] = useState(false)

  return (
    <CaseGate place={place} title={progressPages.supplement} proved>
      {(shown) => {
        const lane = laneIn(shown.view, department)
        const name = lane === undefined ? '' : departmentName(lane)
        if (lane?.state === 'waitingForYou') {
          return <Supplement lane={lane} place={place} shown={shown} onSent={() => setSent(true)} />
        }
        const nothing = { title: supplementPage.nothing.title, text: supplementPage.nothing.text(name) }
        const done = { title: supplementPage.done, text: supplementWords.sent(name) }
        return (
          <Standstill
            frame={frame}
            window={windowTitle(progressPages.supplement)}
            {...(sent ? done : nothing)}
            action={supplementPage.back}
            to={BACK}
            how="root"
          />
        )
      }}
    </CaseGate>
  )
}

interface SupplementProps {
  readonly lane: Lane
  readonly place: string
  readonly shown: ShownCase
  readonly onSent: () => void
}

function Supplement({ lane, place, shown, onSent }: SupplementProps) {
  const { view } = shown
  const { caseId } = view
  const today = useClock((state) => state.today)
  const pictures = useMaterials((state) => state.pictures)
  const pictureFailure = useMaterials((state) => state.failure)
  const busy = useProgress((state) => state.busy)
  const failure = useProgress((state) => state.actionFailure)
  const [attempt, setAttempt] = useState(0)
  const [asked, setAsked] = useState(false)
  const slots = slotsOf(lane.wants)
  const department = departmentName(lane)
  const { hotline } = DEPARTMENT_INFO[lane.department]

  // The pictures come with the case, and new ones go to it.
  useEffect(() => {
    void useDraft.getState().open(caseId)
  }, [caseId])

  const errors = slots.flatMap((slot) => {
    const missing = missingIn(slot, pictures[slot.kind])
    const onTheWay = receivedIds(pictures[slot.kind]).length < slot.wants.length
    if (missing === 0 && !onTheWay) return []
    const text =
      missing === 0
        ? supplementPage.stillSending
        : supplementPage.missing(materialTexts[slot.kind].name, missing)
    return [{ field: `take-${slot.kind}`, text }]
  })
  const shownErrors = attempt > 0 ? errors : []
  const send = async () => {
    if (errors.length > 0) return setAttempt(attempt + 1)
    setAsked(true)
    const ids = slots.flatMap(({ kind }) => receivedIds(pictures[kind]))
    if (await useProgress.getState().answerSupplement(caseId, lane.department, ids)) onSent()
  }

  return (
    <Page
      frame={frame}
      title={windowTitle(progressPages.supplement)}
      backTo={BACK}
      helpRows={helpRowsOf(lane.department)}
      action={
        <Button kind="main" busy={busy} onPress={() => void send()}>
          {supplementPage.send(department)}
        </Button>
      }
    >
      <ErrorSummary title={supplementPage.errorsTitle} errors={shownErrors} attempt={attempt} />
      <PageHead
        state={{ state: 'wait', text: laneStateWords.waitingForYou }}
        title={supplementWords.title(department)}
        meta={
          lane.since === null ? undefined : supplementPage.asked(department, shortDayText(lane.since, today))
        }
      />
      <LastKnown place={place} shown={shown} />
      <FailureNotice
        id="failure"
        title={failures.title}
        text={asked && failure ? failureText(failure) : undefined}
      />
      <FailureNotice
        id="picture-failure"
        title={failures.title}
        text={pictureFailure ? failureText(pictureFailure) : undefined}
      />
      {slots.map((slot) => (
        <Slot
          key={slot.kind}
          view={view}
          slot={slot}
          error={shownErrors.find(({ field }) => field === `take-${slot.kind}`)?.text}
        />
      ))}
      <Section id="when" title={supplementWords.whenDone}>
        {lane.promiseWorkingDays !== null && (
          <Text>{supplementPage.clock(department, lane.promiseWorkingDays)}</Text>
        )}
        <Text>{supplementWords.calm}</Text>
      </Section>
      {slots.some(({ kind }) => kind === 'archivePages') && (
        <Why summary={supplementPage.where} icon="folder">
          {supplementWords.archive}
        </Why>
      )}
      <Why summary={supplementWords.noSuchPage.title}>
        {supplementWords.noSuchPage.note(hotline, department)}
      </Why>
    </Page>
  )
}
