import type { ReactNode } from 'react'
import { Inline } from '../element'
import { MOST_WHOLE, partsOf, unbroken } from './unbroken'

/** See `index.tsx`. */
export function Nb({ children }: { children: ReactNode }) {
  return <Inline className="nb">{children}</Inline>
}

/** See `index.tsx`. */
export function whole(name: string): ReactNode {
  return name.length > MOST_WHOLE ? name : Array.from(name).join(WORD_JOINER)
}

const NO_BREAK_SPACE = '\u00a0'
/** Two characters beside it stay on one line; by itself it is nothing that one sees or hears. */
const WORD_JOINER = '\u2060'
/** Between two characters a line may end, and neither this is seen nor heard. */
const MAY_BREAK = '\u200b'

const joined = (run: string): string =>
  run.replace(/\s/g, NO_BREAK_SPACE).replace(/\D(?=.)|\d(?=\D)/g, `$&${WORD_JOINER}`)

/** Left in one piece: each run of its own is a node more to send to the view, and a page may have a hundred dates. */
export function words(text: ReactNode): ReactNode {
  if (typeof text !== 'string') return text
  return text.replace(unbroken, (run) => partsOf(run).map(joined).join(MAY_BREAK))
}

export function phrased(text: ReactNode, _phrases?: readonly string[]): ReactNode {
  return words(text)
}
