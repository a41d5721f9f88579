import { useDidShow, useRouter } from '@tarojs/taro'
import { Fragment, useEffect, useState, type ReactNode } from 'react'
import { failedWords, failures, failureText } from '@/content/failures'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { desk } from '@/content/unit/desk'
import { useShown } from '@/platform/shown'
import { useEntry } from '@/stores/entry'
import { useOrganisations } from '@/stores/organisations'
import type { Place } from '@/stores/place'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { NotYet } from '@/ui/notYet'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'
import { EndedDesks } from './ended'

export type Organisation = NonNullable<ReturnType<typeof useOrganisations.getState>['organisations']>[number]

interface UnitGateProps {
  /** Where one comes back to after signing in. */
  readonly place: Place
  readonly title: string
  readonly children: (organisation: Organisation) => ReactNode
}

/** Once heard it holds; while the provider's page answers, what it says comes next. */
async function load(): Promise<void> {
  const { organisations, pending, load: ask } = useOrganisations.getState()
  if (organisations === null && !pending?.code) await ask()
}

/** Draws the page for whoever has proved their own name and then whom they speak for; else says what to do first. */
export function UnitGate({ place, title, children }: UnitGateProps) {
  const { organisations: known, chosen, pending, failure, finish } = useOrganisations()
  const { entry, again } = useEntry({ place, needs: 'realName', known, failure, load })
  useDidShow(again)

  const hasCode = pending !== null && pending.code !== null
  const shown = useShown()
  useEffect(() => {
    // The provider's page lies over this one when it gives its code: it is gone back from first.
    if (hasCode && shown) void finish()
  }, [hasCode, shown, finish])

  // Where the provider could not be asked it is asked again as well.
  const speaks = entry.kind === 'failed' || (entry.kind === 'in' && entry.known.length > 0)
  useEffect(() => (shown && speaks ? useOrganisations.getState().watch() : undefined), [shown, speaks])

  // What the address names is taken once: whoever goes to another desk from here is not led back by it.
  const { of } = useRouter().params
  const [taken, setTaken] = useState<string>()
  useEffect(() => {
    if (of === undefined) return
    useOrganisations.getState().choose(of)
    setTaken(of)
  }, [of])

  if (entry.kind === 'in') {
    const [only, ...others] = entry.known
    if (only === undefined) return <Prove proving={hasCode} />
    // Nothing that was begun or typed at one desk goes along to another.
    const deskAt = (one: Organisation) => <Fragment key={one.id}>{children(one)}</Fragment>
    if (others.length === 0) return deskAt(only)
    const named = (wanted?: string | null) => entry.known.find(({ id }) => id === wanted)
    const organisation = named(of === taken ? chosen : of)
    return organisation ? deskAt(organisation) : <ChooseDesk title={title} organisations={entry.known} />
  }
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

const words = { ...desk, failed: failedWords }

/** Of several whose clerk one is: no desk is taken for another's. */
function ChooseDesk({ title, organisations }: { title: string; organisations: readonly Organisation[] }) {
  const choose = useOrganisations((state) => state.choose)
  return (
    <Page frame={frame} title={windowTitle(title)}>
      <PageHead title={desk.which.title} phrases={desk.which.phrases} lead={desk.which.lead} />
      <EndedDesks />
      {organisations.map(({ id, name }) => (
        <Button key={id} onPress={() => choose(id)}>
          {name}
        </Button>
      ))}
    </Page>
  )
}

/** 法人认证 comes after one's own name; to whoever had it, it says first that it is over. */
function Prove({ proving }: { proving: boolean }) {
  const { busy, failure, begin, ended } = useOrganisations()
  const [latest] = ended
  const { title, phrases, lead, act } = latest ? endedWords(latest) : firstWords
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
          {proving ? desk.organisation.proving : act}
        </Button>
      }
    >
      <FailureNotice id="failure" title={failures.title} text={failure ? failureText(failure) : undefined} />
      <PageHead title={title} phrases={phrases} />
      <EndedDesks />
      <Text tone="lead">{lead}</Text>
    </Page>
  )
}

const firstWords = { ...desk.organisation, title: desk.organisation.phrases.join('') }
const endedWords = ({ withdrawn }: { withdrawn: boolean }) => ({
  ...desk.ended,
  lead: desk.ended.lead[withdrawn ? 'withdrawn' : 'ranOut'],
})
