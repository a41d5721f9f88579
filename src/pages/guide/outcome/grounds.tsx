import { useActing, whoseOf } from '@/stores/acting'
import { about } from '@/content/address'
import { gapTitle } from '@/content/guide/gaps'
import { conditionStateText, notes } from '@/content/guide/grounds'
import { outcome } from '@/content/guide/outcome'
import { materialNames } from '@/content/materials/names'
import { pageWords } from '@/content/terms/pageWords'
import type { ApplicationResult, ConditionState } from '@/domain/guidance'
import { ITEM_INFO } from '@/domain/scheme/items'
import { Glossary } from '@/ui/glossary'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import type { SignState } from '@/ui/sign'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { Why } from '@/ui/why'
import { Basis } from './basis'

interface GroundsProps {
  /** Distinguishes results that stand side by side. */
  readonly id: string
  readonly result: ApplicationResult
}

const conditionSigns: Readonly<Record<ConditionState, SignState>> = {
  met: 'done',
  notMet: 'wait',
  unknown: 'not',
}

/** What of a result is in the scheme's own words. */
const textsOf = ({ items, materials, gaps, conditions }: ApplicationResult): string[] => [
  ...items.map(({ item }) => ITEM_INFO[item].shortName),
  ...materials.map(({ kind }) => materialNames[kind]),
  ...gaps.map(gapTitle),
  ...conditions.map(({ sentence }) => sentence),
]

/** Those that are not met; the others, which ask nothing of anybody, behind their count. */
function Conditions({ id, result }: GroundsProps) {
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

/** Whoever reads it takes the pictures, in whose name ever. */
const FOR_WHO_PHOTOGRAPHS: ApplicationResult['notes'][number] = 'archiveFromKeeper'

/** Why, point by point, with the law behind each. */
export function Grounds({ id, result }: GroundsProps) {
  const whose = useActing(whoseOf)
  return (
    <>
      <Conditions id={id} result={result} />
      {result.notes.length > 0 && (
        <Section id={`${id}-notes`} title={outcome.notes}>
          {result.notes.map((note) => (
            <Text key={note}>{note === FOR_WHO_PHOTOGRAPHS ? notes[note] : about(notes[note], whose)}</Text>
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
      <Glossary {...pageWords} texts={textsOf(result)} />
    </>
  )
}
