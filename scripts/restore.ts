import path from 'node:path'
import { keysBeside } from '../mock/backup/keysFile'
import { restoreBackup } from '../mock/backup/restore'
import { readConfig, SettingError } from '../mock/config'
import { dataKeyFor } from '../mock/crypto/dataKey'
import { existsSync } from 'node:fs'
import { lastWords } from '../mock/log'

/**
 * `npm run restore -- FILE`: fills an empty database with what a backup and the keys beside it hold, and holds every event
 * against its chain.
 */
async function main(): Promise<void> {
  const [named] = process.argv.slice(2)
  if (!named) throw new SettingError('Name the backup: npm run restore -- FILE.')
  const { DATABASE_URL, DATA_DIR, DATA_KEY } = process.env
  const config = readConfig({ DATABASE_URL, DATA_DIR, DATA_KEY, MOCK_CONSOLE: '1' })
  if (!config.dataKey && !existsSync(config.keyFile)) {
    throw new SettingError(
      `DATA_KEY is missing: set it to the key that the backed up database was written with, or lay its file at ${config.keyFile}. Nothing of the backup opens without it.`,
    )
  }
  const data = path.resolve(named)
  const backup = { data, keys: keysBeside(data) }
  const restored = await restoreBackup(backup, config.database, dataKeyFor(config), new Date())
  const { takenAt, keysTakenAt, persons, erased, cases, events, faults } = restored
  const found = faults.length === 0 ? 'every record is whole' : `records not whole: ${faults.length}`
  console.log(`As of ${takenAt}. Cases: ${cases}, events: ${events}, ${found}.`)
  if (erased > 0) {
    console.log(
      `Erased since, by the keys of ${keysTakenAt}, and again now: ${erased} of ${persons} persons.`,
    )
  }
  if (faults.length > 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(lastWords(error))
  process.exit(1)
})
