import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, it, mock } from 'node:test'
import { eq, ne } from 'drizzle-orm'
import { signedIn } from '@bff/cases/testing/story'
import * as schema from '@bff/db/schema'
import { demoPersonById } from '@bff/scenarios/people'
import { fillsEveryTable, remembersContexts, SEALED, STARTS_AT, valuesOf } from '@bff/testing/everyTable'
import { startKit, type Kit } from '@bff/testing/kit'
import { SealBroken } from './sealing'
import { openVault, type Vault } from './vault'

const DATA_KEY = randomBytes(32)

describe('a sealed value', () => {
  let kit: Kit
  let vault: Vault
  let contextOf: (sealed: Buffer) => string

  before(async () => {
    contextOf = remembersContexts()
    kit = await startKit({
      startsAt: STARTS_AT,
      environment: { DATA_KEY: DATA_KEY.toString('base64') },
    })
    await fillsEveryTable(kit)
    vault = await openVault(kit.database.db, DATA_KEY)
  })
  after(async () => {
    mock.restoreAll()
    await kit.close()
  })

  it('is known by the name of its column', () => {
    assert.ok(SEALED.length > 15, `${SEALED.length} columns`)
  })

  for (const { table, column } of SEALED) {
    it(`of ${table}.${column} opens in its own row, and in no other`, async () => {
      const values = await valuesOf(kit, table, column)
      const all = values.map((sealed) => ({ sealed, context: contextOf(sealed) }))
      const [one, other] = all
      assert.ok(one && other, `the story writes two of them`)
      assert.equal(new Set(all.map(({ context }) => context)).size, all.length, 'each row is named')
      await vault.openBytes(kit.database.db, one.context, one.sealed)
      await vault.openBytes(kit.database.db, other.context, other.sealed)
      await assert.rejects(vault.openBytes(kit.database.db, one.context, other.sealed), SealBroken)
      await assert.rejects(vault.openBytes(kit.database.db, other.context, one.sealed), SealBroken)
    })
  }

  it('of a person that was put into another’s row makes nobody somebody else', async () => {
    const { db } = kit.database
    const phone = await signedIn(kit, 'xuZhiqiang', '13800001721')
    assert.equal((await phone.do('getMe', {}))?.person?.name, '许志强')
    const mine = vault.hash('idNumber', demoPersonById('xuZhiqiang')?.idNumber ?? '')
    const [other] = await db.select().from(schema.persons).where(ne(schema.persons.idNumberHash, mine))
    const { sealed } = other ?? {}
    await db.update(schema.persons).set({ sealed }).where(eq(schema.persons.idNumberHash, mine))
    assert.equal((await phone.send('getMe', {})).status, 500)
    assert.match(kit.logged.join('\n'), /"SealBroken"/)
  })
})
