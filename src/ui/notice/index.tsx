import type { ReactNode } from 'react'
import { Box, Inline } from '../element'
import { Icon } from '../icon'
import { words } from '../words'
import './index.scss'

interface NoticeProps {
  id: string
  tone: 'wait' | 'refuse' | 'done' | 'accent'
  title: string
  /** Its content are rows, edge to edge. */
  flush?: boolean
  children: ReactNode
}

const icons = { wait: 'warning', refuse: 'warning', done: 'check', accent: 'info' } as const

/** Something to do: a strip with sign and word, then the matter. What is merely good to know is a `Note`. */
export function Notice({ id, tone, title, flush, children }: NoticeProps) {
  return (
    <Box as="section" className={`notice notice-${tone}`} id={id} labelledBy={`${id}-title`}>
      <Box as="h2" className="notice-top" id={`${id}-title`}>
        <Icon name={icons[tone]} />
        <Inline>{words(title)}</Inline>
      </Box>
      <Box className={flush ? 'notice-flush' : 'notice-in'}>{children}</Box>
    </Box>
  )
}
