import type { ReactNode } from 'react'
import { Box, Inline } from '../element'
import { Icon, type IconName } from '../icon'
import { Pressable } from '../pressable'
import type { Target } from '../target'
import { VisuallyHidden } from '../visuallyHidden'
import { phrased, words } from '../words'
import './index.scss'

interface ButtonProps extends Target {
  /** `main`: the one filled button of a page, in its bottom bar. */
  kind?: 'main' | 'plain' | 'link'
  id?: string
  icon?: IconName
  /** Sends the page's form. */
  submits?: boolean
  disabled?: boolean
  /** Working: cannot be pressed twice. Its words stay, or say so themselves. */
  busy?: boolean
  /** What it is about, for screen readers: 「修改」 alone is said ten times on a page. */
  about?: string
  phrases?: readonly string[]
  children: ReactNode
}

const classNames = { main: 'btn btn-main', plain: 'btn', link: 'link' }

export function Button(props: ButtonProps) {
  const { kind = 'plain', icon, disabled, busy, about, phrases, children, ...rest } = props
  return (
    <Pressable className={classNames[kind]} disabled={Boolean(disabled || busy)} {...rest}>
      {icon && <Icon name={icon} className="btn-icon" />}
      <Inline className="btn-text">
        {kind === 'link' ? words(children) : phrased(children, phrases)}
        {about !== undefined && <VisuallyHidden>{about}</VisuallyHidden>}
      </Inline>
    </Pressable>
  )
}

/** Two buttons side by side where both fit, else one under the other. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return (
    <Box>
      <Box className="btn-row">{children}</Box>
    </Box>
  )
}
