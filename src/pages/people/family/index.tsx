import { useEffect, useState } from 'react'
import { dayOf, dayText, shortDayText, timeText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { askingHeading, askingRow, kinshipNames } from '@/content/people/asking'
import { changed } from '@/content/people/did'
import { family, overWords } from '@/content/people/family'
import { namedWords } from '@/content/people/named'
import { actFor } from '@/stores/actFor'
import { useClock } from '@/stores/clock'
import { usePeople } from '@/stores/people'
import { urlOf } from '@/stores/place'
import { Button, ButtonRow } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { focusOn } from '@/ui/focus'
import { useIdPrefix } from '@/ui/idPrefix'
import { Note } from '@/ui/note'
import { Notice } from '@/ui/notice'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { ToDoList } from '@/ui/toDoList'
import { PeopleGate } from '../gate'
import { Agents } from './agents'

type List = NonNullable<ReturnType<typeof usePeople.getState>['mandates']>
type Given = List['given'][number]
type Held = List['held'][number]

/** 请家人帮忙: who asks, who may see mine, whose I see, and the ways to begin either. */
export default function FamilyPage() {
  return (
    <PeopleGate place="people/family" title={family.title}>
      {({ given, held }) => <Family given={given} held={held} />}
    </PeopleGate>
  )
}

function Family({ given, held }: { given: readonly Given[]; held: readonly Held[] }) {
  const { refused, begin } = usePeople()
  const [stopped, setStopped] = useState<string | null>(null)
  // What another page was refused is not said here.
  useEffect(() => begin(), [begin])
  const asking = given.filter(({ state }) => state === 'waiting')
  const inForce = given.filter(
    ({ role, state }) => role === 'family' && (state === 'active' || state === 'invited'),
  )
  // Whoever lets nobody in came to see those whom they help.
  const helped = held.length > 0 && (
    <Section id="held" title={family.held}>
      <Ticks>
        {held.map((mandate) => (
          <HeldTick key={mandate.id} mandate={mandate} />
        ))}
      </Ticks>
    </Section>
  )
  return (
    <Page frame={frame} title={windowTitle(family.title)}>
      <PageHead title={family.title} phrases={family.phrases} lead={family.lead} />
      <FailureNotice id="failure" title={failures.title} text={refused ? failureText(refused) : undefined} />
      {asking.length > 0 && <ToDoList id="asking" title={askingHeading} rows={asking.map(askingRow)} />}
      {inForce.length === 0 && helped}
      <Section id="given" title={family.given}>
        <Stopped name={stopped} />
        {inForce.length === 0 ? (
          <Text>{family.givenNone}</Text>
        ) : (
          <Ticks>
            {inForce.map((mandate) => (
              <GivenTick key={mandate.id} mandate={mandate} onStopped={setStopped} />
            ))}
          </Ticks>
        )}
      </Section>
      <Agents />
      {inForce.length > 0 && helped}
      <RowLinks>
        <RowLink
          icon="person"
          label={family.invite}
          note={family.inviteNote}
          to="/pages/people/invite/index"
        />
        <RowLink icon="progress" label={family.join} note={family.joinNote} to="/pages/people/join/index" />
        <RowLink icon="folder" label={family.unit} note={family.unitNote} to="/pages/people/unit/index" />
        <RowLink icon="list" label={family.log} note={family.logNote} to="/pages/people/log/index" />
        <RowLink icon="pen" label={family.act} note={family.actNote} to="/pages/agent/whom/index" />
      </RowLinks>
    </Page>
  )
}

/** Said where who was stopped stood. */
const Stopped = ({ name }: { name: string | null }) =>
  name === null ? null : (
    <Note tone="done" live>
      {family.stopped(name)}
    </Note>
  )

interface GivenTickProps {
  readonly mandate: Given
  onStopped(name: string): void
}

/** Who may see, until when, when they last did, and the press that ends it. */
function GivenTick({ mandate, onStopped }: GivenTickProps) {
  const today = useClock((state) => state.today)
  const { busy, end } = usePeople()
  const { id, holder, until, codeExpiresAt, lastLookAt, news } = mandate
  const scope = mandate.scope === 'fill' ? 'fill' : 'see'
  const moment = (at: string) => `${shortDayText(dayOf(at), today)} ${timeText(at)}`
  if (holder === null) {
    return (
      <Tick
        icon="person"
        title={family.invitationScopes[scope]}
        who={codeExpiresAt === null ? undefined : family.invitationNote(moment(codeExpiresAt))}
      >
        <Button kind="link" busy={busy} onPress={() => void end(id)}>
          {family.stopInvitation}
        </Button>
      </Tick>
    )
  }
  const { name, kinship } = holder
  return (
    <Tick
      sign="done"
      title={`${name}，${kinshipNames[kinship]}`}
      who={until === null ? undefined : family.until(dayText(until))}
    >
      <Text>{family.scopes[scope]}</Text>
      <Text>{lastLookAt === null ? family.never : family.looked(moment(lastLookAt))}</Text>
      {news?.did.map(({ what, about }) => (
        <Text key={what}>{family.did(moment(news.at), changed[what](about), namedWords(about) ?? '')}</Text>
      ))}
      <Stopping
        name={name}
        fills={scope === 'fill'}
        onStop={async () => (await end(id)) && onStopped(name)}
      />
    </Tick>
  )
}

interface StoppingProps {
  readonly name: string
  readonly fills: boolean
  onStop(): Promise<unknown>
}

/** What it does is said before it is pressed a second time; the harmless answer takes the focus. */
function Stopping({ name, fills, onStop }: StoppingProps) {
  const busy = usePeople((state) => state.busy)
  const [asked, setAsked] = useState(false)
  const prefix = useIdPrefix('stop')
  const [focus, setFocus] = useState<string | null>(null)
  useEffect(() => {
    if (focus !== null) focusOn(focus)
  }, [focus])
  const ask = (sure: boolean) => {
    setAsked(sure)
    setFocus(`${prefix}-${sure ? 'no' : 'ask'}`)
  }
  if (!asked)
    return (
      <Button id={`${prefix}-ask`} onPress={() => ask(true)}>
        {fills ? family.stopFilling(name) : family.stop(name)}
      </Button>
    )
  return (
    <Notice tone="wait" id={prefix} title={fills ? family.stopFillingSure(name) : family.stopSure(name)}>
      <Text live>{family.stopAfter(name)}</Text>
      <ButtonRow>
        <Button busy={busy} onPress={() => void onStop()}>
          {family.stopYes}
        </Button>
        <Button id={`${prefix}-no`} onPress={() => ask(false)}>
          {family.stopNo}
        </Button>
      </ButtonRow>
    </Notice>
  )
}

/** Whose I see, and whether there is news; of one that is over, whose it was and since when, and a press that puts it away. */
function HeldTick({ mandate }: { mandate: Held }) {
  const { id, state, scope, case: seen, kinship, over, askedEnd, changedAt } = mandate
  const today = useClock((state) => state.today)
  const { busy, end, putAway } = usePeople()
  if (seen) {
    return (
      <Tick icon="progress" title={seen.ownerName} who={family.heldNews(seen.news)}>
        {seen.waits && <Text>{family.heldWaits}</Text>}
        {seen.helping?.canFill && (
          <Button icon="pen" onPress={() => actFor(mandate) && open(urlOf('apply/form?topic=person'))}>
            {family.fill(seen.ownerName)}
          </Button>
        )}
        <Button to={`/pages/people/case/index?id=${id}`}>{family.see(seen.ownerName)}</Button>
      </Tick>
    )
  }
  if (state === 'waiting') {
    const who = family.heldAsked(kinshipNames[kinship], askedEnd, shortDayText(dayOf(changedAt), today))
    return (
      <Tick sign="wait" title={family.heldWaiting} who={who}>
        <Button
          kind="link"
          busy={busy}
          about={`：${who}`}
          onPress={() => void end(id).then((done) => done && putAway(id))}
        >
          {family.takeBack}
        </Button>
      </Tick>
    )
  }
  const plain: Readonly<Partial<Record<Held['state'], string>>> = family.heldOver
  const { ownerName = null } = over ?? {}
  const words =
    over === null || ownerName === null
      ? { title: plain[state] ?? '', who: family.helps(kinshipNames[kinship]) }
      : overWords({ ...over, state, ownerName }, scope === 'fill')
  return (
    <Tick sign="not" {...words}>
      <Button kind="link" busy={busy} about={`：${words.title}`} onPress={() => void putAway(id)}>
        {family.putAway}
      </Button>
    </Tick>
  )
}
