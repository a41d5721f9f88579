import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { unitConfirmation } from '@/content/unit/confirmation'
import type { In } from '@contract/contract'
import { clockReaches, progressOf, settle, submitCase } from '@bff/cases/testing/story'
import { caseEvents, jobs, unitSeals } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { CLERKS, clerkAtWork, handedOver, provesToSpeakFor, type AtWork } from './testing/clerks'
import { deskStory, listedBy, seenBy, textsTo } from './testing/desk'

const story = deskStory()

describe('the unit’s confirmation', () => {
  let kit: Kit
  let retiree: TestClient
  let caseId: string
  let clerk: AtWork
  beforeEach(async () => {
    ;({ kit, retiree, caseId, clerk } = await story())
  })
  after(() => kit.close())

  const seen = (at = clerk) => seenBy(at, caseId)
  const smsTo = (number: string) => textsTo({ kit, retiree }, number)

  const confirm = { kind: 'confirm', round: 1, textVersion: unitConfirmation.version } as const
  const answers = (body: In<'confirmCase'>['body']) =>
    clerk.client.do('confirmCase', { params: { id: caseId }, body })
  const refusedFor = async (client: TestClient, body: In<'confirmCase'>['body']) =>
    (await client.refused('confirmCase', { params: { id: caseId }, body })).code

  it('is not asked before the retiree has sent, nor of another round', async () => {
    await handedOver(retiree, caseId, clerk)
    assert.equal(await refusedFor(clerk.client, confirm), 'unitAnswered')
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    assert.equal(await refusedFor(clerk.client, { ...confirm, round: 2 }), 'unitAnswered')
    const outdated = { ...confirm, textVersion: 'another' }
    assert.equal(await refusedFor(clerk.client, outdated), 'promiseOutdated')
  })

  it('sent back, the desk reads who did, why and in which words; a keeper reads none of it', async () => {
    await handedOver(retiree, caseId, clerk)
    const keeper = await clerkAtWork(kit, 'talentCentre')
    await handedOver(retiree, caseId, keeper)
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    const words = { reasons: ['informationDiffers'], note: '工作时间差一个月。' } as const
    await answers({ kind: 'decline', round: 1, ...words, reasons: [...words.reasons] })
    const { confirmation } = await seen()
    assert.deepEqual(
      [confirmation?.seal?.clerk, confirmation?.seal?.outcome, confirmation?.sentBack],
      ['孙丽', 'declined', words],
    )
    assert.equal((await seen(keeper)).confirmation?.sentBack, null)
  })

  it('sends the case to the department, once, and stands for the seal with name, unit and time', async () => {
    await handedOver(retiree, caseId, clerk)
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    const asked = await seen()
    assert.deepEqual(
      [asked.standing, asked.confirmation?.state, asked.confirmation?.mayAnswer, asked.due],
      ['toConfirm', 'asked', true, '2026-12-07'],
    )
    assert.deepEqual(
      asked.confirmation?.stated.map(({ field }) => field),
      ['unitName', 'unitCreditCode', 'workStart', 'retirementCategory', 'retirementMonth'],
    )
    const confirmed = await answers(confirm)
    assert.deepEqual([confirmed.standing, confirmed.confirmation?.state], ['withDepartments', 'confirmed'])
    assert.equal((await answers(confirm)).confirmation?.state, 'confirmed')
    await settle(kit.bff)
    assert.equal((await progressOf(retiree, caseId)).status, 'inReview')
    const { unitSeal } = await retiree.do('getProgress', { params: { id: caseId } })
    assert.deepEqual(
      [unitSeal?.clerk, unitSeal?.organisation, unitSeal?.outcome],
      ['孙丽', '唐山样例炼铁厂', 'confirmed'],
    )
    const [row] = await kit.database.db.select().from(unitSeals)
    assert.ok(!JSON.stringify(row).includes('孙丽'))
    assert.equal(row?.textVersion, unitConfirmation.version)
    const events = await kit.database.db.select().from(caseEvents)
    assert.ok(!JSON.stringify(events).includes('孙丽'))
  })

  it('or goes back with a reason and words that the retiree reads, corrects and sends again', async () => {
    await handedOver(retiree, caseId, clerk)
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    const back = await answers({
      kind: 'decline',
      round: 1,
      reasons: ['informationDiffers'],
      note: '参加工作时间和档案差一个月。',
    })
    assert.deepEqual([back.confirmation?.state, back.standing], ['declined', 'waitsForRetiree'])
    const { progress, notes, unitSeal } = await retiree.do('getProgress', { params: { id: caseId } })
    assert.equal(progress.status, 'returned')
    assert.deepEqual(
      notes.map(({ text }) => text),
      ['参加工作时间和档案差一个月。'],
    )
    assert.equal(unitSeal?.outcome, 'declined')
    await retiree.do('putFields', {
      params: { id: caseId },
      body: {
        changes: [
          {
            field: 'contactAddress',
            value: '河北省唐山市路北区新华道样例小区9号楼',
            basedOn:
              (await retiree.do('getCase', { params: { id: caseId } })).fields.find(
                ({ field }) => field === 'contactAddress',
              )?.version ?? 0,
          },
        ],
      },
    })
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    assert.equal((await seen()).confirmation?.round, 2)
    const { entries } = await retiree.do('getAccessLog', {})
    assert.ok(entries.some(({ what, name }) => what === 'sentBack' && name === '孙丽'))
  })

  it('needs a reason that a unit can give', async () => {
    await handedOver(retiree, caseId, clerk)
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    const wrong = await clerk.client.refused('confirmCase', {
      params: { id: caseId },
      body: { kind: 'decline', round: 1, reasons: ['approvalPending'] },
    })
    assert.equal(wrong.code, 'unitAnswered')
    const none = await clerk.client.refused('confirmCase', {
      params: { id: caseId },
      body: { kind: 'decline', round: 1, reasons: [] },
    })
    assert.equal(none.code, 'invalidInput')
  })

  it('is no archive keeper’s where there is a unit', async () => {
    const keeper = await clerkAtWork(kit, 'talentCentre')
    await handedOver(retiree, caseId, keeper)
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    const view = await seen(keeper)
    assert.deepEqual([view.confirmation?.mayAnswer, view.standing, view.due], [false, 'waitsForUnit', null])
    const { cases, counts } = await listedBy(keeper)
    assert.deepEqual(
      [cases[0]?.standing, cases[0]?.due, counts.toConfirm, counts.waitsForUnit],
      ['waitsForUnit', null, 0, 1],
    )
    assert.equal(await refusedFor(keeper.client, confirm), 'notAllowedNow')
  })

  it('is nobody’s by itself while somebody of the unit has the case, and the console’s where nobody has', async () => {
    await retiree.play('putDepartment', { params: { id: 'employer' }, body: { decidesItself: true } })
    const id = await handedOver(retiree, caseId, clerk)
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    kit.advance({ seconds: 30 })
    await settle(kit.bff)
    assert.equal((await progressOf(retiree, caseId)).status, 'waitingForUnit')
    await retiree.do('endMandate', { params: { id } })
    const { confirmations } = await retiree.play('listConfirmations')
    assert.equal(confirmations.length, 1)
  })

  it('of a keeper who confirms nothing nobody is reminded', async () => {
    const keeper = await clerkAtWork(kit, 'talentCentre')
    await handedOver(retiree, caseId, keeper)
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    await clockReaches(kit, retiree, '2026-12-07T01:00:00.000Z')
    assert.deepEqual(await smsTo(CLERKS.talentCentre.phone), [])
  })

  it('where nobody speaks for the unit any more, its retiree hears so, with the other ways', async () => {
    await handedOver(retiree, caseId, clerk)
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    const left = async () =>
      (await retiree.do('getProgress', { params: { id: caseId } })).unitWithoutClerk ?? null
    assert.equal(await left(), null)
    await clerk.client.do('leaveOrganisation', { params: { id: clerk.organisationId } })
    assert.equal(await left(), '唐山样例炼铁厂')
    assert.equal((await retiree.do('listCases', {})).cases[0]?.unitSilent, 'withoutClerk')
    await clockReaches(kit, retiree, '2026-11-30T01:00:00.000Z')
    const [text] = await smsTo('13800000771')
    assert.match(text ?? '', /^【退休一件事】唐山样例炼铁厂现在没有经办人，没有人能确认您的退休申请。/)
    assert.deepEqual(await smsTo(CLERKS.ironWorks.phone), [])
    await provesToSpeakFor(clerk.client, 'ironWorks')
    assert.equal(await left(), null)
  })

  it('is called to mind to no clerk of whom the provider has not been heard past its grace; nor is the unit said to have nobody', async () => {
    await handedOver(retiree, caseId, clerk)
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    const { identityProvider } = kit.bff.services
    assert.ok(identityProvider)
    Object.assign(identityProvider, { stillSpeaksFor: () => Promise.reject(new Error('away')) })
    kit.advance({ hours: 48 })
    await clockReaches(kit, retiree, '2026-11-30T01:00:00.000Z')
    assert.deepEqual(await smsTo(CLERKS.ironWorks.phone), [])
    assert.ok(!(await smsTo('13800000771')).some((text) => text.includes('没有经办人')))
    Object.assign(identityProvider, { stillSpeaksFor: () => Promise.resolve(true) })
    await clockReaches(kit, retiree, '2026-12-07T01:00:00.000Z')
    assert.equal((await smsTo(CLERKS.ironWorks.phone)).length, 1)
  })

  it('is called to mind after five and ten working days, in one message a day, with no name in it', async () => {
    await handedOver(retiree, caseId, clerk)
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    const late = async () =>
      (await progressOf(retiree, caseId)).steps.flatMap((step) =>
        step.kind === 'confirmation' ? [step.late] : [],
      )
    await clockReaches(kit, retiree, '2026-11-30T00:59:00.000Z')
    assert.deepEqual([await late(), await smsTo(CLERKS.ironWorks.phone)], [[false], []])
    const silent = async () => (await retiree.do('listCases', {})).cases[0]?.unitSilent
    assert.equal(await silent(), undefined)
    await clockReaches(kit, retiree, '2026-11-30T01:00:00.000Z')
    assert.deepEqual(await late(), [true])
    assert.equal(await silent(), 'late')
    assert.ok(!(await smsTo('13800000771')).some((one) => one.includes('还没有答复')))
    const [text, ...more] = await smsTo(CLERKS.ironWorks.phone)
    assert.match(text ?? '', /^【退休一件事】您单位有 1 件退休办件等确认。/)
    assert.deepEqual(more, [])
    await clockReaches(kit, retiree, '2026-12-07T01:00:00.000Z')
    assert.equal((await smsTo(CLERKS.ironWorks.phone)).length, 2)
    // The retiree is told of it with the last one, once.
    const told = (await smsTo('13800000771')).filter((one) => one.includes('还没有答复'))
    assert.equal(told.length, 1)
    assert.match(told[0] ?? '', /^【退休一件事】2026年11月23日请单位确认您的退休申请，提醒过了，还没有答复。/)
    await answers(confirm)
    await clockReaches(kit, retiree, '2027-02-07T01:00:00.000Z')
    assert.equal((await smsTo(CLERKS.ironWorks.phone)).length, 2)
  })

  it('what is due at night comes with what is due the morning after, and not beside it', async () => {
    await handedOver(retiree, caseId, clerk)
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    const { news, channels } = await retiree.do('getNoticeSettings', {})
    const on = channels.flatMap(({ channel, on }) => (on ? [channel] : []))
    await retiree.do('putNoticeSettings', { body: { news, on, quiet: false } })
    // The service was away by day; the retiree may be told at night, the unit's clerks may not.
    await clockReaches(kit, retiree, '2026-11-30T14:00:00.000Z')
    const rows = await kit.database.db
      .select({ key: jobs.dedupeKey })
      .from(jobs)
      .where(eq(jobs.kind, 'textClerks'))
    assert.deepEqual(
      rows.map(({ key }) => key.slice(-10)),
      ['2026-12-01'],
    )
    assert.deepEqual(await smsTo(CLERKS.ironWorks.phone), [])
    await clockReaches(kit, retiree, '2026-12-01T00:00:00.000Z')
    assert.equal((await smsTo(CLERKS.ironWorks.phone)).length, 1)
  })
})
