import { useEffect } from 'react'
import { givenAgents } from '@/content/agency/given'
import { dayOf, shortDayText, timeText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { POWERS, powersInOrder } from '@/domain/people'
import type { Failure } from '@/stores/attempt'
import { useAgencies } from '@/stores/agencies'
import { useClock } from '@/stores/clock'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'

type Given = NonNullable<ReturnType<typeof useAgencies.getState>['agencies']>['given'][number]

/**
 * 谁在替我办: by which paper, for what and until when, what they last did, and the press that ends it; then who did and
 * does no more. Of most people nobody.
 */
export function Agents() {
  const { agencies, refused, load } = useAgencies()
  useEffect(() => void load(), [load])
  const now = agencies?.given.filter(({ state }) => state === 'active' || state === 'telling') ?? []
  const over =
    agencies?.given.flatMap(({ over, ...rest }) => (over === null ? [] : [{ ...rest, over }])) ?? []
  return (
    <>
      {now.length > 0 && <Now now={now} refused={refused} />}
      {over.length > 0 && (
        <Section id="agents-over" title={givenAgents.over}>
          <Ticks>
            {over.map((one) => (
              <Tick
                key={one.id}
                sign="not"
                title={givenAgents.who(one.agentName, one.agentPhoneMasked)}
                who={givenAgents.overSince({ ...one.over, state: one.state })}
              />
            ))}
          </Ticks>
          {now.length === 0 && <Text tone="quiet">{givenAgents.log}</Text>}
        </Section>
      )}
    </>
  )
}

function Now({ now, refused }: { now: readonly Given[]; refused: Failure | null }) {
  return (
    <Section id="agents" title={givenAgents.title}>
      <FailureNotice
        id="agents-failure"
        title={failures.title}
        text={refused ? failureText(refused) : undefined}
      />
      <Ticks>
        {now.map((agency) => (
          <AgentTick key={agency.id} agency={agency} />
        ))}
      </Ticks>
      <Text tone="quiet">{givenAgents.log}</Text>
    </Section>
  )
}

function AgentTick({ agency }: { agency: Given }) {
  const today = useClock((state) => state.today)
  const { busy, end } = useAgencies()
  const { id, state, agentName, agentPhoneMasked, begunAt, until, lastActAt, powers } = agency
  const rest = POWERS.filter((power) => !powers.includes(power))
  const acted =
    lastActAt === null
      ? givenAgents.never
      : givenAgents.acted(`${shortDayText(dayOf(lastActAt), today)} ${timeText(lastActAt)}`)
  return (
    <Tick
      sign="run"
      title={givenAgents.who(agentName, agentPhoneMasked)}
      who={givenAgents.since(dayOf(begunAt), until)}
    >
      <Text>{state === 'telling' ? givenAgents.telling : acted}</Text>
      <Text>{givenAgents.may}</Text>
      {powersInOrder(powers).map((power) => (
        <Text key={power}>{givenAgents.power(power)}</Text>
      ))}
      {rest.length > 0 && <Text>{givenAgents.mayNot}</Text>}
      {rest.map((power) => (
        <Text key={power}>{givenAgents.power(power)}</Text>
      ))}
      <Text>{givenAgents.ends(until)}</Text>
      <Button to={`/pages/agent/paper/index?id=${id}`}>{givenAgents.papers}</Button>
      <Button busy={busy} onPress={() => void end(id)}>
        {givenAgents.stop(agentName)}
      </Button>
    </Tick>
  )
}
