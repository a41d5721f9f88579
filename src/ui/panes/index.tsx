import type { ReactNode } from 'react'
import { Box } from '../element'
import './index.scss'

/** Controls that belong together: in a row where there is room. */
export function Beside({ children }: { children: ReactNode }) {
  return <Box className="beside">{children}</Box>
}

/** A list, and beside it what is open of it; below 820 px the list alone. */
export function Panes({ list, detail }: { list: ReactNode; detail?: ReactNode }) {
  return (
    <Box className="panes">
      <Box className="pane">{list}</Box>
      {detail !== undefined && <Box className="pane pane-detail">{detail}</Box>}
    </Box>
  )
}
