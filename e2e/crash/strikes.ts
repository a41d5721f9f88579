import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { problemIn } from '@bff/testing/client'
import type { Line } from '../line'
import { patienceMs } from '../patience'
import type { Server } from '../server'
import type { SmallDisk } from '../smallDisk'

/** Something that befalls a server while people write. @returns what it should have said or done and did not, in words */
export type Strike = (server: Server) => Promise<readonly string[]>

/** `kill -9`, and started again. */
export const killed: Strike = async (server) => {
  await server.crashAndRestart()
  return []
}

/** Its PostgreSQL cannot be reached for a while; the process is never started anew. */
export function databaseAway(
  line: Line,
  { how, seconds }: { how: 'cut' | 'hushed'; seconds: number },
): Strike {
  return async (server) => {
    const { pid } = server
    if (how === 'cut') await line.cut()
    else line.hush()
    const until = Date.now() + seconds * 1000
    const faults = await saysThatItIsAway(server)
    await wait(Math.max(0, until - Date.now()))
    await line.mend()
    return [...faults, ...(await comesBack(server, pid))]
  }
}

/** The disk under its PostgreSQL's tables has no room left for a while: what needs none still goes on. */
export function diskFull(disk: SmallDisk, seconds: number): Strike {
  return async (server) => {
    const { pid } = server
    const before = server.log().length
    await disk.fill()
    await wait(seconds * 1000)
    const faults = [
      ...(await answers(server, '/healthz', 200)),
      ...(await answers(server, '/readyz', 200)),
      ...tellsWhy(server, before),
    ]
    await disk.clear()
    return [...faults, ...(await comesBack(server, pid))]
  }
}

/**
 * Its PostgreSQL has no room left for a while: every statement that would write is refused as it refuses it then
 * (53100), in whichever transaction it stands.
 */
export function databaseFull(databaseUrl: string, seconds: number): Strike {
  return async (server) => {
    const { pid } = server
    const before = server.log().length
    await onServer(databaseUrl, async (client) => {
      await everyTableAsks(client)
      await client.query(REFUSES)
    })
    await wait(seconds * 1000)
    const faults = [
      ...(await answers(server, '/healthz', 200)),
      ...(await answers(server, '/readyz', 200)),
      ...tellsWhy(server, before),
    ]
    await onServer(databaseUrl, (client) => client.query(LETS))
    return [...faults, ...(await comesBack(server, pid))]
  }
}

/** The disk of a PGlite folder, as full as a test wants it (see `fullDisk.cjs`). */
export interface FolderDisk {
  /** For the server's process. */
  readonly env: Readonly<Record<string, string>>
  /** No room for larger tables: it refuses, and goes on when there is room. */
  tables(seconds: number): Strike
  /** No room for the write-ahead log: it ends with a sentence, and is started again once there is room. */
  log(): Strike
}

/** @param folder the DATA_DIR @param marker a file beside it */
export function folderDisk(folder: string, marker: string): FolderDisk {
  const preload = path.join(__dirname, 'fullDisk.cjs')
  return {
    env: { NODE_OPTIONS: `--require=${preload}`, FULL_FOLDER: folder, FULL_DISK: marker },
    tables: (seconds) => async (server) => {
      const { pid } = server
      const before = server.log().length
      await writeFile(marker, 'tables')
      await wait(seconds * 1000)
      const faults = [...(await answers(server, '/healthz', 200)), ...tellsWhy(server, before)]
      await rm(marker)
      return [...faults, ...(await comesBack(server, pid))]
    },
    log: () => async (server) => {
      await writeFile(marker, 'log')
      const until = Date.now() + patienceMs
      while (!server.hasEnded && Date.now() < until) await wait(20)
      await rm(marker)
      if (!server.hasEnded) return ['it has not ended']
      const said = new RegExp(`^DATA_DIR=${folder} cannot be written any more .*start it again\\.$`, 'm')
      const faults = said.test(server.log()) ? [] : ['it has not said why it ended']
      await server.crashAndRestart()
      return faults
    },
  }
}

/** Whoever runs it reads there what to do. @param from how long its log was before */
const tellsWhy = (server: Server, from: number): string[] =>
  server.log().slice(from).includes('"code":"53100"') ? [] : ['its log does not tell why: 53100']

async function saysThatItIsAway(server: Server): Promise<string[]> {
  return [
    ...(await answers(server, '/healthz', 200)),
    ...(await answers(server, '/readyz', 503)),
    ...(await answers(server, '/api/v1/cases', 503, { authorization: `Bearer ${'x'.repeat(43)}` })),
  ]
}

/** What an address answers; a refusal must be the contract's, with when to come again. */
async function answers(server: Server, path: string, status: number, headers = {}): Promise<string[]> {
  const response = await fetch(server.url + path, { headers })
  if (response.status !== status) return [`${path} answers ${response.status} where it should ${status}`]
  if (status !== 503) return []
  const waits = response.headers.get('retry-after')
  const { code, retryAfterSeconds } = await problemIn(response)
  return code === 'unavailable' && waits === String(retryAfterSeconds)
    ? []
    : [`${path} answers ${code}, to come again after ${waits}`]
}

async function comesBack(server: Server, pid: number): Promise<string[]> {
  const until = Date.now() + patienceMs
  while (!(await fetch(`${server.url}/readyz`)).ok) {
    if (Date.now() > until) return ['it has not come back']
    await wait(50)
  }
  return server.pid === pid ? [] : ['it is another process']
}

/** A function that every statement that would write asks first, and what it says to that. */
const asks = (answer: string) => `
  create or replace function public.no_room() returns trigger language plpgsql as 'begin ${answer}; end'`
const REFUSES = asks(
  `raise exception ''could not extend file: No space left on device'' using errcode = ''53100''`,
)
const LETS = asks('return null')

/** One after the other, each by itself: nobody else's transaction waits for two of them. */
async function everyTableAsks(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  )
  await client.query(LETS)
  for (const { name } of rows)
    await client.query(
      `create or replace trigger no_room before insert or update on public.${name} execute function public.no_room()`,
    )
}

async function onServer<Done>(url: string, work: (client: Client) => Promise<Done>): Promise<Done> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
