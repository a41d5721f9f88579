import { sql } from 'drizzle-orm'
import type { Tx } from './database'

/**
 * Waits until no other transaction holds any of these names, and holds them to the end of this one. For what no
 * single row can stand for: the first account of a phone, a count that must not pass its limit.
 */
export async function lockNames(tx: Tx, ...names: string[]): Promise<void> {
  // In one order everywhere: two transactions that want the same names never wait for each other.
  for (const name of [...new Set(names)].sort()) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
  }
}
