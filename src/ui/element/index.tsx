import { createElement } from 'react'
import type { BoxProps, InlineProps } from './props'

export type { BoxProps, BoxTag, InlineProps, InlineTag } from './props'

/** A block. */
export function Box({
  as = 'div',
  label,
  labelledBy,
  describedBy,
  hidden,
  live,
  focusable,
  ...rest
}: BoxProps) {
  return createElement(as, {
    ...rest,
    'aria-label': label,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-hidden': hidden || undefined,
    'aria-live': live,
    tabIndex: focusable ? -1 : undefined,
  })
}

/** A run of text inside a line. */
export function Inline({ as = 'span', block, className, hidden, ...rest }: InlineProps) {
  const classes = [className, block && 'block'].filter(Boolean).join(' ')
  return createElement(as, { ...rest, className: classes || undefined, 'aria-hidden': hidden || undefined })
}
