import type { ReactNode } from 'react'
import { Box, type BoxTag } from '../element'
import './index.scss'

/** White paper to read or fill in. `rows`: rows with lines between them bring their own space. */
export function Sheet({ as, rows, children }: { as?: BoxTag; rows?: boolean; children: ReactNode }) {
  return (
    <Box as={as} className={rows ? 'sheet sheet-rows' : 'sheet'}>
      {children}
    </Box>
  )
}
