import { Fragment, type ReactNode } from 'react'
import { Inline } from '../element'
import { MOST_WHOLE, partsOf, unbroken } from './unbroken'

/** A run that never breaks at a line's end. */
export function Nb({ children }: { children: ReactNode }) {
  return <Inline className="nb">{children}</Inline>
}

/** A name within a sentence: one of a few characters is never torn apart, a long one wraps. */
export function whole(name: string): ReactNode {
  return name.length > MOST_WHOLE ? name : <Nb>{name}</Nb>
}

/** Text as it is set on the screen: counts and dates stay on one line. Nodes are left as they are. */
export function words(text: ReactNode): ReactNode {
  if (typeof text !== 'string') return text
  const pieces = text.split(unbroken)
  if (pieces.length === 1) return text
  return pieces.flatMap((piece, i): ReactNode | ReactNode[] =>
    i % 2 === 1 ? partsOf(piece).map((part, nth) => <Nb key={`${i}-${nth}`}>{part}</Nb>) : piece,
  )
}

/** Where a heading may break when nobody says otherwise: after its punctuation. */
function clauses(text: string): string[] {
  return text.match(/[^，：。；？、]+[，：。；？、]*/g) ?? [text]
}

/** A heading's text: each phrase moves to the next line whole, and still wraps if it must. */
export function phrased(text: ReactNode, phrases?: readonly string[]): ReactNode {
  const pieces = phrases ?? (typeof text === 'string' ? clauses(text) : [])
  if (pieces.length < 2) return words(text)
  return pieces.map((piece, i) => (
    <Fragment key={i}>
      <Inline className="ph">{words(piece)}</Inline>
    </Fragment>
  ))
}
