import { useEffect, useState, type ReactNode } from 'react'
import { Text } from '../text'

interface LaterProps<T> {
  /** Fetches what is drawn, when this is drawn: the same function at each drawing. */
  readonly load: () => Promise<T>
  /** Said until it is there, and where it does not come. */
  readonly waiting: { readonly opening: string; readonly failed: string }
  readonly children: (loaded: T) => ReactNode
}

/** The first time after three seconds, then later and later: nobody has to leave the page for it. */
const FIRST_AGAIN_MS = 3_000
const LAST_AGAIN_MS = 30_000

/** What few people see on a page that many open: its code comes when it is drawn, not with the page. */
export function Later<T>({ load, waiting, children }: LaterProps<T>) {
  const [loaded, setLoaded] = useState<{ readonly it: T }>()
  const [failed, setFailed] = useState(false)

  useEffect(() => {
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
    ask(FIRST_AGAIN_MS)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [load])
  return loaded ? children(loaded.it) : <Text live>{failed ? waiting.failed : waiting.opening}</Text>
}
