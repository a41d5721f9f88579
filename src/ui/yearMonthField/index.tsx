import { Box } from '../element'
import { Field } from '../field'
import { Fieldset } from '../fieldset'
import './index.scss'

interface YearMonthFieldProps {
  /** The year's input has this `id`: an error summary leads there. */
  id: string
  legend: string
  hint?: string
  error?: string
  yearLabel: string
  monthLabel: string
  /** As typed. */
  year: string
  month: string
  onChange: (value: { year: string; month: string }) => void
  /** Either of the two was entered, or left. */
  onFocus?: () => void
  onBlur?: () => void
}

/** A month, typed: nobody finds 1965 on a wheel. */
export function YearMonthField(props: YearMonthFieldProps) {
  const { id, legend, hint, error, yearLabel, monthLabel, year, month, onChange, onFocus, onBlur } = props
  return (
    <Fieldset id={`${id}-group`} legend={legend} hint={hint} error={error}>
      <Box className="year-month">
        <Box className="year-month-part">
          <Field
            id={id}
            label={yearLabel}
            kind="number"
            maxLength={4}
            value={year}
            onChange={(typed) => onChange({ year: typed, month })}
            onFocus={onFocus}
            onBlur={onBlur}
          />
        </Box>
        <Box className="year-month-part">
          <Field
            id={`${id}-month`}
            label={monthLabel}
            kind="number"
            maxLength={2}
            value={month}
            onChange={(typed) => onChange({ year, month: typed })}
            onFocus={onFocus}
            onBlur={onBlur}
          />
        </Box>
      </Box>
    </Fieldset>
  )
}
