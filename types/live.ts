import { z } from '@hono/zod-openapi'
import { Id } from './scalars'

/** 有变化: where to look again. What it is, the ordinary operations say, to whom they say it. */
export const Hint = z
  .discriminatedUnion('what', [
    /** The stream is open; nothing has become different since `after`, or nothing was asked of before. */
    z.object({ what: z.literal('ready') }),
    /** Something has become different since `after`; what, nobody remembers: whatever is shown is asked again. */
    z.object({ what: z.literal('everything') }),
    /** An application of one's own, or as its agent or helper. `last`: how many events it has. */
    z.object({ what: z.literal('case'), caseId: Id, last: z.int() }),
    /** One that somebody lets one see. `last`: null where it is over, and nothing more is told of it. */
    z.object({ what: z.literal('mandate'), mandateId: Id, last: z.int().nullable() }),
    z.object({ what: z.literal('inbox') }),
    /** The session is over, or opens something else now: the last word of this stream. */
    z.object({ what: z.literal('session') }),
  ])
  .openapi('Hint')
export type Hint = z.infer<typeof Hint>

/** What somebody had come to when their last stream broke: the `id` of the last event they heard. */
export const CURSOR = /^[\w-]{22}$/
export const ChangesQuery = z.object({ after: z.string().regex(CURSOR).optional() })
