import { useEffect, useState } from 'react'
import { failures, failureText } from '@/content/failures'
import { actionWords, casePage, secondThoughts } from '@/content/progress'
import type { ProgressStatus } from '@/domain/case'
import { parseYearMonth } from '@/domain/retirement/months'
import { useCases } from '@/stores/cases'
import { identityUrl, urlOf } from '@/stores/place'
import { useProgress } from '@/stores/progress'
import { useSession } from '@/stores/session'
import { Button, ButtonRow } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { focusOn } from '@/ui/focus'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'
import { YearMonthField } from '@/ui/yearMonthField'
import type { View } from '../followed'
import { useOfCase } from '../ofCase'

const CHANGES = ['recall', 'withdraw', 'changeMonth', 'cancel'] as const
type Change = (typeof CHANGES)[number]

const titleOf = (mayRecall: boolean, isApproved: boolean): string => {
  const { both, withdraw, afterApproval } = casePage.changes
  if (isApproved) return afterApproval
  return mayRecall ? both : withdraw
}

/** Departments deal with it, and it can no longer be taken back once one has decided. */
const DECIDED: readonly ProgressStatus[] = ['inReview', 'waitingForMonth', 'inProgress']

/**
 * 改一改再交 and 撤回 until the first decision; then, until the others begin, another month and 取消 (ruling 25). What it
 * does is said before it is pressed a second time.
 */
export function Changes({ view }: { view: View }) {
  const of = useOfCase()
  const [asked, setAsked] = useState<Change | null>(null)
  const [tried, setTried] = useState(false)
  const [focus, setFocus] = useState<string | null>(null)
  const [typed, setTyped] = useState({ year: '', month: '' })
  const [monthMissing, setMonthMissing] = useState(false)
  const month = parseYearMonth(`${typed.year.trim()}-${typed.month.trim().padStart(2, '0')}`)
  const busy = useProgress((state) => state.busy)
  const failure = useProgress((state) => state.actionFailure)
  const unproved = useSession((state) => state.me?.level === 'phone')
  const { allowed, status } = view.progress
  const changes = CHANGES.filter((change) => allowed.includes(change))

  // Taken back on another phone meanwhile: there is nothing left to ask.
  const question = asked !== null && changes.includes(asked) ? asked : null
  const mayRecall = changes.includes('recall')
  const isApproved = changes.includes('cancel')

  // The button that was pressed is gone: what took its place takes the focus, the harmless answer first.
  useEffect(() => {
    if (focus !== null) focusOn(focus)
  }, [focus])

  const ask = (change: Change) => {
    if (unproved) return open(identityUrl(of('progress/case')))
    setTried(false)
    setAsked(change)
    setFocus('keep')
  }
  const carryOut = (what: Change, caseId: string): Promise<boolean> => {
    const progress = useProgress.getState()
    if (what !== 'changeMonth') return progress[what](caseId)
    return month === null ? Promise.resolve(false) : progress.changeMonth(caseId, month)
  }
  const change = async (what: Change) => {
    setMonthMissing(what === 'changeMonth' && month === null)
    if (what === 'changeMonth' && month === null) return focusOn('new-month')
    setTried(true)
    const done = await carryOut(what, view.caseId)
    if (!done) return
    setAsked(null)
    await useCases.getState().load()
    if (what === 'recall') open(urlOf('apply/check'))
  }

  return (
    <>
      <FailureNotice
        id="change-failure"
        title={failures.title}
        text={tried && failure ? failureText(failure) : undefined}
      />
      {changes.length === 0 && DECIDED.includes(status) && (
        <Text small tone="quiet">
          {secondThoughts.afterFirstDecision}
        </Text>
      )}
      {changes.length > 0 && (
        <Section id="changes" title={titleOf(mayRecall, isApproved)}>
          {mayRecall && <Text>{secondThoughts.untilFirstDecision}</Text>}
          {isApproved && <Text>{secondThoughts.untilOthersBegin}</Text>}
          {question === null ? (
            <ButtonRow>
              {changes.map((one) => (
                <Button
                  key={one}
                  id={one}
                  icon={one === 'recall' || one === 'changeMonth' ? 'pen' : undefined}
                  onPress={() => ask(one)}
                >
                  {actionWords[one].label}
                </Button>
              ))}
            </ButtonRow>
          ) : (
            <Notice tone="wait" id="second-thought" title={secondThoughts[question].title}>
              <Text live>{actionWords[question].consequence}</Text>
              {question === 'changeMonth' && (
                <YearMonthField
                  id="new-month"
                  legend={secondThoughts.month.legend}
                  yearLabel={secondThoughts.month.year}
                  monthLabel={secondThoughts.month.month}
                  {...typed}
                  error={monthMissing ? secondThoughts.month.wrong : undefined}
                  onChange={setTyped}
                />
              )}
              <ButtonRow>
                <Button busy={busy} onPress={() => void change(question)}>
                  {secondThoughts[question].confirm}
                </Button>
                <Button
                  id="keep"
                  onPress={() => {
                    setAsked(null)
                    setFocus(question)
                  }}
                >
                  {secondThoughts[question].keep}
                </Button>
              </ButtonRow>
            </Notice>
          )}
        </Section>
      )}
    </>
  )
}
