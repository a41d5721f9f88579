import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, it, mock } from 'node:test'
import { eq, getTableName, is, sql } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { settle, signedIn } from '@bff/cases/testing/story'
import { keyIdOf, SealBroken } from '@bff/crypto/sealing'
import { openVault } from '@bff/crypto/vault'
import * as schema from '@bff/db/schema'
import { keepHouse } from '@bff/housekeeping'
import { demoAnybodyById } from '@bff/scenarios/people'
import type { TestClient } from '@bff/testing/client'
import { fillsEveryTable, remembersContexts, SEALED, STARTS_AT, valuesOf } from '@bff/testing/everyTable'
import { startKit, type Kit } from '@bff/testing/kit'
import { provesToSpeakFor } from '@bff/units/testing/clerks'

/** They go first, while those whom they helped stay. */
const HELPERS = ['sunLi', 'wangMin', 'maQiang', 'zhouHai'] as const
const RETIREES = ['wangJianguo', 'gaoZhenhai', 'zhouTieshan', 'hanYulan', 'luoWenbin'] as const

/** Where somebody who was erased is still named: by an id that nothing leads from to them, or a keyed hash. */
const STAYS: Readonly<Record<string, string>> = {
  'accounts.id': 'what everything below names; beside it stands the day it was made',
  'cases.id': 'the number that departments know it by, for whoever asks them',
  'cases.account_id': 'the same',
  'case_events.case_id': 'the trail: ids, codes and days (ruling 32)',
  'case_events.event': 'in it, ids of pictures and documents that are gone',
  'case_log.case_id': 'who looked: ids and names of cells, chained',
  'case_log.actor_id': 'the same',
  'case_log.mandate_id': 'the same',
  'early_log.actor_id': 'the same, before there was an application',
  'early_log.mandate_id': 'the same',
  'case_values.changed_by': 'in somebody else’s application: that another person filled it in',
  'materials.taken_by': 'the same, of a picture',
  'unit_seals.clerk_id': 'the confirmation is the retiree’s, and goes with them',
  'filed_log_heads.case_id': 'the same of the trail’s ends',
  'filings.case_id': 'what was filed, by code and day',
  'consents.account_id': 'that and when it was agreed to: purpose and version, as proof',
  'consents.mandate_id': 'the same, by whose paper',
  'mandates.id': 'who let whom do what, until when',
  'mandates.case_id': 'the same',
  'mandates.holder_id': 'the same',
  'mandates.giver_id': 'the same',
  'mandates.clerk_id': 'the same',
  'agencies.mandate_id': 'the same of an agent: powers and days',
  'agencies.owner_id': 'the same',
  'agency_papers.mandate_id': 'the papers are of the person acted for, under their key, and go with them',
  'jobs.payload': 'what was done for an application, a week long',
  'jobs.dedupe_key': 'the same',
}

/** What holds a value of theirs and still opens. */
const STILL_OPENS: Readonly<Record<string, string>> = {
  'agencies.wish_sealed': 'what an agent who has not begun wrote off a paper: the agent’s for a fortnight',
  'sms_outbox.sealed': 'the demonstration’s own phone; a real gateway has no such table',
}

/** What no part of the story fills. */
const NOT_TOLD = ['odd_answers.case_id']

const tables = Object.values<unknown>(schema).filter((one) => is(one, PgTable))

interface Person {
  /** By which they are named: account, applications, phones, pictures, and so on. */
  readonly ids: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
  readonly values: readonly string[]
}

