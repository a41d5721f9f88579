import { Box, Inline } from '../element'
import './index.scss'

interface SpokenCodeProps {
  /** Its digits in the groups in which they are said. */
  groups: readonly string[]
  /** For screen readers: digit by digit. */
  label: string
}

/** A code to be read out over the telephone: as large as the page allows, in groups. */
export function SpokenCode({ groups, label }: SpokenCodeProps) {
  return (
    <Box as="p" className="spoken-code" label={label} role="img">
      {groups.map((group, index) => (
        <Inline key={`${index}-${group}`} className="spoken-code-group">
          {group}
        </Inline>
      ))}
    </Box>
  )
}
