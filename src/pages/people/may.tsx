import { may } from '@/content/people/may'
import { FAMILY_MAY, type FamilyScope } from '@/domain/people'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Tick, Ticks } from '@/ui/ticks'

/** What somebody in the family will see and do, and what never: the same before an invitation and before the yes. */
export function FamilyMay({ scope }: { scope: FamilyScope }) {
  const { seen, does, unseen, leaves } = FAMILY_MAY[scope]
  const health = may.health[scope]
  const lines = (told: typeof seen, deeds: typeof does) => [
    ...told.map((one) => may.told[one]),
    ...deeds.map((one) => may.deeds[one]),
  ]
  return (
    <>
      <Section id="seen" title={may.seen[scope]}>
        <Ticks>
          {lines(seen, does).map((line) => (
            <Tick key={line} sign="done" title={line} />
          ))}
        </Ticks>
        {health !== null && <Note tone="wait">{health}</Note>}
      </Section>
      <Section id="unseen" title={may.unseen}>
        <Ticks>
          {lines(unseen, leaves).map((line) => (
            <Tick key={line} icon="lock" title={line} />
          ))}
        </Ticks>
      </Section>
    </>
  )
}
