import { createHash, randomInt, randomUUID } from 'node:crypto'
import { and, asc, eq, inArray, lt, or, isNull, max, count } from 'drizzle-orm'
import { addDays, chinaDate, dayBegins } from '@/domain/calendar'
import { PICTURE_DAYS } from '@/domain/case'
import { mayOpenPicture, type Power, type Relation } from '@/domain/people'
import type { MaterialKind } from '@/domain/scheme/ids'
import type { Material } from '@contract/material'
import type { Db, Tx } from '../db/database'
import { cases, materialFiles, materials } from '../db/schema'
import type { Picture } from '../files/pictures'
import type { Services } from '../services'

type Row = typeof materials.$inferSelect

/** A picture by itself; whether departments have it, the case knows. */
export interface StoredMaterial extends Omit<Material, 'handedIn' | 'opens' | 'own' | 'byUnit'> {
  /** Who took it, where that was not the retiree. */
  readonly takenBy: string | null
  /** For which unit or archive keeper, where it was one's paper. */
  readonly organisationId: string | null
}

/** Who asks for pictures, and how they stand to the case. */
export interface PictureViewer {
  readonly accountId: string
  readonly relation: Relation
  /** Of whoever asks at a desk: for whom. */
  readonly organisationId?: string | null | undefined
  /** Of an agent: what the paper names. */
  readonly powers?: readonly Power[] | undefined
}

/**
 * Whether it is whoever asks', as what they ask: at a desk what their organisation has brought, by whichever of its clerks,
 * for one who has left takes nothing out any more; else what they took themselves, under no other hat of theirs.
 */
export const isTheirs = (
  { takenBy, organisationId }: Pick<StoredMaterial, 'takenBy' | 'organisationId'>,
  viewer: PictureViewer,
): boolean =>
  viewer.relation === 'clerk' || viewer.relation === 'keeper'
    ? organisationId !== null && organisationId === viewer.organisationId
    : takenBy === viewer.accountId && organisationId === null

/** A picture as somebody is told of it. */
export function shownMaterial(
  { takenBy, organisationId, ...one }: StoredMaterial,
  handedIn: ReadonlySet<string>,
  viewer: PictureViewer,
): Material {
  const { relation, powers } = viewer
  const isOwn = isTheirs({ takenBy, organisationId }, viewer)
  return {
    ...one,
    byUnit: organisationId !== null,
    handedIn: handedIn.has(one.id),
    opens: mayOpenPicture({ relation, kind: one.kind, isOwn, powers }),
    own: relation === 'retiree' ? takenBy === null : isOwn,
  }
}

const fileContext = (materialId: string) => `material_files/${materialId}`

/** A case's pictures, slot by slot and page by page. */
export async function materialsOf(db: Db | Tx, caseId: string): Promise<StoredMaterial[]> {
  const rows = await db
    .select()
    .from(materials)
    .where(eq(materials.caseId, caseId))
    .orderBy(asc(materials.kind), asc(materials.place), asc(materials.receivedAt), asc(materials.id))
  const pages = new Map<string, number>()
  return rows.map((row) => {
    const page = (pages.get(row.kind) ?? 0) + 1
    pages.set(row.kind, page)
    return view(row, page)
  })
}

function view(
  { id, kind, receiptNumber, bytes, width, height, receivedAt, takenBy, organisationId }: Row,
  page: number,
): StoredMaterial {
  return {
    id,
    kind,
    page,
    receiptNumber,
    bytes,
    width,
    height,
    receivedAt: receivedAt.toISOString(),
    takenBy,
    organisationId,
  }
}

export async function countOf(tx: Tx, caseId: string, kind: MaterialKind): Promise<number> {
  const [row] = await tx.select({ made: count() }).from(materials).where(slot(caseId, kind))
  return row?.made ?? 0
}

const slot = (caseId: string, kind: MaterialKind) =>
  and(eq(materials.caseId, caseId), eq(materials.kind, kind))

/** A slot, and by whom, as what, a picture is put into it. */
interface To {
  readonly caseId: string
  readonly ownerId: string
  readonly kind: MaterialKind
  readonly takenBy: string | null
  readonly organisationId: string | null
}

/** By what a picture is known again. Keyed: the row alone tells nobody that theirs is the same. */
const digestOf = ({ vault }: Pick<Services, 'vault'>, { caseId, kind }: To, { bytes }: Picture) =>
  vault.hash(`material/${caseId}/${kind}`, createHash('sha256').update(bytes).digest('base64'))

/**
 * The very same picture, where whoever brings it has put it into this slot before: one picture twice is one material. Of
 * somebody else's nothing is said.
 */
