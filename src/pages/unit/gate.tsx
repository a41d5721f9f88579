import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, type ReactNode } from 'react'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { desk } from '@/content/unit/desk'
import { useShown } from '@/platform/shown'
import { useOrganisations } from '@/stores/organisations'
import { identityUrl, signInUrl, type Place } from '@/stores/place'
import { useSession } from '@/stores/session'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Opening, Standstill } from '@/ui/standstill'
import { open } from '@/ui/target'

export type Organisation = NonNullable<ReturnType<typeof useOrganisations.getState>['organisations']>[number]

interface UnitGateProps {
  /** Where one comes back to after signing in. */
  readonly place: Place
  readonly title: string
  readonly children: (organisation: Organisation) => ReactNode
}

async function refresh(): Promise<void> {
  await useSession.getState().load()
  const { organisations, pending } = useOrganisations.getState()
  if (useSession.getState().me?.level === 'realName' && organisations === null && !pending?.code)
    await useOrganisations.getState().load()
}

/** Draws the page for whoever has proved their own name and then whom they speak for; else says what to do first. */
export function UnitGate({ place, title, children }: UnitGateProps) {
  const status = useSession((state) => state.status)
  const level = useSession((state) => state.me?.level)
  const sessionFailure = useSession((state) => state.failure)
  const { organisations, pending, failure, finish } = useOrganisations()
  const here = { frame, window: windowTitle(title) }
  const again = useCallback(() => void refresh(), [])
  useDidShow(again)

  const hasCode = pending !== null && pending.code !== null
  const shown = useShown()
  useEffect(() => {
    // The provider's page lies over this one when it gives its code: it is gone back from first.
    if (hasCode && shown) void finish()
  }, [hasCode, shown, finish])

  const speaks = level === 'realName' && organisations?.length !== 0
  useEffect(() => (shown && speaks ? useOrganisations.getState().watch() : undefined), [shown, speaks])

  if (status === 'signedOut') return <Standstill {...here} {...desk.signedOut} to={signInUrl(place)} />
  if (level === 'phone') return <Standstill {...here} {...desk.unproved} to={identityUrl(place)} />
  const [organisation] = organisations ?? []
  if (organisation) return children(organisation)
  if (organisations) return <Prove proving={hasCode} />
  const wrong = failure ?? sessionFailure
  if (wrong) {
    return (
      <Standstill
        {...here}
        title={failures.title}
        text={failureText(wrong)}
        action={failures.retry}
        onPress={again}
      />
    )
  }
  return <Opening {...here} title={title} text={desk.opening} />
}

/** 法人认证 comes after one's own name. */
function Prove({ proving }: { proving: boolean }) {
  const { busy, failure, begin } = useOrganisations()
  const words = desk.organisation
  return (
    <Page
      frame={frame}
      title={windowTitle(desk.title)}
      action={
        <Button
          kind="main"
          busy={busy || proving}
          onPress={() => void begin().then((begun) => begun && open('/pages/unit/provider/index'))}
        >
          {proving ? words.proving : words.act}
        </Button>
      }
    >
      <FailureNotice id="failure" title={failures.title} text={failure ? failureText(failure) : undefined} />
      <PageHead title={words.phrases.join('')} phrases={words.phrases} lead={words.lead} />
    </Page>
  )
}
