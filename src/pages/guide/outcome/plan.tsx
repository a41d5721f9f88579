import { useActing, whoseOf } from '@/stores/acting'
import { about } from '@/content/address'
import { ageText, monthText, yearText } from '@/content/dates'
import { chosenText, contributionText, dateReasons, outcome, reckonedText } from '@/content/guide/outcome'
import { windowText } from '@/content/guide/window'
import type { ContributionView, Plan, WindowPlan } from '@/domain/guidance'
import { monthOf } from '@/domain/retirement'
import type { LocalDate, YearMonth } from '@/domain/scheme/ids'
import { Dates, type DateStop } from '@/ui/dates'
import { Leg } from '@/ui/leg'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'

interface PlanSectionProps {
  readonly id: string
  readonly plan: Plan
  readonly contributions: ContributionView | null
  readonly today: LocalDate
  /** The month was not chosen: 退休审批手续 name it. */
  readonly approved?: boolean
}

/** 什么时候退休: the three dates, the chosen one, and what the sum rests on. */
export function PlanSection({ id, plan, contributions, today, approved }: PlanSectionProps) {
  const { dates, chosen } = plan
  const whose = useActing(whoseOf)
  const station = (name: string, month: YearMonth, ageMonths: number): DateStop => ({
    name,
    year: yearText(month),
    month: String(Number(month.slice(5))),
    monthUnit: outcome.month,
    age: ageText(ageMonths),
    past: month < monthOf(today) ? outcome.past : undefined,
  })
  const { earliest, statutory, latest } = dates
  return (
    <Section id={`${id}-when`} title={outcome.when}>
      <Dates
        stops={[
          station(outcome.earliest, earliest.month, earliest.ageMonths),
          { ...station(outcome.statutory, statutory.month, statutory.ageMonths), statutory: true },
          station(outcome.latest, latest.month, latest.ageMonths),
        ]}
        picked={
          chosen
            ? {
                label: approved ? outcome.approved : about(outcome.chosen, whose),
                value: monthText(chosen.month),
                note: approved ? ageText(chosen.ageMonths) : about(chosenText(chosen), whose),
              }
            : undefined
        }
      />
      <Text small tone="quiet">
        {reckonedText(plan)}
      </Text>
      {contributions && <Text>{contributionText(contributions)}</Text>}
      <Why summary={outcome.whyDates} icon="info">
        {dateReasons(plan).map((reason, index) => (
          <Text
            key={reason}
          >{`${[outcome.earliest, outcome.statutory, outcome.latest][index] ?? ''}：${reason}`}</Text>
        ))}
      </Why>
    </Section>
  )
}

/** 核准表: the month stands there, and no rule here counts it again. */
export function ApprovedSection({ id, plan: { chosen } }: Pick<PlanSectionProps, 'id' | 'plan'>) {
  if (chosen === null) return null
  return (
    <Section id={`${id}-when`} title={outcome.when}>
      <Text>{outcome.approvedMonth(monthText(chosen.month), ageText(chosen.ageMonths))}</Text>
    </Section>
  )
}

/** 什么时候申请: the window before the chosen month, and where today stands in it (ruling 8). */
export function WindowSection({ id, plan, today }: { id: string; plan: WindowPlan; today: LocalDate }) {
  const { window, state } = plan
  return (
    <Section id={`${id}-apply`} title={outcome.apply}>
      <Leg
        stops={[
          {
            label: outcome.from,
            date: monthText(monthOf(window.from)),
            note: window.to === undefined ? outcome.fromFirstDay : outcome.fromNote,
          },
          ...(window.to === undefined
            ? []
            : [{ label: outcome.to, date: monthText(monthOf(window.to)), note: outcome.toNote }]),
        ]}
      />
      <Note tone={state === 'open' ? 'done' : 'wait'}>{windowText(plan, today)}</Note>
    </Section>
  )
}
