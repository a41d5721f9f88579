import { eq } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Tx } from './database'

/**
 * Deletes what belongs to something, table by table.
 * @param columns what names it in each table; whoever refers to another table's rows stands before that
 */
export async function deleteRows(tx: Tx, columns: readonly PgColumn[], id: string): Promise<void> {
  for (const column of columns) await tx.delete(column.table).where(eq(column, id))
}
