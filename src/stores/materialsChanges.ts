import type { MaterialKind } from '@/domain/scheme/ids'
import type { Client } from '@/services/client'
import { isProblem } from '@/services/failure'
import { attempt, type Failure } from './attempt'
import type { MaterialsBoard } from './materialsBoard'

/** Takes a received picture out. @returns why it is still there, or `null` */
export async function discard(
  client: Client,
  board: MaterialsBoard,
  caseId: string,
  mid: string,
): Promise<Failure | null> {
  const deleted = await attempt(client.call('deleteMaterial', { params: { id: caseId, mid } }))
  if (!deleted.ok && !isProblem(deleted.failure, 'notFound')) return deleted.failure
  board.left(mid)
  return null
}

/** Puts the received pages of a slot in order. @returns why they are not, or `null` */
export async function putOrder(
  client: Client,
  board: MaterialsBoard,
  {
    caseId,
    kind,
    ids,
  }: { readonly caseId: string; readonly kind: MaterialKind; readonly ids: readonly string[] },
): Promise<Failure | null> {
  const put = await attempt(
    client.call('orderMaterials', { params: { id: caseId }, body: { kind, ids: [...ids] } }),
  )
  if (!put.ok) return put.failure
  if (!board.isOpen(caseId)) return null
  board.receive([
    ...board.received().filter((known) => known.kind !== kind),
    ...put.value.materials.filter((one) => one.kind === kind),
  ])
  return null
}
