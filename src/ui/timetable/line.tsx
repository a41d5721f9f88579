import type { ReactNode } from 'react'
import { Box } from '../element'
import { Heading } from '../heading'
import { NumberSign, Sign, type SignState } from '../sign'
import { words } from '../words'
import './line.scss'

interface LineProps {
  /** The line up to here has been travelled: dark. What is to come is pale. */
  travelled?: boolean
  /** Stops closer together. */
  short?: boolean
  children: ReactNode
}

interface StopProps {
  /** A state, or the number of a step to take. */
  sign: SignState | number
  title: ReactNode
  phrases?: readonly string[]
  /** 「5月11日收到，5月15日办完」 */
  when?: string
  /** The line below is dashed: nothing happens but time passing. */
  gap?: boolean
  /** A string is a quiet line. */
  children?: ReactNode
}

/** The case as a line with stops. */
export function Line({ travelled, short, children }: LineProps) {
  const className = ['line', travelled && 'is-travelled', short && 'is-short'].filter(Boolean).join(' ')
  return (
    <Box as="ol" className={className}>
      {children}
    </Box>
  )
}

export function Stop({ sign, title, phrases, when, gap, children }: StopProps) {
  return (
    <Box as="li" className={gap ? 'line-stop is-gap' : 'line-stop'}>
      {typeof sign === 'number' ? <NumberSign number={sign} /> : <Sign state={sign} />}
      {when !== undefined && (
        <Box as="p" className="line-when">
          {words(when)}
        </Box>
      )}
      <Heading level={3} phrases={phrases}>
        {title}
      </Heading>
      {typeof children === 'string' ? (
        <Box as="p" className="is-quiet">
          {words(children)}
        </Box>
      ) : (
        children
      )}
    </Box>
  )
}

/** Lines, fork, tracks and merge, with no space between them: they are one drawing. */
export function Timetable({ children }: { children: ReactNode }) {
  return <Box>{children}</Box>
}
