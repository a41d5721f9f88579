import { existsSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { PGlite, PGliteOptions } from '@electric-sql/pglite'
import { reasonOf } from '../config'

/** How often it is looked whether the folder is still there: what is open goes on working without it. */
const LOOK_MS = 1_000

/** What PostgreSQL says of files that it cannot read or write, beside being full, which passes. */
const FILES_LOST = /^58/

/**
 * Opens PGlite in a folder of this process. Where its engine gives up (its write-ahead log finds no room, for one) it
 * would spin for ever at the next question, and where its folder is gone all that it says yes to is lost: then the
 * process ends at once, with a sentence, before it answers anybody. What it has said yes to is in the folder.
 */
export async function openInFolder(folder: string, options: PGliteOptions): Promise<PGlite> {
  const { PGlite } = await import('@electric-sql/pglite')

  class Watched extends PGlite {
    override async execProtocol(...asked: Parameters<PGlite['execProtocol']>) {
      return super.execProtocol(...asked).catch((error: unknown) => endIfLost(folder, error))
    }
    override async execProtocolStream(...asked: Parameters<PGlite['execProtocolStream']>) {
      return super.execProtocolStream(...asked).catch((error: unknown) => endIfLost(folder, error))
    }
  }

  const client = new Watched(path.join(folder, 'pg'), options)
  await client.waitReady
  const looking = setInterval(() => {
    if (!existsSync(path.join(folder, 'lock'))) end(gone(folder))
  }, LOOK_MS)
  looking.unref()
  const close = client.close.bind(client)
  client.close = () => {
    clearInterval(looking)
    return close()
  }
  return client
}

function endIfLost(folder: string, error: unknown): never {
  const severity = error instanceof Error && 'severity' in error ? error.severity : 'none'
  if (
    severity !== 'none' &&
    severity !== 'PANIC' &&
    severity !== 'FATAL' &&
    !FILES_LOST.test(reasonOf(error))
  )
    throw error
  if (!existsSync(path.join(folder, 'lock'))) end(gone(folder))
  return end(
    `DATA_DIR=${folder} cannot be written any more (${reasonOf(error)}), so this process ends. What it has said yes to is kept: see that the disk has room and works, and start it again.`,
  )
}

const gone = (folder: string) =>
  `DATA_DIR=${folder} is gone, so this process ends: give the folder back, or restore a backup, and start it again.`

/** Written at once: nothing of what waits may run before. */
function end(sentence: string): never {
  writeSync(2, `${sentence}\n`)
  process.exit(1)
}
