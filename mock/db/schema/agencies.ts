import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AgencyPaper, Power } from '@/domain/people'
import { bytes, instant } from './columns'
import { mandates } from './people'
import { accounts } from './platform'

/** 代办: what a mandate of an agent has beside other mandates. Times are real. */
export const agencies = pgTable(
  'agencies',
  {
    mandateId: uuid('mandate_id')
      .primaryKey()
      .references(() => mandates.id, { onDelete: 'cascade' }),
    /** What the written authorisation names. */
    powers: jsonb('powers').$type<Power[]>().notNull(),
    /** Name, ID number and phone of the person, as the agent gave them: under the agent's key, gone once it has begun. */
    wishSealed: text('wish_sealed'),
    /** Whose it is, since it began: the case may come later. */
    ownerId: uuid('owner_id').references(() => accounts.id),
    /**
     * The person's number that the provider confirmed: whatever is told them goes there, whoever signs in with it here.
     * Its keyed hash, by which an answer is found, and itself under the person's key; null where it began before both
     * were kept.
     */
    phoneHash: text('phone_hash'),
    phoneSealed: text('phone_sealed'),
    /** The papers were all there, and the message to the person was put on its way. */
    begunAt: instant('begun_at'),
    /** The message was taken by the gateway: nothing is opened before. */
    toldAt: instant('told_at'),
  },
  (table) => [index('agencies_owner').on(table.ownerId), index('agencies_phone').on(table.phoneHash)],
)

/** 代办的凭据: one picture of each paper, sealed: under the agent's key while they gather them, then under the person's. */
export const agencyPapers = pgTable(
  'agency_papers',
  {
    id: uuid('id').primaryKey(),
    mandateId: uuid('mandate_id')
      .notNull()
      .references(() => mandates.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<AgencyPaper>().notNull(),
    bytes: integer('bytes').notNull(),
    sealed: bytes('sealed').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [uniqueIndex('agency_papers_one_of_each').on(table.mandateId, table.kind)],
)
