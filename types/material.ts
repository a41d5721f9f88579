import { z } from '@hono/zod-openapi'
import { Id, Instant, MaterialKind } from './scalars'

/** One picture at the server: 已收到, that is checked, stored, with a receipt number of its own. */
export const Material = z
  .object({
    id: Id,
    kind: MaterialKind,
    /** Place among the pages of its kind, from 1. */
    page: z.int().min(1),
    receiptNumber: z.string(),
    bytes: z.int(),
    width: z.int(),
    height: z.int(),
    receivedAt: Instant,
    /** A department has been handed it: it stays, and is no answer to a supplement. */
    handedIn: z.boolean(),
    /** Whoever asks may open it: a helper only those that they took (ruling 4). */
    opens: z.boolean(),
    /** The unit or the archive keeper has brought it. */
    byUnit: z.boolean(),
    /** Whoever asks has brought it; at a desk, whoever of their organisation did. */
    own: z.boolean(),
  })
  .openapi('Material')
export type Material = z.infer<typeof Material>

export const Materials = z.object({ materials: z.array(Material) }).openapi('Materials')

/** A picture that has arrived whole, and the slot it goes into. The `Idempotency-Key` header is the one it was begun under. */
export const NewMaterial = z.object({ kind: MaterialKind, uploadId: Id }).openapi('NewMaterial')

export const MaterialOrder = z
  .object({ kind: MaterialKind, ids: z.array(Id).min(1).max(60) })
  .openapi('MaterialOrder')

export const MaterialId = z.object({ id: Id, mid: Id })
