import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { shortDayText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { materialNames } from '@/content/materials/names'
import { pictureNotKept } from '@/content/materials/pictures'
import { laneStateWords, progressPages, supplementPage, supplementWords } from '@/content/progress'
import type { Lane } from '@/domain/case'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { useClock } from '@/stores/clock'
import { useDraft } from '@/stores/draft'
import { picturesIn, useMaterials } from '@/stores/materials'
import type { Pictures } from '@/stores/materialsPictures'
import { useProgress } from '@/stores/progress'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/errorSummary'
import { FailureNotice } from '@/ui/failureNotice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Standstill } from '@/ui/standstill'
import { Why } from '@/ui/why'
import { CaseGate, Earlier, StandingNotes, type ShownCase } from '../gate'
import { helpRowsOf } from '../hotline'
import { departmentIn, laneIn } from '../lane'
import { departmentName } from '../laneWords'
import { useOfCase } from '../ofCase'
import { answeredWords } from './answered'
import { removeId, Slot } from './slot'
import { TakeButton } from './takeButton'
import { useTaking } from './taking'
import { freshOf, hasPages, isAnother, missingIn, pageOf, receivedIds, slotsOf } from './wanted'
import { WhenDone } from './when'

const BACK = '/pages/progress/case/index'

/** 补正: what one department (`department`) wants again, and why; the pictures; and handing them in. */
export default function SupplementPage() {
  const department = departmentIn(useRouter().params['department'])
  const of = useOfCase()
  const place = of(`progress/supplement?department=${department ?? ''}`)
  const today = useClock((state) => state.today)
  /** Of when the state was that the answer was given in: what is still shown of it is older than the answer. */
  const [sentAt, setSentAt] = useState<string | null>(null)

  return (
    <CaseGate place={place} title={progressPages.supplement} proved>
      {(shown) => {
        const { view } = shown
        const lane = laneIn(view, department)
        const sent = sentAt === view.asOf
        if (lane?.state === 'waitingForYou' && !sent) {
          return <Supplement lane={lane} place={place} shown={shown} onSent={() => setSentAt(view.asOf)} />
        }
        const words =
          sent && lane?.state === 'waitingForYou'
            ? { title: supplementPage.done, text: supplementWords.sentUnheard(departmentName(lane)) }
            : answeredWords(view, lane, today)
        return (
          <Standstill
            frame={frame}
            window={windowTitle(progressPages.supplement)}
            {...words}
            helpRows={lane && helpRowsOf(lane.department)}
            action={supplementPage.back}
            to={of(BACK)}
            how="root"
          >
            <Earlier shown={shown} />
          </Standstill>
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
  const of = useOfCase()
  const { view } = shown
  const { caseId } = view
  const { scenario } = view.progress
  const today = useClock((state) => state.today)
  const pictures = useMaterials((state) => picturesIn(state, caseId))
  const pictureFailure = useMaterials((state) => state.failure)
  const unopened = useDraft((state) => state.failure)
  const phoneFull = useMaterials((state) => state.phoneFull)
  const busy = useProgress((state) => state.busy)
  const failure = useProgress((state) => state.actionFailure)
  const [attempt, setAttempt] = useState(0)
  const [asked, setAsked] = useState(false)
  const taking = useTaking(caseId)
  const slots = slotsOf(lane.wants)
  const open = slots.find((slot) => missingIn(slot, pictures[slot.kind]) > 0)
  const department = departmentName(lane)
  const heading = headingOf(lane, pictures, scenario)
  const { hotline } = DEPARTMENT_INFO[lane.department]

  // The pictures come with the case, and new ones go to it.
  useEffect(() => {
    void useDraft.getState().open(caseId)
  }, [caseId])

  const errors = slots.flatMap(({ kind }) => {
    const onTheWay = freshOf(pictures[kind]).find(({ state }) => state !== 'received')
    return onTheWay ? [{ kind, field: removeId(onTheWay), text: supplementPage.stillSending }] : []
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
      backTo={of(BACK)}
      helpRows={helpRowsOf(lane.department)}
      action={
        open ? (
          <TakeButton
            slot={open}
            alone={slots.length === 1}
            pages={hasPages(open.kind, scenario)}
            taken={freshOf(pictures[open.kind]).length > 0}
            missing={missingIn(open, pictures[open.kind])}
            taking={taking}
          />
        ) : (
          <Button kind="main" busy={busy} onPress={() => void send()}>
            {supplementPage.send(department)}
          </Button>
        )
      }
    >
      <ErrorSummary title={supplementPage.errorsTitle} errors={shownErrors} attempt={attempt} />
      <PageHead
        state={{ state: 'wait', text: laneStateWords.waitingForYou }}
        title={heading.join('')}
        phrases={heading}
        meta={
          lane.since === null ? undefined : supplementPage.asked(department, shortDayText(lane.since, today))
        }
      />
      {open === undefined && errors.length === 0 && (
        <Note tone="wait" live>
          {supplementPage.handIn(department)}
        </Note>
      )}
      <StandingNotes place={place} shown={shown} />
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
      <FailureNotice
        id="open-failure"
        title={failures.title}
        text={!taking.ready && unopened ? failureText(unopened) : undefined}
        retryLabel={failures.retry}
        onRetry={() => void useDraft.getState().open(caseId)}
      />
      {phoneFull && (
        <Note tone="wait" live>
          {pictureNotKept}
        </Note>
      )}
      {slots.map((slot) => (
        <Slot
          key={slot.kind}
          view={view}
          slot={slot}
          pictures={pictures[slot.kind]}
          taking={taking}
          alone={slots.length === 1}
          byMain={slot === open}
          error={shownErrors.find(({ kind }) => kind === slot.kind)?.text}
        />
      ))}
      <WhenDone view={view} lane={lane} />
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

/** 「请重拍：档案关键页第 2 页」; of several, how many. */
function headingOf(
  lane: Lane,
  pictures: Pictures,
  scenario: Parameters<typeof pageOf>[2],
): readonly string[] {
  const [want, ...others] = lane.wants
  if (want === undefined || others.length > 0) {
    return supplementWords.several(departmentName(lane), lane.wants.length)
  }
  const page = pageOf(want, pictures, scenario)
  return supplementWords.one(
    materialNames[want.material],
    page === undefined ? '' : supplementWords.page(page),
    isAnother(want),
  )
}