export async function sameInSlot(
  services: Pick<Services, 'vault'>,
  tx: Tx,
  to: To,
  picture: Picture,
): Promise<StoredMaterial | null> {
  const digest = digestOf(services, to, picture)
  const { takenBy, organisationId } = to
  const all = await tx
    .select()
    .from(materials)
    .where(slot(to.caseId, to.kind))
    .orderBy(asc(materials.place), asc(materials.receivedAt), asc(materials.id))
  const at = all.findIndex(
    (row) => row.digest === digest && row.takenBy === takenBy && row.organisationId === organisationId,
  )
  const row = all[at]
  return row ? view(row, at + 1) : null
}

/** Keeps a picture behind the others of its slot, sealed under its owner's key. */
export async function addPicture(
  services: Pick<Services, 'vault'>,
  tx: Tx,
  to: To,
  picture: Picture,
  times: { now: Date; caseNow: string },
): Promise<StoredMaterial> {
  const { caseId, ownerId, kind, takenBy, organisationId } = to
  const [last] = await tx
    .select({ place: max(materials.place) })
    .from(materials)
    .where(slot(caseId, kind))
  const row = await insert(tx, {
    id: randomUUID(),
    caseId,
    kind,
    place: (last?.place ?? 0) + 1,
    receiptNumber: receiptNumber(times.caseNow),
    bytes: picture.bytes.length,
    width: picture.width,
    height: picture.height,
    receivedAt: times.now,
    takenBy,
    organisationId,
    digest: digestOf(services, to, picture),
  })
  const sealer = await services.vault.sealerOf(tx, ownerId)
  const sealed = sealer.sealBytes(fileContext(row.id), picture.bytes)
  await tx.insert(materialFiles).values({ materialId: row.id, sealed })
  return view(row, await countOf(tx, caseId, kind))
}

async function insert(tx: Tx, row: Row): Promise<Row> {
  const inserted = await tx.insert(materials).values(row).onConflictDoNothing().returning()
  if (inserted[0]) return inserted[0]
  // Two pictures of a day drew the same number: one in a hundred million.
  return insert(tx, { ...row, receiptNumber: `${row.receiptNumber.slice(0, -8)}${digits()}` })
}

/** 材料回执号, to be read out on the phone: the day and eight digits. */
function receiptNumber(caseNow: string): string {
  return `CL${chinaDate(caseNow).replaceAll('-', '')}${digits()}`
}

const digits = () => String(randomInt(100_000_000)).padStart(8, '0')

/** The picture of one material. */
export async function openPicture(
  { vault }: Pick<Services, 'vault'>,
  db: Db | Tx,
  caseId: string,
  materialId: string,
): Promise<{ bytes: Buffer; kind: MaterialKind; receiptNumber: string } | null> {
  const [row] = await db
    .select({ sealed: materialFiles.sealed, kind: materials.kind, receiptNumber: materials.receiptNumber })
    .from(materials)
    .innerJoin(materialFiles, eq(materialFiles.materialId, materials.id))
    .where(and(eq(materials.id, materialId), eq(materials.caseId, caseId)))
  if (!row) return null
  const { kind, receiptNumber } = row
  return { bytes: await vault.openBytes(db, fileContext(materialId), row.sealed), kind, receiptNumber }
}

/** Its slot, and whose it is. */
export async function slotOf(
  db: Db | Tx,
  caseId: string,
  materialId: string,
): Promise<Pick<StoredMaterial, 'kind' | 'takenBy' | 'organisationId'> | null> {
  const [row] = await db
    .select({ kind: materials.kind, takenBy: materials.takenBy, organisationId: materials.organisationId })
    .from(materials)
    .where(and(eq(materials.id, materialId), eq(materials.caseId, caseId)))
  return row ?? null
}

export async function removePicture(tx: Tx, materialId: string): Promise<void> {
  await tx.delete(materials).where(eq(materials.id, materialId))
}

/** Puts the pages of a slot in this order; false where `ids` are not exactly its pages. */
export async function putInOrder(
  tx: Tx,
  caseId: string,
  kind: MaterialKind,
  ids: readonly string[],
): Promise<boolean> {
  const rows = await tx.select({ id: materials.id }).from(materials).where(slot(caseId, kind))
  const given = new Set(ids)
  if (given.size !== ids.length || rows.length !== ids.length || !rows.every(({ id }) => given.has(id))) {
    return false
  }
  for (const [index, id] of ids.entries()) {
    await tx
      .update(materials)
      .set({ place: index + 1 })
      .where(eq(materials.id, id))
  }
  return true
}

/** Pictures go when ninety days are over since a draft was last touched or a case ended; a running case keeps its own. */
export async function forgetOldPictures(db: Db, caseNow: string): Promise<void> {
  const before = dayBegins(addDays(chinaDate(caseNow), -PICTURE_DAYS))
  const over = db
    .select({ id: cases.id })
    .from(cases)
    .where(and(or(isNull(cases.number), eq(cases.open, false)), lt(cases.updatedAt, before)))
  await db.delete(materials).where(inArray(materials.caseId, over))
}
