import { readConfig, SettingError, type Config } from '../mock/config'
import { dataKeyFor } from '../mock/crypto/dataKey'
import { rotateDataKey } from '../mock/crypto/vault'
import { openAsItStands } from '../mock/db/asItStands'
import { askAtDoor } from '../mock/db/door'
import { lastWords } from '../mock/log'

/**
 * `npm run rotate-key`: what DATA_KEY wraps is wrapped by NEW_DATA_KEY from now on. The service may be serving: it goes on,
 * and needs the new key at its next start.
 */
async function main(): Promise<void> {
  const { DATABASE_URL, DATA_DIR, DATA_KEY, NEW_DATA_KEY } = process.env
  if (!DATA_KEY || !NEW_DATA_KEY) {
    throw new SettingError(
      'Set DATA_KEY to the key in use (of a demonstration, what is in its .key file) and NEW_DATA_KEY to the new one, from `openssl rand -base64 32`.',
    )
  }
  const config = readConfig({ DATABASE_URL, DATA_DIR, DATA_KEY, MOCK_CONSOLE: '1' })
  const done = await rotate(config, newKey(NEW_DATA_KEY))
  console.log(
    done
      ? 'The key is rotated. Set DATA_KEY to the new one before the next start; keep the old one as long as backups from before are kept.'
      : 'NEW_DATA_KEY is the key in use already: nothing was changed.',
  )
}

/** Read as DATA_KEY is: by the same rules. */
function newKey(text: string): Buffer {
  try {
    return dataKeyFor(readConfig({ DATA_KEY: text, MOCK_CONSOLE: '1' })).key
  } catch (error) {
    if (error instanceof SettingError)
      throw new SettingError(error.message.replace('DATA_KEY', 'NEW_DATA_KEY'))
    throw error
  }
}

async function rotate(config: Config, to: Buffer): Promise<boolean> {
  const { database: setting } = config
  const from = dataKeyFor(config)
  if (setting.kind === 'pglite' && setting.folder !== null) {
    const said = { from: from.key.toString('base64'), to: to.toString('base64') }
    const asked = await askAtDoor(setting.folder, { name: 'rotateKey', said })
    if (asked) return asked.answer === true
  }
  const database = await openAsItStands(setting)
  try {
    return await rotateDataKey(database.db, from, to)
  } finally {
    await database.close()
  }
}

main().catch((error: unknown) => {
  console.error(lastWords(error))
  process.exit(1)
})
