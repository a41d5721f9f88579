import type { ReactNode } from 'react'
import { Box } from '../element'
import { words } from '../words'
import './index.scss'

/** Short sentences of one kind, each with a mark. */
export function Points({ children }: { children: ReactNode }) {
  return (
    <Box as="ul" className="points">
      {children}
    </Box>
  )
}

export function Point({ children }: { children: string }) {
  return (
    <Box as="li" className="point">
      {/* One piece beside the mark, however many runs of words it has. */}
      <Box>{words(children)}</Box>
    </Box>
  )
}
