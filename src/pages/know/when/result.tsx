import { ageText, monthText, yearsText, yearText } from '@/content/dates'
import { stepText, when } from '@/content/know/when'
import { basisLine } from '@/content/law'
import type { Calculation, MinimumContribution } from '@/domain/retirement'
import { LEGAL_TEXTS } from '@/domain/scheme/legalTexts'
import type { LocalDate, YearMonth } from '@/domain/scheme/ids'
import { Dates } from '@/ui/dates'
import { Heading } from '@/ui/heading'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'

interface ResultProps {
  readonly today: LocalDate
  readonly calculations: readonly Calculation[]
}

/** The three dates; for a woman both classes side by side, since 人社 decides which is hers. */
export function Result({ today, calculations }: ResultProps) {
  return (
    <Section id="dates" title={when.result.title} live>
      {calculations.length > 1 && <Text>{when.result.undecided}</Text>}
      {calculations.map((calculation) => (
        <OneClass key={calculation.retireeClass} calculation={calculation} today={today} />
      ))}
    </Section>
  )
}

function OneClass({ calculation, today }: { calculation: Calculation; today: LocalDate }) {
  const { dates, hasUnit, minimum, retireeClass, steps, basis } = calculation
  const station = (name: string, month: YearMonth, ageMonths: number, statutory?: boolean) => ({
    name,
    year: yearText(month),
    month: String(Number(month.slice(5))),
    monthUnit: when.result.monthUnit,
    age: ageText(ageMonths),
    past: month < today.slice(0, 7) ? when.result.past : undefined,
    statutory,
  })
  const early = dates.earliest.month < dates.statutory.month
  const late = dates.latest.month > dates.statutory.month
  return (
    <Stack>
      <Heading level={3}>
        {hasUnit
          ? when.result.classes[retireeClass]
          : when.result.flexible[retireeClass === 'male' ? 'male' : 'female']}
      </Heading>
      {early || late ? (
        <Dates
          stops={[
            station(when.result.earliest, dates.earliest.month, dates.earliest.ageMonths),
            station(when.result.statutory, dates.statutory.month, dates.statutory.ageMonths, true),
            // Where nothing can be later, the same date again would look like a choice.
            ...(late ? [station(when.result.latest, dates.latest.month, dates.latest.ageMonths)] : []),
          ]}
        />
      ) : (
        <Text tone="strong">
          {when.result.only(monthText(dates.statutory.month), ageText(dates.statutory.ageMonths))}
        </Text>
      )}
      {dates.statutory.month <= today.slice(0, 7) && <Text>{when.result.reached}</Text>}
      {early && <Text>{yearsOr(minimum.early, (years) => when.result.early(years, hasUnit))}</Text>}
      <Text>{yearsOr(minimum.statutory, (years) => when.result.onTime(years, late))}</Text>
      {late && <Text>{when.result.late}</Text>}
      {dates.latest.limit === 'noUnit' && <Text>{when.result.noUnit}</Text>}
      {!hasUnit && retireeClass !== 'male' && <Text>{when.result.formerPublicWorker}</Text>}
      {!early && !late && <Text>{when.result.noFlexible}</Text>}
      <Text small tone="quiet">
        {when.result.uncertain}
      </Text>
      <Why summary={when.how} icon="info">
        {steps.map((step, index) => (
          <Text key={step.step}>{`${index + 1}. ${stepText(step)}`}</Text>
        ))}
      </Why>
      <Why summary={when.basis} icon="law">
        {basis.map(({ id, confidence }) => (
          <Text key={id} small>
            {basisLine(LEGAL_TEXTS[id], confidence)}
          </Text>
        ))}
      </Why>
    </Stack>
  )
}

/** What the minimum of a year asks for; where no rule says it, that and of which year. */
const yearsOr = (minimum: MinimumContribution, say: (years: string) => string): string =>
  minimum.known ? say(yearsText(minimum.months)) : when.result.yearsUnknown(minimum.year)
