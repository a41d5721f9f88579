import { useEffect, useState } from 'react'
import { frame, windowTitle } from '@/content/frame'
import { contributionBaseText, pension } from '@/content/know/pension'
import { byPhonesDay } from '@/content/phonesDay'
import { pageWords, textsIn } from '@/content/terms/pageWords'
import { contributionBaseIn, estimatePension } from '@/domain/pension'
import { monthOf, yearOf } from '@/domain/retirement/months'
import { useGuidance } from '@/stores/guidance'
import { usePrefill } from '@/stores/prefill'
import { useSession } from '@/stores/session'
import { usePhonesDay, useToday } from '@/stores/today'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/errorSummary'
import { Field } from '@/ui/field'
import { Glossary } from '@/ui/glossary'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'
import { YearMonthField } from '@/ui/yearMonthField'
import { checkEntry, NUMBERS, prefilled, type Entry, type EntryErrors, type ErrorField } from './entry'
import { PensionResult } from './result'

const FIELDS: readonly ErrorField[] = ['birth', 'retirement', ...NUMBERS]

/** What nobody can be told for these dates. */
const REFUSALS = { pensionBase: pension.errors.before, payoutMonths: pension.errors.age } as const

/** Whether the departments' records are at hand: whoever has proved their name need not look up what is there. */
function useRecords(): boolean {
  const proved = useSession((state) => state.me?.level === 'realName')
  const read = usePrefill((state) => state.prefill !== null)
  useEffect(() => {
    if (proved && usePrefill.getState().prefill === null) void usePrefill.getState().load()
  }, [proved])
  return proved && read
}

/** 能领多少: reckoned on this phone alone, from what stands on a 权益记录单. */
export default function PensionPage() {
  const { facts } = useGuidance()
  const today = useToday()
  const phonesDay = usePhonesDay()
  const read = useRecords()
  const [typed, setTyped] = useState<Partial<Entry>>({})
  const { entry, record } = prefilled(facts, typed)
  const [attempt, setAttempt] = useState(0)
  const [shown, setShown] = useState(false)
  const checked = checkEntry(entry)
  const estimate = checked.ok ? estimatePension(checked.inputs, today) : null
  const refused: EntryErrors =
    estimate && !estimate.known ? { retirement: REFUSALS[estimate.rule] } : checked.ok ? {} : checked.errors
  const errors: EntryErrors = attempt > 0 ? refused : {}
  const ready = Object.keys(refused).length === 0
  const change = (next: Partial<Entry>) => {
    setTyped({ ...typed, ...next })
    setShown(false)
  }
  const calculate = () => {
    setAttempt(ready ? 0 : attempt + 1)
    setShown(ready)
  }
  const again = () => {
    setTyped({})
    setShown(false)
    setAttempt(0)
  }
  const list = FIELDS.flatMap((field) => {
    const text = errors[field]
    return text === undefined ? [] : [{ field, text }]
  })

  return (
    <Page
      frame={frame}
      title={windowTitle(pension.title)}
      onSubmit={shown ? again : calculate}
      action={
        <Button kind="main" submits>
          {shown ? pension.again : pension.calculate}
        </Button>
      }
    >
      <ErrorSummary title={pension.errorsTitle(list.length)} errors={list} attempt={attempt} />
      <PageHead title={pension.title} lead={pension.lead} />
      <Note icon="info">{pension.institution}</Note>
      {read && record && <Note icon="info">{pension.fromRecords(record.asOf, record.until)}</Note>}
      <YearMonthField
        id="birth"
        legend={pension.birth.legend}
        hint={pension.birth.hint}
        error={errors.birth}
        yearLabel={pension.birth.year}
        monthLabel={pension.birth.month}
        year={entry.birthYear}
        month={entry.birthMonth}
        onChange={({ year, month }) => change({ birthYear: year, birthMonth: month })}
      />
      <YearMonthField
        id="retirement"
        legend={pension.month.legend}
        error={errors.retirement}
        yearLabel={pension.month.year}
        monthLabel={pension.month.month}
        year={entry.year}
        month={entry.month}
        onChange={change}
      />
      <Why summary={pension.where} icon="info">
        <Text>{pension.whereText}</Text>
        <Text>{contributionBaseText(contributionBaseIn(yearOf(monthOf(today))))}</Text>
      </Why>
      {NUMBERS.map((field) => (
        <Field
          key={field}
          id={field}
          // Keyboards of digits have no 年 and no 月.
          kind={field === 'index' || field === 'account' ? 'decimal' : 'text'}
          label={pension.fields[field].label}
          hint={pension.fields[field].hint}
          error={errors[field]}
          value={entry[field]}
          maxLength={20}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
      <Glossary {...pageWords} texts={textsIn([pension])} />
      {shown && phonesDay && <Note tone="wait">{byPhonesDay(phonesDay)}</Note>}
      {shown && checked.ok && estimate?.known && (
        <PensionResult inputs={checked.inputs} estimate={estimate} today={today} />
      )}
    </Page>
  )
}
