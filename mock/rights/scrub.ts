import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { reasonOf } from '@bff/config'
import type { Database, Db, Tx } from '@bff/db/database'
import { enqueue } from '@bff/outbox/jobs'
import { NotYet, type JobHandler } from '@bff/outbox/worker'

const SCRUB_KEYS = 'scrubKeys'

/** Whoever asks for a key meanwhile waits behind us: not for long. */
const LOCK_WAIT = '1s'
const AGAIN_SECONDS = 60

const NO_LOCK = '55P03'

/** As many segments as PostgreSQL keeps at most (`max_wal_size` of 1 GB), and some. */
const MOST_SEGMENTS = 80

/**
 * Has what a destroyed key leaves on the disk taken away, once the transaction that destroyed it is over. To be called in
 * it: both happen or neither, and a process that dies in between leaves it to the next.
 */
export async function scrubAfter(tx: Tx): Promise<void> {
  const { rows } = await tx.execute<{ xid: string }>(sql`select pg_current_xact_id()::text as xid`)
  const payload = { xid: rows[0]?.xid ?? '' }
  await enqueue(tx, { kind: SCRUB_KEYS, dedupeKey: randomUUID(), payload })
}

/**
 * What the outbox does after an erasing. A row that was deleted stays in its page, also after VACUUM, which gives its
 * place away and does not write over it; and to write over a row makes a second one. So the whole table is written anew
 * (CLUSTER, which a transaction may do, and with it a limit to the wait) and the old file goes.
 */
export function scrubJobs({
  database,
}: {
  readonly database: Database
}): Readonly<Record<string, JobHandler>> {
  const { db, kind } = database
  return {
    async [SCRUB_KEYS]({ xid }) {
      if (kind === 'postgres' && (await isSeen(db, String(xid))))
        throw new NotYet('a transaction from before an erasing is open', AGAIN_SECONDS)
      await writeAnew(db)
      // PostgreSQL's own log is its operator's (docs/operations.md): it may be archived, or wait for a standby.
      if (kind === 'pglite') await dropLog(db)
    },
  }
}

/** Whether anybody might still be shown what a transaction deleted: its rows would be taken along. */
async function isSeen(db: Db, xid: string): Promise<boolean> {
  // In a restored database the number is of another one, and may lie ahead.
  const { rows } = await db.execute(sql`
    select 1 from pg_stat_activity
    where pid <> pg_backend_pid() and (datname = current_database() or backend_type = 'walsender')
      and ${xid}::xid8 < pg_snapshot_xmax(pg_current_snapshot())
      and age(backend_xmin) >= age(${xid}::xid8::xid)
    limit 1`)
  return rows.length > 0
}

async function writeAnew(db: Db): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      await tx.execute(sql.raw(`set local lock_timeout = '${LOCK_WAIT}'`))
      await tx.execute(sql`cluster person_keys using person_keys_pkey`)
    })
  } catch (error) {
    if (reasonOf(error) !== NO_LOCK) throw error
    throw new NotYet('somebody holds person_keys, a copy of it for one', AGAIN_SECONDS)
  }
}

/**
 * The write-ahead log holds the key too, from when it was made. Segments that a checkpoint leaves behind are deleted
 * instead of kept for later; what was kept before, with all that is in it, is gone through to its end.
 */
async function dropLog(db: Db): Promise<void> {
  await db.execute(sql`set wal_recycle = off`)
  for (let left = MOST_SEGMENTS; left > 0; left -= 1) {
    await db.execute(sql`checkpoint`)
    await db.execute(sql`select pg_switch_wal()`)
    await db.execute(sql`checkpoint`)
    const { rows } = await db.execute(sql`
      select name from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$' and name <> pg_walfile_name(pg_current_wal_lsn())`)
    if (rows.length === 0) return
  }
  throw new Error('segments of the write-ahead log are left')
}
