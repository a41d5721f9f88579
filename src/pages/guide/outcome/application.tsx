import { gapText } from '@/content/guide/gaps'
import { conditionStateText, notes, opens, outcome } from '@/content/guide/outcome'
import { stopText } from '@/content/guide/window'
import { materialTips } from '@/content/materials/tips'
import { materialNames } from '@/content/materials/names'
import { pageWords } from '@/content/terms/pageWords'
import type { ConditionState, ApplicationResult } from '@/domain/guidance'
import { gapsLeft } from '@/domain/guidance/gaps'
import type { Item, LocalDate, MaterialKind, Scenario } from '@/domain/scheme/ids'
import { ITEM_INFO } from '@/domain/scheme/items'
import { Glossary } from '@/ui/glossary'
import { Note } from '@/ui/note'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import type { SignState } from '@/ui/sign'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { Why } from '@/ui/why'
import { Basis } from './basis'
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

const conditionSigns: Readonly<Record<ConditionState, SignState>> = {
  met: 'done',
  notMet: 'wait',
  unknown: 'not',
}

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
                  const { title, who, about } = gapText(gap)
                  return (
                    <Tick key={gap.code} sign="wait" title={title} who={who}>
                      {about}
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

/** What of a result is in the scheme's own words. */
const textsOf = ({ items, materials, gaps, conditions }: ApplicationResult): string[] => [
  ...items.map(({ item }) => ITEM_INFO[item].shortName),
  ...materials.map(({ kind }) => materialNames[kind]),
  ...gaps.map((gap) => gapText(gap).title),
  ...conditions.map(({ sentence }) => sentence),
]

/** Those that are not met; the others, which ask nothing of anybody, behind their count. */
function Conditions({ id, result }: Pick<ApplicationOutcomeProps, 'id' | 'result'>) {
  const { conditions, window } = result
  const notMet = conditions.filter(({ state }) => state === 'notMet')
  const others = conditions.filter(({ state }) => state !== 'notMet')
  const drawn = (shown: typeof conditions) => (
    <Ticks>
      {shown.map((condition) => (
        <Tick
          key={condition.ruleId}
          sign={conditionSigns[condition.state]}
          title={condition.sentence}
          who={conditionStateText(condition, window)}
        >
          {condition.confidence === 'C' && <Text small>{outcome.uncertain}</Text>}
          <Basis summary={outcome.basis} basis={condition.basis} />
        </Tick>
      ))}
    </Ticks>
  )
  return (
    <Section id={`${id}-conditions`} title={outcome.conditions}>
      {notMet.length > 0 && drawn(notMet)}
      {others.length > 0 && <Why summary={outcome.conditionsBehind(others.length)}>{drawn(others)}</Why>}
    </Section>
  )
}

/** Why, point by point, with the law behind each. */
function Grounds({ id, result }: Pick<ApplicationOutcomeProps, 'id' | 'result'>) {
  return (
    <>
      <Conditions id={id} result={result} />
      {result.notes.length > 0 && (
        <Section id={`${id}-notes`} title={outcome.notes}>
          {result.notes.map((note) => (
            <Text key={note}>{notes[note]}</Text>
          ))}
          {result.notes.includes('illnessBenefit') && (
            <RowLinks>
              <RowLink icon="person" label={outcome.illnessBenefit} to="/pages/know/illness/index" />
            </RowLinks>
          )}
        </Section>
      )}
      <Section id={`${id}-basis`} title={outcome.basis}>
        {result.confidence === 'C' && <Text>{outcome.uncertainResult}</Text>}
        <Basis summary={outcome.everyBasis} basis={result.basis} />
      </Section>
      <Glossary {...pageWords} of={textsOf(result)} />
    </>
  )
}
