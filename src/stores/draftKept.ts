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

/** What was typed, by case. */
type AllTyped = Readonly<Record<string, KeptTyped>>

/**
 * The draft on the phone, under two keys: the small one is written at every key struck, the large one only
 * when the server answers. Of one's own application both are kept; of somebody else's only what was typed and has not
 * reached the server, each by itself: what the server has of theirs goes with the right to see it.
 */
export function createDraftKept(storage: Storage) {
  const all = keptAt<AllTyped>(storage, TYPED, 2)
  // An earlier release kept those of one application: nobody loses them by updating.
  const before = keptAt<KeptTyped>(storage, TYPED, 1)
  const readAll = (): AllTyped => {
    const old = before.read()
    return all.read() ?? (old ? { [old.caseId]: old } : {})
  }
  return {
    case: keptAt<KeptCase>(storage, CASE, 2),
    typed: {
      read: (caseId: string): KeptTyped | null => readAll()[caseId] ?? null,
      write: (typed: KeptTyped): boolean => all.write({ ...readAll(), [typed.caseId]: typed }),
      /** Whether words of another case than this one are here. */
      others: (caseId: string | undefined): boolean =>
        Object.values(readAll()).some((one) => one.caseId !== caseId && Object.keys(one.fields).length > 0),
      /** Of one case; without it of all. */
      remove(caseId?: string): void {
        const { [caseId ?? '']: _gone, ...others } = readAll()
        if (caseId !== undefined && Object.keys(others).length > 0) all.write(others)
        else all.remove()
      },
    },
    holds: (key: string): boolean => key === CASE || key === TYPED,
  }
}
