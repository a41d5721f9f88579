import type { CaseView } from '@contract/case'
import type { FormFacts } from '@/domain/form'
import type { Facts, QuestionId } from '@/domain/guidance'
import { materialNeeds } from '@/domain/guidance/materialNeeds'
import { hasUnit } from '@/domain/guidance/person'
import type { MaterialNeed } from '@/domain/guidance'
import type { LocalDate } from '@/domain/scheme/ids'
import { pageOf, urlOf, type Place } from './place'
import type { StepId } from './steps'

export interface JourneyPage {
  readonly step: StepId
  readonly place: Place
}

/** Pages in order: all of the application's, or those of a part of it. */
export interface Way {
  readonly pages: readonly JourneyPage[]
}

/** What a case's form and pictures rest on. Apart from the form itself: the pages of the pictures do without its rules. */
export interface Application {
  readonly formFacts: FormFacts
  /** The pictures that this application needs, in order. */
  readonly needs: readonly MaterialNeed[]
}

export function applicationOf(view: CaseView, facts: Facts, today: LocalDate): Application {
  return {
    formFacts: {
      scenario: view.scenario,
      items: view.items,
      applicant: 'self',
      hasUnit: hasUnit(facts),
      today,
    },
    needs: materialNeeds(view.scenario, view.items, facts),
  }
}

/** The pages of the guide: its start, a page a question, its outcome. */
export function guideWay(questions: readonly QuestionId[]): Way {
  return {
    pages: [
      { step: 'guide', place: 'guide/start' },
      ...questions.map((id): JourneyPage => ({ step: 'guide', place: `guide/question?id=${id}` })),
      { step: 'guide', place: 'guide/outcome' },
    ],
  }
}

/** The pages from the first picture to the signature. */
export function pagesFromPhotos(needs: readonly MaterialNeed[]): readonly JourneyPage[] {
  return [
    ...needs.map(({ kind }): JourneyPage => ({ step: 'photos', place: `photos/slot?kind=${kind}` })),
    { step: 'photos', place: 'photos/list' },
    { step: 'check', place: 'apply/check' },
    { step: 'sign', place: 'apply/sign' },
  ]
}

const indexOf = ({ pages }: Way, place: Place) => pages.findIndex((page) => page.place === pageOf(place))

/** Whether a page is on the way. */
export const isOnWay = (way: Way, place: Place): boolean => indexOf(way, place) >= 0

/** The page after this one; `null` after the last, and for a page that is not on the way (any more). */
export function nextOf(way: Way, place: Place): JourneyPage | null {
  const at = indexOf(way, place)
  return at < 0 ? null : (way.pages[at + 1] ?? null)
}

/** The page before this one. */
export function backOf(way: Way, place: Place): JourneyPage | null {
  return way.pages[indexOf(way, place) - 1] ?? null
}

/** Where「返回」leads from here when no page lies behind: a reload, or a killed app, has forgotten them. */
export function backUrl(way: Way, place: Place, from?: 'check' | 'list' | null): string | undefined {
  const before = backOf(way, place)
  if (from) return urlOf(from === 'check' ? 'apply/check' : 'photos/list')
  return before ? urlOf(before.place) : undefined
}
