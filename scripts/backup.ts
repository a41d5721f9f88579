import { existsSync } from 'node:fs'
import path from 'node:path'
import { KEYS_FILE } from '../mock/backup/keysFile'
import { publishBackup } from '../mock/backup/publish'
import { readConfig, SettingError } from '../mock/config'
import { lastWords } from '../mock/log'

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
  const { rows, keys } = await publishBackup(setting, file)
  console.log(`${named}: ${rows} rows. DATA_KEY is not in it: keep that elsewhere.`)
  console.log(
    `${KEYS_FILE}: the keys of ${keys} persons, in place of the last. Keep no earlier one: it would open what was erased.`,
  )
}

main().catch((error: unknown) => {
  console.error(lastWords(error))
  process.exit(1)
})
