import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Vault } from '@bff/crypto/vault'
import type { Db, Tx } from '@bff/db/database'
import { caseNotes } from '@bff/db/schema'

const contextOf = (noteId: string) => `case_notes/${noteId}`

/** Keeps a clerk's own words apart from the events, sealed. @returns the id that the event names. */
export async function keepNote(
  tx: Tx,
  vault: Pick<Vault, 'sealerOf'>,
  owner: { readonly caseId: string; readonly accountId: string },
  text: string,
): Promise<string> {
  const id = randomUUID()
  const sealer = await vault.sealerOf(tx, owner.accountId)
  await tx
    .insert(caseNotes)
    .values({ id, caseId: owner.caseId, textSealed: sealer.seal(contextOf(id), text) })
  return id
}

/** Everything that clerks wrote to a case. */
export async function notesOf(
  db: Db | Tx,
  vault: Pick<Vault, 'open'>,
  caseId: string,
): Promise<{ id: string; text: string }[]> {
  const rows = await db.select().from(caseNotes).where(eq(caseNotes.caseId, caseId))
  return Promise.all(
    rows.map(async ({ id, textSealed }) => ({ id, text: await vault.open(db, contextOf(id), textSealed) })),
  )
}
