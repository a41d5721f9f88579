import { useDidShow } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { failedWords } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { useEntry } from '@/stores/entry'
import { NotYet } from '@/ui/notYet'

type Wish<Known> = Parameters<typeof useEntry<Known>>[0]
type Words = Omit<Parameters<typeof NotYet>[0]['words'], 'failed'>

interface MyGateProps<Known> extends Wish<Known> {
  readonly title: string
  readonly words: Words
  readonly children: (known: Known) => ReactNode
}

/** Of a page that asks the server nothing but who is there. */
export const nothingToAsk = { known: true, failure: null, load: () => Promise.resolve() } as const

/** Draws a page of 我的 for whoever is signed in, or has proved their name; else says what to do first. */
export function MyGate<Known>({ title, words, children, ...wish }: MyGateProps<Known>) {
  const { entry, again } = useEntry(wish)
  useDidShow(again)
  if (entry.kind === 'in') return children(entry.known)
  return (
    <NotYet
      frame={frame}
      window={windowTitle(title)}
      title={title}
      why={entry}
      words={{ ...words, failed: failedWords }}
      onRetry={again}
    />
  )
}
