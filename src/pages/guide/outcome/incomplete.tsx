import { openPointText } from '@/content/guide/openPoints'
import { outcome } from '@/content/guide/outcome'
import type { OpenPoint, PossibleResult } from '@/domain/guidance'
import type { Item, LocalDate } from '@/domain/scheme/ids'
import { usePartsDrawn } from '@/platform/partsDrawn'
import { Heading } from '@/ui/heading'
import { Section } from '@/ui/section'
import { Tick, Ticks } from '@/ui/ticks'
import { titleOf } from './head'
import { ApplicationOutcome, PARTS, type Standing } from './application'
import { NotCoveredOutcome } from './notCovered'

interface IncompleteOutcomeProps {
  readonly open: readonly OpenPoint[]
  readonly results: readonly PossibleResult[]
  readonly today: LocalDate
  readonly left: readonly Item[]
  readonly standing: Standing
  readonly onTick: ((item: Item, ticked: boolean) => void) | undefined
}

/** What is not settled yet, then every result that is possible, none of them preferred (ruling 13). */
export function IncompleteOutcome({ open, results, ...shared }: IncompleteOutcomeProps) {
  const drawn = usePartsDrawn(PARTS * results.length)
  return (
    <>
      <Section id="open" title={outcome.openPoints}>
        <Ticks>
          {open.map((point) => {
            const { text, who } = openPointText(point)
            return <Tick key={point.code} sign="not" title={text} who={who} />
          })}
        </Ticks>
      </Section>
      {results.map((result, index) =>
        results.length === 1 ? (
          <One key="only" id="result" result={result} {...shared} drawn={drawn} />
        ) : (
          <Section
            key={result.kind === 'notCovered' ? result.reason : `${result.scenario}-${index}`}
            id={`result-${index}`}
            title={outcome.incomplete.result(index + 1, results.length)}
            gap="l"
          >
            <Heading level={3}>{titleOf(result).join('')}</Heading>
            {drawn > index * PARTS && (
              <One id={`result-${index}`} result={result} {...shared} drawn={drawn - index * PARTS} />
            )}
          </Section>
        ),
      )}
    </>
  )
}

interface OneProps extends Omit<IncompleteOutcomeProps, 'open' | 'results'> {
  readonly id: string
  readonly result: PossibleResult
  readonly drawn: number
}

function One({ result, ...props }: OneProps) {
  const { id } = props
  switch (result.kind) {
    case 'application':
      return <ApplicationOutcome result={result} {...props} />
    case 'notCovered':
      return <NotCoveredOutcome id={id} result={result} />
  }
}
