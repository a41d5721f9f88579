import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { failedWords, failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { erasing as texts, myData } from '@/content/me/myData'
import { isProblem } from '@/stores/attempt'
import { useEntry } from '@/stores/entry'
import { useMyData } from '@/stores/myData'
import { useSession } from '@/stores/session'
import { Button } from '@/ui/button'
import { CheckGroup } from '@/ui/choice'
import { ErrorSummary } from '@/ui/errorSummary'
import { FailureNotice } from '@/ui/failureNotice'
import { NotYet } from '@/ui/notYet'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Standstill } from '@/ui/standstill'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'

const words = { ...myData, failed: failedWords }
const nothingToLoad = () => Promise.resolve()

/** 删掉我的全部资料: what goes, what stays, said before; then once more whether one means it (个人信息保护法 47). */
export default function ErasePage() {
  const begin = useMyData((state) => state.begin)
  const erased = useMyData((state) => state.erased)
  useEffect(() => begin(), [begin])
  const { entry, again } = useEntry({
    place: 'me/erase',
    needs: 'phone',
    known: true,
    failure: null,
    load: nothingToLoad,
  })
  useDidShow(again)
  const here = { frame, window: windowTitle(texts.title) }
  if (erased) return <Standstill {...here} {...texts.done} to={frame.home} how="root" />
  if (entry.kind !== 'in')
    return <NotYet {...here} title={texts.title} why={entry} words={words} onRetry={again} />
  return <Erase />
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
        title={failures.title}
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
      <Section id="gone" title={texts.what}>
        <Ticks>
          {texts.gone.map((line) => (
            <Tick key={line} sign="refuse" title={line} />
          ))}
        </Ticks>
        <Text>{texts.draft}</Text>
      </Section>
      <Section id="stays" title={texts.stays}>
        <Ticks>
          {texts.kept.map((line) => (
            <Tick key={line} icon="document" title={line} />
          ))}
        </Ticks>
        <Text>{texts.running}</Text>
      </Section>
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
