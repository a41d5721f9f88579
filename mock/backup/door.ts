import { chmodSync, createReadStream, createWriteStream, rmSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { reasonOf } from '../config'
import type { Database } from '../db/database'
import type { Log } from '../log'
import { takeBackup } from './take'

/**
 * PGlite lives in one process: a copy of what a running one holds can come from that process alone. It hands it out
 * through a socket in its data folder, which nobody reaches who could not read the folder itself.
 */
const socketIn = (folder: string) => path.join(folder, 'backup.sock')

export interface Door {
  close(): Promise<void>
}

/**
 * Opens it.
 * @returns `null` where the system lets no socket be made there (its path is too long, for instance)
 */
export async function openDoor(
  folder: string,
  { database, log, now }: { readonly database: Database; readonly log: Log; readonly now: () => Date },
): Promise<Door | null> {
  const place = socketIn(folder)
  // Left by a process that was killed: the folder is this one's now.
  rmSync(place, { force: true })
  const handingOut = new Set<Promise<void>>()
  const server = net.createServer((visitor) => {
    const copy = path.join(folder, `backup.${randomUUID()}`)
    const handed = takeBackup(database, copy, now())
      .then(() => pipeline(createReadStream(copy), visitor))
      .catch((error: unknown) => {
        log.failure('backup', error)
        visitor.destroy()
      })
      .finally(() => {
        rmSync(copy, { force: true })
        handingOut.delete(handed)
      })
    handingOut.add(handed)
  })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(place, resolve)
    })
    chmodSync(place, 0o600)
  } catch (error) {
    log.failure('backup', error)
    return null
  }
  return {
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      await Promise.all(handingOut)
      await closed
    },
  }
}

/**
 * Asks the process that has the folder for a copy.
 * @returns `false` where no process answers there
 */
export async function askAtDoor(folder: string, file: string): Promise<boolean> {
  const socket = net.connect(socketIn(folder))
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('error', reject)
    })
  } catch (error) {
    if (['ENOENT', 'ECONNREFUSED', 'EINVAL'].includes(reasonOf(error))) return false
    throw error
  }
  await pipeline(socket, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
  return true
}
