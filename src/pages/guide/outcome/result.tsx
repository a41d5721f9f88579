import { wordsLater } from '@/content/failures'
import type { Assessment } from '@/domain/guidance'
import type { Item, LocalDate } from '@/domain/scheme/ids'
import { usePartsDrawn } from '@/platform/partsDrawn'
import { Later } from '@/ui/later'
import { ApplicationOutcome, PARTS, type Standing } from './application'

interface ResultProps {
  readonly assessment: Assessment
  readonly today: LocalDate
  readonly left: readonly Item[]
  readonly standing: Standing
  readonly onTick: ((item: Item, ticked: boolean) => void) | undefined
}

const incomplete = () => import('./incomplete')
const notCovered = () => import('./notCovered')

/** What it comes to. An application that is settled comes with the page: it is what nearly everybody sees. */
export function Result({ assessment, ...shared }: ResultProps) {
  const drawn = usePartsDrawn(PARTS)
  if (assessment.outcome === 'incomplete') {
    const { open, results } = assessment
    return (
      <Later load={incomplete} waiting={wordsLater}>
        {({ IncompleteOutcome }) => <IncompleteOutcome open={open} results={results} {...shared} />}
      </Later>
    )
  }
  const { result } = assessment
  if (result.kind === 'notCovered') {
    return (
      <Later load={notCovered} waiting={wordsLater}>
        {({ NotCoveredOutcome }) => <NotCoveredOutcome id="result" result={result} />}
      </Later>
    )
  }
  return <ApplicationOutcome id="result" result={result} {...shared} drawn={drawn} />
}
