import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { ne } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { photo, submitCase } from '@bff/cases/testing/story'
import { cases } from '@bff/db/schema'
import { readsOf } from '@bff/testing/queries'
import { waitsOn } from './entries'
import { alike } from './testing/alike'
import { handedOver } from './testing/clerks'
import { confirmedByUnit, deskStory, keeperStory, type DeskStory } from './testing/desk'

/** More than are read at first, and at the second time. */
const MANY = 90

const waits = ({ kit, clerk }: DeskStory) =>
  waitsOn(kit.bff.cases, clerk.organisationId, chinaDate(kit.now().toISOString()))

describe('whether anything waits on an organisation, for home', () => {
  const story = deskStory()
  let desk: DeskStory
  let mandateId: string
  beforeEach(async () => {
    desk = await story()
    mandateId = await handedOver(desk.retiree, desk.caseId, desk.clerk)
  })
  after(() => desk.kit.close())

  const fill = async () => {
    for (let count = 1; count <= MANY; count++) await alike(desk.kit, { ...desk, mandateId }, count)
  }

  it('is learned from the first that waits, however many lie there', async (t) => {
    const { kit, retiree, caseId } = desk
    await submitCase(retiree, caseId)
    const one = await readsOf(t, kit, () => waits(desk))
    assert.equal(await waits(desk), true)
    await fill()
    assert.equal(await readsOf(t, kit, () => waits(desk)), one)
  })

  it('and where nothing does, in a handful of looks', async (t) => {
    const { kit, caseId } = desk
    await confirmedByUnit(desk)
    assert.equal(await waits(desk), false)
    await fill()
    let found = true
    assert.ok((await readsOf(t, kit, async () => (found = await waits(desk)))) <= 9)
    assert.equal(found, false)
    const { db } = kit.database
    await db.update(cases).set({ open: false }).where(ne(cases.id, caseId))
    assert.ok((await readsOf(t, kit, () => waits(desk))) <= 3, 'what has ended is not read')
  })

  it('is found behind all the others', async () => {
    const { kit, caseId } = desk
    // A draft without a picture: the unit's papers are wanted.
    await alike(kit, { ...desk, mandateId }, 0)
    const long = { updatedAt: '2020-01-01T00:00:00.000Z' }
    await kit.database.db.update(cases).set(long).where(ne(cases.id, caseId))
    await confirmedByUnit(desk)
    await fill()
    assert.equal(await waits(desk), true)
  })
})

describe('of the keeper of an archive', () => {
  const story = keeperStory()
  let desk: DeskStory
  after(() => desk.kit.close())

  it('the forms of all that wait for an answer are read at once', async (t) => {
    desk = await story()
    const { kit, retiree, caseId, clerk } = desk
    const mandateId = await handedOver(retiree, caseId, clerk)
    await retiree.upload(caseId, 'publicNotice', await photo())
    await submitCase(retiree, caseId)
    for (let count = 1; count <= 4; count++) await alike(kit, { caseId, mandateId }, count)
    assert.equal(await waits(desk), true)
    assert.ok((await readsOf(t, kit, () => waits(desk))) <= 5)
  })
})
