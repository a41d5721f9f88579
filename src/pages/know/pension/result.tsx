import { caveatText, pension, sumTexts } from '@/content/know/pension'
import { accountInterestIn, type PensionEstimate, type PensionInputs } from '@/domain/pension'
import { monthOf, yearOf } from '@/domain/retirement/months'
import type { LocalDate } from '@/domain/scheme/ids'
import { Heading } from '@/ui/heading'
import { Note } from '@/ui/note'
import { Row, RowList } from '@/ui/row'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'

interface ResultProps {
  readonly inputs: PensionInputs
  readonly estimate: Extract<PensionEstimate, { known: true }>
  readonly today: LocalDate
}

const { yuan, parts: names, ...words } = pension.result

/** The estimate, its range, its three parts, and the sum behind them. */
export function PensionResult({ inputs, estimate, today }: ResultProps) {
  const { parts, range, base, payout, indexedWage, caveats } = estimate
  const { years, yearsPaidBefore1996, deemedYears, account, index, retirementMonth } = inputs
  const transitionalYears = yearsPaidBefore1996 + deemedYears
  const context = {
    base,
    retirementYear: yearOf(retirementMonth),
    interest: accountInterestIn(yearOf(monthOf(today))),
  }
  return (
    <Section id="estimate" title={words.title} live>
      <Heading level={3}>{yuan(parts.total)}</Heading>
      {range.least !== range.most && <Text>{words.range(yuan(range.least), yuan(range.most))}</Text>}
      <Note tone="wait">{words.approved}</Note>
      <RowList>
        <Row label={names.basic} value={yuan(parts.basic)} />
        <Row label={names.personal} value={yuan(parts.personal)} />
        <Row label={names.transitional} value={yuan(parts.transitional)} />
      </RowList>
      {caveats.length > 0 && (
        <Why summary={words.why} icon="info" open>
          {caveats.map((caveat) => (
            <Text key={caveat}>{caveatText(caveat, context)}</Text>
          ))}
        </Why>
      )}
      <Why summary={words.howTitle} icon="info">
        {sumTexts({
          base,
          indexedWage,
          index,
          years,
          transitionalYears,
          account,
          months: payout.months,
          ...parts,
        }).map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Why>
      <Why summary={words.basis} icon="law">
        <Text small>{words.basisText}</Text>
      </Why>
    </Section>
  )
}
