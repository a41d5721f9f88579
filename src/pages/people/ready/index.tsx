import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { failures, failureText } from '@/content/failures'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { ready } from '@/content/people/ready'
import { followed } from '@/content/people/family'
import { goneWords } from '@/content/people/over'
import { usePeople } from '@/stores/people'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import { Standstill } from '@/ui/standstill'
import { Tick, Ticks } from '@/ui/ticks'
import { PeopleGate } from '../gate'

type Held = NonNullable<ReturnType<typeof usePeople.getState>['mandates']>['held'][number]
const FAMILY = '/pages/people/family/index'

/** 交给本人: what is left to the retiree, and telling them that the rest is filled in. */
export default function ReadyPage() {
  const { id } = useRouter().params
  const begin = usePeople((state) => state.begin)
  useEffect(() => begin(), [begin])
  return (
    <PeopleGate place={`people/ready?id=${id ?? ''}`} title={ready.title}>
      {({ held }) => {
        const mandate = held.find((one) => one.id === id)
        return mandate?.case?.helping ? (
          <Ready id={mandate.id} seen={mandate.case} />
        ) : (
          <Standstill
            frame={frame}
            window={windowTitle(ready.title)}
            {...goneWords(
              mandate?.over?.ownerName,
              mandate?.over ? { ...mandate.over, state: mandate.state } : null,
            )}
            action={followed.goneTo}
            to={FAMILY}
          />
        )
      }}
    </PeopleGate>
  )
}

function Ready({ id, seen }: { id: string; seen: NonNullable<Held['case']> }) {
  const { busy, refused, handOver } = usePeople()
  const { ownerName, helping } = seen
  const told = helping?.handedOver ?? false
  const phrases = ready.phrases(ownerName)
  return (
    <Page
      frame={frame}
      title={windowTitle(ready.title)}
      backTo={FAMILY}
      action={
        told ? (
          <Button kind="main" to={`/pages/people/case/index?id=${id}`}>
            {ready.back(ownerName)}
          </Button>
        ) : (
          <Button
            kind="main"
            busy={busy}
            disabled={!helping?.canFill}
            phrases={ready.tell(ownerName)}
            onPress={() => void handOver(id)}
          >
            {ready.tell(ownerName).join('')}
          </Button>
        )
      }
    >
      <PageHead title={phrases.join('')} phrases={phrases} lead={ready.lead} />
      <FailureNotice id="failure" title={failures.title} text={refused ? failureText(refused) : undefined} />
      {told && (
        <Note tone="done" live>
          {ready.told(ownerName)}
        </Note>
      )}
      <Section id="left" title={ready.left(ownerName)}>
        <Ticks>
          {ready.theirs.map((what) => (
            <Tick key={what} icon="lock" title={what} />
          ))}
        </Ticks>
      </Section>
    </Page>
  )
}
