import type { CaseView } from '@contract/case'
import type { Storage } from '@/platform/storage'
import type { Typed } from './draftCells'
import { keptAt } from './kept'

const CASE = 'draft'
const TYPED = 'draft.typed'

/** The server's last word on the case. */
export type KeptCase = CaseView

/** What only this phone knows. */
export interface KeptTyped {
  readonly caseId: string
  readonly fields: Readonly<Record<string, Typed>>
  /** Where the person is, while the server has not been told. */
  readonly place: string | null
}

/**
 * The draft on the phone, under two keys: the small one is written at every key struck, the large one only
 * when the server answers. One draft at a time: a person has one application.
 */
export function createDraftKept(storage: Storage) {
  return {
    case: keptAt<KeptCase>(storage, CASE, 1),
    typed: keptAt<KeptTyped>(storage, TYPED, 1),
    holds: (key: string): boolean => key === CASE || key === TYPED,
  }
}
