import { useState } from 'react'
import { ageText, monthText } from '@/content/dates'
import { home } from '@/content/home'
import { choice as words, effectTexts, reminderLine } from '@/content/know/choice'
import { when } from '@/content/know/when'
import { choicesOf, remindersOf, type RetirementChoice } from '@/domain/choice'
import type { Calculation, RetireeClass } from '@/domain/retirement'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Paragraph } from '@/platform/textPicture'
import { ChoiceGroup } from '@/ui/choice'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { Pass } from '../pass'
import { Reminders } from './reminders'

interface Offered {
  readonly value: string
  readonly retireeClass: RetireeClass
  readonly choice: RetirementChoice
}

interface ChosenProps {
  readonly today: LocalDate
  readonly calculations: readonly Calculation[]
}

/** 打算哪个月退: of every class that may be hers, the months that are still to come. */
export function Chosen({ today, calculations }: ChosenProps) {
  const offered = calculations.flatMap((calculation) =>
    choicesOf(calculation, today).map((choice): Offered => {
      const { retireeClass } = calculation
      return { value: `${retireeClass}-${choice.name}`, retireeClass, choice }
    }),
  )
  const [value, setValue] = useState<string | undefined>()
  const chosen = offered.find((one) => one.value === value)
  return (
    <>
      <Section id="choice" title={words.title}>
        {offered.length === 0 ? (
          <>
            <Text>{words.none}</Text>
            <RowLinks>
              <RowLink icon="pen" label={words.apply} to="/pages/guide/start/index" />
            </RowLinks>
          </>
        ) : (
          <ChoiceGroup
            name="chosen"
            legend={words.legend}
            options={offered.map((one) => optionOf(one, calculations.length > 1))}
            value={value}
            onChange={setValue}
          />
        )}
      </Section>
      {chosen && (
        <>
          <Section id="effects" title={monthText(chosen.choice.month)} live>
            <Ticks>
              {effectTexts(chosen.choice).map((text) => (
                <Tick key={text} icon="info" title={text} />
              ))}
            </Ticks>
            {chosen.choice.name !== 'statutory' && <Text>{words.uncertain}</Text>}
          </Section>
          <Reminders key={chosen.value} reminders={remindersOf(chosen.choice, today)} today={today} />
          <Pass
            key={`pass-${chosen.value}`}
            paragraphs={copyOf(chosen, today)}
            file={when.title}
            title={when.title}
            path="/pages/know/when/index"
          />
        </>
      )}
    </>
  )
}

function optionOf({ value, retireeClass, choice }: Offered, several: boolean) {
  const { label, note } = words.option(choice.name, choice)
  return { value, label, note: several ? words.ofClass(retireeClass, note) : note }
}

/** What a copy says. Not the month of birth: it may be sent to anybody. */
function copyOf({ choice }: Offered, today: LocalDate): readonly Paragraph[] {
  return [
    { text: when.title, look: 'title' },
    { text: `${monthText(choice.month)}，${ageText(choice.ageMonths)}`, look: 'number' },
    ...effectTexts(choice).map((text) => ({ text })),
    ...remindersOf(choice, today).map((reminder) => ({ text: reminderLine(reminder) })),
    { text: when.result.uncertain, look: 'quiet' },
    { text: home.official.notice, look: 'quiet' },
  ]
}
