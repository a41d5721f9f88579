import assert from 'node:assert/strict'
import crypto, { randomUUID } from 'node:crypto'
import { after, before, describe, it, mock } from 'node:test'
import { eq, getTableColumns, getTableName, is, ne, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { photographsPapers, wishOf } from '@bff/agency/testing/agency'
import { settle, signedIn } from '@bff/cases/testing/story'
import * as schema from '@bff/db/schema'
import { relative } from '@bff/people/testing/family'
import { demoPersonById } from '@bff/scenarios/people'
import type { TestClient } from '@bff/testing/client'
import { startKit, type Kit } from '@bff/testing/kit'
import { clerkAtWork } from '@bff/units/testing/clerks'
import { keepSeal } from '@bff/units/seals'
import { PIECE_BYTES } from '@bff/uploads/uploads'
import { fromText, SealBroken } from './sealing'
import { openVault, type Vault } from './vault'

/** Version and id of the key, then the nonce, which is as good as a name. */
const HEADER = 17
const NONCE = 12

/** Every column that holds sealed values: by its name, so that a new one is in here by itself. */
const SEALED = Object.values<unknown>(schema).flatMap((table) =>
  is(table, PgTable)
    ? Object.values(getTableColumns(table))
        .filter(({ name }) => /(^|_)sealed$/.test(name))
        .map(({ name }) => ({ table: getTableName(table), column: name }))
    : [],
)

/** Who of the demonstration bring between them two rows of everything about. */
const PERFORMERS = ['wangJianguo', 'gaoZhenhai', 'zhouTieshan', 'hanYulan', 'luoWenbin'] as const

const STARTS_AT = '2026-11-23T02:00:00.000Z'
const DATA_KEY = crypto.randomBytes(32)

describe('a sealed value', () => {
  let kit: Kit
  let vault: Vault
  /** What each was sealed for, by its nonce. */
  const sealedFor = new Map<string, string>()

  before(async () => {
    const real = crypto.createCipheriv
    mock.method(crypto, 'createCipheriv', (name: 'aes-256-gcm', key: Buffer, nonce: Buffer) => {
      const cipher = real(name, key, nonce)
      const setAAD = cipher.setAAD.bind(cipher)
      cipher.setAAD = (said: Buffer) => {
        sealedFor.set(nonce.toString('hex'), said.subarray(HEADER).toString())
        return setAAD(said)
      }
      return cipher
    })
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

  function contextOf(sealed: Buffer): string {
    const context = sealedFor.get(sealed.subarray(HEADER, HEADER + NONCE).toString('hex'))
    assert.ok(context, 'it was sealed here')
    return context
  }
})

async function valuesOf(kit: Kit, table: string, column: string): Promise<Buffer[]> {
  const { rows } = await kit.database.db.execute<Record<string, string | Uint8Array>>(
    sql`select ${sql.identifier(column)} as value from ${sql.identifier(table)}
        where ${sql.identifier(column)} is not null`,
  )
  return rows.map(({ value = '' }) => (typeof value === 'string' ? fromText(value) : Buffer.from(value)))
}

/** So that each of those columns has two rows at least. */
async function fillsEveryTable(kit: Kit): Promise<void> {
  const console = kit.client()
  for (const id of PERFORMERS) {
    await console.play('perform', { params: { id } })
    await settle(kit.bff)
  }
  await clerksWrite(kit, console)
  kit.advance({ minutes: 2 })
  await someAskAndBegin(kit)
  await agentsGather(kit)
}

async function clerksWrite(kit: Kit, console: TestClient): Promise<void> {
  const { tasks } = await console.play('listTasks')
  const open = tasks.find(({ department, status }) => department === 'hrss' && status === 'open')
  const wants = ['archivePages', 'employeeApplication'].map((material) => ({
    material,
    reason: 'unreadable',
    note: '第二页看不清',
  }))
  await console.play('decideTask', { params: { id: open?.id ?? '' }, body: { kind: 'supplement', wants } })
  const { db } = kit.database
  const vault = await openVault(db, DATA_KEY)
  const sealing = { organisation: '样例厂', creditCode: '', clerk: '孙丽', at: STARTS_AT }
  for (const row of await db.select().from(schema.cases).limit(2))
    await db.transaction((tx) =>
      keepSeal(
        tx,
        vault,
        {
          caseId: row.id,
          ownerId: row.accountId,
          clerkId: row.accountId,
          round: 9,
          mandateId: randomUUID(),
          textVersion: '1',
        },
        { ...sealing, outcome: 'confirmed' },
      ),
    )
}

/** A unit asks two to begin; a daughter asks two numbers; a picture stops half-way, twice. */
async function someAskAndBegin(kit: Kit): Promise<void> {
  const clerk = await clerkAtWork(kit, 'ironWorks')
  const daughter = await relative(kit, { personId: 'wangMin', phone: '13800006620' })
  for (const phone of ['13900009991', '13900009992']) {
    const line = { name: '王样例', phone, month: '2027-11' as const }
    await clerk.client.do('startCases', { params: { id: clerk.organisationId }, body: { lines: [line] } })
    await daughter.do('requestMandate', { body: { phone, scope: 'see', kinship: 'daughter' } })
    const idempotencyKey = randomUUID()
    const { id } = await daughter.do('beginUpload', { body: { bytes: PIECE_BYTES + 1 } }, { idempotencyKey })
    assert.equal((await daughter.sendPiece(id, 0, crypto.randomBytes(PIECE_BYTES))).status, 200)
  }
}

/** Two of them begin and two do not. */
async function agentsGather(kit: Kit): Promise<void> {
  for (const [personId, phone] of [
    ['maQiang', '13900003110'],
    ['gaoJie', '13800004820'],
  ] as const) {
    const agent = await signedIn(kit, personId, phone)
    await agent.do('openAgency', { body: wishOf() })
    const principal = demoPersonById(personId === 'maQiang' ? 'liXiulan' : 'tangYuguo')
    assert.ok(principal)
    const { name, idNumber, phone: theirs } = principal
    const { id } = await agent.do('openAgency', { body: wishOf({ name, idNumber, phone: theirs }) })
    await photographsPapers(agent, id)
    await agent.do('beginAgency', { params: { id } })
  }
}
