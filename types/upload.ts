import { z } from '@hono/zod-openapi'
import { Id } from './scalars'

/** 上传: a picture is sent in pieces, so that a cut costs one piece at most. The `Idempotency-Key` names the picture. */
export const BeginUpload = z.object({ bytes: z.int().min(0) }).openapi('BeginUpload')

/** How much of it has arrived. Once it is put into a slot it is there no more. */
export const Upload = z
  .object({
    id: Id,
    bytes: z.int(),
    /** From the first byte on, without a gap: the next piece begins here. */
    received: z.int(),
    /** The largest piece that is taken. */
    pieceBytes: z.int(),
  })
  .openapi('Upload')
export type Upload = z.infer<typeof Upload>

export const UploadId = z.object({ id: Id })
/** Where the piece in the body begins. */
export const PieceQuery = z.object({ from: z.coerce.number().int().min(0) })
