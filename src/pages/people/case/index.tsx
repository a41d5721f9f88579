import { useDidHide, useDidShow, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { dayOf, dayText, shortDayText, timeText } from '@/content/dates'
import { failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { family, followed, followedStatus } from '@/content/people/family'
import { laneStateWords } from '@/content/progress/lanes'
import { lanesOf } from '@/domain/case/progress'
import type { Lane } from '@/domain/case'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { useClock } from '@/stores/clock'
import { useFollowedCase } from '@/stores/followedCase'
import { usePeople } from '@/stores/people'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import type { SignState } from '@/ui/sign'
import { Opening, Standstill } from '@/ui/standstill'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { Why } from '@/ui/why'
import { PeopleGate } from '../gate'
import { waitingLine } from './waiting'

type Held = NonNullable<ReturnType<typeof usePeople.getState>['mandates']>['held'][number]
const FAMILY = '/pages/people/family/index'

/** 家人的办件: whose, what waits on them, and every department; nothing that could be changed. */
export default function FollowedCasePage() {
  const { id } = useRouter().params
  return (
    <PeopleGate place={`people/case?id=${id ?? ''}`} title={followed.title}>
      {({ held }) => {
        const mandate = held.find((one) => one.id === id)
        return mandate?.case ? <Followed key={mandate.id} mandate={mandate} seen={mandate.case} /> : <Gone />
      }}
    </PeopleGate>
  )
}

const Gone = () => (
  <Standstill frame={frame} window={windowTitle(followed.title)} {...followed.gone} to={FAMILY} />
)

function Followed({ mandate, seen }: { mandate: Held; seen: NonNullable<Held['case']> }) {
  const today = useClock((state) => state.today)
  const { view, failure, gone, watch } = useFollowedCase()
  const { busy, end } = usePeople()
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  const caseId = seen.id
  useEffect(() => (shown ? watch(caseId) : undefined), [shown, watch, caseId])

  if (gone) return <Gone />
  const mine = view?.caseId === caseId ? view : null
  if (!mine)
    return (
      <Opening
        frame={frame}
        window={windowTitle(followed.title)}
        title={followed.title}
        text={family.opening}
      />
    )
  const { progress, asOf } = mine
  const lanes = lanesOf(progress.steps).filter(({ state }) => state !== 'notYet')
  const moment = `${shortDayText(dayOf(asOf), today)} ${timeText(asOf)}`
  return (
    <Page frame={frame} title={windowTitle(followed.title)} backTo={FAMILY}>
      <Note icon="person">{followed.whose(seen.ownerName)}</Note>
      <PageHead title={followedStatus[progress.status]} meta={followed.asOf(moment)} />
      {failure && (
        <Note tone="wait" live>
          {failureText(failure)}
        </Note>
      )}
      {progress.mustAct.length === 0 ? (
        <Note tone="done">{followed.nothing}</Note>
      ) : (
        <Section id="waits" title={followed.waits(progress.mustAct.length)}>
          <Ticks>
            {progress.mustAct.map((act, index) => (
              <Tick key={`${act.code}-${index}`} sign="wait" title={waitingLine(act)} />
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
              />
            ))}
          </Ticks>
        )}
      </Section>
      {mandate.until !== null && <Note icon="info">{followed.limits(dayText(mandate.until))}</Note>}
      <Why id="stop" summary={followed.stop}>
        <Text>{followed.stopNote}</Text>
        <Button
          about={seen.ownerName}
          busy={busy}
          onPress={() => void end(mandate.id).then((done) => done && open(FAMILY, 'replace'))}
        >
          {followed.stop}
        </Button>
      </Why>
    </Page>
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
