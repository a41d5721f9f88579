import { about } from '@/content/address'
import { useDidHide, useDidShow, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { dayOf, dayText, shortDayText, timeText } from '@/content/dates'
import { failedWords, failures, failureText } from '@/content/failures'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { family, followed, followedStatus } from '@/content/people/family'
import { goneWords } from '@/content/people/over'
import { materialNames } from '@/content/materials/names'
import { laneStateWords } from '@/content/progress/lanes'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { refusalReason } from '@/domain/scheme/reasons'
import { actFor } from '@/stores/actFor'
import { useClock } from '@/stores/clock'
import { useFollowedCase } from '@/stores/followedCase'
import { usePeople } from '@/stores/people'
import { urlOf, type Place } from '@/stores/place'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import type { SignState } from '@/ui/sign'
import { Opening, Standstill } from '@/ui/standstill'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { Why } from '@/ui/why'
import { PeopleGate } from '../gate'
import { Dates } from './dates'
import { waitingLine } from './waiting'

type View = NonNullable<ReturnType<typeof useFollowedCase.getState>['view']>
type Lane = View['lanes'][number]
type Held = NonNullable<ReturnType<typeof usePeople.getState>['mandates']>['held'][number]
const FAMILY = '/pages/people/family/index'

/** 家人的办件: whose, what waits on them, and every department; nothing that could be changed. */
export default function FollowedCasePage() {
  const { id } = useRouter().params
  return (
    <PeopleGate place={`people/case?id=${id ?? ''}`} title={followed.title}>
      {({ held }) => {
        const mandate = held.find((one) => one.id === id)
        return mandate?.case ? <Followed key={mandate.id} mandate={mandate} /> : <Gone mandate={mandate} />
      }}
    </PeopleGate>
  )
}

/** Whose it was, which whoever held it knows; who ended it and when, as soon as that is heard. */
function Gone({ mandate }: { mandate: Held | undefined }) {
  const { over = null, state = 'ended' } = mandate ?? {}
  const name = mandate?.case?.ownerName ?? over?.ownerName
  return (
    <Standstill
      frame={frame}
      window={windowTitle(followed.title)}
      {...goneWords(name, over && { ...over, state })}
      action={followed.goneTo}
      to={FAMILY}
    />
  )
}

function Followed({ mandate }: { mandate: Held }) {
  const { id } = mandate
  const today = useClock((state) => state.today)
  const { view, failure, gone, watch, refresh } = useFollowedCase()
  const { busy, refused, end, load } = usePeople()
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => (shown ? watch(id) : undefined), [shown, watch, id])

  useEffect(() => {
    if (gone) void load()
  }, [gone, load])

  if (gone) return <Gone mandate={mandate} />
  if (view?.mandateId !== id) {
    const here = { frame, window: windowTitle(followed.title) }
    return failure ? (
      <Standstill {...here} {...failedWords(failure)} onPress={() => void refresh()} />
    ) : (
      <Opening {...here} title={followed.title} text={family.opening} />
    )
  }
  const { helping, ownerName, status, waits, left, lanes, until, asOf } = view
  const moment = `${shortDayText(dayOf(asOf), today)} ${timeText(asOf)}`
  return (
    <Page frame={frame} title={windowTitle(followed.title)} backTo={FAMILY}>
      <Note icon="person">{(helping ? followed.whoseHelping : followed.whose)(ownerName)}</Note>
      <PageHead title={followedStatus[status]} meta={followed.asOf(moment)} />
      <FailureNotice id="failure" title={failures.title} text={refused ? failureText(refused) : undefined} />
      {failure && (
        <Note tone="wait" live>
          {failureText(failure)}
        </Note>
      )}
      {left.length > 0 && <Note tone="wait">{followed.left(left)}</Note>}
      {helping && <Helping mandate={mandate} ownerName={ownerName} helping={helping} />}
      {waits.length === 0 && left.length === 0 && <Note tone="done">{followed.nothing}</Note>}
      {waits.length > 0 && (
        <Section id="waits" title={followed.waits(waits.length)}>
          <Ticks>
            {waits.map((one, index) => (
              <Tick key={`${one.code}-${index}`} sign="wait" title={waitingLine(one)} />
            ))}
          </Ticks>
          <Text>{followed.tell}</Text>
        </Section>
      )}
      <Section id="departments" title={followed.departments}>
        {lanes.length === 0 ? (
          <Text>{followed.none}</Text>
        ) : (
          <Ticks>
            {lanes.map((lane) => (
              <Tick
                key={lane.department}
                sign={signs[lane.state]}
                title={`${DEPARTMENT_INFO[lane.department].shortName}：${stateWord(lane)}`}
                who={daysOf(lane, today)}
              >
                {lane.reasons.map((code) => (
                  <Text key={code}>{about(refusalReason(code).sentence, ownerName)}</Text>
                ))}
                {lane.withheld && <Text>{followed.askThem}</Text>}
              </Tick>
            ))}
          </Ticks>
        )}
      </Section>
      <Dates view={view} />
      <Note icon="info">{followed.limits(dayText(until))}</Note>
      <RowLinks>
        <RowLink
          icon="list"
          label={followed.log}
          note={followed.logNote}
          to={`/pages/people/log/index?id=${id}`}
        />
      </RowLinks>
      <Why id="stop" summary={followed.stop}>
        <Text>{followed.stopNote}</Text>
        <Button busy={busy} onPress={() => void end(id).then((done) => done && open(FAMILY, 'replace'))}>
          {followed.stopSure}
        </Button>
      </Why>
    </Page>
  )
}

