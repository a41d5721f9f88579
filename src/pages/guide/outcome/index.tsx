import { useActing, whoseOf } from '@/stores/acting'
import { about, unnamed } from '@/content/address'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { draftWords } from '@/content/apply/draft'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { outcome } from '@/content/guide/outcome'
import { unheardText } from '@/content/guide/unheard'
import { backToCheck, stepNames, stepText } from '@/content/journey'
import { isBrokenOff } from '@/domain/case/progressModel'
import { mayFillIn, sendingIn, type Gap } from '@/domain/guidance'
import type { Item } from '@/domain/scheme/ids'
import { useShown } from '@/platform/shown'
import { useAssessment } from '@/stores/assessment'
import { useToday } from '@/stores/today'
import { useDraft } from '@/stores/draft'
import { isEditable } from '@/stores/draftState'
import { leftOutOf, useGuidance } from '@/stores/guidance'
import { useGuide } from '@/stores/guide'
import { usePrefill } from '@/stores/prefill'
import { backUrl, guideWay, stepOf, urlOf } from '@/stores/journey'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Opening } from '@/ui/standstill'
import { open } from '@/ui/target'
import { headOf } from './head'
import type { Standing } from './application'
import { Result } from './result'
import { useStartForm } from './startForm'

const MONTH_GAPS: readonly Gap['code'][] = ['chooseMonth', 'changeMonth']

/** 您的结果: the conclusion first. An open question sends back to itself. */
export default function GuideOutcomePage() {
  const params = useRouter().params
  const whose = useActing(whoseOf)
  const origin = params.from === 'check' ? 'check' : undefined
  const { next, questions } = useGuidance()
  const assessment = useAssessment()
  const today = useToday()
  const untick = useGuide((state) => state.untick)
  const tick = useGuide((state) => state.tick)
  const view = useDraft((state) => state.view)
  const sources = usePrefill((state) => state.prefill?.sources)
  const down = sources?.filter(({ state }) => state === 'down') ?? []
  const results = assessment.outcome === 'incomplete' ? assessment.results : [assessment.result]
  const plans = results.flatMap((result) => (result.kind === 'application' ? result.items : []))
  const form = useStartForm({ assessment, plans, from: origin, goesOn: params.on === 'form' })
  const { number, of } = stepOf('guide/outcome')
  const openQuestion = next?.id
  const backTo = backUrl(guideWay(questions), 'guide/outcome', origin)
  const shown = useShown()

  useEffect(() => {
    if (openQuestion !== undefined && shown)
      open(urlOf(`guide/question?id=${openQuestion}`, origin), 'replace')
  }, [openQuestion, shown, origin])
  if (openQuestion !== undefined) return null
  if (form.passing) {
    return (
      <Opening
        frame={frame}
        window={windowTitle(about(outcome.title, unnamed(whose)))}
        title={about(outcome.title, whose)}
        text={draftWords.opening}
      />
    )
  }

  const head = headOf(assessment)
  const title = head.title.map((phrase) => about(phrase, whose))
  const fillable = mayFillIn(sendingIn(assessment))
  const left = leftOutOf(plans, untick, view)
  const standing: Standing = {
    sent: view !== null && !isBrokenOff(view.status) && !isEditable(view),
    photographed: view?.materials.map(({ kind }) => kind) ?? [],
  }
  const onTick = standing.sent ? undefined : (item: Item, ticked: boolean) => tick(item, ticked, left)
  const wantsMonth = results.some(
    (result) => result.kind === 'application' && result.gaps.some(({ code }) => MONTH_GAPS.includes(code)),
  )
  // To whom only the month is missing, only the month is asked again.
  const first = wantsMonth && questions.includes('retirementMonth') ? 'retirementMonth' : questions[0]
  const elsewhere = assessment.outcome === 'notCovered'

  return (
    <Page
      frame={frame}
      title={windowTitle(about(outcome.title, unnamed(whose)))}
      backTo={backTo}
      action={
        standing.sent ? (
          <Button kind="main" to={urlOf('progress/case')} how="root">
            {outcome.progress}
          </Button>
        ) : fillable ? (
          <Button kind="main" busy={form.busy} phrases={origin && backToCheck} onPress={form.begin}>
            {origin ? backToCheck.join('') : outcome.fill}
          </Button>
        ) : (
          <Button
            kind="main"
            to={elsewhere ? '/pages/know/offline/index' : urlOf(`guide/question?id=${first}`)}
          >
            {elsewhere ? outcome.offline : outcome.changeAnswers}
          </Button>
        )
      }
    >
      <PageHead
        title={title.join('')}
        phrases={title}
        lead={head.lead && about(head.lead, whose)}
        step={
          elsewhere
            ? undefined
            : { text: stepText(number, of), topic: `${stepNames.guide} · ${outcome.step}`, now: number, of }
        }
      />
      <FailureNotice
        id="failure"
        title={failures.title}
        text={form.failure ? failureText(form.failure) : undefined}
      />
      {form.news && (
        <Note tone="wait" live>
          {outcome.news}
        </Note>
      )}
      {standing.sent && <Note tone="done">{outcome.sent}</Note>}
      {down.map(({ department, asOf }) => (
        <Note key={department} tone="wait">
          {unheardText(department, asOf)}
        </Note>
      ))}
      <Result assessment={assessment} today={today} left={left} standing={standing} onTick={onTick} />
      {!standing.sent && (fillable || elsewhere) && first !== undefined && (
        <Button to={urlOf(`guide/question?id=${first}`)}>{outcome.changeAnswers}</Button>
      )}
    </Page>
  )
}
