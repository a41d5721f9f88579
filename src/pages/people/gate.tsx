import { useDidShow } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { failedWords } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { family } from '@/content/people/family'
import { useEntry } from '@/stores/entry'
import { usePeople } from '@/stores/people'
import type { Place } from '@/stores/place'
import { NotYet } from '@/ui/notYet'

type List = NonNullable<ReturnType<typeof usePeople.getState>['mandates']>

interface PeopleGateProps {
  /** Where one comes back to after signing in. */
  readonly place: Place
  readonly title: string
  readonly children: (mandates: List) => ReactNode
}

/** Draws the page for whoever has proved their name, as mandates are of proved names on either side. */
export function PeopleGate({ place, title, children }: PeopleGateProps) {
  const { mandates: known, failure, load } = usePeople()
  const { entry, again } = useEntry({ place, needs: 'realName', known, failure, load })
  useDidShow(again)
  if (entry.kind === 'in') return children(entry.known)
  return (
    <NotYet
      frame={frame}
      window={windowTitle(title)}
      title={title}
      why={entry}
      words={words}
      onRetry={again}
    />
  )
}

const words = { ...family, failed: failedWords }
