import { z } from '@hono/zod-openapi'
import { CALENDAR_KINDS, CHANNELS, NEWS } from '@/domain/notices'
import { Id, Instant, LocalDate } from './scalars'

const Channel = z.enum(CHANNELS)
const News = z.enum(NEWS)

/** What became of one call, in a word: the vendor's own code stands in this service's log. */
export const DELIVERY_ENDS = [
  'taken', // the vendor has it; whether somebody looked is not known
  'usedUp', // agreed to so many times, and called as often
  'gone', // that address is not there any more; it was removed
  'failed', // it did not take it; the next was tried
] as const
export type DeliveryEnd = (typeof DELIVERY_ENDS)[number]

/** As it is shown: what a demonstration would have sent stands on its console, and no phone has it. */
const SHOWN_ENDS = [...DELIVERY_ENDS, 'onConsole'] as const
export type ShownEnd = (typeof SHOWN_ENDS)[number]

/** One way in which news reaches somebody. */
export const ChannelStanding = z
  .object({
    channel: Channel,
    /** False: this service has no keys for it, so nothing can be sent by it. */
    available: z.boolean(),
    /** Whether it may be used; chosen. */
    on: z.boolean(),
    /** What it reaches: phones by the end of the number, browsers and accounts of WeChat or Alipay since when. */
    reaches: z.array(
      z.object({ id: Id.nullable(), phone: z.string().nullable(), since: Instant.nullable() }),
    ),
    /** How many messages of each kind were agreed to and are not used up; null where that is not asked each time. */
    left: z.record(News, z.int()).nullable(),
    last: z.object({ at: Instant, end: z.enum(SHOWN_ENDS) }).nullable(),
  })
  .openapi('ChannelStanding')
export type ChannelStanding = z.infer<typeof ChannelStanding>

export const NoticeSettings = z
  .object({
    /** What one is called for; the inbox keeps all. */
    news: z.array(News),
    /** Nothing from 21 to 8; it comes in the morning. */
    quiet: z.boolean(),
    /** In the order in which they are tried. */
    channels: z.array(ChannelStanding),
    /** What a mini-program asks about at a tap, by the vendor's number; null where there are no keys. */
    templates: z.object({
      wechat: z.record(News, z.string()).nullable(),
      alipay: z.record(News, z.string()).nullable(),
    }),
    /** What a browser subscribes with, in base64url; null where there are no keys. */
    vapidKey: z.string().nullable(),
  })
  .openapi('NoticeSettings')
export type NoticeSettings = z.infer<typeof NoticeSettings>

export const ChooseNotices = z
  .object({
    news: z.array(News).max(NEWS.length),
    quiet: z.boolean(),
    /** Those that may be used. */
    on: z.array(Channel).max(CHANNELS.length),
  })
  .openapi('ChooseNotices')
export type ChooseNotices = z.infer<typeof ChooseNotices>

const code = z.string().regex(/^[\w.-]{4,256}$/)
const base64url = (bytes: number) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${String(Math.ceil((bytes * 4) / 3))}}={0,2}$`))

/** Connects what one is reached by. `code`: of the mini-program's sign-in, for once. `accepted`: what was agreed to at the tap. */
export const ConnectChannel = z
  .discriminatedUnion('channel', [
    z.object({ channel: z.literal('wechat'), code, accepted: z.array(News).max(NEWS.length) }),
    z.object({ channel: z.literal('alipay'), code, accepted: z.array(News).max(NEWS.length) }),
    z.object({
      channel: z.literal('webPush'),
      /** Of a push service (RFC 8030). */
      endpoint: z
        .url({ protocol: /^https$/ })
        .max(2_000)
        .regex(/^[\x21-\x7e]+$/),
      keys: z.object({ p256dh: base64url(65), auth: base64url(16) }),
    }),
  ])
  .openapi('ConnectChannel')
export type ConnectChannel = z.infer<typeof ConnectChannel>

export const ConnectionId = z.object({ id: Id })

/** What arrived of a test: each way that is on, in turn. */
export const NoticeTest = z
  .object({
    sent: z.array(
      z.object({
        channel: Channel,
        end: z.enum([...SHOWN_ENDS, 'notAvailable', 'notConnected', 'off']),
      }),
    ),
  })
  .openapi('NoticeTest')
export type NoticeTest = z.infer<typeof NoticeTest>

/** What stands on a locked screen: surname, item and day at the most (RULINGS 37). */
export const NoticeBrief = z.object({ title: z.string(), text: z.string() }).openapi('NoticeBrief')
export type NoticeBrief = z.infer<typeof NoticeBrief>

/** 到时候提醒我: days and what they are, and nothing of why. */
export const CalendarReminders = z
  .object({
    days: z.array(z.object({ kind: z.enum(CALENDAR_KINDS), day: LocalDate })).max(CALENDAR_KINDS.length),
  })
  .openapi('CalendarReminders')
export type CalendarReminders = z.infer<typeof CalendarReminders>
