import { notCovered, notes, outcome, referral, referralOpens } from '@/content/guide/outcome'
import { materialTexts } from '@/content/materials'
import { materialNames } from '@/content/materials/names'
import type { NotCoveredResult, ReferralResult } from '@/domain/guidance'
import { DEPARTMENT_INFO } from '@/domain/scheme'
import type { Department, LocalDate } from '@/domain/scheme/ids'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { Basis } from './basis'
import { ItemsSection } from './items'
import { MaterialIcon } from './materialIcon'
import { PlanSection } from './plan'

/** Another scenario: when, whom to call, what to bring. Never a dead end. */
export function ReferralOutcome({
  id,
  result,
  today,
}: {
  id: string
  result: ReferralResult
  today: LocalDate
}) {
  return (
    <>
      <Text>{referral.lead}</Text>
      <Text>{referralOpens[result.scenario]}</Text>
      <Hotlines id={id} hotlines={result.hotlines} />
      <Section id={`${id}-materials`} title={outcome.bring}>
        <Ticks>
          {result.materials.map(({ kind }) => (
            <Tick
              key={kind}
              icon={MaterialIcon[kind]}
              title={materialNames[kind]}
              who={materialTexts[kind].tip}
            />
          ))}
        </Ticks>
      </Section>
      <Section id={`${id}-where`} title={outcome.where}>
        <Text>{referral.where}</Text>
      </Section>
      {result.plans.map((plan) => (
        <PlanSection
          key={plan.retireeClass}
          id={`${id}-${plan.retireeClass}`}
          plan={plan}
          contributions={null}
          today={today}
        />
      ))}
      <ItemsSection id={id} items={result.items} left={[]} />
      {result.notes.map((note) => (
        <Text key={note}>{notes[note]}</Text>
      ))}
      {result.confidence === 'C' && <Text>{outcome.uncertainResult}</Text>}
      <Basis summary={outcome.everyBasis} basis={result.basis} />
    </>
  )
}

/** Outside the scheme: where to go instead. */
export function NotCoveredOutcome({ id, result }: { id: string; result: NotCoveredResult }) {
  const { why, next } = notCovered[result.reason]
  return (
    <>
      <Text>{why}</Text>
      <Text>{next}</Text>
      <Hotlines id={id} hotlines={result.hotlines} />
      <Basis summary={outcome.everyBasis} basis={result.basis} />
    </>
  )
}

function Hotlines({ id, hotlines }: { id: string; hotlines: readonly Department[] }) {
  const numbers = [
    ...new Map(hotlines.map((department) => [DEPARTMENT_INFO[department].hotline, department])),
  ]
  return (
    <Section id={`${id}-hotlines`} title={outcome.hotlines}>
      <RowLinks>
        {numbers.map(([hotline, department]) => (
          <RowLink
            key={hotline}
            icon="phone"
            label={outcome.call(hotline)}
            note={DEPARTMENT_INFO[department].hotlineName}
            tel={hotline}
          />
        ))}
      </RowLinks>
    </Section>
  )
}
