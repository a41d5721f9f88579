import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { failedWords, failures, failureText } from '@/content/failures'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { materialNames } from '@/content/materials/names'
import { isUnfinished, ready } from '@/content/people/ready'
import { followed } from '@/content/people/family'
import { goneWords } from '@/content/people/over'
import { useShown } from '@/platform/shown'
import { useFollowedCase } from '@/stores/followedCase'
import { usePeople } from '@/stores/people'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import { Opening, Standstill } from '@/ui/standstill'
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
  const { busy, refused, handOver, load } = usePeople()
  const { view, failure, gone, watch, refresh } = useFollowedCase()
  const shown = useShown()
  useEffect(() => (shown ? watch(id) : undefined), [shown, watch, id])
  // Stopped meanwhile: the list says so, and whose it was.
  useEffect(() => {
    if (gone) void load()
  }, [gone, load])
  const { ownerName, helping } = seen

  if (view?.mandateId !== id) {
    const here = { frame, window: windowTitle(ready.title) }
    return failure ? (
      <Standstill {...here} {...failedWords(failure)} onPress={() => void refresh()} />
    ) : (
      <Opening {...here} title={ready.title} text={ready.opening} />
    )
  }
  const told = helping?.handedOver ?? false
  const phrases = ready.phrases(ownerName)
  const unfinished = view.unfinished ?? { cells: 0, pictures: [] }
  const tell = ready.tell(ownerName, isUnfinished(unfinished))
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
            phrases={tell}
            onPress={() => void handOver(id)}
          >
            {tell.join('')}
          </Button>
        )
      }
    >
      <PageHead title={phrases.join('')} phrases={phrases} lead={ready.lead} />
      <FailureNotice id="failure" title={failures.title} text={refused ? failureText(refused) : undefined} />
      {told && (
        <Note tone="done" live>
          {ready.told(ownerName, isUnfinished(unfinished))}
        </Note>
      )}
      <Section id="left" title={ready.left(ownerName)}>
        <Ticks>
          {unfinished.cells > 0 && <Tick icon="pen" title={ready.cells(unfinished.cells)} />}
          {unfinished.pictures.map((kind) => (
            <Tick key={kind} icon="camera" title={ready.picture(materialNames[kind])} />
          ))}
          <Tick icon="lock" title={ready.look} />
          {view.left.map((what) => (
            <Tick key={what} icon="lock" title={ready.theirs[what]} />
          ))}
        </Ticks>
      </Section>
    </Page>
  )
}
