import { useEffect, useState, type ReactNode } from 'react'
import { Text } from '../text'

interface LaterProps<T> {
  /** Fetches what is drawn, when this is drawn: the same function at each drawing. */
  readonly load: () => Promise<T>
  /** Said until it is there, and where it does not come. */
  readonly waiting: { readonly opening: string; readonly failed: string }
  readonly children: (loaded: T) => ReactNode
}

/** What few people see on a page that many open: its code comes when it is drawn, not with the page. */
export function Later<T>({ load, waiting, children }: LaterProps<T>) {
  const [loaded, setLoaded] = useState<{ readonly it: T }>()
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    let gone = false
    load().then(
      (it) => gone || setLoaded({ it }),
      () => gone || setFailed(true),
    )
    return () => {
      gone = true
    }
  }, [load])
  return loaded ? children(loaded.it) : <Text live>{failed ? waiting.failed : waiting.opening}</Text>
}
