import { bigserial, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { NoticeFacts, NoticeKind, Reader } from '@/domain/notices'
import { cases } from './cases'
import { instant } from './columns'
import { mandates } from './people'
import { accounts } from './platform'

/** 消息: what somebody was told, in codes alone; the names in it are read where they stand, for as long as they do. */
export const notices = pgTable(
  'notices',
  {
    id: uuid('id').primaryKey(),
    /** In which order they were written: the clock of the case stands still for what happens at once. */
    n: bigserial('n', { mode: 'number' }).notNull(),
    /** Whom it is for. */
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    reader: text('reader').$type<Reader>().notNull(),
    /** Null where somebody asks who was not invited. */
    caseId: uuid('case_id').references(() => cases.id),
    /** By which mandate it is told, or which one waits for an answer; null in what is about one's own application. */
    mandateId: uuid('mandate_id').references(() => mandates.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<NoticeKind>().notNull(),
    /** What it is about, by ids, numbers and days: told once. */
    occasion: text('occasion').notNull(),
    facts: jsonb('facts').$type<NoticeFacts>().notNull(),
    /** By the case clock. */
    at: instant('at').notNull(),
    /** Read on whichever device, or not to be read: one's own doing, and what was settled before. Null while it is unread. */
    readAt: instant('read_at'),
    /** Since when there is nothing to be done about it any more, by the case clock. */
    settledAt: instant('settled_at'),
  },
  (table) => [
    uniqueIndex('notices_once').on(table.accountId, table.kind, table.occasion),
    index('notices_account').on(table.accountId, table.n),
    index('notices_case').on(table.caseId),
    index('notices_mandate').on(table.mandateId),
  ],
)
