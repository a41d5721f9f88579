import { useEffect, useState } from 'react'
import { failures, failureText } from '@/content/failures'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { unitCode as words } from '@/content/unit/desk'
import { startsOf, useUnitStarts } from '@/stores/unitStarts'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/errorSummary'
import { FailureNotice } from '@/ui/failureNotice'
import { Field } from '@/ui/field'
import { useIdPrefix } from '@/ui/idPrefix'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { UnitGate } from '../gate'

const HOME = '/pages/unit/home/index'
const CODE = /^\d{6}$/

/** 填本人给的码: used up by it, and the retiree is asked by the organisation's name. */
export default function UnitCodePage() {
  const begin = useUnitStarts((state) => state.begin)
  useEffect(() => begin(), [begin])
  return (
    <UnitGate place="unit/code" title={words.title}>
      {({ id }) => <Code organisationId={id} />}
    </UnitGate>
  )
}

function Code({ organisationId }: { organisationId: string }) {
  const state = useUnitStarts()
  const { useCode: sendCode } = state
  const { busy, failure } = startsOf(state, organisationId)
  const field = useIdPrefix('code')
  const [typed, setTyped] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [done, setDone] = useState(false)
  const code = typed.replace(/\s/g, '')
  const error = attempt > 0 && !CODE.test(code) ? words.error : undefined
  const submit = async () => {
    if (!CODE.test(code)) return setAttempt(attempt + 1)
    setDone(await sendCode(organisationId, code))
  }
  if (done) {
    return (
      <Page
        frame={frame}
        title={windowTitle(words.title)}
        action={
          <Button kind="main" to={HOME} how="replace">
            {words.done.go}
          </Button>
        }
      >
        <PageHead title={words.done.title.join('')} phrases={words.done.title} lead={words.done.lead} />
      </Page>
    )
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
      <ErrorSummary title={words.error} errors={error ? [{ field, text: error }] : []} attempt={attempt} />
      <FailureNotice id="failure" title={failures.title} text={failure ? failureText(failure) : undefined} />
      <PageHead title={words.title} lead={words.lead} />
      <Field
        id={field}
        kind="number"
        label={words.label}
        hint={words.hint}
        error={error}
        value={typed}
        maxLength={8}
        onChange={setTyped}
      />
    </Page>
  )
}
