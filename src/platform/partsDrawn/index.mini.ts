import { useEffect, useState } from 'react'

/** Longer than the platform takes to gather what is drawn together into one transfer. */
const GAP_MS = 60

/**
 * How many parts of a long page are drawn: the first at once, one more each moment, `parts` in the end.
 * A mini-program sends what is drawn together to its view in one piece, and a cheap phone shows a large piece late.
 */
export function usePartsDrawn(parts: number): number {
  const [drawn, setDrawn] = useState(1)
  useEffect(() => {
    if (drawn >= parts) return
    const timer = setTimeout(() => setDrawn(drawn + 1), GAP_MS)
    return () => clearTimeout(timer)
  }, [drawn, parts])
  return drawn
}
