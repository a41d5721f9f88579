import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { DatabaseSetting } from '../config'
import { openAsItStands } from '../db/asItStands'
import { askAtDoor } from '../db/door'
import { takeBackup, type Part } from './take'

/**
 * Writes a backup of a database, whether a process serves from it or not.
 * @param file must not exist; it is the owner's alone to read
 * @throws SettingError where there is no database
 */
export async function copyDatabase(setting: DatabaseSetting, file: string, part: Part): Promise<void> {
  if (await fromRunningProcess(setting, file, part)) return
  const database = await openAsItStands(setting)
  try {
    await takeBackup(database, file, new Date(), part)
  } finally {
    await database.close()
  }
}

/** @returns whether one has the folder, and has handed it out */
async function fromRunningProcess(setting: DatabaseSetting, file: string, part: Part): Promise<boolean> {
  if (setting.kind === 'postgres' || setting.folder === null) return false
  const asked = await askAtDoor(setting.folder, { name: 'backup', said: part }, (bytes) =>
    pipeline(bytes, createWriteStream(file, { flags: 'wx', mode: 0o600 })),
  )
  return asked !== null
}
