import { existsSync } from 'node:fs'
import { chainMac } from '../mock/cases/services'
import { verifyTrail, type TrailFault } from '../mock/cases/trail'
import { readConfig, SettingError } from '../mock/config'
import { dataKeyFor } from '../mock/crypto/dataKey'
import { isFounded, openVault } from '../mock/crypto/vault'
import { assertThere } from '../mock/db/asItStands'
import { openDatabase } from '../mock/db/database'
import { lastWords } from '../mock/log'

/** What the operating system is told: every record is whole, one is not, nobody could look. */
const EXIT = { whole: 0, broken: 1, notLooked: 2 } as const

const FAULTS: Readonly<Record<TrailFault['fault'], string>> = {
  changed: 'is not what was recorded, or not where it was',
  missing: 'has been removed',
  cutOff: 'and what came after it have been removed',
}

/** `npm run verify-trail`: holds every event of every case against the chain that was made when it was recorded. */
async function main(): Promise<number> {
  const { DATABASE_URL, DATA_DIR, DATA_KEY } = process.env
  // Where it listens does not matter here, and the demonstration's own key may be the one in use.
  const config = readConfig({ DATABASE_URL, DATA_DIR, DATA_KEY, MOCK_CONSOLE: '1' })
  const { database: setting } = config
  assertThere(setting)
  if (!config.dataKey && !existsSync(config.keyFile)) {
    throw new SettingError(
      'DATA_KEY is missing: set it to the key that the database was written with. The chain is made with it, and nobody can verify it without.',
    )
  }
  const database = await openDatabase(setting)
  try {
    if (!(await isFounded(database.db))) {
      throw new SettingError(
        'DATABASE_URL names a database that holds no cases and never did: set it to the one that is meant.',
      )
    }
    const dataKey = dataKeyFor(config)
    const vault = await openVault(database.db, dataKey.key, dataKey.source)
    const { cases, events, faults } = await verifyTrail(database.db, chainMac(vault))
    for (const { id, number, fault, ...where } of faults) {
      const what = 'seq' in where ? `event ${where.seq}` : `line ${where.line} of the log of who looked`
      console.log(`Case ${number ?? 'without a number'} (${id}): ${what} ${FAULTS[fault]}.`)
    }
    const found = faults.length === 0 ? 'every record is whole' : `records not whole: ${faults.length}`
    console.log(`Cases: ${cases}, events: ${events}, ${found}.`)
    return faults.length === 0 ? EXIT.whole : EXIT.broken
  } finally {
    await database.close()
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(lastWords(error))
    process.exit(EXIT.notLooked)
  },
)
