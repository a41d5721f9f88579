import type { CaseServices } from './services'
import type { Db, Tx } from '@bff/db/database'
import type { GuideAnswers } from './draft'
import type { CaseRow } from './store'

const contextOf = (caseId: string) => `cases/${caseId}/answers`

/** The guide's answers say when somebody was born and what their archive holds: sealed like the form. */
export async function sealAnswers(
  { vault }: Pick<CaseServices, 'vault'>,
  tx: Tx,
  owner: { readonly caseId: string; readonly accountId: string },
  guide: GuideAnswers,
): Promise<string> {
  const sealer = await vault.sealerOf(tx, owner.accountId)
  return sealer.seal(contextOf(owner.caseId), JSON.stringify(guide))
}

export async function openAnswers(
  { vault }: Pick<CaseServices, 'vault'>,
  db: Db | Tx,
  row: Pick<CaseRow, 'id' | 'answersSealed'>,
): Promise<GuideAnswers> {
  const guide: GuideAnswers = JSON.parse(await vault.open(db, contextOf(row.id), row.answersSealed))
  return guide
}
