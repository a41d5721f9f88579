import type { CaseView } from '@contract/case'
import { fieldsOf, isField, TOPICS, type FormFacts, type FormValues } from '@/domain/form'
import type { MaterialNeed } from '@/domain/guidance'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Cells } from './draftCells'
import type { Guidance } from './guidance'
import { applicationOf, guideWay, pagesFromPhotos, type JourneyPage, type Way } from './journeyPages'

/** Every page of this application in order. */
export interface Journey extends Way {
  /** What the form rests on; `null` before there is a case. */
  readonly formFacts: FormFacts | null
  readonly values: FormValues
  /** The pictures that this application needs, in order. */
  readonly needs: readonly MaterialNeed[]
}

export interface JourneyInput {
  readonly guidance: Guidance
  readonly view: CaseView | null
  readonly cells: Cells
  readonly today: LocalDate
}

/** The form as it stands on this phone. */
export function valuesOf(cells: Cells): FormValues {
  return Object.fromEntries(
    Object.entries(cells)
      .filter(([id]) => isField(id))
      .map(([id, cell]) => [id, cell.value]),
  )
}

/** The one list of steps that every page, 「下一步」, 「返回」 and the home page's「继续办理」go by. */
export function journeyOf({ guidance, view, cells, today }: JourneyInput): Journey {
  const guide = guideWay(guidance.questions)
  const values = valuesOf(cells)
  if (view === null) return { ...guide, formFacts: null, values, needs: [] }

  const { formFacts, needs } = applicationOf(view, guidance.facts, today)
  const topics = TOPICS.filter((topic) => fieldsOf(topic, formFacts, values).length > 0)
  return {
    pages: [
      ...guide.pages,
      ...topics.map((topic): JourneyPage => ({ step: 'form', place: `apply/form?topic=${topic}` })),
      ...pagesFromPhotos(needs),
    ],
    formFacts,
    values,
    needs,
  }
}
