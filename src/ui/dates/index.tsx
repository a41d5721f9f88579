import { Box, Inline } from '../element'
import { words } from '../words'
import './index.scss'

export interface DateStop {
  /** 「最早可选」 */
  name: string
  /** 「2025年」 */
  year: string
  /** 「3」 and its unit 「月」 */
  month: string
  monthUnit: string
  /** 「60岁1个月」 */
  age: string
  /** 「已过」 */
  past?: string
  /** The statutory one: its station is filled. */
  statutory?: boolean
}

interface DatesProps {
  stops: readonly DateStop[]
  /** What the reader chose, underneath. */
  picked?: { label: string; value: string; note: string }
}

/** Earliest, statutory, latest: stations on one line. Upright where a column would be too narrow. */
export function Dates({ stops, picked }: DatesProps) {
  return (
    <Box className="plan">
      <Box className="dates-box">
        <Box as="ol" className="dates">
          {stops.map((stop) => (
            <Stop key={stop.name} {...stop} />
          ))}
        </Box>
      </Box>
      {picked && (
        <Box className="picked">
          <Box as="p">{picked.label}</Box>
          <Box as="p" className="picked-value">
            {words(picked.value)}
          </Box>
          <Box as="p">{words(picked.note)}</Box>
        </Box>
      )}
    </Box>
  )
}

function Stop({ name, year, month, monthUnit, age, past, statutory }: DateStop) {
  return (
    <Box as="li" className={statutory ? 'dates-stop is-key' : 'dates-stop'}>
      <Inline block className="dates-name">
        {name}
      </Inline>
      <Inline block className="dates-dot" hidden />
      <Inline block className="dates-year">
        {year}
      </Inline>
      <Inline block className="dates-month">
        {month}
        <Inline as="small">{monthUnit}</Inline>
      </Inline>
      <Inline block className="dates-age">
        {words(age)}
      </Inline>
      {past !== undefined && (
        <Inline block className="dates-past">
          {past}
        </Inline>
      )}
    </Box>
  )
}
