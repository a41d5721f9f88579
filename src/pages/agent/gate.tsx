import { useDidShow } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { whom } from '@/content/agency/pages'
import { failedWords } from '@/content/failures'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { useAgencies } from '@/stores/agencies'
import { useEntry } from '@/stores/entry'
import type { Place } from '@/stores/place'
import { NotYet } from '@/ui/notYet'

export type Agencies = NonNullable<ReturnType<typeof useAgencies.getState>['agencies']>

interface AgentGateProps {
  readonly place: Place
  readonly title: string
  readonly children: (agencies: Agencies) => ReactNode
}

/** Draws the page for whoever has proved their name: an agent is known by it from the first (ruling 4). */
export function AgentGate({ place, title, children }: AgentGateProps) {
  const { agencies: known, failure, load } = useAgencies()
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

const words = { ...whom, failed: failedWords }
