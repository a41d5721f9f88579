import { useDidShow } from '@tarojs/taro'
import { useCallback, type ReactNode } from 'react'
import { whom } from '@/content/agency/pages'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { useAgencies } from '@/stores/agencies'
import { identityUrl, signInUrl, type Place } from '@/stores/place'
import { useSession } from '@/stores/session'
import { Opening, Standstill } from '@/ui/standstill'

export type Agencies = NonNullable<ReturnType<typeof useAgencies.getState>['agencies']>

interface AgentGateProps {
  readonly place: Place
  readonly title: string
  readonly children: (agencies: Agencies) => ReactNode
}

async function refresh(): Promise<void> {
  await useSession.getState().load()
  if (useSession.getState().me?.level === 'realName') await useAgencies.getState().load()
}

/** Draws the page for whoever has proved their name: an agent is known by it from the first (ruling 4). */
export function AgentGate({ place, title, children }: AgentGateProps) {
  const status = useSession((state) => state.status)
  const level = useSession((state) => state.me?.level)
  const sessionFailure = useSession((state) => state.failure)
  const agencies = useAgencies((state) => state.agencies)
  const failure = useAgencies((state) => state.failure) ?? sessionFailure
  const here = { frame, window: windowTitle(title) }
  const onShow = useCallback(() => void refresh(), [])
  useDidShow(onShow)

  if (status === 'signedOut') return <Standstill {...here} {...whom.signedOut} to={signInUrl(place)} />
  if (level === 'phone') return <Standstill {...here} {...whom.unproved} to={identityUrl(place)} />
  if (agencies) return children(agencies)
  if (!failure) return <Opening {...here} title={title} text={whom.opening} />
  return (
    <Standstill
      {...here}
      title={failures.title}
      text={failureText(failure)}
      action={failures.retry}
      onPress={onShow}
    />
  )
}
