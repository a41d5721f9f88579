import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { draftOf, signedIn } from '@bff/cases/testing/story'
import { mandates } from '@bff/db/schema'
import { startKit, type Kit } from '@bff/testing/kit'
import { assertInForce } from './inForce'
import { relative } from './testing/family'
import { givenDirectly } from './testing/given'

describe('what is done by a mandate', () => {
  let kit: Kit
  let mandateId: string
  before(async () => {
    kit = await startKit()
    const retiree = await signedIn(kit, 'wangJianguo', '13800000417')
    const caseId = await draftOf(retiree)
    await relative(kit, { personId: 'sunLi', phone: '13800004420' })
    await givenDirectly(kit, caseId, '13800004420', { role: 'employer', scope: 'confirm' })
    const [row] = await kit.database.db.select().from(mandates).where(eq(mandates.caseId, caseId))
    mandateId = row?.id ?? ''
    await kit.database.db.update(mandates).set({ until: '2026-12-31' }).where(eq(mandates.id, mandateId))
  })
  after(() => kit.close())

  const asked = (caseNow: string) =>
    kit.database.db.transaction((tx) => assertInForce(tx, { mandateId }, caseNow))

  it('is asked about once more where it is done: to the end of its last day in China, and not after', async () => {
    await asked('2026-12-31T15:59:59.000Z')
    await assert.rejects(asked('2026-12-31T16:00:00.000Z'), { code: 'notFound' })
  })

  it('is not done where it was stopped between the gate and the doing', async () => {
    const { db } = kit.database
    await db.update(mandates).set({ kept: 'ended' }).where(eq(mandates.id, mandateId))
    await assert.rejects(asked('2026-12-01T00:00:00.000Z'), { code: 'notFound' })
  })

  it('asks nothing of the retiree, who does it by none', () =>
    kit.database.db.transaction((tx) => assertInForce(tx, { mandateId: null }, '2026-12-01T00:00:00.000Z')))
})
