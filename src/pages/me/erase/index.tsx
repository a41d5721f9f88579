import { useEffect, useState } from 'react'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { erasing as texts, myData } from '@/content/me/myData'
import { isProblem } from '@/stores/attempt'
import { useMyData } from '@/stores/myData'
import { useSession } from '@/stores/session'
import { Button } from '@/ui/button'
import { CheckGroup } from '@/ui/choice'
import { ErrorSummary } from '@/ui/errorSummary'
import { FailureNotice } from '@/ui/failureNotice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Standstill } from '@/ui/standstill'
import { Tick, Ticks } from '@/ui/ticks'
import { MyGate, nothingToAsk } from '../gate'

/** 删掉我的全部资料: what goes, what stays, said before; then once more whether one means it (个人信息保护法 47). */
export default function ErasePage() {
  const { begin, erased } = useMyData()
  useEffect(() => begin(), [begin])
  const here = { frame, window: windowTitle(texts.title) }
  if (erased) return <Standstill {...here} {...texts.done} to={frame.home} how="root" />
  return (
    <MyGate place="me/erase" needs="phone" title={texts.title} words={myData} {...nothingToAsk}>
      {() => <Erase />}
    </MyGate>
  )
}

function Erase() {
  const { busy, failure, erase } = useMyData()
  const proved = useSession((state) => state.me?.level === 'realName')
  const [sure, setSure] = useState<readonly 'sure'[]>([])
  const [attempt, setAttempt] = useState(0)
  const unsure = attempt > 0 && sure.length === 0 ? texts.unsure : undefined
  const press = () => {
    setAttempt(attempt + 1)
    if (sure.length > 0) void erase()
  }
  const runs = failure !== null && isProblem(failure, 'caseRuns')
  return (
    <Page
      frame={frame}
      title={windowTitle(texts.title)}
      backTo="/pages/me/data/index"
      onSubmit={press}
      action={
        <Button kind="main" submits busy={busy}>
          {texts.erase}
        </Button>
      }
    >
      <ErrorSummary
        title={texts.notYet}
        errors={unsure === undefined ? [] : [{ field: 'sure', text: unsure }]}
        attempt={attempt}
      />
      <PageHead title={texts.title} lead={texts.lead} />
      <FailureNotice id="failure" title={failures.title} text={failure ? failureText(failure) : undefined} />
      {runs && (
        <RowLinks>
          <RowLink icon="progress" label={texts.progress} to="/pages/progress/case/index" />
        </RowLinks>
      )}
      <Lines id="gone" title={texts.what} sign="refuse" lines={texts.gone} />
      <Lines id="stays" title={texts.stays} lines={texts.kept} />
      <Note icon="info">{texts.running}</Note>
      {proved && (
        <RowLinks>
          <RowLink icon="document" label={texts.takeFirst} to="/pages/me/data/index" />
        </RowLinks>
      )}
      <CheckGroup
        name="sure"
        legend={texts.sure.legend}
        legendLevel={2}
        options={[{ value: 'sure', label: texts.sure.label }]}
        values={sure}
        error={unsure}
        onChange={setSure}
      />
    </Page>
  )
}

interface LinesProps {
  readonly id: string
  readonly title: string
  /** Of what goes; what stays is a paper. */
  readonly sign?: 'refuse'
  readonly lines: readonly { readonly title: string; readonly text: string }[]
}

function Lines({ id, title, sign, lines }: LinesProps) {
  return (
    <Section id={id} title={title}>
      <Ticks>
        {lines.map((line) => (
          <Tick
            key={line.title}
            {...(sign === undefined ? { icon: 'document' } : { sign })}
            title={line.title}
            who={line.text}
          />
        ))}
      </Ticks>
    </Section>
  )
}
