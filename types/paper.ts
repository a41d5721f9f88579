import { z } from '@hono/zod-openapi'
import { PAPERS } from '@/domain/papers'
import { Id, Instant } from './scalars'

export const PaperKind = z.enum(PAPERS)

/** What is to be had as a PDF; of what was sent several times, which time: the last, where nothing is said. */
export const MakePaper = z
  .object({ kind: PaperKind, round: z.int().min(1).max(10_000).optional() })
  .openapi('MakePaper')

export const PAPER_STANDINGS = ['current', 'superseded', 'ended', 'revoked', 'expired'] as const

/** One that was made, and may have been printed and handed on. What stands on it is not told here. */
export const Paper = z
  .object({
    id: Id,
    kind: PaperKind,
    /** Of what was sent or issued: the round; of the certificate: the version. */
    edition: z.int().min(1),
    /** By the case clock. */
    madeAt: Instant,
    /** What its code answers whoever scans it. `superseded`: there is a newer one; `ended`: it counts no more. */
    standing: z.enum(PAPER_STANDINGS),
    /** How often its code was scanned. */
    checked: z.int().nonnegative(),
  })
  .openapi('Paper')
export type Paper = z.infer<typeof Paper>

export const PaperList = z
  .object({
    /** The newest first. */
    papers: z.array(Paper),
    /** Codes that are made now open on the machine that this runs on, and on no other: no `PUBLIC_URL` is set. */
    onlyHere: z.boolean(),
  })
  .openapi('PaperList')
export type PaperList = z.infer<typeof PaperList>

export const PaperId = z.object({ id: Id, pid: Id })
