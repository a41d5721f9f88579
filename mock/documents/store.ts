import { and, asc, desc, eq } from 'drizzle-orm'
import { documentTitle } from '@/content/documents'
import { DOCUMENTS, type DocumentName, type LocalDate } from '@/domain/scheme/ids'
import { flowOf } from '@/domain/scheme/flow'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import type { Scenario } from '@/domain/scheme/ids'
import type { CaseDocument } from '@contract/case'
import type { Vault } from '@bff/crypto/vault'
import type { Db, Tx } from '@bff/db/database'
import { caseDocuments } from '@bff/db/schema'
import { nextSampleNumber } from '@bff/cases/numbers'
import type { PackagedDocument } from '@bff/departments/port'
import type { DocumentRow } from './rows'

const contextOf = (caseId: string, name: string, round: number) => `case_documents/${caseId}/${name}/${round}`

/** Keeps what an approval produced. A document is issued once in a round. */
export async function issueDocument(
  tx: Tx,
  vault: Pick<Vault, 'sealerOf'>,
  owner: { readonly caseId: string; readonly accountId: string },
  document: {
    readonly name: DocumentName
    readonly round: number
    readonly rows: readonly DocumentRow[]
    readonly on: LocalDate
  },
): Promise<void> {
  const { caseId, accountId } = owner
  const { name, round, rows, on } = document
  const sealer = await vault.sealerOf(tx, accountId)
  await tx.insert(caseDocuments).values({
    caseId,
    name,
    round,
    number: await nextSampleNumber(tx, name, on),
    issuedOn: on,
    rowsSealed: sealer.seal(contextOf(caseId, name, round), JSON.stringify(rows)),
  })
}

type Row = typeof caseDocuments.$inferSelect

async function rowsOf(db: Db | Tx, vault: Pick<Vault, 'open'>, row: Row): Promise<DocumentRow[]> {
  const rows: DocumentRow[] = JSON.parse(
    await vault.open(db, contextOf(row.caseId, row.name, row.round), row.rowsSealed),
  )
  return rows
}

/** The documents of a round, as a later department receives them. */
export async function documentsOfRound(
  db: Db | Tx,
  vault: Pick<Vault, 'open'>,
  caseId: string,
  round: number,
): Promise<PackagedDocument[]> {
  const found = await db
    .select()
    .from(caseDocuments)
    .where(and(eq(caseDocuments.caseId, caseId), eq(caseDocuments.round, round)))
    .orderBy(asc(caseDocuments.name))
  return Promise.all(
    found.map(async (row) => ({ name: row.name, number: row.number, rows: await rowsOf(db, vault, row) })),
  )
}

function issuerOf(scenario: Scenario, name: DocumentName): string {
  const task = flowOf(scenario)
    ?.steps.flatMap((step) => step.tasks)
    .find(({ produces }) => produces === name)
  return task ? DEPARTMENT_INFO[task.department].officialName : ''
}

/**
 * A document as its owner reads it; `null` where none of that name was issued.
 * @param round of which; the last, where nothing is said
 */
export async function readDocument(
  db: Db | Tx,
  vault: Pick<Vault, 'open'>,
  found: { readonly caseId: string; readonly scenario: Scenario },
  wanted: string,
  round?: number,
): Promise<CaseDocument | null> {
  const name = DOCUMENTS.find((one) => one === wanted)
  if (name === undefined) return null
  const [row] = await db
    .select()
    .from(caseDocuments)
    .where(
      and(
        eq(caseDocuments.caseId, found.caseId),
        eq(caseDocuments.name, name),
        round === undefined ? undefined : eq(caseDocuments.round, round),
      ),
    )
    .orderBy(desc(caseDocuments.round))
    .limit(1)
  if (!row) return null
  return {
    name,
    title: documentTitle(name, found.scenario),
    number: row.number,
    issuer: issuerOf(found.scenario, name),
    issuedOn: row.issuedOn as LocalDate,
    sample: true,
    rows: (await rowsOf(db, vault, row)).map((cell) => ({ ...cell })),
  }
}
