import { useActing, whoseOf } from '@/stores/acting'
import { about } from '@/content/address'
import { gapText } from '@/content/guide/gaps'
import { opens, outcome } from '@/content/guide/outcome'
import { stopText } from '@/content/guide/window'
import { materialTips } from '@/content/materials/tips'
import { materialNames } from '@/content/materials/names'
import type { ApplicationResult } from '@/domain/guidance'
import { gapsLeft } from '@/domain/guidance/gaps'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import type { Item, LocalDate, MaterialKind, Scenario } from '@/domain/scheme/ids'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { Grounds } from './grounds'
import { ItemsSection } from './items'
import { MaterialIcon } from './materialIcon'
import { ApprovedSection, PlanSection, WindowSection } from './plan'

/** Where the case stands that the answers have begun, if any. */
export interface Standing {
  readonly sent: boolean
  readonly photographed: readonly MaterialKind[]
}

interface ApplicationOutcomeProps {
  /** Distinguishes results that stand side by side. */
  readonly id: string
  readonly result: ApplicationResult
  readonly today: LocalDate
  readonly left: readonly Item[]
  readonly standing: Standing
  readonly onTick: ((item: Item, ticked: boolean) => void) | undefined
  /** How many of its `PARTS` are drawn by now. */
  readonly drawn: number
}

/** It is drawn in so many parts, one after the other. */
export const PARTS = 3

/** Their month is set by 退休审批, not chosen here. */
const INSTITUTIONS: readonly Scenario[] = ['institutionRecognized', 'institutionUnrecognized']

/** An application in one of the six scenarios: the conclusion first, then the dates, then why, point by point, and all that is missing. */
export function ApplicationOutcome({
  id,
  result,
  today,
  left,
  standing,
  onTick,
  drawn,
}: ApplicationOutcomeProps) {
  const { plan, window, contributions, materials, stops } = result
  const whose = useActing(whoseOf)
  const gaps = gapsLeft(result.gaps, standing)
  return (
    <Stack gap="l">
      {plan &&
        (result.scenario === 'illness' ? (
          <ApprovedSection id={id} plan={plan} />
        ) : (
          <PlanSection
            id={id}
            plan={plan}
            contributions={contributions}
            today={today}
            approved={INSTITUTIONS.includes(result.scenario)}
          />
        ))}
      {opens[result.scenario] !== null && <Text>{opens[result.scenario]}</Text>}
      {window && <WindowSection id={id} plan={window} today={today} />}
      {stops
        .filter((stop) => stop !== 'tooEarly' || window === null)
        .map((stop) => (
          <Note key={stop} tone="wait">
            {stopText(stop, result)}
          </Note>
        ))}
      {drawn > 1 && (
        <>
          <ItemsSection id={id} items={result.items} left={left} onTick={onTick} />
          <Section
            id={`${id}-gaps`}
            title={gaps.length ? outcome.missing(gaps.length) : outcome.nothingMissing}
          >
            {gaps.length > 0 && (
              <Ticks>
                {gaps.map((gap) => {
                  const text = gapText(gap, DEPARTMENT_INFO)
                  return (
                    <Tick key={gap.code} sign="wait" title={text.title} who={about(text.who, whose)}>
                      {text.about}
                    </Tick>
                  )
                })}
              </Ticks>
            )}
          </Section>
          {!standing.sent && (
            <Section id={`${id}-materials`} title={outcome.photograph}>
              <Ticks>
                {materials.map(({ kind }) => (
                  <Tick
                    key={kind}
                    icon={MaterialIcon[kind]}
                    title={materialNames[kind]}
                    who={materialTips[kind]}
                  />
                ))}
              </Ticks>
            </Section>
          )}
        </>
      )}
      {drawn > 2 && <Grounds id={id} result={result} />}
    </Stack>
  )
}
