import type { ReactNode } from 'react'
import { Box, Inline } from '../element'
import { Icon, type IconName } from '../icon'
import { Pressable } from '../pressable'
import type { Target } from '../target'
import { words } from '../words'
import './index.scss'

export interface RowLinkProps extends Target {
  icon?: IconName
  label: string
  /** A second, smaller line. */
  note?: string
  /** Bold: something that waits on the reader. */
  strong?: boolean
}

/** Rows that lead somewhere. `flush`: inside a notice, edge to edge. */
export function RowLinks({ flush, children }: { flush?: boolean; children: ReactNode }) {
  return (
    <Box as="ul" className={flush ? 'rows rows-flush' : 'rows'}>
      {children}
    </Box>
  )
}

export function RowLink({ icon, label, note, strong, ...target }: RowLinkProps) {
  return (
    <Box as="li" className="rows-item">
      <Pressable className="rows-link" {...target}>
        {icon && <Icon name={icon} className="rows-icon" />}
        <Inline block className="rows-text">
          <Inline block className={strong ? 'rows-label strong' : 'rows-label'}>
            {words(label)}
          </Inline>
          {note !== undefined && (
            <Inline block className="rows-note">
              {words(note)}
            </Inline>
          )}
        </Inline>
        <Icon name="next" className="rows-next" />
      </Pressable>
    </Box>
  )
}
