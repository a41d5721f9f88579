import type { CaseView } from '@contract/case'
import {
  checkForm,
  fields,
  fieldsOf,
  TOPICS,
  type FieldId,
  type FormFacts,
  type FormValues,
} from '@/domain/form'
import { hasUnit, materialNeeds, type MaterialNeed } from '@/domain/guidance'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Cells } from './draftCells'
import { isEditable } from './draftState'
import type { Guidance } from './guidance'
import type { Pictures } from './materialsPictures'
import { pageOf, type Place } from './place'
import type { StepId } from './steps'

export interface JourneyPage {
  readonly step: StepId
  readonly place: Place
  readonly done: boolean
}

export interface Journey {
  /** Every page of this application in order. */
  readonly pages: readonly JourneyPage[]
  /** What the form rests on; `null` before there is a case. */
  readonly formFacts: FormFacts | null
  readonly values: FormValues
  /** The pictures that this application needs, in order. */
  readonly needs: readonly MaterialNeed[]
}

export interface JourneyInput {
  readonly guidance: Guidance
  readonly answered: boolean
  readonly view: CaseView | null
  readonly cells: Cells
  readonly pictures: Pictures
  readonly today: LocalDate
}

const isField = (id: string): id is FieldId => id in fields

/** The form as it stands on this phone. */
export function valuesOf(cells: Cells): FormValues {
  return Object.fromEntries(
    Object.entries(cells)
      .filter(([id]) => isField(id))
      .map(([id, cell]) => [id, cell.value]),
  )
}

/** The one list of steps that every page, 「下一步」, 「返回」 and the home page's「继续办理」go by. */
export function journeyOf({ guidance, answered, view, cells, pictures, today }: JourneyInput): Journey {
  const open = guidance.questions.indexOf(guidance.next?.id ?? 'insurance')
  const guide: JourneyPage[] = [
    { step: 'guide', place: 'guide/start', done: answered || view !== null },
    ...guidance.questions.map((id, at): JourneyPage => ({
      step: 'guide',
      place: `guide/question?id=${id}`,
      done: view !== null || guidance.next === null || at < open,
    })),
    { step: 'guide', place: 'guide/outcome', done: view !== null },
  ]
  const values = valuesOf(cells)
  if (view === null) return { pages: guide, formFacts: null, values, needs: [] }

  const formFacts: FormFacts = {
    scenario: view.scenario,
    items: view.items,
    applicant: 'self',
    hasUnit: hasUnit(guidance.facts),
    today,
  }
  const wrong = new Set<string>(
    checkForm(values, { facts: formFacts, identityProved: true }).map(({ field }) => field),
  )
  const stands = (id: FieldId) => !wrong.has(id) && !cells[id]?.conflict && !cells[id]?.refused
  const topics = TOPICS.flatMap((topic): JourneyPage[] => {
    const asked = fieldsOf(topic, formFacts, values)
    if (asked.length === 0) return []
    return [{ step: 'form', place: `apply/form?topic=${topic}`, done: asked.every(({ id }) => stands(id)) }]
  })

  const needs = materialNeeds(view.scenario, view.items, guidance.facts)
  const slots = needs.map(({ kind }): JourneyPage => ({
    step: 'photos',
    place: `photos/slot?kind=${kind}`,
    done: pictures[kind].some(({ state }) => state !== 'refused'),
  }))
  const received = needs.every(
    ({ kind }) => pictures[kind].length > 0 && pictures[kind].every(({ state }) => state === 'received'),
  )
  const submitted = !isEditable(view)
  return {
    pages: [
      ...guide,
      ...topics,
      ...slots,
      { step: 'photos', place: 'photos/list', done: received },
      { step: 'check', place: 'apply/check', done: submitted },
      { step: 'sign', place: 'apply/sign', done: submitted },
    ],
    formFacts,
    values,
    needs,
  }
}

const indexOf = ({ pages }: Journey, place: Place) => pages.findIndex((page) => page.place === pageOf(place))

/** The page after this one; `null` after the last, and for a page that is not on the way (any more). */
export function nextOf(journey: Journey, place: Place): JourneyPage | null {
  const at = indexOf(journey, place)
  return at < 0 ? null : (journey.pages[at + 1] ?? null)
}

/** The page before this one. */
export function backOf(journey: Journey, place: Place): JourneyPage | null {
  return journey.pages[indexOf(journey, place) - 1] ?? null
}

/** The first page on which something is still to be done. */
export function firstUnfinished({ pages }: Journey): JourneyPage | null {
  return pages.find(({ done }) => !done) ?? null
}

/** Where「继续办理」leads: where the person left off, else the first unfinished page. */
export function resumePlace(journey: Journey, left: Place | null): Place {
  if (left !== null && indexOf(journey, left) >= 0) return left
  return firstUnfinished(journey)?.place ?? 'guide/start'
}
