import type { ReactNode } from 'react'
import { Box, Inline } from '../element'
import { words } from '../words'
import './index.scss'

export { Nb, whole } from '../words'

interface TextProps {
  id?: string
  /** `quiet`: sources and hints. `lead`: what stands under the title. */
  tone?: 'quiet' | 'lead' | 'strong'
  small?: boolean
  /** The words of a promise that is signed: larger, wider lines. */
  oath?: boolean
  /** Read out by screen readers when it changes. */
  live?: boolean
  children: ReactNode
}

/** A paragraph. */
export function Text({ id, tone, small, oath, live, children }: TextProps) {
  const className = [tone && `is-${tone}`, small && 'small', oath && 'oath'].filter(Boolean).join(' ')
  return (
    <Box
      as="p"
      id={id}
      className={className || undefined}
      role={live ? 'status' : undefined}
      live={live ? 'polite' : undefined}
    >
      {words(children)}
    </Box>
  )
}

export function Strong({ children }: { children: ReactNode }) {
  return <Inline as="b">{words(children)}</Inline>
}

/** Numbers and codes whose digits stand under each other and never change width. */
export function Num({ children }: { children: ReactNode }) {
  return <Inline className="num">{words(children)}</Inline>
}
