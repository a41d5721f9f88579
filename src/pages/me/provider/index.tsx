import { useEffect, useState } from 'react'
import { dayText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { provider } from '@/content/me/identity'
import { usePartsDrawn } from '@/platform/partsDrawn'
import { useIdentity } from '@/stores/identity'
import { identityUrl } from '@/stores/place'
import { Button } from '@/ui/button'
import { ChoiceGroup } from '@/ui/choice'
import { ErrorSummary } from '@/ui/errorSummary'
import { FailureNotice } from '@/ui/failureNotice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { goBack } from '@/ui/target'

/** Each with a story of its own: more at once are too much for one transfer. */
const PEOPLE_AT_ONCE = 8

/** Stands in for the province's identity service, and says so: what it decides comes back to the app as a code. */
export default function ProviderPage() {
  const { pending, people, busy, failure, loadPeople, authorize } = useIdentity()
  const [person, setPerson] = useState<string | undefined>()
  const [attempt, setAttempt] = useState(0)
  const drawn = usePartsDrawn(Math.ceil((people?.length ?? 0) / PEOPLE_AT_ONCE))

  useEffect(() => {
    void loadPeople()
  }, [loadPeople])

  if (!pending) {
    return (
      <Page
        frame={frame}
        title={windowTitle(provider.title)}
        action={
          <Button kind="main" to="/pages/me/identity/index" how="replace">
            {provider.restart}
          </Button>
        }
      >
        <PageHead title={provider.title} lead={provider.noRequest} />
      </Page>
    )
  }

  const error = attempt > 0 && person === undefined ? provider.choose : undefined
  const back = pending.next === null ? '/pages/me/identity/index' : identityUrl(pending.next)
  const submit = async () => {
    if (person === undefined) return setAttempt(attempt + 1)
    // Where the proof is refused, the next one still knows where the person was going.
    if (await authorize(person)) goBack(back)
  }
  return (
    <Page
      frame={frame}
      title={windowTitle(provider.title)}
      backTo={back}
      onSubmit={() => void submit()}
      action={
        <Button kind="main" submits busy={busy}>
          {provider.submit}
        </Button>
      }
    >
      <ErrorSummary
        title={provider.errorsTitle}
        errors={error ? [{ field: `person-${people?.[0]?.id ?? ''}`, text: error }] : []}
        attempt={attempt}
      />
      <PageHead title={provider.title} />
      <Note tone="wait">{provider.notice}</Note>
      <FailureNotice
        id="failure"
        title={failures.title}
        text={failure ? failureText(failure) : undefined}
        retryLabel={failures.retry}
        onRetry={() => void loadPeople()}
      />
      {people && (
        <ChoiceGroup
          name="person"
          legend={provider.legend}
          legendLevel={2}
          error={error}
          options={people.slice(0, drawn * PEOPLE_AT_ONCE).map(({ id, name, birthDate, story }) => ({
            value: id,
            label: name,
            note: provider.born(dayText(birthDate), story),
          }))}
          value={person}
          onChange={setPerson}
        />
      )}
    </Page>
  )
}
