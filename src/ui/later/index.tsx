import type { ReactNode } from 'react'
import { Text } from '../text'
import { useLater } from './useLater'

export interface LaterProps<T> {
  /** Fetches what is drawn, when this is drawn: the same function at each drawing. */
  readonly load: () => Promise<T>
  /** Said until it is there, and where it does not come. */
  readonly waiting: { readonly opening: string; readonly failed: string }
  readonly children: (loaded: T) => ReactNode
  /** How often it was wanted, where that is not by being drawn. */
  readonly wanted?: number
}

/** What few people see on a page that many open: its code comes when it is drawn, not with the page. */
export function Later<T>({ load, waiting, children, wanted = 1 }: LaterProps<T>) {
  const { loaded, failed } = useLater(load, wanted)
  return loaded ? children(loaded.it) : <Text live>{failed ? waiting.failed : waiting.opening}</Text>
}
