import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { unitConfirmation } from '@/content/unit/confirmation'
import { draftIn } from '@bff/cases/testing/scenarios'
import { clockReaches, photo, progressOf, settle, submitCase, takeOver } from '@bff/cases/testing/story'
import { caseEvents, clerks, mandates, unitSeals } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import { NOBODY } from '@bff/testing/client'
import { toldOnce, type Kit } from '@bff/testing/kit'
import { relative } from '@bff/people/testing/family'
import { CLERKS, clerkAtWork, handedOver, handsOver, provesToSpeakFor, type AtWork } from './testing/clerks'

/** 周铁山's draft with special work, ready to be sent, and the clerk of his unit at her desk. */
const story = toldOnce(async () => {
  const { kit, phone: retiree, id: caseId } = await draftIn('specialWork')
  await takeOver(retiree)
  const clerk = await clerkAtWork(kit, 'ironWorks')
  return { kit, retiree, caseId, clerk }
})

describe('a unit and an archive keeper', () => {
  let kit: Kit
  let retiree: TestClient
  let caseId: string
  let clerk: AtWork

  beforeEach(async () => {
    ;({ kit, retiree, caseId, clerk } = await story())
  })
  after(() => kit.close())

  const listed = async ({ client, organisationId }: AtWork = clerk, body = {}) =>
    client.do('findUnitCases', { params: { id: organisationId }, body })
  const seen = ({ client }: AtWork = clerk) => client.do('getUnitCase', { params: { id: caseId } })
  const smsTo = async (number: string) => {
    await settle(kit.bff)
    const { messages } = await retiree.play('listSms')
    return messages.filter((sms) => sms.phone === number && sms.code === null).map(({ text }) => text)
  }

  describe('the legal-person sign-in', () => {
    it('is for whom the provider names, and ends after ninety days', async () => {
      const { organisations } = await clerk.client.do('listOrganisations', {})
      assert.deepEqual(
        organisations.map(({ name, kind, creditCode, until }) => [
          name,
          kind,
          creditCode,
          Math.round((Date.parse(until) - kit.now().getTime()) / 86_400_000),
        ]),
        [['唐山样例炼铁厂', 'employer', '91130200000000006K', 90]],
      )
      await kit.database.db.update(clerks).set({ until: kit.now().toISOString() })
      assert.deepEqual((await clerk.client.do('listOrganisations', {})).organisations, [])
      const refusal = await clerk.client.refused('findUnitCases', {
        params: { id: clerk.organisationId },
        body: {},
      })
      assert.equal(refusal.code, 'notFound')
    })

    it('is refused to whoever the provider does not name, and a code of a person opens no organisation', async () => {
      const other = await relative(kit, CLERKS.hydrology)
      const { requestId } = await other.do('startOrganisation', {})
      const { code } = await other.play('authorizeOrganisation', {
        body: { requestId, organisationId: 'ironWorks' },
      })
      assert.equal(
        (await other.refused('proveOrganisation', { body: { requestId, code } })).code,
        'organisationNotYours',
      )
      const person = await other.play('authorizeIdentity', { body: { requestId, personId: 'maQiang' } })
      assert.equal(
        (await other.refused('proveOrganisation', { body: { requestId, code: person.code } })).code,
        'identityCodeInvalid',
      )
    })

    it('ends at a press; what retirees have handed over waits for who comes next', async () => {
      await handedOver(retiree, caseId, clerk)
      await clerk.client.do('leaveOrganisation', { params: { id: clerk.organisationId } })
      assert.equal((await clerk.client.refused('getUnitCase', { params: { id: caseId } })).code, 'notFound')
      await provesToSpeakFor(clerk.client, 'ironWorks')
      assert.equal((await seen()).name, '周铁山')
    })
  })

  describe('handing over', () => {
    it('by a code that only an organisation can use, once, and before the yes nothing is seen', async () => {
      const { code, mandate } = await retiree.do('inviteUnit', { params: { id: caseId } })
      assert.match(code, /^\d{6}$/)
      const family = await clerk.client.refused('acceptInvitation', {
        body: { by: { kind: 'code', code }, kinship: 'other' },
      })
      assert.equal(family.code, 'invitationInvalid')
      await clerk.client.do('useUnitCode', { params: { id: clerk.organisationId }, body: { code } })
      const again = await clerk.client.refused('useUnitCode', {
        params: { id: clerk.organisationId },
        body: { code },
      })
      assert.equal(again.code, 'invitationInvalid')
      assert.deepEqual((await listed()).cases, [])
      assert.equal((await clerk.client.refused('getUnitCase', { params: { id: caseId } })).code, 'notFound')
      const { given } = await retiree.do('listMandates', { query: { side: 'given' } })
      assert.deepEqual(given[0]?.organisation, {
        name: '唐山样例炼铁厂',
        kind: 'employer',
        creditCode: '91130200000000006K',
        clerk: '孙丽',
        ofForm: 'same',
        start: null,
      })
      assert.equal(given[0]?.id, mandate.id)
    })

    it('and an invitation of the family’s is no unit’s', async () => {
      const { code } = await retiree.do('inviteFamily', {
        params: { id: caseId },
        body: { scope: 'see', until: '2027-01-31' },
      })
      const refusal = await clerk.client.refused('useUnitCode', {
        params: { id: clerk.organisationId },
        body: { code },
      })
      assert.equal(refusal.code, 'invitationInvalid')
    })

    it('tells the retiree by text message which unit asks, with no link and nobody’s name', async () => {
      await handsOver(retiree, caseId, clerk)
      const [text] = await smsTo('13800000771')
      assert.match(text ?? '', /^【退休一件事】唐山样例炼铁厂想替您交单位的材料/)
      assert.ok(!/http|孙丽|周/.test(text ?? ''))
    })

    it('warns where another unit comes than the form names', async () => {
      await handsOver(retiree, caseId, await clerkAtWork(kit, 'hydrology'))
      const { given } = await retiree.do('listMandates', { query: { side: 'given' } })
      assert.equal(given[0]?.organisation?.ofForm, 'other')
    })

    it('lasts twelve months at most, and no longer than the case', async () => {
      await handedOver(retiree, caseId, clerk)
      assert.equal((await listed()).cases[0]?.until, '2027-11-23')
      await retiree.do('withdrawCase', { params: { id: caseId } })
      assert.equal((await clerk.client.refused('getUnitCase', { params: { id: caseId } })).code, 'notFound')
      assert.deepEqual(
        (await listed()).cases.map(({ name, standing, missing }) => ({ name, standing, missing })),
        [{ name: '周铁山', standing: 'over', missing: [] }],
      )
    })

    it('ends at once at a press of either side', async () => {
      for (const side of ['retiree', 'clerk'] as const) {
        const id = await handedOver(retiree, caseId, clerk)
        await (side === 'retiree' ? retiree : clerk.client).do('endMandate', { params: { id } })
        assert.equal((await clerk.client.refused('getUnitCase', { params: { id: caseId } })).code, 'notFound')
        assert.deepEqual((await listed()).cases, [])
      }
    })
  })

  describe('the desk', () => {
    beforeEach(async () => {
      await handedOver(retiree, caseId, clerk)
    })

    it('is the organisation’s alone', async () => {
      const other = await clerkAtWork(kit, 'hydrology')
      assert.deepEqual((await listed(other)).cases, [])
      const refusal = await other.client.refused('findUnitCases', {
        params: { id: clerk.organisationId },
        body: {},
      })
      assert.equal(refusal.code, 'notFound')
      assert.equal((await other.client.refused('getUnitCase', { params: { id: caseId } })).code, 'notFound')
    })

    it('says whose it is, which month, how it stands, and finds by any piece of the name', async () => {
      const { cases, counts, months } = await listed()
      assert.deepEqual(
        cases.map(({ name, month, standing }) => [name, month, standing]),
        [['周铁山', '2027-06', 'waitsForRetiree']],
      )
      assert.deepEqual([counts.waitsForRetiree, counts.toConfirm, months], [1, 0, ['2027-06']])
      for (const [name, found] of [
        ['铁', 1],
        ['周铁山', 1],
        ['周 铁山', 1],
        ['周山', 0],
      ] as const)
        assert.equal((await listed(clerk, { name })).cases.length, found, name)
      assert.equal((await listed(clerk, { month: '2027-06' })).cases.length, 1)
      assert.equal((await listed(clerk, { month: '2027-07' })).cases.length, 0)
      assert.equal((await listed(clerk, { standing: 'toConfirm' })).cases.length, 0)
    })

    it('shows nothing but what is theirs: no number, no address, no other picture', async () => {
      const view = await seen()
      assert.deepEqual(
        view.slots.map(({ kind, pages }) => [kind, pages.length]),
        [
          ['archivePages', 1],
          ['employeeApplication', 1],
          ['publicNotice', 1],
        ],
      )
      const told = JSON.stringify(view)
      for (const secret of ['13000019', '62000', '138000', '小区', 'idCard', 'bankCard'])
        assert.ok(!told.includes(secret), secret)
    })

    it('every look is in the log with the organisation, once for a sitting', async () => {
      await seen()
      await seen()
      const { entries } = await retiree.do('getAccessLog', {})
      const looks = entries.filter(({ what }) => what === 'sawUnitCase')
      assert.deepEqual(
        looks.map(({ name, organisation, own }) => [name, organisation, own]),
        [['孙丽', '唐山样例炼铁厂', false]],
      )
    })
  })

  describe('papers', () => {
    it('of the unit’s are brought, opened and taken out by who brought them, and the retiree sees whose they are', async () => {
      await handedOver(retiree, caseId, clerk)
      const { id } = await clerk.client.upload(caseId, 'publicNotice', await photo())
      const view = await seen()
      const pages = view.slots.find(({ kind }) => kind === 'publicNotice')?.pages ?? []
      assert.deepEqual(
        pages.map(({ own, byUnit, opens }) => [own, byUnit, opens]),
        [
          [false, false, true],
          [true, true, true],
        ],
      )
      const own = (await retiree.do('getCase', { params: { id: caseId } })).materials
      assert.deepEqual(
        own.filter(({ kind }) => kind === 'publicNotice').map(({ byUnit }) => byUnit),
        [false, true],
      )
      const bytes = async (who: TestClient) =>
        Buffer.from(await (await who.send('getMaterial', { params: { id: caseId, mid: id } })).arrayBuffer())
      const [plain, marked] = [await bytes(retiree), await bytes(clerk.client)]
      assert.equal((await sharp(marked).metadata()).format, 'jpeg')
      assert.ok(!plain.equals(marked), 'what a clerk opens bears a mark')
      const refusal = await clerk.client.uploadRefused(caseId, 'idCardFront', await photo())
      assert.equal(refusal.code, 'onlyRetiree')
      const [first] = pages
      const taken = await clerk.client.refused('deleteMaterial', {
        params: { id: caseId, mid: first?.id ?? NOBODY },
      })
      assert.equal(taken.code, 'onlyRetiree')
      await clerk.client.do('deleteMaterial', { params: { id: caseId, mid: id } })
      const { entries } = await retiree.do('getAccessLog', {})
      assert.deepEqual(
        entries
          .map(({ what }) => what)
          .slice(0, 4)
          .sort(),
        ['broughtPaper', 'openedPicture', 'sawUnitCase', 'tookOutPaper'],
      )
    })
  })

  describe('confirming', () => {
    const confirm = { kind: 'confirm', round: 1, textVersion: unitConfirmation.version } as const
    const answers = (body: Parameters<typeof clerk.client.do<'confirmCase'>>[1]['body']) =>
      clerk.client.do('confirmCase', { params: { id: caseId }, body })
    const refusedFor = async (client: TestClient, body: Omit<typeof confirm, 'round'> & { round: number }) =>
      (await client.refused('confirmCase', { params: { id: caseId }, body })).code

    it('is not asked before the retiree has sent, nor of another round', async () => {
      await handedOver(retiree, caseId, clerk)
      assert.equal(await refusedFor(clerk.client, confirm), 'unitAnswered')
      await submitCase(retiree, caseId)
      await settle(kit.bff)
      assert.equal(await refusedFor(clerk.client, { ...confirm, round: 2 }), 'unitAnswered')
      const outdated = { ...confirm, textVersion: 'another' } as unknown as typeof confirm
      assert.equal(await refusedFor(clerk.client, outdated), 'promiseOutdated')
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
      assert.equal((await seen(keeper)).confirmation?.mayAnswer, false)
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
      await clockReaches(kit, retiree, '2026-11-30T01:00:00.000Z')
      assert.deepEqual(await late(), [true])
      const [text, ...more] = await smsTo(CLERKS.ironWorks.phone)
      assert.match(text ?? '', /^【退休一件事】您单位有 1 件退休办件等确认。/)
      assert.deepEqual(more, [])
      await clockReaches(kit, retiree, '2026-12-07T01:00:00.000Z')
      assert.equal((await smsTo(CLERKS.ironWorks.phone)).length, 2)
      await answers(confirm)
      await clockReaches(kit, retiree, '2027-02-07T01:00:00.000Z')
      assert.equal((await smsTo(CLERKS.ironWorks.phone)).length, 2)
    })
  })

  describe('the housing fund’s column', () => {
    const column = { office: '唐山市路北管理部', bank: '中国农业银行', account: '6200000000000000901' }
    const authorize = (mandateId: string, until = '2027-11-23') =>
      retiree.do('authorizeFund', {
        params: { id: caseId },
        body: { mandateId, until: until as `${number}-${number}-${number}` },
      })
    const fill = (authorization: string) =>
      clerk.client.do('putUnitFund', { params: { id: caseId }, body: { ...column, authorization } })
    const refusedFor = async (authorization: string) =>
      (
        await clerk.client.refused('putUnitFund', {
          params: { id: caseId },
          body: { ...column, authorization },
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
      assert.deepEqual(fund, {
        authorization: id,
        until: '2027-11-23',
        open: true,
        office: column.office,
        bank: column.bank,
        accountTail: '0901',
        authorized: true,
      })
      const { entries } = await retiree.do('getAccessLog', {})
      const what = entries.map((one) => one.what)
      assert.ok(what.includes('authorizedFund') && what.includes('filledFund'))
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
})
