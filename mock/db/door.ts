import { chmodSync, rmSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { reasonOf, SettingError } from '../config'
import type { Log } from '../log'

/**
 * PGlite lives in one process: what an operator does with the data of a running one, that process must do. It is asked
 * through a socket in its data folder, which nobody reaches who could not read the folder itself.
 *
 * A request is one line of JSON; the answer is one line, and after `{"ok":…}` whatever belongs to it.
 */
const socketIn = (folder: string) => path.join(folder, 'operator.sock')

/** What is asked for by name; gives what is answered, and bytes that follow. */
export type DoorHandler = (said: unknown) => Promise<{ readonly answer: unknown; readonly bytes?: Readable }>

export interface Door {
  close(): Promise<void>
}

/** How long a process that stops waits for its visitors. */
const PATIENCE_MS = 5_000

type Answer = { readonly ok: unknown } | { readonly refused: string }

/**
 * Opens it.
 * @param patienceMs how long it waits, when it is closed, for visitors who still want something
 * @returns `null` where the system lets no socket be made there (its path is too long, for instance)
 */
export async function openDoor(
  folder: string,
  handlers: Readonly<Record<string, DoorHandler>>,
  log: Pick<Log, 'failure'>,
  patienceMs = PATIENCE_MS,
): Promise<Door | null> {
  const place = socketIn(folder)
  // Left by a process that was killed: the folder is this one's now.
  rmSync(place, { force: true })
  const inHand = new Set<Promise<void>>()
  const visitors = new Set<net.Socket>()
  const server = net.createServer({ allowHalfOpen: true }, (visitor) => {
    visitors.add(visitor)
    visitor.once('close', () => visitors.delete(visitor))
    // Whoever goes away in the middle is told nothing more.
    visitor.on('error', () => visitor.destroy())
    const handled = handle(visitor)
      .catch((error: unknown) => {
        log.failure('operator', error)
        visitor.destroy()
      })
      .finally(() => inHand.delete(handled))
    inHand.add(handled)
  })

  async function handle(visitor: net.Socket): Promise<void> {
    const { line } = await lineAndRest(visitor)
    const { name, said } = JSON.parse(line) as { name: string; said: unknown }
    const handler = handlers[name]
    if (!handler) return void visitor.end(written({ refused: `This version knows no ${name}.` }))
    try {
      const { answer, bytes } = await handler(said)
      visitor.write(written({ ok: answer }))
      if (bytes) await pipeline(bytes, visitor)
      else visitor.end()
    } catch (error) {
      if (!(error instanceof SettingError)) throw error
      visitor.end(written({ refused: error.message }))
    }
  }

  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(place, resolve)
    })
    chmodSync(place, 0o600)
  } catch (error) {
    log.failure('operator', error)
    return null
  }
  return {
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      // Who has asked and takes what they asked for is waited for; who sleeps is not.
      setTimeout(() => visitors.forEach((visitor) => visitor.destroy()), patienceMs).unref()
      await Promise.all(inHand)
      await closed
    },
  }
}

const written = (answer: Answer) => `${JSON.stringify(answer)}\n`

/**
 * Asks the process that has the folder.
 * @param said whatever belongs to the request
 * @param take takes the bytes behind the answer
 * @returns the answer; `null` where no process answers there
 * @throws SettingError what the process refuses, in its words
 */
export async function askAtDoor(
  folder: string,
  { name, said }: { readonly name: string; readonly said: unknown },
  take?: (bytes: Readable) => Promise<void>,
): Promise<{ readonly answer: unknown } | null> {
  const socket = net.connect({ path: socketIn(folder), allowHalfOpen: true })
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('error', reject)
    })
  } catch (error) {
    if (['ENOENT', 'ECONNREFUSED', 'EINVAL'].includes(reasonOf(error))) return null
    throw error
  }
  socket.write(`${JSON.stringify({ name, said })}\n`)
  const { line, rest } = await lineAndRest(socket)
  const answer = JSON.parse(line) as Answer
  if ('refused' in answer) throw new SettingError(answer.refused)
  if (take) await take(rest)
  socket.end()
  return { answer: answer.ok }
}

/** The first line, and what comes behind it, of which some may have come with it. */
async function lineAndRest(socket: net.Socket): Promise<{ line: string; rest: Readable }> {
  const chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let begun = Buffer.alloc(0)
  for (;;) {
    const next = await chunks.next()
    if (next.done) throw new Error('the other side went before it had said a line')
    begun = Buffer.concat([begun, next.value])
    const end = begun.indexOf(0x0a)
    if (end < 0) continue
    const after = begun.subarray(end + 1)
    return { line: begun.subarray(0, end).toString(), rest: Readable.from(following(after, chunks)) }
  }
}

async function* following(first: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first
  for (;;) {
    const next = await chunks.next()
    if (next.done) return
    yield next.value
  }
}
