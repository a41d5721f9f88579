import { sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/database'

/** Whose rows are the keys of persons. */
export const KEYS = 'person_keys'

/**
 * The names of all tables, each behind those its rows refer to: in this order they can be filled.
 * @throws Error where tables refer to one another in a ring
 */
export async function tablesInOrder(db: Db | Tx): Promise<readonly string[]> {
  const { rows: tables } = await db.execute<{ name: string }>(
    sql`select tablename::text as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const { rows: references } = await db.execute<{ from: string; to: string }>(sql`
    select distinct f.relname::text as "from", t.relname::text as "to"
    from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
    where c.contype = 'f' and c.conrelid <> c.confrelid and c.connamespace = 'public'::regnamespace`)
  const ordered: string[] = []
  let left = tables.map(({ name }) => name)
  while (left.length > 0) {
    const waiting = new Set(references.filter(({ to }) => left.includes(to)).map(({ from }) => from))
    const next = left.filter((table) => !waiting.has(table))
    if (next.length === 0) throw new Error(`tables refer to one another in a ring: ${left.join(', ')}`)
    ordered.push(...next)
    left = left.filter((table) => waiting.has(table))
  }
  return ordered
}

/** The tables that hold something. */
export async function filledTables(db: Db | Tx): Promise<readonly string[]> {
  const filled: string[] = []
  for (const table of await tablesInOrder(db)) {
    const { rows } = await db.execute(sql`select 1 from ${sql.identifier(table)} limit 1`)
    if (rows.length > 0) filled.push(table)
  }
  return filled
}

/** Lets every number that a table gives by itself go on behind the highest it holds. */
export async function goOnNumbering(tx: Tx): Promise<void> {
  const { rows } = await tx.execute<{ table: string; column: string }>(sql`
    select table_name::text as "table", column_name::text as "column" from information_schema.columns
    where table_schema = 'public' and column_default like 'nextval(%'`)
  for (const { table, column } of rows) {
    await tx.execute(sql`
      select setval(
        pg_get_serial_sequence(quote_ident(${table}::text), ${column}::text),
        coalesce((select max(${sql.identifier(column)}) from ${sql.identifier(table)}), 0) + 1,
        false
      )`)
  }
}
