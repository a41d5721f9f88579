import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { clockReaches, decideBy, settle, submitCase, takeOver, taskOf } from '@bff/cases/testing/story'
import { cases } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { numberOf } from './numbers'
import { FATHERS, fatherWithDraft, relative, smsTo, WANG_MIN } from './testing/family'
import { approvedHelper } from './testing/helping'

const NEW_NUMBER = '13800000418'

describe('whoever has two numbers', () => {
  let kit: Kit
  let father: TestClient
  let caseId: string
  before(async () => {
    ;({ kit, father, caseId } = await fatherWithDraft()())
    kit.advance({ days: 1 })
    await relative(kit, { personId: 'wangJianguo', phone: NEW_NUMBER })
  })
  after(() => kit.close())

  it('is told at the one that was proved last, and not at the old one: of whoever helps', async () => {
    const { client } = await approvedHelper(kit, father, caseId, WANG_MIN)
    await client.do('getCase', { params: { id: caseId } })
    const [text] = await smsTo(kit, father, NEW_NUMBER)
    assert.match(text ?? '', /第一次看了/)
    assert.deepEqual(await smsTo(kit, father, FATHERS), [])
  })

  it('and of what a department wants', async () => {
    await takeOver(father)
    await submitCase(father, caseId)
    await settle(kit.bff)
    const [page] = (await taskOf(father, 'hrss')).materials.filter(({ kind }) => kind === 'archivePages')
    const want = { reason: 'unreadable', material: 'archivePages', materialId: page?.id ?? '' } as const
    await decideBy(kit, father, 'hrss', { kind: 'supplement', wants: [want] })
    await clockReaches(kit, father, '2026-05-18T01:00:00.000Z')
    assert.ok((await smsTo(kit, father, NEW_NUMBER)).some((text) => text.includes('补')))
    assert.deepEqual(await smsTo(kit, father, FATHERS), [])
  })

  it('and where nothing was proved there is no number at all', async () => {
    const services = { vault: kit.bff.services.vault, db: kit.database.db }
    const [mine] = await services.db.select().from(cases).where(eq(cases.id, caseId))
    assert.equal(await numberOf(services, mine?.accountId ?? ''), NEW_NUMBER)
    assert.equal(await numberOf(services, '00000000-0000-4000-8000-000000000000'), null)
  })
})
