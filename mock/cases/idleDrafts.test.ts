import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import * as schema from '@bff/db/schema'
import { keepHouse } from '@bff/housekeeping'
import type { TestClient } from '@bff/testing/client'
import { startKit, toldOnce, type Kit } from '@bff/testing/kit'
import { photo, readyDraft, settle, signedIn, submitCase, typeIn } from './testing/story'

describe('a draft that nobody touches', () => {
  let kit: Kit
  let phone: TestClient
  let id: string

  const drafted = toldOnce(async () => {
    const kit = await startKit({ startsAt: '2026-05-11T02:24:00.000Z' })
    const phone = await signedIn(kit)
    return { kit, phone, id: await readyDraft(phone) }
  })
  beforeEach(async () => {
    ;({ kit, phone, id } = await drafted())
  })
  after(() => kit.close())

  const later = async (days: number) => {
    kit.advance({ days })
    await keepHouse(kit.bff.services)
  }
  const back = async () => {
    phone = await signedIn(kit)
    return (await phone.do('listCases', {})).cases.map((one) => one.id)
  }
  /** The tables in which its number still stands. */
  const traces = async () => {
    const found: string[] = []
    for (const table of Object.values(schema)) {
      if (!is(table, PgTable)) continue
      const rows: unknown = await kit.database.db.select().from(table)
      if (JSON.stringify(rows).includes(id)) found.push(getTableName(table))
    }
    return found
  }

  it('is there on the day that is shown, and gone with all it held on the next', async () => {
    const { draftExpiresOn: shown } = await phone.do('getCase', { params: { id } })
    assert.equal(shown, '2027-05-11')
    await later(365)
    assert.deepEqual(await back(), [id])
    await later(1)
    assert.deepEqual(await back(), [])
    assert.deepEqual(await traces(), [])
    assert.notEqual(await readyDraft(phone), id, 'who comes back begins anew')
  })

  it('takes the log of who may look along, and what was filed of it', async () => {
    const body = { scope: 'see', until: '2026-12-31' } as const
    await phone.do('inviteFamily', { params: { id }, body })
    kit.advance({ days: 1 })
    await settle(kit.bff)
    const where = await traces()
    for (const table of ['mandates', 'case_log', 'filed_log_heads']) assert.ok(where.includes(table), table)
    await later(366)
    assert.deepEqual(await traces(), [])
  })

  it('is kept anew by a typed cell and by a picture', async () => {
    await later(300)
    assert.deepEqual(await back(), [id])
    await typeIn(phone, id, { postcode: '065001' })
    await later(300)
    assert.deepEqual(await back(), [id])
    await phone.upload(id, 'bankCard', await photo())
    await later(300)
    assert.deepEqual(await back(), [id])
  })

  it('stays where it was ever sent: it is a case then, and no end is shown', async () => {
    await submitCase(phone, id)
    const recalled = await phone.do('recallCase', { params: { id } })
    assert.deepEqual([recalled.status, recalled.draftExpiresOn], ['draft', null])
    await later(800)
    assert.deepEqual(await back(), [id])
  })
})
