import { useActing, whoseOf } from '@/stores/acting'
import { about, unnamed } from '@/content/address'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { returnedWords } from '@/content/apply/returned'
import { frame, windowTitle } from '@/content/frame'
import {
  answerProblemText,
  guide,
  optionText,
  questionText,
  questionTopics,
  type QuestionText,
} from '@/content/guide/questions'
import { stepNames, stepText } from '@/content/journey'
import { notKept } from '@/content/notKept'
import {
  answerProblem,
  nextQuestion,
  QUESTION_IDS,
  questionById,
  possiblePlans,
  questionList,
  type AskedQuestion,
  type OptionId,
  type QuestionId,
} from '@/domain/guidance'
import { useShown } from '@/platform/shown'
import { useClock } from '@/stores/clock'
import { useDraft } from '@/stores/draft'
import { useGuidance } from '@/stores/guidance'
import { isUnkept, useGuide } from '@/stores/guide'
import { backUrl, guideWay, stepOf, urlOf } from '@/stores/journey'
import { useReturned } from '@/stores/returned'
import { useSession } from '@/stores/session'
import { Button } from '@/ui/button'
import { ChoiceGroup } from '@/ui/choice'
import { ErrorSummary } from '@/ui/errorSummary'
import { useIdPrefix } from '@/ui/idPrefix'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Step, type StepProps } from '@/ui/step'
import { open } from '@/ui/target'
import { YearMonthField } from '@/ui/yearMonthField'
import { answerOf, entryOf, type Entry } from './entry'
import { Explanations } from './explanations'

const isQuestion = (id: string | undefined): id is QuestionId => QUESTION_IDS.some((one) => one === id)

/** One question of the guide. Which one stands in the address; where it does not apply (any more) the next open one is put. */
export default function GuideQuestionPage() {
  const { id, from } = useRouter().params
  const origin = from === 'check' ? from : undefined
  const answers = useGuide((state) => state.answers)
  const { known } = useGuidance()
  const shown = useShown()
  const question = isQuestion(id) ? questionById(id, answers, known) : null
  // Begun on another phone: this one has the answers of the case as soon as it has the case.
  useEffect(() => void bringCase(), [])

  useEffect(() => {
    if (question || !shown) return
    const next = nextQuestion(answers, known)
    open(urlOf(next ? `guide/question?id=${next.id}` : 'guide/outcome', origin), 'replace')
  }, [question, shown, answers, known, origin])

  return question && <Asked key={question.id} question={question} origin={origin} />
}

async function bringCase(): Promise<void> {
  if (useSession.getState().status === 'unknown') await useSession.getState().load()
  const { view, stage, resume } = useDraft.getState()
  if (useSession.getState().status === 'signedIn' && view === null && stage === 'closed') await resume()
}

/** The cell that an answer becomes, where the application can be returned because of it. */
const CELLS = { archiveBirth: 'archiveBirthMonth', retirementMonth: 'retirementMonth' } as const

const cellOf = (id: QuestionId) => (id === 'archiveBirth' || id === 'retirementMonth' ? CELLS[id] : undefined)

interface AskedProps {
  readonly question: AskedQuestion
  /** 「修改」of the check page led here: only what this answer opens is asked, and the outcome leads back there. */
  readonly origin: 'check' | undefined
}

