import type { ReactNode } from 'react'
import { Box, Inline } from '../element'
import { Icon, type IconName } from '../icon'
import { Pressable } from '../pressable'
import type { Target } from '../target'
import { words } from '../words'
import '../stack/index.scss'
import './index.scss'

interface EntryProps extends Target {
  icon: IconName
  title: string
  /** One string a line. */
  note?: string | readonly string[]
  /** The one that is filled: what most people came for. */
  main?: boolean
}

/** The large ways in, on the home page. */
export function EntryList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box as="nav" className="stack-s" label={label}>
      {children}
    </Box>
  )
}

export function Entry({ icon, title, note, main, ...target }: EntryProps) {
  const lines = typeof note === 'string' ? [note] : (note ?? [])
  return (
    <Pressable className={main ? 'entry entry-main' : 'entry'} {...target}>
      <Icon name={icon} className="entry-icon" />
      <Inline block className="entry-text">
        <Inline as="b" block className="entry-title">
          {title}
        </Inline>
        {lines.map((line) => (
          <Inline block className="entry-note" key={line}>
            {words(line)}
          </Inline>
        ))}
      </Inline>
      <Icon name="next" className="entry-next" />
    </Pressable>
  )
}
