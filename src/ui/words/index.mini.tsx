import type { ReactNode } from 'react'
import { Inline } from '../element'

/** See `index.tsx`. */
export function Nb({ children }: { children: ReactNode }) {
  return <Inline className="nb">{children}</Inline>
}

/** Left in one piece: each run of its own is a node more to send to the view, and a page may have a hundred dates. */
export function words(text: ReactNode): ReactNode {
  return text
}

export function phrased(text: ReactNode, _phrases?: readonly string[]): ReactNode {
  return text
}
