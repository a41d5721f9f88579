import type { ReactNode } from 'react'
import { Box } from '../element'
import { phrased } from '../words'
import './index.scss'

export type HeadingLevel = 1 | 2 | 3

interface HeadingProps {
  level: HeadingLevel
  id?: string
  /** How it may break into lines; without it, after its punctuation. */
  phrases?: readonly string[]
  children: ReactNode
}

export function Heading({ level, id, phrases, children }: HeadingProps) {
  return (
    <Box as={`h${level}`} className={`h${level}`} id={id}>
      {phrased(children, phrases)}
    </Box>
  )
}
