import type { ReactNode } from 'react'
import { Box } from '../element'
import './index.scss'

/** Things one under the other: `s` 12 px apart, as controls are, `l` 24 px, as groups are. */
export function Stack({ gap = 's', children }: { gap?: 's' | 'l'; children: ReactNode }) {
  return <Box className={`stack-${gap}`}>{children}</Box>
}
