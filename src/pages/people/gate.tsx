import { useDidShow } from '@tarojs/taro'
import { useCallback, type ReactNode } from 'react'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { family } from '@/content/people/family'
import { usePeople } from '@/stores/people'
import { identityUrl, signInUrl, type Place } from '@/stores/place'
import { useSession } from '@/stores/session'
import { Opening, Standstill } from '@/ui/standstill'

type List = NonNullable<ReturnType<typeof usePeople.getState>['mandates']>

interface PeopleGateProps {
  /** Where one comes back to after signing in. */
  readonly place: Place
  readonly title: string
  readonly children: (mandates: List) => ReactNode
}

/** Who is who is asked first: mandates are of names that were proved, on either side. */
async function refresh(): Promise<void> {
  await useSession.getState().load()
  if (useSession.getState().me?.level === 'realName') await usePeople.getState().load()
}

/** Draws the page for whoever has proved their name; else says what to do first. */
export function PeopleGate({ place, title, children }: PeopleGateProps) {
  const status = useSession((state) => state.status)
  const level = useSession((state) => state.me?.level)
  const sessionFailure = useSession((state) => state.failure)
  const mandates = usePeople((state) => state.mandates)
  const failure = usePeople((state) => state.failure) ?? sessionFailure
  const here = { frame, window: windowTitle(title) }
  const onShow = useCallback(() => void refresh(), [])
  useDidShow(onShow)

  if (status === 'signedOut') return <Standstill {...here} {...family.signedOut} to={signInUrl(place)} />
  if (level === 'phone') return <Standstill {...here} {...family.unproved} to={identityUrl(place)} />
  if (mandates) return children(mandates)
  if (failure) {
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
  return <Opening {...here} title={title} text={family.opening} />
}
