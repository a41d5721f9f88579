import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { DeliveryEnd } from '@contract/channel'
import type { CalendarKind, Channel, News } from '@/domain/notices'
import type { LocalDate } from '@/domain/scheme/ids'
import { instant } from './columns'
import { notices } from './notices'
import { accounts, sessions } from './platform'

/** What somebody chose to be called for, and by what; whoever chose nothing has no row. */
export const noticeChoices = pgTable('notice_choices', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => accounts.id),
  /** What is left out: a kind that comes later is told. */
  mutedNews: jsonb('muted_news').$type<readonly News[]>().notNull(),
  offChannels: jsonb('off_channels').$type<readonly Channel[]>().notNull(),
  quiet: boolean('quiet').notNull(),
})

/** A browser, or an account of WeChat or Alipay, at which somebody is reached. */
export const connections = pgTable(
  'connections',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    channel: text('channel').$type<Channel>().notNull(),
    /** Keyed: it is whoever’s connected it last, so that nobody on a lent phone reads of who had it before. */
    hash: text('hash').notNull(),
    /** The subscription, or the vendor’s name for the person. */
    sealed: text('sealed').notNull(),
    /** What was agreed to and is not used up; null where it is agreed to once for all. */
    left: jsonb('left').$type<Readonly<Record<News, number>>>(),
    /** The session in which a browser was connected: ended by hand, that browser is reached no more. Null for a vendor's account. */
    sessionHash: text('session_hash').references(() => sessions.tokenHash, { onDelete: 'set null' }),
    /** The case clock. */
    since: instant('since').notNull(),
  },
  (table) => [
    uniqueIndex('connections_once').on(table.channel, table.hash),
    index('connections_account').on(table.accountId),
    index('connections_session').on(table.sessionHash),
  ],
)

/** A notice that somebody is to be called for. Moments are of the case clock, which is real time outside the demonstration. */
export const calls = pgTable(
  'calls',
  {
    noticeId: uuid('notice_id')
      .primaryKey()
      .references(() => notices.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    isReminder: boolean('is_reminder').notNull(),
    madeAt: instant('made_at').notNull(),
    /** Some process calls for it, until then: real time. */
    heldUntil: instant('held_until'),
    /** Called, or not to be called for any more. */
    doneAt: instant('done_at'),
    /** By what; null where by nothing. */
    channel: text('channel').$type<Channel>(),
  },
  (table) => [index('calls_account').on(table.accountId, table.doneAt)],
)

/** One try by one channel, written before it leaves: what has no end was cut off, and nobody knows whether it arrived. */
export const deliveries = pgTable(
  'deliveries',
  {
    noticeId: uuid('notice_id')
      .notNull()
      .references(() => notices.id, { onDelete: 'cascade' }),
    channel: text('channel').$type<Channel>().notNull(),
    end: text('end').$type<DeliveryEnd>(),
    /** The vendor’s own word, where it did not take it. */
    code: text('code'),
    /** How often it left again though nobody knew whether it had arrived. */
    repeats: integer('repeats').notNull().default(0),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.channel] })],
)

/** 到时候提醒我: a day that somebody asked to be told of. */
export const calendarReminders = pgTable(
  'calendar_reminders',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: text('kind').$type<CalendarKind>().notNull(),
    day: text('day').$type<LocalDate>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.kind] })],
)
