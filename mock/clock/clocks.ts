import { eq } from 'drizzle-orm'
import type { Database, Db, Tx } from '../db/database'
import { caseClock } from '../db/schema'

/** Real time: codes, sessions, tokens, leases, retention. */
export type RealClock = () => Date

export const systemClock: RealClock = () => new Date()

/** The clock that windows, months and deadlines go by; the demonstration may move it. */
export interface CaseClock {
  /** The moment, ISO 8601 with `Z`. Asked before a transaction, never inside one. */
  now(): Promise<string>
  /** Moves it, for every process and across restarts. The caller has checked that it may. */
  set(db: Db | Tx, now: string): Promise<void>
}

const ROW = 1
/** How long another process may still see the old time on PostgreSQL. On PGlite there is no other process. */
const FRESH_MS = 500

/**
 * The case clock over real time. Without the console it cannot be moved, and no row is ever read:
 * a clock left behind in the database by a demonstration must not bend a real service's deadlines.
 */
export function createCaseClock(
  database: Pick<Database, 'db' | 'kind'>,
  realClock: RealClock,
  movable: boolean,
): CaseClock {
  let known: { offsetMs: number; readAt: number } | null = null

  const offset = async (): Promise<number> => {
    if (!movable) return 0
    const at = realClock().getTime()
    if (!known || (database.kind === 'postgres' && Math.abs(at - known.readAt) > FRESH_MS)) {
      const [row] = await database.db.select().from(caseClock).where(eq(caseClock.id, ROW))
      known = { offsetMs: row?.offsetMs ?? 0, readAt: at }
    }
    return known.offsetMs
  }

  return {
    async now() {
      const offsetMs = await offset()
      return new Date(realClock().getTime() + offsetMs).toISOString()
    },
    async set(db, now) {
      const offsetMs = Date.parse(now) - realClock().getTime()
      const row = { id: ROW, offsetMs }
      await db.insert(caseClock).values(row).onConflictDoUpdate({ target: caseClock.id, set: row })
      known = null
    },
  }
}
