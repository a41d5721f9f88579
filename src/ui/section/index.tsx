import type { ReactNode } from 'react'
import { Box } from '../element'
import { Heading } from '../heading'
import { VisuallyHidden } from '../visuallyHidden'
import '../stack/index.scss'

interface SectionProps {
  id: string
  title: string
  /** The heading is for screen readers alone: the page shows what this is. */
  hideTitle?: boolean
  level?: 2 | 3
  gap?: 's' | 'l'
  /** Its content is read out when it changes (the result of a calculation). */
  live?: boolean
  children: ReactNode
}

/** A part of a page with a heading of its own. */
export function Section({ id, title, hideTitle, level = 2, gap = 's', live, children }: SectionProps) {
  const titleId = `${id}-title`
  return (
    <Box
      as="section"
      className={`stack-${gap}`}
      id={id}
      labelledBy={titleId}
      live={live ? 'polite' : undefined}
    >
      <Heading level={level} id={titleId}>
        {hideTitle ? <VisuallyHidden>{title}</VisuallyHidden> : title}
      </Heading>
      {children}
    </Box>
  )
}
