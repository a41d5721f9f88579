import { useState } from 'react'
import { frame, windowTitle } from '@/content/frame'
import { pension } from '@/content/know/pension'
import { estimatePension } from '@/domain/pension'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/errorSummary'
import { Field } from '@/ui/field'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'
import { YearMonthField } from '@/ui/yearMonthField'
import { checkEntry, NUMBERS, type Entry, type EntryErrors, type ErrorField } from './entry'
import { PensionResult } from './result'

const empty: Entry = {
  birthYear: '',
  birthMonth: '',
  year: '',
  month: '',
  years: '',
  before1996: '',
  deemed: '',
  index: '',
  account: '',
}

const FIELDS: readonly ErrorField[] = ['birth', 'retirement', ...NUMBERS]

/** What nobody can be told for these dates. */
const REFUSALS = { yearBeforeTable: pension.errors.before, ageOutsideTable: pension.errors.age } as const

/** 能领多少: reckoned on this phone alone, from what stands on a 权益记录单. */
export default function PensionPage() {
  const [entry, setEntry] = useState(empty)
  const [attempt, setAttempt] = useState(0)
  const [shown, setShown] = useState(false)
  const checked = checkEntry(entry)
  const estimate = checked.ok ? estimatePension(checked.inputs) : null
  const refused: EntryErrors =
    estimate && !estimate.known ? { retirement: REFUSALS[estimate.reason] } : checked.ok ? {} : checked.errors
  const errors: EntryErrors = attempt > 0 ? refused : {}
  const ready = Object.keys(refused).length === 0
  const change = (next: Partial<Entry>) => {
    setEntry({ ...entry, ...next })
    setShown(false)
  }
  const calculate = () => {
    setAttempt(ready ? 0 : attempt + 1)
    setShown(ready)
  }
  const again = () => {
    setEntry(empty)
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
      {shown && checked.ok && estimate?.known && (
        <PensionResult inputs={checked.inputs} estimate={estimate} />
      )}
    </Page>
  )
}