function Asked({ question, origin }: AskedProps) {
  const returned = useReturned()
  const cell = cellOf(question.id)
  const reason = cell && returned?.fields[cell]
  const answers = useGuide((state) => state.answers)
  const keep = useGuide((state) => state.answer)
  const unkept = useGuide(isUnkept)
  const today = useClock((state) => state.today)
  const { known, questions } = useGuidance()
  // Until something is chosen here, what stands is what was answered: it may come in from the case of another phone.
  const [typed, setEntry] = useState<Entry | null>(null)
  const entry = typed ?? entryOf(question, answers[question.id])
  const [attempt, setAttempt] = useState(0)
  const id = useIdPrefix('answer')
  const backTo = backUrl(guideWay(questions), `guide/question?id=${question.id}`, origin)

  const whose = useActing(whoseOf)
  const text = questionText(question, whose)
  const answer = answerOf(entry)
  const problem = answerProblem(question.id, answer, answers, known, today)
  const error = attempt > 0 && problem ? about(answerProblemText(problem), whose) : undefined
  const place = questions.indexOf(question.id)
  // The list may become shorter by this very answer: the button names what comes after it.
  const given = problem ? answers : { ...answers, [question.id]: answer }
  const after = questionList(given, known)
  const following =
    origin === 'check' ? nextQuestion(given, known)?.id : after[after.indexOf(question.id) + 1]
  const { number, of } = stepOf('guide/question')
  const isMonth = question.kind === 'month'

  const submit = () => {
    if (problem) return setAttempt(attempt + 1)
    keep(question.id, answer)
    open(urlOf(following ? `guide/question?id=${following}` : 'guide/outcome', origin))
  }
  const step: StepProps = {
    text: stepText(number, of),
    topic: stepNames.guide,
    more: guide.count(place + 1, questions.length).join('，'),
    now: number,
    of,
  }
  const field = isMonth && entry.option === undefined ? `${id}-year` : `${id}-${question.options[0] ?? ''}`

  return (
    <Page
      frame={frame}
      title={windowTitle(questionText(question, unnamed(whose)).title.join(''))}
      backTo={backTo}
      onSubmit={submit}
      action={
        <Button kind="main" submits>
          {following ? guide.next(questionTopics[following]) : guide.last}
        </Button>
      }
    >
      <ErrorSummary
        title={guide.errorTitle}
        errors={error ? [{ field, text: error }] : []}
        attempt={attempt}
      />
      {reason !== undefined && <Note tone="wait">{about(returnedWords.why(reason), whose)}</Note>}
      {unkept && <Note tone="wait">{notKept.answers}</Note>}
      {isMonth ? (
        <MonthEntry
          id={id}
          text={text}
          step={step}
          entry={entry}
          error={error}
          question={question}
          onChange={setEntry}
        />
      ) : (
        <>
          <Step {...step} />
          <ChoiceGroup<OptionId>
            name={id}
            legend={text.title.join('')}
            legendLevel={1}
            phrases={text.title}
            hint={text.lead}
            error={error}
            options={optionsOf(question, whose)}
            value={entry.option}
            onChange={(option) => setEntry({ ...entry, option })}
          />
        </>
      )}
      <Explanations question={question} />
    </Page>
  )
}

const optionsOf = (question: AskedQuestion, whose: string | null) =>
  question.options.map((value) => ({ value, ...optionText(question, value, whose) }))

interface MonthEntryProps {
  readonly id: string
  readonly question: AskedQuestion
  readonly text: QuestionText
  readonly step: StepProps
  readonly entry: Entry
  readonly error: string | undefined
  readonly onChange: (entry: Entry) => void
}

/** Between which months there is a choice, where that is one answer: not for what papers name, nor for an unsettled class. */
function datesOf({ id, facts }: AskedQuestion): string | undefined {
  const { earlyRetirement, insurance } = facts
  if (id !== 'retirementMonth' || insurance === 'institution') return undefined
  if (earlyRetirement === 'specialWork' || earlyRetirement === 'illnessApproval') return undefined
  const said = possiblePlans(facts).map(({ dates: { earliest, statutory, latest } }) =>
    guide.dates(earliest.month, statutory.month, latest.month),
  )
  return said.every((one) => one === said[0]) ? said[0] : undefined
}

/** A month is typed; who cannot say one chooses that below. One of the two, never both. */
function MonthEntry({ id, question, text, step, entry, error, onChange }: MonthEntryProps) {
  const whose = useActing(whoseOf)
  const dates = datesOf(question)
  return (
    <>
      <PageHead
        title={text.title.join('')}
        phrases={text.title}
        lead={text.lead ?? (dates && about(dates, whose))}
        step={step}
      />
      <YearMonthField
        id={`${id}-year`}
        legend={guide.month.legend}
        yearLabel={guide.month.year}
        monthLabel={guide.month.month}
        error={error}
        year={entry.year}
        month={entry.month}
        onChange={(typed) => onChange({ option: undefined, ...typed })}
      />
      <ChoiceGroup<OptionId>
        name={id}
        legend={guide.month.or}
        options={optionsOf(question, whose)}
        value={entry.option}
        onChange={(option) => onChange({ option, year: '', month: '' })}
      />
    </>
  )
}
