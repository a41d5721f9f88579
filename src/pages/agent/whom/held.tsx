import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { whom } from '@/content/agency/pages'
import { useAgencies } from '@/stores/agencies'
import { usePrefill } from '@/stores/prefill'
import { urlOf } from '@/stores/place'
import { Button } from '@/ui/button'
import type { SignState } from '@/ui/sign'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'
import { Tick } from '@/ui/ticks'
import { Why } from '@/ui/why'
import type { Agencies } from '../gate'

type Agency = Agencies['held'][number]

const signs: Readonly<Partial<Record<Agency['state'], SignState>>> = {
  collecting: 'wait',
  telling: 'wait',
  active: 'run',
}
const words: Readonly<Partial<Record<Agency['state'], string>>> = whom.state

/** Whom one acts for, how that stands, what comes next, and the press that ends it. */
export function Held({ agency }: { agency: Agency }) {
  const { busy, end, putAway } = useAgencies()
  const { id, state, ownerName, over, powers, until } = agency
  const isOver = signs[state] === undefined
  return (
    <Tick
      sign={signs[state] ?? 'not'}
      title={`${ownerName}：${words[state] ?? ''}`}
      who={isOver ? (over === null ? undefined : whom.over({ ...over, state })) : whom.until(until)}
    >
      {!isOver && <Text tone="quiet">{whom.may(powers)}</Text>}
      {!isOver && !powers.includes('bankAccount') && <Text tone="quiet">{whom.withoutAccount}</Text>}
      {state === 'declined' && <Text tone="quiet">{whom.declined}</Text>}
      {agency.case?.waits && <Text>{whom.waits}</Text>}
      {state === 'collecting' && (
        <Button to={`/pages/agent/begin/index?id=${id}`}>{whom.go.collecting}</Button>
      )}
      {state === 'active' && <Next agency={agency} />}
      {isOver && (
        <Button kind="link" busy={busy} about={`：${ownerName}`} onPress={() => void putAway(id)}>
          {whom.putAway}
        </Button>
      )}
      {!isOver && (
        <Why summary={whom.stop}>
          <Text>{whom.stopNote}</Text>
          <Button busy={busy} about={`：${ownerName}`} onPress={() => void end(id)}>
            {whom.stopSure}
          </Button>
        </Why>
      )}
    </Tick>
  )
}

/** The questions first, then the form, then what departments do with it, whose page is where a certificate is offered. */
function Next({ agency }: { agency: Agency }) {
  const { act, busy, claim: fetchFor } = useAgencies()
  const { claim } = useRouter().params
  const [claimed, setClaimed] = useState<string | null>(null)
  const { ownerName, powers, case: theirs } = agency
  const go = async () => {
    act(agency)
    // What is known of the person is not asked: it is fetched before the first question.
    if (theirs === null) await usePrefill.getState().load()
    open(urlOf(placeOf(theirs)), theirs !== null && !theirs.canFill ? 'root' : 'push')
  }
  const label =
    theirs === null
      ? whom.go.begin(ownerName)
      : theirs.canFill
        ? whom.go.fill(ownerName)
        : whom.go.follow(ownerName)
  return (
    <>
      <Button onPress={() => void go()}>{label}</Button>
      {theirs !== null && theirs.id === claim && powers.includes('collect') && (
        <Button busy={busy} onPress={() => void fetchFor(theirs.id).then(setClaimed)}>
          {whom.go.claim(ownerName)}
        </Button>
      )}
      {claimed !== null && <Text live>{whom.claimed(claimed)}</Text>}
    </>
  )
}

function placeOf(theirs: Agency['case']): string {
  if (theirs === null) return 'guide/question?id=insurance'
  return theirs.canFill ? 'apply/form?topic=person' : 'progress/case'
}
