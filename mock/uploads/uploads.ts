import { createHash } from 'node:crypto'
import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm'
import type { Operation } from '@contract/routes'
import type { Upload } from '@contract/upload'
import type { Db, Tx } from '../db/database'
import { idempotency, uploadPieces, uploads } from '../db/schema'
import { ProblemError } from '../http/problems'
import type { Services } from '../services'

type Needs = Pick<Services, 'vault'>
type Row = typeof uploads.$inferSelect

/** As the phone shrinks its pictures before, only something else is larger. */
export const FILE_LIMIT = 8 * 1024 * 1024
/** What a cut costs at most: 13 seconds at 20 KB/s. */
export const PIECE_BYTES = 256 * 1024
/** A phone sends one picture after the other: more than a few begun ones are forgotten ones. */
const MOST_BEGUN = 20
const DAY_MS = 86_400_000
/** A phone that was off for a week begins the picture anew. */
const KEPT_DAYS = 7

const PUTS_IT_IN: Operation[] = ['addMaterial', 'addUnitPaper', 'addAgencyPaper']

const contextOf = (id: string, at: number) => `upload_pieces/${id}/${at}`

/**
 * The same for the same key, also after the picture has been put into its slot: sent again, that is answered again and not
 * taken for another picture. Nobody needs to be kept from guessing it: it is found by its account's own alone.
 */
function idOf(accountId: string, key: string): string {
  const hex = createHash('sha256').update(`${accountId}/${key}`).digest('hex')
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
  return [...groups, hex.slice(20, 32)].join('-')
}

const shown = ({ id, bytes, received }: Row): Upload => ({ id, bytes, received, pieceBytes: PIECE_BYTES })

interface Doing {
  readonly accountId: string
  readonly now: Date
}

/**
 * Begins to receive a picture; under a key that has begun before, says how much of it is here: all, where it is in its slot.
 * @throws ProblemError `fileMissing`, `fileTooLarge`; `idempotencyKeyReused` where that key's picture is another
 */
export async function beginUpload(
  db: Db,
  { accountId, now }: Doing,
  { key, bytes }: { readonly key: string; readonly bytes: number },
): Promise<Upload> {
  if (bytes === 0) throw new ProblemError('fileMissing')
  if (bytes > FILE_LIMIT) throw new ProblemError('fileTooLarge')
  return db.transaction(async (tx) => {
    const row: Row = { id: idOf(accountId, key), accountId, key, bytes, received: 0, touchedAt: now }
    if (await isInItsSlot(tx, accountId, key)) return shown({ ...row, received: bytes })
    const [begun] = await tx.insert(uploads).values(row).onConflictDoNothing().returning()
    if (begun) {
      await forgetAllBut(tx, accountId, MOST_BEGUN)
      return shown(begun)
    }
    const [there] = await tx
      .select()
      .from(uploads)
      .where(and(eq(uploads.accountId, accountId), eq(uploads.key, key)))
    // Put into its slot by another request just now: the next try is answered by what that came to.
    if (!there) throw new ProblemError('uploadIncomplete')
    if (there.bytes !== bytes) throw new ProblemError('idempotencyKeyReused')
    return shown(there)
  })
}

/** Under its key it was put where it belongs, and waits here no more. */
async function isInItsSlot(tx: Tx, accountId: string, key: string): Promise<boolean> {
  const [done] = await tx
    .select({ key: idempotency.key })
    .from(idempotency)
    .where(
      and(
        eq(idempotency.accountId, accountId),
        eq(idempotency.key, key),
        inArray(idempotency.operation, PUTS_IT_IN),
      ),
    )
  return done !== undefined
}

async function forgetAllBut(tx: Tx, accountId: string, most: number): Promise<void> {
  const older = await tx
    .select({ id: uploads.id })
    .from(uploads)
    .where(eq(uploads.accountId, accountId))
    .orderBy(desc(uploads.touchedAt), asc(uploads.id))
    .offset(most)
  if (older.length === 0) return
  const ids = older.map(({ id }) => id)
  await tx.delete(uploads).where(inArray(uploads.id, ids))
}

/**
 * Keeps the piece that begins where the last one ended. Any other changes nothing: the answer says where to go on.
 * @throws ProblemError `uploadIncomplete` where there is no such upload of theirs (any more); `malformedRequest` where
 * there would be more bytes than were announced
 */
export async function keepPiece(
  { vault }: Needs,
  db: Db,
  { accountId, now }: Doing,
  { id, from, piece }: { readonly id: string; readonly from: number; readonly piece: Buffer },
): Promise<Upload> {
  return db.transaction(async (tx) => {
    const row = await locked(tx, accountId, id)
    if (from !== row.received) return shown(row)
    const received = from + piece.length
    if (received > row.bytes) throw new ProblemError('malformedRequest')
    const sealer = await vault.sealerOf(tx, accountId)
    await tx
      .insert(uploadPieces)
      .values({ uploadId: id, at: from, sealed: sealer.sealBytes(contextOf(id, from), piece) })
    await tx.update(uploads).set({ received, touchedAt: now }).where(eq(uploads.id, id))
    return shown({ ...row, received })
  })
}

async function locked(tx: Tx, accountId: string, id: string): Promise<Row> {
  const [row] = await tx
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.accountId, accountId)))
    .for('update')
  if (!row) throw new ProblemError('uploadIncomplete')
  return row
}

/**
 * The picture, once all of it is here.
 * @throws ProblemError `uploadIncomplete` where it is not, or where there is no such upload of theirs
 */
export async function uploadedFile({ vault }: Needs, db: Db, accountId: string, id: string): Promise<Buffer> {
  const [row] = await db
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.accountId, accountId)))
  if (!row || row.received < row.bytes) throw new ProblemError('uploadIncomplete')
  const pieces = await db
    .select()
    .from(uploadPieces)
    .where(eq(uploadPieces.uploadId, id))
    .orderBy(asc(uploadPieces.at))
  const opened: Buffer[] = []
  for (const { at, sealed } of pieces) opened.push(await vault.openBytes(db, contextOf(id, at), sealed))
  const file = Buffer.concat(opened)
  // Put into its slot by another request between the two questions.
  if (file.length !== row.bytes) throw new ProblemError('uploadIncomplete')
  return file
}

/** It is in its slot now, or will never be. */
export async function forgetUpload(db: Db | Tx, accountId: string, id: string): Promise<void> {
  await db.delete(uploads).where(and(eq(uploads.id, id), eq(uploads.accountId, accountId)))
}

/** What nobody has gone on with for a week. */
export async function forgetOldUploads(db: Db, now: Date): Promise<void> {
  await db.delete(uploads).where(lt(uploads.touchedAt, new Date(now.getTime() - KEPT_DAYS * DAY_MS)))
}
