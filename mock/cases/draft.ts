import { checkForm, deriveFields, type Assessed, type FormFacts, type FormValues } from '@/domain/form'
import {
  applicationOf,
  assess,
  factsFrom,
  hasUnit,
  materialNeeds,
  maySendToday,
  sendingIn,
  tickedItems,
  type Answers,
  type Assessment,
  type Known,
  type MaterialNeed,
  type ApplicationResult,
} from '@/domain/guidance'
import { bankOf } from '@/domain/identity/bankOf'
import { flowOf, itemsOf } from '@/domain/scheme/flow'
import type { Item, LocalDate } from '@/domain/scheme/ids'
import type { FieldProblem } from '@contract/problem'

/** What the guide was told, and what the person leaves out. */
export interface GuideAnswers {
  readonly answers: Answers
  readonly untick: readonly Item[]
}

/** A draft, looked at by the rules of a day. */
export interface DraftView {
  readonly assessment: Assessment
  readonly result: ApplicationResult
  /** The items with a box on the form that are applied for. */
  readonly items: readonly Item[]
  readonly facts: FormFacts
  readonly materials: readonly MaterialNeed[]
  /** Missing while no month is chosen or the birth month is not known. */
  readonly assessed: Assessed | null
  /** Whether the rules let it be sent today. */
  readonly maySend: boolean
}

function assessedOf({ plan }: ApplicationResult): Assessed | null {
  if (plan === null || plan.chosen === null) return null
  const { birth, chosen } = plan
  return {
    retirementMonth: chosen.month,
    category: chosen.category,
    benefitStart: chosen.benefitStart,
    ...(birth.source === 'archive' && { archiveBirthMonth: birth.month }),
  }
}

/** Looks at a draft; `null` where what was answered leads to no application that can be made here. */
export function viewDraft(guide: GuideAnswers, known: Known, today: LocalDate): DraftView | null {
  const guideFacts = factsFrom(guide.answers, known)
  const assessment = assess(guideFacts, today)
  const sending = sendingIn(assessment)
  const result = applicationOf(sending)
  if (result === null) return null
  const dispensable = result.items.filter(({ mayUntick }) => mayUntick).map(({ item }) => item)
  const left = guide.untick.filter((item) => dispensable.includes(item))
  const offered = itemsOf(flowOf(result.scenario))
  const items = tickedItems(result.items).filter((item) => offered.includes(item) && !left.includes(item))
  return {
    assessment,
    result,
    items,
    facts: { scenario: result.scenario, items, applicant: 'self', hasUnit: hasUnit(guideFacts), today },
    materials: materialNeeds(result.scenario, items, guideFacts),
    assessed: assessedOf(result),
    maySend: maySendToday(sending),
  }
}

/** The cells that follow from the guide's answers and other cells, as they should stand. */
export function derivedCells(view: DraftView, values: FormValues): ReturnType<typeof deriveFields> {
  return view.assessed === null ? {} : deriveFields(view.facts, view.assessed, values)
}

/** Everything on the form that keeps it from being sent. */
export function formProblems(view: DraftView, values: FormValues): FieldProblem[] {
  return checkForm(values, {
    facts: view.facts,
    bankOf,
    identityProved: true,
    ...(view.assessed && { assessedCategory: view.assessed.category }),
  }).map(({ field, code }) => ({ field, code }))
}
