import { receipt as words } from '@/content/apply/receipt'
import { DEPARTMENT_INFO, flowOf, ITEM_INFO } from '@/domain/scheme'
import type { Department, Item, Scenario } from '@/domain/scheme/ids'
import type { DraftState } from '@/stores/draftState'
import { Leg } from '@/ui/leg'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Line, Stop } from '@/ui/timetable'

export interface KeptReceipt {
  readonly receipt: NonNullable<NonNullable<DraftState['view']>['receipt']>
  readonly scenario: Scenario
}

/** The departments that the flow brings in after the first, for the items applied for. */
export function laterDepartments(scenario: Scenario, items: readonly Item[]): readonly Department[] {
  const [, ...later] = flowOf(scenario)?.steps ?? []
  return later
    .flatMap(({ tasks }) => tasks)
    .filter((task) => task.items.some((item) => items.includes(item)))
    .map(({ department }) => department)
}

/** The working days that the first department promises. */
function promisedDays(scenario: Scenario): number | null {
  return flowOf(scenario)?.steps[0]?.tasks[0]?.promiseWorkingDays ?? null
}

/** What comes next, in words: for the page, and for the copy to keep. */
export function nextOf({ receipt, scenario }: KeptReceipt) {
  const { firstStep, retirementMonth, items } = receipt
  const later = laterDepartments(scenario, items).map((department) => DEPARTMENT_INFO[department].shortName)
  // Sent in the retirement month or after it, nothing waits for its first day (ruling 23).
  const atOnce = retirementMonth <= firstStep.receivedOn.slice(0, 7)
  const days = promisedDays(scenario)
  const stops = [
    {
      label: words.received,
      date: words.day(firstStep.receivedOn),
      note: words.weekday(firstStep.receivedOn),
    },
    ...(firstStep.due === null
      ? []
      : [
          {
            label: words.latest,
            date: words.day(firstStep.due, firstStep.receivedOn),
            note: words.dueNote(firstStep.due, days),
          },
        ]),
  ]
  return {
    first: words.firstStep(DEPARTMENT_INFO[firstStep.department].shortName),
    stops,
    legNote:
      firstStep.due === null ? words.dueUnknown : firstStep.provisional ? words.provisional : undefined,
    later:
      later.length === 0
        ? null
        : {
            atOnce,
            title: atOnce ? words.atOnce : words.month(retirementMonth),
            text: words.sentTo(later),
          },
    certificate: items.includes('pensionPayment') ? words.certificate : null,
  }
}

/** What comes next, who holds it, until when, and whether one must act. */
export function Next(kept: KeptReceipt) {
  const { first, stops, legNote, later, certificate } = nextOf(kept)
  return (
    <Section id="next" title={words.next}>
      <Line short>
        <Stop sign="run" title={first}>
          <Text tone="quiet">
            {kept.receipt.firstStep.items.map((item) => ITEM_INFO[item].shortName).join('、')}
          </Text>
          <Leg stops={stops} note={legNote} />
        </Stop>
        {later && (
          <Stop sign="not" gap={!later.atOnce} title={later.title.join('')} phrases={later.title}>
            <Text>{later.text}</Text>
          </Stop>
        )}
        {certificate && <Stop sign="not" title={certificate.join('')} phrases={certificate} />}
      </Line>
      <Note tone="done">
        <Text tone="strong">{words.nothingToDo}</Text>
        <Text>{words.look}</Text>
      </Note>
      <Text tone="quiet">{words.undo}</Text>
    </Section>
  )
}
