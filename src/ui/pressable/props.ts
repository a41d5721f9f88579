import type { ReactNode } from 'react'
import type { Target } from '../target'

export interface PressableProps extends Target {
  className: string
  id?: string
  /** Sends the page's form. */
  submits?: boolean
  disabled?: boolean
  /** What a screen reader calls it, where its own words are not enough. */
  label?: string
  /** The page one is on (tabs). */
  current?: boolean
  expanded?: boolean
  children: ReactNode
}
