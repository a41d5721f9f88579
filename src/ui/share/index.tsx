import { Box } from '../element'
import './index.scss'

/** A share as a bar, in tenths, beside the number that says it: who cannot see it misses nothing. */
export function Share({ percent }: { percent: number }) {
  const tenths = Math.min(10, Math.max(0, Math.floor(percent / 10)))
  return (
    <Box className="share" hidden>
      <Box className={`share-part is-${String(tenths)}`} />
    </Box>
  )
}
