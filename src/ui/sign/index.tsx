import type { ReactNode } from 'react'
import { Drawing } from '../drawing'
import { Box, Inline } from '../element'
import { words } from '../words'
import drawings from './index.drawings.json'
import './index.scss'

/**
 * Done, being worked on, waiting on the reader, refused, not yet, merely told. A state is shape + word + colour: it can
 * still be told without the colour.
 */
export type SignState = 'done' | 'run' | 'wait' | 'refuse' | 'not' | 'info'

/** The shape alone; a word stands beside it. */
export function Sign({ state }: { state: SignState }) {
  return <Drawing className={`sign is-${state}`} name={`sign-${state}`} drawing={drawings[state]} />
}

/** The number of a step; the list itself says it to a screen reader. */
export function NumberSign({ number }: { number: number }) {
  return (
    <Inline block hidden className="sign sign-number">
      {number}
    </Inline>
  )
}

/** The state of anything: shape and word. */
export function State({ state, children }: { state: SignState; children: ReactNode }) {
  return (
    <Box as="p" className={`state is-${state}`}>
      <Sign state={state} />
      <Inline>{words(children)}</Inline>
    </Box>
  )
}
