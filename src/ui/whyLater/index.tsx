import { useState, type ReactNode } from 'react'
import { Text } from '../text'
import { Why } from '../why'
import type { WhyProps } from '../why/props'

interface WhyLaterProps<T> extends Pick<WhyProps, 'id' | 'summary' | 'icon'> {
  /** Fetches what is to be read: when it is opened, and after a failure when it is opened anew. */
  readonly load: () => Promise<T>
  /** Said until it is there, and where it does not come. */
  readonly waiting: { readonly opening: string; readonly failed: string }
  readonly children: (loaded: T) => ReactNode
}

/** A `Why` whose words are long and seldom read: they come when it is opened. */
export function WhyLater<T>({ id, summary, icon, load, waiting, children }: WhyLaterProps<T>) {
  const [loaded, setLoaded] = useState<{ readonly it: T }>()
  const [failed, setFailed] = useState(false)

  const fetch = () => {
    if (loaded) return
    setFailed(false)
    load().then(
      (it) => setLoaded({ it }),
      () => setFailed(true),
    )
  }
  return (
    <Why id={id} summary={summary} icon={icon} onOpen={fetch}>
      {loaded ? children(loaded.it) : <Text live>{failed ? waiting.failed : waiting.opening}</Text>}
    </Why>
  )
}
