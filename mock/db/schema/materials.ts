import { index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { MaterialKind } from '@/domain/scheme/ids'
import { cases } from './cases'
import { bytes } from './columns'
import { organisations } from './people'
import { accounts } from './platform'

/** One picture of a case (申报材料): what is known of it without opening it. */
export const materials = pgTable(
  'materials',
  {
    id: uuid().primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    kind: text().$type<MaterialKind>().notNull(),
    /** Place among its kind; may have gaps, which are not shown. */
    place: integer().notNull(),
    receiptNumber: text('receipt_number').notNull(),
    bytes: integer().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    /** What the picture is known again by, keyed; null in those from before it was kept. */
    digest: text(),
    /** Who took it, where that was not the retiree: a helper opens only their own (ruling 4). */
    takenBy: uuid('taken_by').references(() => accounts.id),
    /** For which unit or archive keeper they brought it. */
    organisationId: uuid('organisation_id').references(() => organisations.id),
    /** Real time. How long it is kept goes by when its case was last touched. */
    receivedAt: timestamp('received_at', { withTimezone: true, mode: 'date', precision: 3 }).notNull(),
  },
  (table) => [
    index('materials_by_case').on(table.caseId, table.kind, table.place),
    uniqueIndex('materials_by_receipt').on(table.receiptNumber),
  ],
)

/**
 * The picture itself, sealed. In the database, not on a disk: any number of processes see it, one backup holds it,
 * and it comes and goes in one transaction with its row.
 */
export const materialFiles = pgTable('material_files', {
  materialId: uuid('material_id')
    .primaryKey()
    .references(() => materials.id, { onDelete: 'cascade' }),
  sealed: bytes().notNull(),
})
