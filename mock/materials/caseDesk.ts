import type { MaterialKind } from '@/domain/scheme/ids'
import type { Db, Tx } from '../db/database'

/** What sessions, identity and materials ask of the cases. */
export interface CaseDesk {
  /** Whose case it is; `null` where there is none. */
  ownerOf(db: Db | Tx, caseId: string): Promise<string | null>
  /**
   * Locks the case and says whether its pictures of this kind may be added, ordered or taken out now: in a draft
   * (recalled and returned ones too), or where a department wants one. Whoever sees to the pictures touches the
   * case: what is kept for a time is kept anew.
   * @param caseNow the case clock, asked before the transaction
   * @returns the pictures that departments were handed and that therefore stay; none in a draft.
   * @throws ProblemError `notADraft` where they may not.
   */
  openForMaterials(tx: Tx, caseId: string, kind: MaterialKind, caseNow: string): Promise<ReadonlySet<string>>
  /**
   * A phone's account turned out to belong to somebody who has one: its drafts become theirs. Where both have an
   * open case, the one that got further stays open and the other draft ends.
   * @param caseNow the case clock, asked before the transaction
   */
  adopt(tx: Tx, from: string, to: string, caseNow: string): Promise<void>
}
