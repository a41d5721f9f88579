import type { ReactNode } from 'react'
import { Box } from '../element'
import { Icon, type IconName } from '../icon'
import { words } from '../words'
import './index.scss'

type Tone = 'accent' | 'wait' | 'done'

interface NoteProps {
  tone?: Tone
  icon?: IconName
  /** Read out when it appears. */
  live?: boolean
  children: ReactNode
}

const icons: Record<Tone, IconName> = { accent: 'info', wait: 'warning', done: 'check' }

/** Good to know, nothing to do. */
export function Note({ tone = 'accent', icon = icons[tone], live, children }: NoteProps) {
  return (
    <Box
      className={`note note-${tone}`}
      role={live ? 'status' : undefined}
      live={live ? 'polite' : undefined}
    >
      <Icon name={icon} />
      <Box className="note-text">{words(children)}</Box>
    </Box>
  )
}
