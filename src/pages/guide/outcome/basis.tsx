import { basisText, outcome } from '@/content/guide/outcome'
import type { LegalBasis } from '@/domain/scheme'
import { Text } from '@/ui/text'

/** Each law with its article and the date of its version; where the text was not at hand, that is said. */
export function BasisLines({ basis }: { basis: readonly LegalBasis[] }) {
  return (
    <>
      {basis.map((one) => (
        <Text key={one.id} small>
          {one.confidence === 'C' ? `${basisText(one)}。${outcome.uncertain}。` : `${basisText(one)}。`}
        </Text>
      ))}
    </>
  )
}
