import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { reasonOf, SettingError, type DatabaseSetting } from '../config'
import { copyDatabase } from './copy'
import { KEYS_FILE, keysBeside } from './keysFile'
import { BackupError, linesOf, type Beginning } from './lines'
import type { Part } from './take'

export interface Published {
  /** How many rows the backup has. */
  readonly rows: number
  readonly keys: number
}

/**
 * Writes a backup, and the keys of persons beside it in place of the last. Whoever is missing from the keys is taken for
 * erased at a restore, so that at no moment may data lie there under its name with keys that are older:
 *
 * 1. Both are written under names that nobody restores from, the data first: whoever is in it, and was not erased
 *    meanwhile, is in the keys. What breaks off up to here leaves all as it was.
 * 2. The keys take their name. Broken off here, they lie beside earlier data alone, as after every backup: they know
 *    everybody in it who was not erased since.
 * 3. The data takes its name.
 *
 * @param file must not exist
 * @throws SettingError where one of them cannot be written, or the keys there are another installation's; no data lies
 * under its name then
 */
export async function publishBackup(setting: DatabaseSetting, file: string): Promise<Published> {
  const keysFile = keysBeside(file)
  if (file === keysFile)
    throw new SettingError(`${KEYS_FILE} is the name of the keys: give the backup another.`)
  try {
    const data = await written(setting, file, 'data')
    const keys = await written(setting, keysFile, 'keys')
    await assertReplaces(keysFile, data.beginning)
    await named(keysFile)
    await named(file)
    return { rows: data.rows, keys: keys.rows }
  } finally {
    for (const one of [file, keysFile]) await trying(one, () => rmSync(halfOf(one), { force: true }))
  }
}

const halfOf = (file: string): string => `${file}.part`

async function written(
  setting: DatabaseSetting,
  file: string,
  part: Part,
): Promise<{ readonly rows: number; readonly beginning: Beginning | null }> {
  const half = halfOf(file)
  return trying(file, async () => {
    rmSync(half, { force: true })
    await copyDatabase(setting, half, part)
    let rows = 0
    let beginning: Beginning | null = null
    for await (const line of linesOf(half)) {
      if (line[0] === 'begin') beginning = line[1]
      if (line[0] === 'row') rows += 1
    }
    onDisk(half)
    return { rows, beginning }
  })
}

/** The keys of another installation are in no other file: nothing takes their place. */
async function assertReplaces(keysFile: string, beginning: Beginning | null): Promise<void> {
  if (!existsSync(keysFile)) return
  const there = await beginningIn(keysFile)
  if (there && there.origin !== beginning?.origin) {
    throw new SettingError(
      `${keysFile} is of another installation: keep the backups of each in a folder of its own. Nothing was changed.`,
    )
  }
}

/** @returns `null` where the file opens nothing, being cut off or of an earlier form */
async function beginningIn(file: string): Promise<Beginning | null> {
  try {
    for await (const line of linesOf(file)) if (line[0] === 'begin') return line[1]
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
  }
  return null
}

/** On the disk before the next step: a power cut keeps the order too. */
function named(file: string): Promise<void> {
  return trying(file, () => {
    renameSync(halfOf(file), file)
    onDisk(path.dirname(file))
  })
}

function onDisk(place: string): void {
  const open = openSync(place, 'r')
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}

async function trying<Done>(file: string, step: () => Done | Promise<Done>): Promise<Done> {
  try {
    return await step()
  } catch (error) {
    const reason = reasonOf(error)
    if (error instanceof SettingError || reason === 'no reason given') throw error
    throw new SettingError(`${file} cannot be written (${reason}): name a place with room that is yours.`)
  }
}
