import type { ReactNode } from 'react'
import { Box } from '../element'
import { Heading } from '../heading'
import { Icon, type IconName } from '../icon'
import { Sheet } from '../sheet'
import { Sign, type SignState } from '../sign'
import { words } from '../words'
import './index.scss'

interface TickProps {
  /** What stands before it: the sign of a state, or an icon. */
  sign?: SignState
  icon?: IconName
  title: string
  level?: 2 | 3
  /** Who sees to it. */
  who?: string
  children?: ReactNode
}

/** A list of things, each with a sign. */
export function Ticks({ children }: { children: ReactNode }) {
  return (
    <Sheet as="ul" rows>
      {children}
    </Sheet>
  )
}

export function Tick({ sign, icon, title, level = 3, who, children }: TickProps) {
  return (
    <Box as="li" className="tick">
      {sign && <Sign state={sign} />}
      {icon && <Icon name={icon} />}
      <Box className="tick-text">
        <Heading level={level}>{title}</Heading>
        {who !== undefined && (
          <Box as="p" className="tick-who">
            {words(who)}
          </Box>
        )}
        {typeof children === 'string' ? <Box as="p">{words(children)}</Box> : children}
      </Box>
    </Box>
  )
}
