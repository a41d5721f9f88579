import { useEffect, useState } from 'react'
import { failures, failureText } from '@/content/failures'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { desk, unitProvider as words } from '@/content/unit/desk'
import { useOrganisations } from '@/stores/organisations'
import { Button } from '@/ui/button'
import { ChoiceGroup } from '@/ui/choice'
import { ErrorSummary } from '@/ui/errorSummary'
import { FailureNotice } from '@/ui/failureNotice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Standstill } from '@/ui/standstill'
import { goBack } from '@/ui/target'

const HOME = '/pages/unit/home/index'

/** Stands in for the province's legal-person sign-in, and says so: what it decides comes back to the app as a code. */
export default function UnitProviderPage() {
  const { pending, choices, busy, failure, loadChoices, authorize } = useOrganisations()
  const [chosen, setChosen] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => void loadChoices(), [loadChoices])

  if (!pending) {
    return (
      <Standstill
        frame={frame}
        window={windowTitle(words.title)}
        title={words.title}
        text={words.gone}
        action={words.restart}
        to={HOME}
      />
    )
  }
  const error = attempt > 0 && chosen === undefined ? words.choose : undefined
  const submit = async () => {
    if (chosen === undefined) return setAttempt(attempt + 1)
    if (await authorize(chosen)) goBack(HOME)
  }
  return (
    <Page
      frame={frame}
      title={windowTitle(words.title)}
      backTo={HOME}
      onSubmit={() => void submit()}
      action={
        <Button kind="main" submits busy={busy}>
          {words.submit}
        </Button>
      }
    >
      <ErrorSummary
        title={words.errorsTitle}
        errors={error ? [{ field: `organisation-${choices?.[0]?.id ?? ''}`, text: error }] : []}
        attempt={attempt}
      />
      <PageHead title={words.title} />
      <Note tone="wait">{words.notice}</Note>
      <FailureNotice
        id="failure"
        title={failures.title}
        text={failure ? failureText(failure) : undefined}
        retryLabel={failures.retry}
        onRetry={() => void loadChoices()}
      />
      {choices && (
        <ChoiceGroup
          name="organisation"
          legend={words.legend}
          legendLevel={2}
          error={error}
          options={choices.map(({ id, name, kind, clerks, creditCode }) => ({
            value: id,
            label: desk.whose(name, desk.kinds[kind]),
            note: words.clerks(clerks.join('、'), creditCode),
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
    </Page>
  )
}
