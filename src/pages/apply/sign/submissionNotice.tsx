import { useEffect, useState } from 'react'
import { sign } from '@/content/apply/sign'
import { failureText } from '@/content/failures'
import { isProblem, type Failure } from '@/stores/attempt'
import { useDraft } from '@/stores/draft'
import { identityUrl, signInUrl, urlOf, type Place } from '@/stores/place'
import { useSubmission } from '@/stores/submission'
import { Button } from '@/ui/button'
import { focusOn } from '@/ui/focus'
import { Notice } from '@/ui/notice'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Text } from '@/ui/text'
import type { Remedied } from '../hindrances'

const ID = 'submission'

interface SubmissionNoticeProps {
  readonly place: Place
  /** How often it came to nothing; each time the notice is brought into view. */
  readonly attempt: number
}

/** What came of sending, where it is not done: nothing went out, nobody knows, or the server says what is missing. */
export function SubmissionNotice({ place, attempt }: SubmissionNoticeProps) {
  const stage = useSubmission((state) => state.stage)
  const saving = useDraft((state) => state.saving)

  useEffect(() => {
    // It stands at the top, the button that was pressed at the bottom.
    if (attempt > 0) focusOn(ID)
  }, [attempt])

  switch (stage) {
    case 'idle':
    case 'sending':
    case 'submitted':
      return null
    case 'unsaved':
      return (
        <Notice id={ID} tone="wait" title={sign.unsaved.title}>
          <Text live>{saving === 'decide' ? sign.unsaved.decide : sign.unsaved.text}</Text>
          {saving === 'decide' && <Button to={urlOf('apply/check')}>{sign.unsaved.action}</Button>}
        </Notice>
      )
    case 'unanswered':
      return (
        <Notice id={ID} tone="wait" title={sign.unanswered.title}>
          <Text live>{sign.unanswered.text}</Text>
        </Notice>
      )
    case 'refused':
      return <Refused place={place} />
  }
}

function Refused({ place }: { place: Place }) {
  const failure = useSubmission((state) => state.failure)
  const hindrances = useHindrances(failure)
  if (failure === null) return null
  if (isProblem(failure, 'nothingChanged')) {
    return (
      <Notice id={ID} tone="wait" title={sign.refused.nothingChanged}>
        <Text live>{failureText(failure)}</Text>
        <Button to={urlOf('apply/check')}>{sign.refused.change}</Button>
      </Notice>
    )
  }
  const code = 'code' in failure ? failure.code : undefined
  return (
    <Notice id={ID} tone="refuse" title={sign.refused.title}>
      <Text live>{failureText(failure)}</Text>
      {hindrances.length > 0 && (
        <RowLinks>
          {hindrances.map(({ key, what, text, place: there }) => (
            <RowLink key={key} label={sign.refused.go(what)} note={text} to={urlOf(there, 'check')} />
          ))}
        </RowLinks>
      )}
      {(code === 'realNameRequired' || code === 'consentRequired') && (
        <Button to={identityUrl(place)}>{sign.refused.prove}</Button>
      )}
      {code === 'notSendableToday' && <Button to={urlOf('apply/check')}>{sign.refused.check}</Button>}
      {code === 'signInRequired' && <Button to={signInUrl(place)}>{sign.refused.signIn}</Button>}
    </Notice>
  )
}

/**
 * What the server named, in the form's words; these are fetched when it names something. Should they not come, the
 * server's own sentence stands, and the check page lists everything.
 */
function useHindrances(failure: Failure | null): readonly Remedied[] {
  const cells = useDraft((state) => state.cells)
  const [found, setFound] = useState<readonly Remedied[]>([])
  const named = failure !== null && 'fields' in failure ? failure.fields : undefined

  useEffect(() => {
    setFound([])
    if (named === undefined || named.length === 0) return undefined
    let wanted = true
    import('../remedies').then(
      ({ refusals }) => {
        if (wanted) setFound(refusals(named, cells))
      },
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [named, cells])
  return found
}
