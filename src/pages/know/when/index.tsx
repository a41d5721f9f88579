import { useState } from 'react'
import { frame, windowTitle } from '@/content/frame'
import { choice, reminders } from '@/content/know/choice'
import { when } from '@/content/know/when'
import { byPhonesDay } from '@/content/phonesDay'
import { pageWords, textsIn } from '@/content/terms/pageWords'
import { calculateRetirement, classesOf } from '@/domain/retirement'
import type { LocalDate } from '@/domain/scheme/ids'
import { useSession } from '@/stores/session'
import { usePhonesDay, useToday } from '@/stores/today'
import { Button } from '@/ui/button'
import { ChoiceGroup } from '@/ui/choice'
import { ErrorSummary } from '@/ui/errorSummary'
import { Glossary } from '@/ui/glossary'
import { useLater } from '@/ui/later/useLater'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { YearMonthField } from '@/ui/yearMonthField'
import { Chosen } from './chosen'
import { checkEntry, type Entry, type EntryErrors } from './entry'
import { remind } from './reminders'
import { Result } from './result'

const empty: Entry = { sex: undefined, payer: 'unit', post: 'both', year: '', month: '' }

const POSTS = ['both', 'female55', 'female50'] as const

export default function WhenPage() {
  const today: LocalDate = useToday()
  const phonesDay = usePhonesDay()
  const [entry, setEntry] = useState<Entry>(empty)
  const [attempt, setAttempt] = useState(0)
  const [shown, setShown] = useState<Entry | undefined>()
  const signedIn = useSession((state) => state.status === 'signedIn')
  const { loaded } = useLater(remind, signedIn ? 1 : 0)
  const checked = checkEntry(entry)
  const errors: EntryErrors = attempt > 0 && !checked.ok ? checked.errors : {}
  const change = (next: Partial<Entry>) => {
    setEntry({ ...entry, ...next })
    setShown(undefined)
  }
  const calculate = () => {
    setAttempt(checked.ok ? 0 : attempt + 1)
    if (checked.ok) setShown(entry)
  }
  const again = () => {
    setEntry(empty)
    setShown(undefined)
    setAttempt(0)
  }
  const result = shown !== undefined && checked.ok ? checked : undefined
  const hasUnit = entry.payer === 'unit'
  const asksPost = entry.sex === 'female' && hasUnit
  const calculations = result
    ? classesOf(result.sex, { hasUnit })
        .filter((one) => !asksPost || entry.post === 'both' || one === entry.post)
        .map((retireeClass) => calculateRetirement(result.birth, retireeClass, { hasUnit }))
    : []
  const list = [
    ...(errors.sex ? [{ field: 'sex', text: errors.sex }] : []),
    ...(errors.birth ? [{ field: 'birth', text: errors.birth }] : []),
  ]

  return (
    <Page
      frame={frame}
      title={windowTitle(when.title)}
      onSubmit={result ? again : calculate}
      action={
        <Button kind="main" submits>
          {result ? when.again : when.calculate}
        </Button>
      }
    >
      <ErrorSummary title={when.errorsTitle(list.length)} errors={list} attempt={attempt} />
      <PageHead title={when.title} phrases={[...when.phrases]} lead={when.lead} />
      {loaded && <loaded.it.Standing hidden={calculations.length > 0} />}
      <ChoiceGroup
        name="sex"
        legend={when.sex.legend}
        side
        error={errors.sex}
        options={[
          { value: 'male', label: when.sex.male },
          { value: 'female', label: when.sex.female },
        ]}
        value={entry.sex}
        onChange={(value) => change({ sex: value === 'male' ? 'male' : 'female' })}
      />
      <ChoiceGroup
        name="payer"
        legend={when.payer.legend}
        options={[
          { value: 'unit', label: when.payer.unit },
          { value: 'flexible', label: when.payer.flexible, note: when.payer.flexibleNote },
        ]}
        value={entry.payer}
        onChange={(value) => change({ payer: value === 'flexible' ? 'flexible' : 'unit' })}
      />
      {asksPost && (
        <ChoiceGroup
          name="post"
          legend={when.post.legend}
          options={POSTS.map((value) => ({ value, label: when.post[value] }))}
          value={entry.post}
          onChange={(value) => change({ post: POSTS.find((one) => one === value) ?? 'both' })}
        />
      )}
      <YearMonthField
        id="birth"
        legend={when.birth.legend}
        hint={when.birth.hint}
        error={errors.birth}
        yearLabel={when.birth.year}
        monthLabel={when.birth.month}
        year={entry.year}
        month={entry.month}
        onChange={change}
      />
      <Glossary {...pageWords} texts={textsIn([when, choice, reminders])} />
      {calculations.length > 0 && (
        <>
          {phonesDay && <Note tone="wait">{byPhonesDay(phonesDay)}</Note>}
          <Result today={today} calculations={calculations} />
          <Chosen today={today} calculations={calculations} />
        </>
      )}
    </Page>
  )
}
