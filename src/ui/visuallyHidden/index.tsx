import type { ReactNode } from 'react'
import { Box, Inline } from '../element'
import './index.scss'

/** Words for screen readers alone. With `live` they are read out when they change. */
export function VisuallyHidden({ live, children }: { live?: boolean; children: ReactNode }) {
  if (!live) return <Inline className="vh">{children}</Inline>
  return (
    <Box as="p" className="vh" role="status" live="polite">
      {children}
    </Box>
  )
}
