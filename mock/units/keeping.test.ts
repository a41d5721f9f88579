import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { unitConfirmation } from '@/content/unit/confirmation'
import { photo, progressOf, settle, submitCase, taskOf, clockReaches } from '@bff/cases/testing/story'
import { CLERKS, handedOver } from './testing/clerks'
import { keeperStory, listedBy, seenBy, textsTo, type DeskStory } from './testing/desk'

const story = keeperStory()

describe('the keeper of the archive, of somebody who has no unit', () => {
  let told: DeskStory
  beforeEach(async () => {
    told = await story()
    await handedOver(told.retiree, told.caseId, told.clerk)
  })
  after(() => told.kit.close())

  const confirm = { kind: 'confirm', round: 1, textVersion: unitConfirmation.version } as const
  const sends = async () => {
    const { retiree, caseId, clerk, kit } = told
    await clerk.client.bring(caseId, 'publicNotice', await photo())
    await submitCase(retiree, caseId)
    await settle(kit.bff)
  }

  it('sees what is wanted of it, and until when, before and after the retiree has sent', async () => {
    const [before] = (await listedBy(told.clerk)).cases
    assert.deepEqual([before?.standing, before?.missing], ['papersMissing', ['publicNotice']])
    await sends()
    const [sent] = (await listedBy(told.clerk)).cases
    assert.deepEqual([sent?.standing, sent?.missing, sent?.due], ['toConfirm', [], '2026-12-07'])
  })

  it('confirms in the unit’s place: it goes to the department with its paper, and the retiree reads who did', async () => {
    const { retiree, caseId, clerk, kit } = told
    await sends()
    assert.equal((await seenBy(clerk, caseId)).confirmation?.mayAnswer, true)
    const confirmed = await clerk.client.do('confirmCase', { params: { id: caseId }, body: confirm })
    assert.deepEqual([confirmed.standing, confirmed.confirmation?.state], ['withDepartments', 'confirmed'])
    await settle(kit.bff)
    assert.equal((await progressOf(retiree, caseId)).status, 'inReview')
    const { unitSeal, unitPapers } = await retiree.do('getProgress', { params: { id: caseId } })
    assert.deepEqual(
      [unitSeal?.clerk, unitSeal?.organisation, unitSeal?.outcome, unitPapers],
      ['高洁', '廊坊市样例人才服务中心', 'confirmed', ['publicNotice']],
    )
    const { materials } = await taskOf(retiree, 'hrss')
    assert.ok(materials.some(({ kind }) => kind === 'publicNotice'))
    const { entries } = await retiree.do('getAccessLog', {})
    assert.ok(entries.some(({ what, name }) => what === 'confirmed' && name === '高洁'))
  })

  it('or sends it back with words', async () => {
    const { retiree, caseId, clerk } = told
    await sends()
    await clerk.client.do('confirmCase', {
      params: { id: caseId },
      body: {
        kind: 'decline',
        round: 1,
        reasons: ['informationDiffers'],
        note: '档案里的参加工作时间是 1991年10月。',
      },
    })
    const { progress, notes } = await retiree.do('getProgress', { params: { id: caseId } })
    assert.equal(progress.status, 'returned')
    assert.deepEqual(
      notes.map(({ text }) => text),
      ['档案里的参加工作时间是 1991年10月。'],
    )
  })

  it('is called to mind like a unit, and the retiree is told so', async () => {
    const { retiree, caseId, kit } = told
    await sends()
    const late = async () =>
      (await progressOf(retiree, caseId)).steps.flatMap((step) =>
        step.kind === 'confirmation' ? [step.late] : [],
      )
    await clockReaches(kit, retiree, '2026-11-30T00:59:00.000Z')
    assert.deepEqual([await late(), await textsTo(told, CLERKS.talentCentre.phone)], [[false], []])
    await clockReaches(kit, retiree, '2026-11-30T01:00:00.000Z')
    assert.deepEqual(await late(), [true])
    const texts = () => textsTo(told, CLERKS.talentCentre.phone)
    assert.equal((await texts()).length, 1)
    await clockReaches(kit, retiree, '2026-12-07T00:59:00.000Z')
    assert.equal((await texts()).length, 1)
    await clockReaches(kit, retiree, '2026-12-07T01:00:00.000Z')
    assert.equal((await texts()).length, 2)
    await clockReaches(kit, retiree, '2027-01-07T01:00:00.000Z')
    assert.deepEqual([await late(), (await texts()).length], [[true], 2])
  })
})
