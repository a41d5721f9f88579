import { wordsLater } from '@/content/failures'
import { basisLine } from '@/content/law'
import type { LegalBasis } from '@/domain/scheme/legalBases'
import { Text } from '@/ui/text'
import { WhyLater } from '@/ui/whyLater'

const texts = () => import('@/domain/scheme/legalTexts').then(({ LEGAL_TEXTS }) => LEGAL_TEXTS)

/**
 * Each law with its article and the date of its version; where the text was not at hand, that is said. The table of
 * laws is fetched when somebody wants to read one (3 KB gzip).
 */
export function Basis({ summary, basis }: { summary: string; basis: readonly LegalBasis[] }) {
  return (
    <WhyLater summary={summary} icon="law" load={texts} waiting={wordsLater}>
      {(table) =>
        basis.map(({ id, confidence }) => (
          <Text key={id} small>
            {basisLine(table[id], confidence)}
          </Text>
        ))
      }
    </WhyLater>
  )
}