describe('whoever was erased', () => {
  const dataKey = randomBytes(32)
  let kit: Kit
  let contextOf: (sealed: Buffer) => string
  let people: readonly Person[]
  const named = { before: new Set<string>(), after: new Set<string>() }
  /** What was sealed under their keys, as somebody may have copied it. */
  let copied: readonly Buffer[]

  before(async () => {
    contextOf = remembersContexts()
    kit = await startKit({ startsAt: STARTS_AT, environment: { DATA_KEY: dataKey.toString('base64') } })
    await fillsEveryTable(kit)
    await othersAsk()
    const helpers = await comeIn(HELPERS)
    const retirees = await comeIn(RETIREES)
    await saysYes(retirees[1])
    people = await Promise.all([...HELPERS, ...RETIREES].map(personOf))
    const keys = new Set(people.flatMap((one) => [...one.keys]))
    const sealed = await everySealed()
    copied = sealed.map(({ value }) => value).filter((value) => value.length > 0 && keys.has(keyIdOf(value)))
    for (const value of copied) await kit.bff.services.vault.openBytes(db(), contextOf(value), value)
    named.before = await namings(people)
    await erase(helpers)
    for (const one of await namings(people.slice(0, HELPERS.length))) named.after.add(one)
    for (const client of retirees) {
      const { cases } = await client.do('listCases', {})
      for (const { id, status } of cases)
        if (status !== 'completed') await client.do('withdrawCase', { params: { id } })
    }
    await settle(kit.bff)
    for (const one of await namings(people)) named.before.add(one)
    await erase(retirees)
    for (const one of await namings(people)) named.after.add(one)
  })
  after(async () => {
    mock.restoreAll()
    await kit.close()
  })

  it('had something in every table that names an account or an application', () => {
    const columns = tables.flatMap((table) =>
      getTableConfig(table).foreignKeys.flatMap((key) => {
        const { columns: from, foreignTable } = key.reference()
        const names = foreignTable === schema.accounts || foreignTable === schema.cases
        return names ? from.map(({ name }) => `${getTableName(table)}.${name}`) : []
      }),
    )
    assert.ok(columns.length > 20)
    assert.deepEqual(
      columns.filter((column) => !named.before.has(column)),
      NOT_TOLD,
    )
  })

  it('is named nowhere any more, but where it is said here why', () => {
    assert.deepEqual([...named.after].sort(), Object.keys(STAYS).sort())
  })

  it('left nothing that opens: neither what lies there, nor a copy from before', async () => {
    assert.ok(copied.length > 100, `${String(copied.length)}`)
    for (const vault of [kit.bff.services.vault, await openVault(db(), dataKey)])
      for (const value of copied)
        await assert.rejects(vault.openBytes(db(), contextOf(value), value), SealBroken, contextOf(value))
  })

  it('stands in nothing that still opens, but where it is said here why', async () => {
    const values = people.flatMap((one) => one.values)
    const found = new Set<string>()
    for (const { column, value } of await everySealed()) {
      if (value.length === 0) continue
      const opened = await kit.bff.services.vault.openBytes(db(), contextOf(value), value)
      if (values.some((one) => opened.includes(one))) found.add(column)
    }
    assert.deepEqual([...found].sort(), Object.keys(STILL_OPENS).sort())
  })

  async function comeIn(ids: readonly string[]): Promise<TestClient[]> {
    const clients: TestClient[] = []
    for (const id of ids) {
      kit.advance({ minutes: 2 })
      clients.push(await signedIn(kit, id, demoAnybodyById(id)?.phone))
    }
    return clients
  }

  /** Somebody wants to see 王建国's application, and a unit two to begin, of whom 高振海 says yes. */
  async function othersAsk(): Promise<void> {
    const [wang, luo, gao] = ['wangJianguo', 'luoWenbin', 'gaoZhenhai'].map(demoAnybodyById)
    assert.ok(wang && luo && gao)
    kit.advance({ minutes: 2 })
    const daughter = await signedIn(kit, 'gaoJie', '13800004820')
    await daughter.do('requestMandate', { body: { phone: wang.phone, scope: 'see', kinship: 'daughter' } })
    const organisationId = await provesToSpeakFor(daughter, 'talentCentre')
    const lines = [luo, gao].map(({ name, phone }) => ({ name, phone, month: '2027-11' as const }))
    await daughter.do('startCases', { params: { id: organisationId }, body: { lines } })
    await settle(kit.bff)
  }

  async function saysYes(giver: TestClient | undefined): Promise<void> {
    const asked = await giver?.do('listMandates', { query: {} })
    const id = asked?.given.find(({ state }) => state === 'waiting')?.id ?? assert.fail()
    await giver?.do('answerMandate', { params: { id }, body: { approved: true } })
  }

  async function erase(clients: readonly TestClient[]): Promise<void> {
    for (const client of clients) await client.do('eraseMe', {})
    await settle(kit.bff)
    kit.advance({ days: 2 })
    await keepHouse(kit.bff.services)
  }

  const db = () => kit.database.db
  async function rowsOf(table: string): Promise<Record<string, unknown>[]> {
    const { rows } = await db().execute<{ row: Record<string, unknown> }>(
      sql`select to_jsonb(t) as row from ${sql.identifier(table)} t`,
    )
    return rows.map(({ row }) => row)
  }

  async function personOf(id: string): Promise<Person> {
    const { name, idNumber, phone } = demoAnybodyById(id) ?? assert.fail()
    const idNumberHash = kit.bff.services.vault.hash('idNumber', idNumber)
    const found = await db()
      .select()
      .from(schema.persons)
      .where(eq(schema.persons.idNumberHash, idNumberHash))
    const { accountId } = found[0] ?? assert.fail()
    const ids = new Set([accountId, idNumberHash])
    for (const [table, by, names] of [
      ['phones', 'account_id', 'hash'],
      ['sessions', 'account_id', 'token_hash'],
      ['uploads', 'account_id', 'id'],
      ['cases', 'account_id', 'id'],
      ['materials', 'case_id', 'id'],
      ['agencies', 'owner_id', 'mandate_id'],
      ['mandates', 'holder_id', 'id'],
    ] as const)
      for (const row of await rowsOf(table)) if (ids.has(String(row[by]))) ids.add(String(row[names]))
    const keys = (await rowsOf('person_keys')).filter((row) => row.account_id === accountId)
    return { ids, keys: new Set(keys.map((row) => String(row.id))), values: [name, idNumber, phone] }
  }

  /** Every column in which anything of theirs is named. */
  async function namings(of: readonly Person[]): Promise<Set<string>> {
    const ids = of.flatMap((one) => [...one.ids])
    const found = new Set<string>()
    for (const table of tables.map((one) => getTableName(one)))
      for (const row of await rowsOf(table))
        for (const [column, value] of Object.entries(row)) {
          const text = JSON.stringify(value)
          if (ids.some((id) => text.includes(id))) found.add(`${table}.${column}`)
        }
    return found
  }

  async function everySealed(): Promise<{ column: string; value: Buffer }[]> {
    const all = await Promise.all(
      SEALED.map(async ({ table, column }) =>
        (await valuesOf(kit, table, column)).map((value) => ({ column: `${table}.${column}`, value })),
      ),
    )
    return all.flat()
  }
})
