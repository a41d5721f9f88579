import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { unitConfirmation } from '@/content/unit/confirmation'
import { applicantOf } from '@bff/cases/fundByUnit'
import { clockReaches, settle, submitCase } from '@bff/cases/testing/story'
import { writeValues } from '@bff/cases/values'
import { cases, mandates } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { clerkAtWork, colleagueOf, handedOver, type AtWork } from './testing/clerks'
import { deskStory, seenBy } from './testing/desk'

const story = deskStory()

const FILLED = {
  fundOffice: '唐山市路北管理部',
  fundBank: '中国农业银行',
  fundAccount: '6200000000000000901',
}
const COLUMN = [...Object.keys(FILLED), 'fundAuthorization', 'fundAccountAgain']

describe('the housing fund’s column', () => {
  let kit: Kit
  let retiree: TestClient
  let caseId: string
  let clerk: AtWork
  beforeEach(async () => {
    ;({ kit, retiree, caseId, clerk } = await story())
  })
  after(() => kit.close())

  const seen = (at = clerk) => seenBy(at, caseId)

  const column = { office: FILLED.fundOffice, bank: FILLED.fundBank, account: FILLED.fundAccount }
  const authorize = (mandateId: string, until = '2027-11-23') =>
    retiree.do('authorizeFund', {
      params: { id: caseId },
      body: { mandateId, until: until as `${number}-${number}-${number}` },
    })
  const basedOn = { office: 0, bank: 0, account: 0 }
  const fill = (authorization: string) =>
    clerk.client.do('putUnitFund', { params: { id: caseId }, body: { ...column, authorization, basedOn } })
  const refusedFor = async (authorization: string) =>
    (
      await clerk.client.refused('putUnitFund', {
        params: { id: caseId },
        body: { ...column, authorization, basedOn },
      })
    ).code

  it('is neither seen nor filled without the retiree’s own authorisation', async () => {
    const mandateId = await handedOver(retiree, caseId, clerk)
    assert.equal((await seen()).fund, null)
    assert.equal(await refusedFor(mandateId), 'notFound')
  })

  it('is filled by it, with a reference to it, sealed, and shown with four digits', async () => {
    const { id } = await authorize(await handedOver(retiree, caseId, clerk))
    const { fund } = await fill(id)
    const AT = fund?.office.changedAt ?? ''
    assert.deepEqual(fund, {
      authorization: id,
      until: '2027-11-23',
      open: true,
      office: { value: column.office, version: 1, changedBy: null, changedAt: AT },
      bank: { value: column.bank, version: 1, changedBy: null, changedAt: AT },
      account: { value: '0901', version: 1, changedBy: null, changedAt: AT },
      authorized: true,
    })
    const { entries } = await retiree.do('getAccessLog', {})
    const what = entries.map((one) => one.what)
    assert.ok(what.includes('authorizedFund') && what.includes('filledFund'))
  })

  it('bears the name of the clerk who filled it in, for the retiree and for a colleague', async () => {
    const { id } = await authorize(await handedOver(retiree, caseId, clerk))
    await fill(id)
    const { fields } = await retiree.do('getCase', { params: { id: caseId } })
    const byHer = fields.filter(({ changedBy }) => changedBy === '孙丽').map(({ field }) => field)
    assert.deepEqual(byHer, [
      'fundOffice',
      'fundAuthorization',
      'fundBank',
      'fundAccount',
      'fundAccountAgain',
    ])
    const colleague = await colleagueOf(kit, clerk)
    assert.equal((await seenBy(colleague, caseId)).fund?.office.changedBy, '孙丽')
  })

  it('over another’s words only after both were seen side by side with the name', async () => {
    const { id } = await authorize(await handedOver(retiree, caseId, clerk))
    await fill(id)
    const colleague = await colleagueOf(kit, clerk)
    const other = { ...column, bank: '中国银行', account: '6200000000000000919', authorization: id }
    const refusal = await colleague.client.refused('putUnitFund', {
      params: { id: caseId },
      body: { ...other, basedOn },
    })
    assert.equal(refusal.code, 'fieldConflict')
    assert.deepEqual(
      refusal.conflicts?.map(({ field, yours, theirs, theirVersion, theirBy }) => [
        field,
        yours,
        theirs,
        theirVersion,
        theirBy,
      ]),
      [
        ['fundBank', '中国银行', column.bank, 1, '孙丽'],
        ['fundAccount', '0919', '0901', 1, '孙丽'],
      ],
    )
    assert.equal((await seen()).fund?.bank.value, column.bank)
    const seenVersions = { office: 1, bank: 1, account: 1 }
    const { fund } = await colleague.client.do('putUnitFund', {
      params: { id: caseId },
      body: { ...other, basedOn: seenVersions },
    })
    // What was left as it stood is still hers.
    assert.deepEqual([fund?.office.changedBy, fund?.bank.changedBy], ['孙丽', null])
  })

  it('keeps the account where only the rest is corrected, and wants one where there is none', async () => {
    const { id } = await authorize(await handedOver(retiree, caseId, clerk))
    const { account: _, ...rest } = column
    const body = { ...rest, authorization: id, basedOn }
    const none = await clerk.client.refused('putUnitFund', { params: { id: caseId }, body })
    assert.deepEqual(none.fields, [{ field: 'fundAccount', code: 'missing' }])
    await fill(id)
    const { fund } = await clerk.client.do('putUnitFund', {
      params: { id: caseId },
      body: { ...body, office: '唐山市路南管理部', basedOn: { office: 1, bank: 1, account: 1 } },
    })
    assert.deepEqual(
      [fund?.office.value, fund?.account.value, fund?.account.version],
      ['唐山市路南管理部', '0901', 1],
    )
  })

  it('is taken back by itself, at once, and goes with the unit’s mandate', async () => {
    const mandateId = await handedOver(retiree, caseId, clerk)
    const first = await authorize(mandateId)
    await retiree.do('endMandate', { params: { id: first.id } })
    assert.equal((await seen()).fund, null)
    assert.equal(await refusedFor(first.id), 'notFound')
    const second = await authorize(mandateId)
    await retiree.do('endMandate', { params: { id: mandateId } })
    const [row] = await kit.database.db.select().from(mandates).where(eq(mandates.id, second.id))
    assert.equal(row?.kept, 'ended')
  })

  it('where somebody else had put something there, with a promise that no unit gave, that counts for nothing', async () => {
    const { vault } = kit.bff.services
    const [row] = await kit.database.db.select().from(cases).where(eq(cases.id, caseId))
    const owner = { caseId, accountId: row?.accountId ?? '' }
    const typed = (['fundOffice', 'fundBank'] as const).map((field) => ({ field, value: '别处' }))
    const all = [...typed, { field: 'fundAuthorization', value: 'yes' } as const]
    const forged = [...all, { field: 'fundAccount', value: '6200000000000000919' } as const]
    const cells = forged.map((one) => ({ ...one, origin: 'typed' as const, changedById: owner.accountId }))
    const { db } = kit.database
    await db.transaction((tx) => writeValues(tx, vault, owner, cells, kit.now().toISOString()))
    const { id } = await authorize(await handedOver(retiree, caseId, clerk))
    const { fund } = await seen()
    assert.deepEqual([fund?.bank.value, fund?.account.value, fund?.authorized], ['', '', false])
    const { fields } = await (await fill(id), retiree.do('getCase', { params: { id: caseId } }))
    const promise = fields.find(({ field }) => field === 'fundAuthorization')
    assert.deepEqual([promise?.value, promise?.changedBy], ['yes', '孙丽'])
  })

  describe('of one unit', () => {
    const filled = async () =>
      (await retiree.do('getCase', { params: { id: caseId } })).fields
        .filter(({ field, value }) => value !== '' && COLUMN.includes(field))
        .map(({ field }) => field)
    const fundOf = async (at: AtWork) => (await seenBy(at, caseId)).fund

    it('stands while that unit goes on, and goes with its authorisation', async () => {
      const mandateId = await handedOver(retiree, caseId, clerk)
      await fill((await authorize(mandateId)).id)
      const { id } = await authorize(mandateId, '2027-10-01')
      assert.deepEqual([(await fundOf(clerk))?.authorized, (await filled()).length], [true, 5])
      await retiree.do('endMandate', { params: { id } })
      assert.deepEqual(await filled(), [])
    })

    it('goes with the unit', async () => {
      const mandateId = await handedOver(retiree, caseId, clerk)
      await fill((await authorize(mandateId)).id)
      await retiree.do('endMandate', { params: { id: mandateId } })
      assert.deepEqual(await filled(), [])
    })

    it('is neither read by another that is let afterwards, nor goes to the fund under its authorisation', async () => {
      await fill((await authorize(await handedOver(retiree, caseId, clerk))).id)
      const other = await clerkAtWork(kit, 'hydrology')
      await authorize(await handedOver(retiree, caseId, other))
      const theirs = await fundOf(other)
      assert.deepEqual([theirs?.bank.value, theirs?.account.value, theirs?.authorized], ['', '', false])
      assert.deepEqual([await filled(), await fundOf(clerk)], [[], null])
    })

    it('that was sent stays behind where another unit is let meanwhile', async () => {
      const values = { ...FILLED, fundAuthorization: 'yes' }
      const applicant = () => applicantOf(kit.database.db, caseId, values, '2026-11-23')
      await fill((await authorize(await handedOver(retiree, caseId, clerk))).id)
      assert.equal(await applicant(), 'employer')
      await authorize(await handedOver(retiree, caseId, await clerkAtWork(kit, 'hydrology')))
      assert.equal(await applicant(), 'self')
    })
  })

  it('holds up to its last day', async () => {
    const { id } = await authorize(await handedOver(retiree, caseId, clerk), '2026-11-24')
    await clockReaches(kit, retiree, '2026-11-24T15:59:00.000Z')
    assert.equal((await seen()).fund?.authorization, id)
    await clockReaches(kit, retiree, '2026-11-24T16:00:00.000Z')
    assert.equal((await seen()).fund, null)
  })

  it('goes to the fund with the form, and without the authorisation does not', async () => {
    const mandateId = await handedOver(retiree, caseId, clerk)
    const { id } = await authorize(mandateId)
    await fill(id)
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    await clerk.client.do('confirmCase', {
      params: { id: caseId },
      body: { kind: 'confirm', round: 1, textVersion: unitConfirmation.version },
    })
    await settle(kit.bff)
    const { tasks } = await retiree.play('listTasks')
    const hrss = tasks.find(({ department }) => department === 'hrss')
    assert.ok(hrss && !JSON.stringify(hrss).includes(column.account))
    await retiree.play('decideTask', { params: { id: hrss.id }, body: { kind: 'approve' } })
    await clockReaches(kit, retiree, '2027-06-01T01:00:00.000Z')
    const fund = (await retiree.play('listTasks')).tasks.find(
      ({ department }) => department === 'housingFund',
    )
    assert.ok(fund?.fields.some(({ field, value }) => field === 'fundOffice' && value === column.office))
  })

  it('taken back before the month begins, it stays behind', async () => {
    const { id } = await authorize(await handedOver(retiree, caseId, clerk))
    await fill(id)
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    await clerk.client.do('confirmCase', {
      params: { id: caseId },
      body: { kind: 'confirm', round: 1, textVersion: unitConfirmation.version },
    })
    await settle(kit.bff)
    const hrss = (await retiree.play('listTasks')).tasks.find(({ department }) => department === 'hrss')
    await retiree.play('decideTask', { params: { id: hrss?.id ?? '' }, body: { kind: 'approve' } })
    await retiree.do('endMandate', { params: { id } })
    await clockReaches(kit, retiree, '2027-06-01T01:00:00.000Z')
    const fund = (await retiree.play('listTasks')).tasks.find(
      ({ department }) => department === 'housingFund',
    )
    assert.ok(fund && !fund.fields.some(({ field }) => field === 'fundOffice'))
  })
})
