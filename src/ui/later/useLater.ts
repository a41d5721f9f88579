import { useEffect, useState } from 'react'

/** The first time after three seconds, then later and later: nobody has to leave the page for it. */
const FIRST_AGAIN_MS = 3_000
const LAST_AGAIN_MS = 30_000

export interface Arriving<T> {
  /** What came. */
  readonly loaded: { readonly it: T } | undefined
  /** It did not come yet, and is asked for again by itself. */
  readonly failed: boolean
}

/**
 * Fetches something once it is wanted, until it came.
 * @param load the same function at each drawing
 * @param wanted how often it was wanted: each time it is asked for at once. 0: not yet
 */
export function useLater<T>(load: () => Promise<T>, wanted: number): Arriving<T> {
  const [loaded, setLoaded] = useState<{ readonly it: T }>()
  const [failed, setFailed] = useState(false)
  const open = wanted > 0 && loaded === undefined

  useEffect(() => {
    if (!open) return
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = (againMs: number) =>
      void load().then(
        (it) => gone || setLoaded({ it }),
        () => {
          if (gone) return
          setFailed(true)
          timer = setTimeout(() => ask(Math.min(againMs * 2, LAST_AGAIN_MS)), againMs)
        },
      )
    setFailed(false)
    ask(FIRST_AGAIN_MS)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [load, open, wanted])
  return { loaded, failed }
}
