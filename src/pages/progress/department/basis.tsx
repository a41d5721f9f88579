import { basisLine } from '@/content/law'
import { refusalWords } from '@/content/progress'
import type { LocalDate, YearMonth } from '@/domain/scheme/ids'
import { basesInForce } from '@/domain/scheme/legalBases'
import { LEGAL_TEXTS } from '@/domain/scheme/legalTexts'
import { refusalReason, type ReasonCode } from '@/domain/scheme/reasons'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'

interface BasisProps {
  readonly reasons: readonly ReasonCode[]
  /** The day of the decision: its law is what counts (ruling 11). */
  readonly day: LocalDate
  readonly month: YearMonth | null
}

/** 依据: the law that the decision rests on, as it stood that day. */
export function Basis({ reasons, day, month }: BasisProps) {
  const ids = reasons.flatMap((code) => refusalReason(code).bases)
  const days = { assessment: day, ...(month !== null && { retirement: `${month}-01` as LocalDate }) }
  const bases = basesInForce([...new Set(ids)], days)
  if (bases.length === 0) return null
  return (
    <Section id="basis" title={refusalWords.basis}>
      {bases.map((basis) => (
        <Text key={basis.id} small tone="quiet">
          {basisLine(LEGAL_TEXTS[basis.id], basis.confidence)}
        </Text>
      ))}
    </Section>
  )
}
