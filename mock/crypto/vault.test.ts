import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { SettingError } from '../config'
import { accounts, personKeys } from '../db/schema'
import { scratchDatabase, type ScratchDatabase } from '../testing/scratchDatabase'
import { SealBroken } from './sealing'
import { openVault, type Vault } from './vault'

describe('the vault', () => {
  const dataKey = randomBytes(32)
  let scratch: ScratchDatabase
  let vault: Vault
  const db = () => scratch.database.db

  before(async () => {
    scratch = await scratchDatabase()
    vault = await openVault(db(), dataKey)
  })
  after(() => scratch.drop())

  const newAccount = async () => {
    const id = randomUUID()
    const at = new Date()
    await db().insert(accounts).values({ id, createdAt: at })
    await db().transaction((tx) => vault.createPersonKey(tx, id, at))
    return id
  }

  it('opens what it sealed, also after a restart', async () => {
    const sealed = (await vault.sealerOf(db(), await newAccount())).seal('phones/1', '13800000417')
    assert.equal(await vault.open(db(), 'phones/1', sealed), '13800000417')
    const restarted = await openVault(db(), dataKey)
    assert.equal(await restarted.open(db(), 'phones/1', sealed), '13800000417')
  })

  it('seals the same value differently each time', async () => {
    const sealer = await vault.sealerOf(db(), await newAccount())
    assert.notEqual(sealer.seal('a', 'x'), sealer.seal('a', 'x'))
  })

  it('does not open a value that was moved to another row', async () => {
    const sealed = (await vault.sealerOf(db(), await newAccount())).seal('case_values/1/name', '王建国')
    await assert.rejects(vault.open(db(), 'case_values/2/name', sealed), SealBroken)
  })

  it('does not open a value with one bit changed, wherever', async () => {
    const sealed = (await vault.sealerOf(db(), await newAccount())).sealBytes('a', Buffer.from('王建国'))
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      await assert.rejects(vault.openBytes(db(), 'a', changed), `byte ${at}`)
    }
  })

  it('does not open what is cut off or nothing at all', async () => {
    const sealed = (await vault.sealerOf(db(), await newAccount())).sealBytes('a', Buffer.from('王建国'))
    for (const length of [0, 1, 16, 44, sealed.length - 1]) {
      await assert.rejects(vault.openBytes(db(), 'a', sealed.subarray(0, length)), SealBroken)
    }
  })

  it('opens nothing of a person whose key was destroyed, and the others as before', async () => {
    const [gone, stays] = [await newAccount(), await newAccount()]
    const ofGone = (await vault.sealerOf(db(), gone)).seal('a', 'x')
    const ofStays = (await vault.sealerOf(db(), stays)).seal('a', 'y')
    await db().delete(personKeys).where(eq(personKeys.accountId, gone))
    const fresh = await openVault(db(), dataKey)
    await assert.rejects(fresh.open(db(), 'a', ofGone), SealBroken)
    await assert.rejects(fresh.sealerOf(db(), gone), SealBroken)
    assert.equal(await fresh.open(db(), 'a', ofStays), 'y')
  })

  it('finds by keyed hashes that differ by kind and say nothing without the key', async () => {
    assert.equal(vault.hash('phone', '138'), (await openVault(db(), dataKey)).hash('phone', '138'))
    assert.notEqual(vault.hash('phone', '138'), vault.hash('idNumber', '138'))
    assert.notEqual(vault.hash('a', 'b","c'), vault.hash('a","b', 'c'))
  })

  it('refuses a database that was written with another key, and names the setting', async () => {
    await assert.rejects(
      openVault(db(), randomBytes(32)),
      (error) => error instanceof SettingError && /^DATA_KEY is not the key/.test(error.message),
    )
  })

  it('founds one root only, however many start at once', async () => {
    const empty = await scratchDatabase()
    const vaults = await Promise.all([1, 2, 3].map(() => openVault(empty.database.db, dataKey)))
    assert.equal(new Set(vaults.map((one) => one.hash('a', 'b'))).size, 1)
    await empty.drop()
  })
})
