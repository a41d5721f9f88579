import { rotateNow } from '../mock/certificates/keys'
import { readConfig, SettingError, type Config } from '../mock/config'
import { dataKeyFor } from '../mock/crypto/dataKey'
import { openVault } from '../mock/crypto/vault'
import { openAsItStands } from '../mock/db/asItStands'
import { askAtDoor } from '../mock/db/door'
import { lastWords } from '../mock/log'

/**
 * `npm run rotate-certificate-key`: the codes of certificates are signed by another key from now on. With `-- --stolen`
 * what the keys before have signed counts no more. The service may be serving.
 */
async function main(): Promise<void> {
  const { DATABASE_URL, DATA_DIR, DATA_KEY } = process.env
  const asked = process.argv.slice(2)
  if (asked.some((one) => one !== '--stolen')) {
    throw new SettingError(
      'Give the command without a word, or with `-- --stolen` where a key has been taken.',
    )
  }
  const before = asked.length > 0 ? 'disown' : 'retire'
  await rotate(readConfig({ DATABASE_URL, DATA_DIR, DATA_KEY, MOCK_CONSOLE: '1' }), before)
  console.log(
    before === 'disown'
      ? 'Another key signs certificates from now on; what the keys before have signed counts no more.'
      : 'Another key signs certificates from now on; those before are kept to check what they have signed.',
  )
}

async function rotate(config: Config, before: 'retire' | 'disown'): Promise<void> {
  const { database: setting } = config
  if (setting.kind === 'pglite' && setting.folder !== null) {
    if (await askAtDoor(setting.folder, { name: 'rotateCertificateKey', said: before })) return
  }
  const database = await openAsItStands(setting)
  try {
    const { key, source } = dataKeyFor(config)
    const vault = await openVault(database.db, key, source)
    await rotateNow({ database, vault }, new Date(), before)
  } finally {
    await database.close()
  }
}

main().catch((error: unknown) => {
  console.error(lastWords(error))
  process.exit(1)
})
