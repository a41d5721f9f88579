import assert from 'node:assert/strict'
import crypto, { randomUUID } from 'node:crypto'
import { mock } from 'node:test'
import { asc, getTableColumns, getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { photographsPapers, wishOf } from '@bff/agency/testing/agency'
import { rotateWhenDue, signingKey } from '@bff/certificates/keys'
import { settle, signedIn } from '@bff/cases/testing/story'
import { browserOf } from '@bff/notify/testing/browser'
import * as schema from '@bff/db/schema'
import { relative } from '@bff/people/testing/family'
import { demoPersonById } from '@bff/scenarios/people'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { clerkAtWork } from '@bff/units/testing/clerks'
import { makePaperToken } from '@bff/papers/tokens'
import { keepSeal } from '@bff/units/seals'
import { PIECE_BYTES } from '@bff/uploads/uploads'
import { fromText } from '@bff/crypto/sealing'

/** Version and id of the key, then the nonce, which is as good as a name. */
const HEADER = 17
const NONCE = 12

/** Every column that holds sealed values: by its name, so that a new one is in here by itself. */
export const SEALED = Object.values<unknown>(schema).flatMap((table) =>
  is(table, PgTable)
    ? Object.values(getTableColumns(table))
        .filter(({ name }) => /(^|_)sealed$/.test(name))
        .map(({ name }) => ({ table: getTableName(table), column: name }))
    : [],
)

/** When the story begins. */
export const STARTS_AT = '2026-11-23T02:00:00.000Z'

/** Who of the demonstration bring between them two rows of everything about. */
const PERFORMERS = ['wangJianguo', 'gaoZhenhai', 'zhouTieshan', 'hanYulan', 'luoWenbin'] as const

const WHO_ARE_CALLED = ['wangJianguo', 'gaoZhenhai'] as const

/**
 * Remembers from now on what each value is sealed for; `mock.restoreAll` ends it.
 * @returns what a value was sealed for
 */
export function remembersContexts(): (sealed: Buffer) => string {
  const sealedFor = new Map<string, string>()
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
  return (sealed) => {
    const context = sealedFor.get(sealed.subarray(HEADER, HEADER + NONCE).toString('hex'))
    assert.ok(context, 'it was sealed here')
    return context
  }
}

/** Everything that a sealed column holds. */
export async function valuesOf(kit: Kit, table: string, column: string): Promise<Buffer[]> {
  const { rows } = await kit.database.db.execute<Record<string, string | Uint8Array>>(
    sql`select ${sql.identifier(column)} as value from ${sql.identifier(table)}
        where ${sql.identifier(column)} is not null`,
  )
  return rows.map(({ value = '' }) => (typeof value === 'string' ? fromText(value) : Buffer.from(value)))
}

/** So that each of those columns has two rows at least. */
export async function fillsEveryTable(kit: Kit): Promise<void> {
  const console = kit.client()
  for (const id of PERFORMERS) {
    await console.play('perform', { params: { id } })
    await settle(kit.bff)
  }
  await clerksWrite(console)
  kit.advance({ minutes: 2 })
  await someAskAndBegin(kit)
  await agentsGather(kit)
  await papersArePrinted(kit)
  await keysFollow(kit)
  await someAreCalled(kit)
}

/** Two are reached by a browser, chose what they are called for, and asked to be told of a day. */
async function someAreCalled(kit: Kit): Promise<void> {
  for (const id of WHO_ARE_CALLED) {
    const { phone } = demoPersonById(id) ?? assert.fail()
    kit.advance({ minutes: 2 })
    const client = await signedIn(kit, id, phone)
    await client.do('putNoticeSettings', { body: { news: ['toDo'], quiet: true, on: ['sms', 'webPush'] } })
    await client.do('connectChannel', { body: browserOf(id) })
    const days = [{ kind: 'retirementMonth' as const, day: '2027-05-01' as const }]
    await client.do('putReminders', { body: { days } })
  }
}

/** One that signs certificates, and the one that will. */
async function keysFollow({ bff, now }: Kit): Promise<void> {
  await signingKey(bff.services, now())
  await rotateWhenDue(bff.services, new Date(now().getTime() + 91 * 86_400_000))
}

/** One is scanned, the other is not. */
async function papersArePrinted(kit: Kit): Promise<void> {
  kit.advance({ minutes: 2 })
  const { id: personId, phone } = demoPersonById('wangJianguo') ?? assert.fail()
  const client = await signedIn(kit, personId, phone)
  const { cases } = await client.do('listCases', {})
  const { id } = cases.find(({ number }) => number !== null) ?? assert.fail()
  const body = { kind: 'receipt' } as const
  await client.do('makePaper', { params: { id }, body })
  const paper = await client.do('makePaper', { params: { id }, body })
  const now = kit.now()
  const token = await makePaperToken(kit.bff.services, { id: paper.id, issuedAt: now }, now)
  await kit.client().do('verifyCertificate', { body: { token } })
}

async function clerksWrite(console: TestClient): Promise<void> {
  const { tasks } = await console.play('listTasks')
  const open = tasks.find(({ department, status }) => department === 'hrss' && status === 'open')
  const wants = ['archivePages', 'employeeApplication'].map((material) => ({
    material,
    reason: 'unreadable',
    note: '第二页看不清',
  }))
  await console.play('decideTask', { params: { id: open?.id ?? '' }, body: { kind: 'supplement', wants } })
}

/** A unit confirms for two and asks two to begin; a daughter asks two numbers; a picture stops half-way, twice. */
async function someAskAndBegin(kit: Kit): Promise<void> {
  const clerk = await clerkAtWork(kit, 'ironWorks')
  await confirms(kit)
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

async function confirms(kit: Kit): Promise<void> {
  const { db } = kit.database
  const { vault } = kit.bff.services
  const [clerk] = await db.select().from(schema.clerks)
  const { accountId: clerkId } = clerk ?? assert.fail()
  const sealing = { organisation: '样例厂', creditCode: '', clerk: '孙丽', at: STARTS_AT }
  for (const row of await db.select().from(schema.cases).orderBy(asc(schema.cases.number)).limit(2))
    await db.transaction((tx) =>
      keepSeal(
        tx,
        vault,
        {
          caseId: row.id,
          ownerId: row.accountId,
          clerkId,
          round: 9,
          mandateId: randomUUID(),
          textVersion: '1',
        },
        { ...sealing, outcome: 'confirmed' },
      ),
    )
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
