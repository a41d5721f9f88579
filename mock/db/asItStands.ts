import { existsSync } from 'node:fs'
import path from 'node:path'
import { type DatabaseSetting, SettingError } from '../config'
import { openDatabase, type Database } from './database'
import { hasMigrations } from './migrations'

/** @throws SettingError where the folder holds no database: to open it would make one */
export function assertThere(setting: DatabaseSetting): void {
  if (setting.kind === 'postgres' || (setting.folder && existsSync(path.join(setting.folder, 'pg')))) return
  throw new SettingError(
    `DATA_DIR=${setting.folder ?? 'memory://'} holds no database: set DATA_DIR to the folder that is meant, or DATABASE_URL.`,
  )
}

/**
 * Opens a database that is there and makes none; its tables stay as they are, for another version may be serving from it.
 * @throws SettingError where there is none, or it cannot be reached
 */
export async function openAsItStands(setting: DatabaseSetting): Promise<Database> {
  assertThere(setting)
  const database = await openDatabase(setting, null)
  if (await hasMigrations(database.db)) return database
  await database.close()
  throw new SettingError(
    'DATABASE_URL names a database that is none of this service: set it to the one that is meant.',
  )
}
