import { basisLine } from '@/content/law'
import type { LegalBasis } from '@/domain/scheme'
import { Text } from '@/ui/text'

/** Each law with its article and the date of its version; where the text was not at hand, that is said. */
export function BasisLines({ basis }: { basis: readonly LegalBasis[] }) {
  return (
    <>
      {basis.map((one) => (
        <Text key={one.id} small>
          {basisLine(one)}
        </Text>
      ))}
    </>
  )
}
