import { elsewhere } from '@/content/guide/elsewhere'
import { outcome } from '@/content/guide/outcome'
import type { NotCoveredResult } from '@/domain/guidance'
import { DEPARTMENT_INFO } from '@/domain/scheme'
import type { Department } from '@/domain/scheme/ids'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Basis } from './basis'

/** Outside the scheme: where to go instead. */
export function NotCoveredOutcome({ id, result }: { id: string; result: NotCoveredResult }) {
  const { why, next } = elsewhere[result.reason]
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
