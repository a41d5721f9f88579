import { chinaDate } from '@/domain/calendar'
import { fields, isRetireesOwn, type FormValues } from '@/domain/form'
import type { MaterialKind } from '@/domain/scheme/ids'
import type { GivenMandate } from '@contract/mandate'
import { formProblems, viewDraft, type DraftView } from '@bff/cases/draft'
import { knownToGuide, NOTHING_KNOWN } from '@bff/cases/filling'
import { openAnswers } from '@bff/cases/guideAnswers'
import type { LoadedCase } from '@bff/cases/store'
import { formValues, isFieldId, readValues } from '@bff/cases/values'
import type { Db, Tx } from '@bff/db/database'
import { personOf } from '@bff/identity/persons'
import { materialsOf } from '@bff/materials/materials'
import { lastKnown } from '@bff/prefill/lastKnown'
import type { Doing, Needs } from './row'

/** An application that is not sent, as it is filled in; `draft` null where its answers lead to none. */
interface OpenCase {
  readonly values: FormValues
  readonly draft: DraftView | null
  readonly taken: ReadonlySet<MaterialKind>
}

/** Reads what the form and its pictures hold now. No department is asked. */
export async function openIn(
  services: Pick<Needs, 'vault'>,
  db: Db | Tx,
  { row }: LoadedCase,
  by: Pick<Doing, 'caseNow'>,
): Promise<OpenCase> {
  const { vault } = services
  const identity = await personOf(services, db, row.accountId)
  const known = { ...NOTHING_KNOWN, identity, shared: await lastKnown({ db, vault }, row.accountId) }
  const guide = await openAnswers(services, db, row)
  return {
    values: formValues(await readValues(db, vault, row.id)),
    draft: viewDraft(guide, knownToGuide(known), chinaDate(by.caseNow)),
    taken: new Set((await materialsOf(db, row.id)).map(({ kind }) => kind)),
  }
}

/** What of it is still to be filled in and photographed by whoever helps, or by the retiree instead of them. */
export function unfinishedIn({ values, draft, taken }: OpenCase): NonNullable<GivenMandate['unfinished']> {
  if (draft === null) return { cells: 0, pictures: [] }
  const cells = formProblems(draft, values).filter(
    ({ field }) => isFieldId(field) && fields[field].editable && !isRetireesOwn(field),
  )
  return {
    cells: cells.length,
    pictures: draft.materials.flatMap(({ kind }) => (taken.has(kind) ? [] : [kind])),
  }
}
