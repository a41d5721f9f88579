import type { CSSProperties, ReactNode } from 'react'

/** The HTML element a box is on H5. On mini-programs all are views, and headings are announced as headings. */
export type BoxTag =
  | 'div'
  | 'p'
  | 'section'
  | 'header'
  | 'main'
  | 'nav'
  | 'aside'
  | 'article'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'figure'
  | 'h1'
  | 'h2'
  | 'h3'

export type InlineTag = 'span' | 'b' | 'small'

export interface InlineProps {
  as?: InlineTag
  className?: string
  id?: string
  /** A line or a box of its own inside a link or a button, where HTML allows no block. */
  block?: boolean
  /** Decoration: screen readers pass over it. */
  hidden?: boolean
  children?: ReactNode
}

export interface BoxProps extends Omit<InlineProps, 'as' | 'block'> {
  as?: BoxTag
  role?: string
  /** What a screen reader calls it. */
  label?: string
  /** `id`s of the elements that name it, or describe it (H5; mini-programs have `label` alone). */
  labelledBy?: string
  describedBy?: string
  /** Read out when its text changes. */
  live?: 'polite' | 'assertive'
  /** May receive the focus from the program, not by the Tab key. */
  focusable?: boolean
  style?: CSSProperties
}
