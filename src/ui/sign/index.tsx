import type { ReactNode } from 'react'
import { Drawing, type Shape } from '../drawing'
import { Box, Inline } from '../element'
import { words } from '../words'
import './index.scss'

/** Done, being worked on, waiting on the reader, refused, not yet, merely told. */
export type SignState = 'done' | 'run' | 'wait' | 'refuse' | 'not' | 'info'

const circle = (r: number) => `M${12 - r} 12a${r} ${r} 0 10${2 * r} 0a${r} ${r} 0 10${-2 * r} 0`

/** State = shape + word + colour: it can still be told without the colour. */
const shapes: Record<SignState, readonly Shape[]> = {
  done: [{ d: circle(11) }, { d: 'M6.8 12.4l3.6 3.6 7-7.4', stroke: 2.6, colour: 'var(--sheet)' }],
  run: [
    { d: circle(10), colour: 'var(--sheet)' },
    { d: circle(10), stroke: 3 },
    { d: 'M12 6.5V12l3.6 2.2', stroke: 2.6 },
  ],
  wait: [
    { d: 'M12 2L23 21H1z', colour: 'var(--wait-fill)' },
    { d: 'M12 2L23 21H1z', stroke: 2, colour: 'var(--wait)' },
    { d: 'M12 8.8v5.6M12 17.8h.01', stroke: 2.6, colour: 'var(--on-wait)' },
  ],
  refuse: [
    { d: 'M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z' },
    { d: 'M8 8l8 8M16 8l-8 8', stroke: 2.8, colour: 'var(--sheet)' },
  ],
  not: [
    { d: circle(10), colour: 'var(--sheet)' },
    { d: circle(10), stroke: 2.4 },
  ],
  info: [
    { d: circle(10), colour: 'var(--sheet)' },
    { d: circle(10), stroke: 2.4 },
    { d: 'M12 11v6M12 7h.01', stroke: 2.6 },
  ],
}

/** The shape alone; a word stands beside it. */
export function Sign({ state }: { state: SignState }) {
  return <Drawing className={`sign is-${state}`} width={24} height={24} shapes={shapes[state]} />
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
