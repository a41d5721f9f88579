import { receipt as words } from '@/content/progress/receipt'
import { dayOf } from '@/content/dates'
import { DEPARTMENT_INFO, flowOf, ITEM_INFO, type FlowStep } from '@/domain/scheme'
import type { Department, Item, Scenario } from '@/domain/scheme/ids'
import type { DraftState } from '@/stores/draftState'

export interface KeptReceipt {
  readonly receipt: NonNullable<NonNullable<DraftState['view']>['receipt']>
  readonly scenario: Scenario
}

const nameOf = (department: Department) => DEPARTMENT_INFO[department].shortName
const namesOf = (items: readonly Item[]) => items.map((item) => ITEM_INFO[item].shortName).join('、')
const stopOn = (label: string, day: string) => ({ label, date: words.day(day), note: words.weekday(day) })

/** The departments of a step that have a part in what was applied for. */
const departmentsIn = (steps: readonly FlowStep[], items: readonly Item[]) =>
  steps
    .flatMap(({ tasks }) => tasks)
    .filter((task) => task.items.some((item) => items.includes(item)))
    .map(({ department }) => department)

/** A department that has it: from which day to which. */
function holderOf(step: KeptReceipt['receipt']['firstSteps'][number]) {
  const { department, receivedOn, due, provisional } = step
  const latest = due !== null && {
    label: words.latest,
    date: words.day(due, receivedOn),
    note: words.weekday(due),
  }
  return {
    name: nameOf(department),
    items: namesOf(step.items),
    stops: [stopOn(words.received, receivedOn), ...(latest ? [latest] : [])],
    note: due === null ? words.dueUnknown : provisional ? words.provisional : undefined,
  }
}

/** What the unit's confirmation opens: the first departments, which have nothing yet. */
function unitOf(askedOn: string, first: readonly Department[]) {
  return {
    title: words.unit.title,
    stops: [stopOn(words.unit.asked, askedOn)],
    then: { title: words.firstStep(first.map(nameOf).join('、')), text: words.afterUnit },
  }
}

/** Those who begin when the first are done, and when that is. */
function laterOf({ receipt, scenario }: KeptReceipt) {
  const { items, retirementMonth, submittedAt } = receipt
  const steps = flowOf(scenario).steps.slice(1)
  const departments = departmentsIn(steps, items)
  if (departments.length === 0) return null
  // Sent in the retirement month or after it, nothing waits for its first day (ruling 23).
  const hasBegun = retirementMonth <= dayOf(submittedAt).slice(0, 7)
  const atOnce = hasBegun || steps.every(({ opens }) => opens === 'atOnce')
  return {
    atOnce,
    title: atOnce ? words.atOnce : words.month(retirementMonth),
    text: words.sentTo(departments.map(nameOf)),
  }
}

/** What comes next, in words: for the page, and for the copy to keep. */
export function comingOf(kept: KeptReceipt) {
  const { receipt, scenario } = kept
  const { confirmationAskedOn: askedOn, items } = receipt
  const first = departmentsIn(flowOf(scenario).steps.slice(0, 1), items)
  const holders = receipt.firstSteps.map(holderOf)
  const [holder] = holders
  return {
    unit: askedOn === null ? null : unitOf(askedOn, first),
    /** Empty while the unit is asked. */
    holders,
    holding: holders.length === 1 && holder ? words.firstStep(holder.name) : words.together(holders.length),
    later: laterOf(kept),
    certificate: items.includes('pensionPayment') ? words.certificate : null,
    undo: words.undo(first.length === 1 && first[0] ? nameOf(first[0]) : null),
  }
}
