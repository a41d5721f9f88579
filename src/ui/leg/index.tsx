import { Box, Inline } from '../element'
import { Text } from '../text'
import { words } from '../words'
import './index.scss'

export interface LegStop {
  /** 「从」「最晚」 */
  label: string
  /** 「5月18日」 */
  date: string
  /** 「周一，5 个工作日」 */
  note?: string
}

/** From which day to which, as printed on a train ticket. */
export function Leg({ stops, note }: { stops: readonly LegStop[]; note?: string }) {
  return (
    <Box>
      <Box as="dl" className="leg">
        {stops.map(({ label, date, note: small }) => (
          <Box className="leg-stop" key={label}>
            <Box as="dt" className="leg-label">
              {label}
            </Box>
            <Box as="dd" className="leg-date">
              {words(date)}
              {small !== undefined && (
                <Inline as="small" block className="leg-small">
                  {words(small)}
                </Inline>
              )}
            </Box>
          </Box>
        ))}
      </Box>
      {note !== undefined && (
        <Text small tone="quiet">
          {note}
        </Text>
      )}
    </Box>
  )
}
