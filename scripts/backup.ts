import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { copyDatabase } from '../mock/backup/copy'
import { linesOf } from '../mock/backup/lines'
import { KEYS_FILE, keysBeside } from '../mock/backup/keysFile'
import type { Part } from '../mock/backup/take'
import { readConfig, reasonOf, SettingError, type DatabaseSetting } from '../mock/config'

/**
 * `npm run backup -- FILE`: everything the database holds, pictures too, as it stands at this moment; and beside it the
 * keys of persons, in one file that takes the place of the last.
 */
async function main(): Promise<void> {
  const [named] = process.argv.slice(2)
  if (!named) throw new SettingError('Name the file to write: npm run backup -- FILE.')
  const file = path.resolve(named)
  if (existsSync(file)) throw new SettingError(`${named} is there already: name another file.`)
  const { DATABASE_URL, DATA_DIR } = process.env
  // Where it listens does not matter here, and a copy needs no key.
  const { database: setting } = readConfig({ DATABASE_URL, DATA_DIR, MOCK_CONSOLE: '1' })
  const rows = await written(setting, file, 'data', named)
  // After it: whoever is in it and was not erased meanwhile is in these.
  const keys = await written(setting, keysBeside(file), 'keys', named)
  console.log(`${named}: ${rows} rows. DATA_KEY is not in it: keep that elsewhere.`)
  console.log(
    `${KEYS_FILE}: the keys of ${keys} persons, in place of the last. Keep no earlier one: it would open what was erased.`,
  )
}

/** @returns how many rows it has */
async function written(setting: DatabaseSetting, file: string, part: Part, named: string): Promise<number> {
  const half = `${file}.part`
  rmSync(half, { force: true })
  try {
    await copyDatabase(setting, half, part)
    let rows = 0
    for await (const [kind] of linesOf(half)) if (kind === 'row') rows += 1
    renameSync(half, file)
    return rows
  } catch (error) {
    rmSync(half, { force: true })
    const reason = reasonOf(error)
    if (error instanceof SettingError || reason === 'no reason given') throw error
    throw new SettingError(`${named} cannot be written (${reason}): name a place with room that is yours.`)
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof SettingError ? error.message : error)
  process.exit(1)
})
