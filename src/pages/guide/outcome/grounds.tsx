import { useActing, whoseOf } from '@/stores/acting'
import { about } from '@/content/address'
import { wordsLater } from '@/content/failures'
import { gapTitle } from '@/content/guide/gaps'
import { notes } from '@/content/guide/grounds'
import { outcome } from '@/content/guide/outcome'
import { materialNames } from '@/content/materials/names'
import { pageWords } from '@/content/terms/pageWords'
import type { ApplicationResult } from '@/domain/guidance'
import { ITEM_INFO } from '@/domain/scheme/items'
import { Glossary } from '@/ui/glossary'
import { Later } from '@/ui/later'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { WhyLater } from '@/ui/whyLater'
import { Basis } from './basis'

interface GroundsProps {
  /** Distinguishes results that stand side by side. */
  readonly id: string
  readonly result: ApplicationResult
}

/** What of a result is in the scheme's own words. */
const textsOf = ({ items, materials, gaps, conditions }: ApplicationResult): string[] => [
  ...items.map(({ item }) => ITEM_INFO[item].shortName),
  ...materials.map(({ kind }) => materialNames[kind]),
  ...gaps.map(gapTitle),
  ...conditions.map(({ sentence }) => sentence),
]

const conditionLines = () => import('./conditions')

/** Those that are not met; the others, which ask nothing of anybody, behind their count. */
function Conditions({ id, result }: GroundsProps) {
  const { conditions, window } = result
  const notMet = conditions.filter(({ state }) => state === 'notMet')
  const others = conditions.filter(({ state }) => state !== 'notMet')
  return (
    <Section id={`${id}-conditions`} title={outcome.conditions}>
      {notMet.length > 0 && (
        <Later load={conditionLines} waiting={wordsLater}>
          {({ ConditionLines }) => <ConditionLines conditions={notMet} window={window} />}
        </Later>
      )}
      {others.length > 0 && (
        <WhyLater
          summary={outcome.conditionsBehind(others.length)}
          load={conditionLines}
          waiting={wordsLater}
        >
          {({ ConditionLines }) => <ConditionLines conditions={others} window={window} />}
        </WhyLater>
      )}
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
