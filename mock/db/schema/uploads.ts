import { index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './columns'
import { accounts } from './platform'

/** A picture on its way: what has arrived of it waits here until it is whole and put into its slot. */
export const uploads = pgTable(
  'uploads',
  {
    id: uuid().primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** The `Idempotency-Key`: after a cut the phone goes on where it was. */
    key: text().notNull(),
    /** How many there will be, and how many have arrived. */
    bytes: integer().notNull(),
    received: integer().notNull(),
    /** Real time. */
    touchedAt: timestamp('touched_at', { withTimezone: true, mode: 'date', precision: 3 }).notNull(),
  },
  (table) => [
    uniqueIndex('uploads_by_key').on(table.accountId, table.key),
    index('uploads_by_touched').on(table.touchedAt),
  ],
)

/** One piece of it, sealed. */
export const uploadPieces = pgTable(
  'upload_pieces',
  {
    uploadId: uuid('upload_id')
      .notNull()
      .references(() => uploads.id, { onDelete: 'cascade' }),
    /** Where it begins, in bytes from the first. */
    at: integer().notNull(),
    sealed: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.uploadId, table.at] })],
)
