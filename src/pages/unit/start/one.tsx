import { useState } from 'react'
import { start } from '@/content/unit/start'
import { readStartLines } from '@/domain/people/startLines'
import { useToday } from '@/stores/today'
import { useUnitStarts } from '@/stores/unitStarts'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/errorSummary'
import { Field } from '@/ui/field'
import { useIdPrefix } from '@/ui/idPrefix'
import { YearMonthField } from '@/ui/yearMonthField'

const words = start.one
const NOTHING = { name: '', phone: '', year: '', month: '' }

/** One person: read by the same rules as a line of a table. */
export function One({ organisationId }: { organisationId: string }) {
  const today = useToday()
  const { busy, send } = useUnitStarts()
  const ids = useIdPrefix('start')
  const [typed, setTyped] = useState(NOTHING)
  const [attempt, setAttempt] = useState(0)
  const quoted = [typed.name, typed.phone, `${typed.year}-${typed.month}`].map(
    (cell) => `"${cell.split('"').join('')}"`,
  )
  const { right, wrong } = readStartLines(quoted.join(','), today)
  const faults = wrong.flatMap((line) => line.faults)
  const errorOf = (text: string, ...ones: typeof faults) =>
    attempt > 0 && faults.some((fault) => ones.includes(fault)) ? text : undefined
  const errors = {
    name: errorOf(words.nameError, 'name', 'noName', 'columns'),
    phone: errorOf(words.phoneError, 'phoneLength', 'phoneFormat', 'phoneScientific'),
    month: errorOf(words.monthError, 'month', 'monthRange'),
  }
  const said = Object.entries(errors).flatMap(([field, text]) =>
    text === undefined ? [] : [{ field: `${ids}-${field}`, text }],
  )
  const submit = async () => {
    const [entry] = right
    if (entry === undefined) return setAttempt(attempt + 1)
    const { name, phone, month } = entry
    if (!(await send(organisationId, [{ name, phone, month }]))) return
    setTyped(NOTHING)
    setAttempt(0)
  }
  return (
    <>
      <ErrorSummary title={words.errorsTitle(said.length)} errors={said} attempt={attempt} />
      <Field
        id={`${ids}-name`}
        label={words.name}
        error={errors.name}
        value={typed.name}
        maxLength={30}
        onChange={(name) => setTyped({ ...typed, name })}
      />
      <Field
        id={`${ids}-phone`}
        kind="tel"
        label={words.phone}
        error={errors.phone}
        value={typed.phone}
        maxLength={13}
        onChange={(phone) => setTyped({ ...typed, phone })}
      />
      <YearMonthField
        id={`${ids}-month`}
        legend={words.month}
        error={errors.month}
        yearLabel={words.year}
        monthLabel={words.monthLabel}
        year={typed.year}
        month={typed.month}
        onChange={({ year, month }) => setTyped({ ...typed, year, month })}
      />
      <Button kind="main" busy={busy} onPress={() => void submit()}>
        {words.submit}
      </Button>
    </>
  )
}