interface HelpingProps {
  readonly mandate: Held
  readonly ownerName: string
  readonly helping: NonNullable<View['helping']>
}

/** What a helper may do now; from here on the pages bear the retiree's name. */
function Helping({ mandate, ownerName, helping: { canFill, wanted, handedOver } }: HelpingProps) {
  const go = (place: Place) => () => void (actFor(mandate) && open(urlOf(place)))
  if (!canFill && wanted.length === 0) return null
  return (
    <Section id="help" title={followed.help}>
      {handedOver && <Note tone="done">{followed.handedOver(ownerName)}</Note>}
      {canFill && (
        <>
          <Button icon="pen" onPress={go('apply/form?topic=person')}>
            {followed.fill}
          </Button>
          <Button icon="camera" onPress={go('photos/list')}>
            {followed.photograph}
          </Button>
        </>
      )}
      {wanted.map((kind) => (
        <Button key={kind} icon="camera" onPress={go(`photos/slot?kind=${kind}`)}>
          {followed.wanted(materialNames[kind])}
        </Button>
      ))}
      {wanted.length > 0 && <Text>{followed.sendIsTheirs}</Text>}
    </Section>
  )
}

const signs: Readonly<Record<Lane['state'], SignState>> = {
  notYet: 'not',
  reviewing: 'run',
  waitingForYou: 'wait',
  waiting: 'wait',
  approved: 'done',
  refused: 'refuse',
  confirmed: 'done',
}

/** 「等您补材料」 is said to the retiree. */
const stateWord = ({ state }: Pick<Lane, 'state'>) =>
  state === 'waitingForYou' ? followed.waitingForThem : laneStateWords[state]

function daysOf(
  { state, receivedOn, since, due }: Pick<Lane, 'state' | 'receivedOn' | 'since' | 'due'>,
  today: string,
) {
  const day = (one: string) => shortDayText(one, today)
  if (state === 'approved' || state === 'refused' || state === 'confirmed')
    return since === null ? undefined : followed.done(day(since))
  if (receivedOn === null) return undefined
  return due === null ? followed.received(day(receivedOn)) : followed.due(day(receivedOn), day(due))
}
