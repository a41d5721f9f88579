import net from 'node:net'
import type { Pool, PoolClient } from 'pg'

/** A connection that somebody waits on and that has said nothing for so long leads nowhere any more. */
const SILENT_MS = 30_000
/** How long who asks waits for a connection: to a server that does not answer, or while all are in use. */
const CONNECT_MS = 10_000
const AT_ONCE = 10

/** What a driver, or the system, says where the database is away, starting, shutting down, or has no room for more. */
const AWAY = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08|53|57P|58|25006)/
/** Of these the driver has no code. */
const AWAY_IN_WORDS =
  /^(Connection terminated|Client (has encountered a connection error|was closed) and is not queryable|timeout exceeded when trying to connect)/

/** Whether the database cannot serve just now, which is nobody's fault here: the same works later. */
export function isAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && AWAY.test(String(cause.code))) return true
    if (AWAY_IN_WORDS.test(cause.message)) return true
  }
  return false
}

/**
 * Connections to a PostgreSQL that may go away and come back. Whoever holds one when it breaks does not always give it
 * back: drizzle keeps one whose `begin` fails, and after ten of them nobody would be served any more. So it is taken back
 * here; to give it back once more changes nothing.
 */
export async function openPool(
  connectionString: string,
  { silentMs = SILENT_MS, connectMs = CONNECT_MS, atOnce = AT_ONCE } = {},
): Promise<Pool> {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString, max: atOnce, connectionTimeoutMillis: connectMs })
  // An idle connection that the server ends (a restart, a fail-over) must not end this process.
  pool.on('error', () => undefined)
  const held = new Set<PoolClient>()
  pool.on('acquire', (connection) => held.add(connection))
  pool.on('release', (_error, connection) => held.delete(connection))
  pool.on('connect', (connection) => {
    // Nor one that breaks in somebody's hands.
    connection.on('error', (error) => {
      if (!held.has(connection)) return
      connection.release(error)
      connection.release = () => undefined
    })
    // Where a machine lost its power, or a network drops what goes over it, nothing ever says so.
    if (!(connection instanceof pg.Client)) return
    const { stream } = connection.connection
    if (stream instanceof net.Socket) stream.setTimeout(silentMs, () => stream.destroy(new Silent()))
  })
  return pool
}

class Silent extends Error {
  override name = 'Silent'
  readonly code = 'ETIMEDOUT'
}
