import { z } from '@hono/zod-openapi'
import { DRAFT_PARTS } from '@/domain/case'
import { CHANNELS, NOTICE_KINDS, READERS } from '@/domain/notices'
import { KINSHIPS } from '@/domain/people'
import { Department, Id, Instant, Item, LocalDate } from './scalars'

/** One thing that somebody was told, in codes; a name is in it only where its reader may read it at this moment. */
export const Notice = z
  .object({
    id: Id,
    kind: z.enum(NOTICE_KINDS),
    at: Instant,
    read: z.boolean(),
    /** What it asked for is done, or is not to be done any more. */
    settled: z.boolean(),
    reader: z.enum(READERS),
    /** Whose application, where it is not the reader's own; `kinship`: what the reader is to them. */
    owner: z.object({ name: z.string(), kinship: z.enum(KINSHIPS).nullable() }).nullable(),
    /** Who asks to be let in: a surname, or a unit (RULINGS 37); null where nobody asks, or has since been erased. */
    asker: z
      .union([
        z.object({ surname: z.string(), sex: z.enum(['male', 'female']) }),
        z.object({ organisation: z.string() }),
      ])
      .nullable(),
    mandateId: Id.nullable(),
    /** Of the reader's own applications the one it is about; null where it is about none. A mandate says by itself which is meant. */
    caseId: Id.nullable(),
    department: Department.nullable(),
    items: z.array(Item),
    /** How many pictures are wanted; null where none are. */
    pictures: z.int().nullable(),
    due: LocalDate.nullable(),
    part: z.enum(DRAFT_PARTS).nullable(),
    /** By which no news arrives any more. */
    channel: z.enum(CHANNELS).nullable(),
  })
  .openapi('Notice')
export type Notice = z.infer<typeof Notice>

export const NoticeId = z.object({ id: Id })
/** `before`: the next page. `count`: how many are unread and nothing else, which is no look at anybody's application. */
export const NoticesQuery = z.object({ before: Id.optional(), count: z.literal('only').optional() })
export const NoticeList = z
  .object({
    /** The newest first. */
    notices: z.array(Notice),
    /** How many are unread in all. */
    unread: z.int(),
    /** What the next page is `before`; null: there is none. */
    next: Id.nullable(),
    /** The moment of the case clock: shown with the last known ones when offline. */
    asOf: Instant,
  })
  .openapi('NoticeList')
export type NoticeList = z.infer<typeof NoticeList>

/** Everything up to the newest that was seen: what came meanwhile stays unread. */
export const NoticesRead = z.object({ upTo: Id })
