import { useState } from 'react'
import { failures, failureText } from '@/content/failures'
import { actionWords, casePage, secondThoughts } from '@/content/progress'
import { useCases } from '@/stores/cases'
import { identityUrl, urlOf } from '@/stores/place'
import { useProgress } from '@/stores/progress'
import { useSession } from '@/stores/session'
import { Button, ButtonRow } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'
import type { View } from '../followed'

type Change = keyof Pick<typeof actionWords, 'recall' | 'withdraw'>

/** 改一改再交 and 撤回, until the first decision (ruling 25). What it does is said before it is pressed a second time. */
export function Changes({ view }: { view: View }) {
  const [asked, setAsked] = useState<Change | null>(null)
  const [tried, setTried] = useState(false)
  const busy = useProgress((state) => state.busy)
  const failure = useProgress((state) => state.actionFailure)
  const unproved = useSession((state) => state.me?.level === 'phone')
  const { allowed, status } = view.progress
  const changes = (['recall', 'withdraw'] as const).filter((change) => allowed.includes(change))

  const refused = (
    <FailureNotice
      id="change-failure"
      title={failures.title}
      text={tried && failure ? failureText(failure) : undefined}
    />
  )
  if (changes.length === 0) {
    const decided = status === 'inReview' || status === 'waitingForMonth' || status === 'inProgress'
    return (
      <>
        {refused}
        {decided && (
          <Text small tone="quiet">
            {secondThoughts.afterFirstDecision}
          </Text>
        )}
      </>
    )
  }

  const ask = (change: Change) => {
    if (unproved) return open(identityUrl('progress/case'))
    setTried(false)
    setAsked(change)
  }
  const change = async (what: Change) => {
    setTried(true)
    const done = await useProgress.getState()[what](view.caseId)
    if (!done) return
    setAsked(null)
    await useCases.getState().load()
    if (what === 'recall') open(urlOf('apply/check'))
  }

  return (
    <Section id="changes" title={casePage.changes.title}>
      <Text>{secondThoughts.untilFirstDecision}</Text>
      {refused}
      {asked === null ? (
        <ButtonRow>
          {changes.map((one) => (
            <Button key={one} icon={one === 'recall' ? 'pen' : undefined} onPress={() => ask(one)}>
              {actionWords[one].label}
            </Button>
          ))}
        </ButtonRow>
      ) : (
        <Notice tone="wait" id="second-thought" title={secondThoughts[asked].title}>
          <Text live>{actionWords[asked].consequence}</Text>
          <ButtonRow>
            <Button busy={busy} onPress={() => void change(asked)}>
              {secondThoughts[asked].confirm}
            </Button>
            <Button onPress={() => setAsked(null)}>{secondThoughts[asked].keep}</Button>
          </ButtonRow>
        </Notice>
      )}
    </Section>
  )
}
