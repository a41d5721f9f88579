import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { caseEvents, cases, caseValues } from '@bff/db/schema'
import { CONSENTS, type TestClient } from '@bff/testing/client'
import { startKit, type Kit } from '@bff/testing/kit'
import { wangAnswers, wangOwnAnswers } from '@/domain/guidance/testing/people'
import { signedIn, typeIn } from './testing/story'

describe('a draft', () => {
  let kit: Kit
  let phone: TestClient
  let id: string

  before(async () => {
    kit = await startKit()
    phone = await signedIn(kit)
    id = (await phone.do('createCase', { body: { answers: wangOwnAnswers } })).id
  })
  after(() => kit.close())

  it('is one a person: who begins again is led to it, even by two taps at once', async () => {
    const problem = await phone.refused('createCase', { body: { answers: wangOwnAnswers } })
    assert.equal(problem.code, 'caseAlreadyOpen')
    assert.deepEqual(
      (await phone.do('listCases', {})).cases.map((one) => one.id),
      [id],
    )

    const other = await signedIn(kit, 'chenFusheng', '13800000566')
    const answers = wangOwnAnswers
    const taps = await Promise.all([1, 2, 3].map(() => other.send('createCase', { body: { answers } })))
    assert.deepEqual(taps.map(({ status }) => status).sort(), [201, 409, 409])
  })

  it('is not begun for somebody outside the scheme', async () => {
    const other = kit.client()
    await other.signIn('13800000155')
    const answers = { insurance: 'resident' }
    assert.equal((await other.refused('createCase', { body: { answers } })).code, 'scenarioNotOffered')
  })

  it('is found again where it was left, on another phone too', async () => {
    await phone.do('putFields', { params: { id }, body: { changes: [], place: 'account/accountBank' } })
    const second = await signedIn(kit, 'wangJianguo', '13800000999')
    const { cases: found } = await second.do('listCases', {})
    assert.deepEqual(
      found.map((one) => [one.id, one.place, one.status]),
      [[id, 'account/accountBank', 'draft']],
    )
  })

  it('shows both values where two devices changed the same cell, and overwrites neither', async () => {
    const change = (value: string, basedOn: number) => ({
      params: { id },
      body: { changes: [{ field: 'contactAddress', value, basedOn }] },
    })
    const saved = await phone.do('putFields', change('河北省廊坊市广阳区甲路1号', 0))
    assert.equal(saved.fields[0]?.version, 1)
    const problem = await phone.refused('putFields', change('河北省廊坊市广阳区乙路2号', 0))
    assert.equal(problem.code, 'fieldConflict')
    assert.deepEqual(problem.conflicts, [
      {
        field: 'contactAddress',
        yours: '河北省廊坊市广阳区乙路2号',
        theirs: '河北省廊坊市广阳区甲路1号',
        theirVersion: 1,
        theirBy: null,
        theirAt: '2026-05-06T01:00:00.000Z',
      },
    ])
    const { fields } = await phone.do('getCase', { params: { id } })
    assert.equal(fields.find(({ field }) => field === 'contactAddress')?.value, '河北省廊坊市广阳区甲路1号')
    const chosen = await phone.do('putFields', change('河北省廊坊市广阳区乙路2号', 1))
    assert.equal(chosen.fields[0]?.version, 2)
  })

  it('needs no choice where both typed the same', async () => {
    const again = { field: 'contactAddress', value: '河北省廊坊市广阳区乙路2号', basedOn: 0 }
    const saved = await phone.do('putFields', { params: { id }, body: { changes: [again] } })
    assert.equal(saved.fields[0]?.version, 2)
  })

  it('keeps nothing that nobody sees, and takes it for the same without', async () => {
    const turned = {
      field: 'contactAddress',
      value: '\u202e河北省\u0007廊坊市\u3164丙路\u2028\u{e0041}3号',
      basedOn: 2,
    }
    const saved = await phone.do('putFields', { params: { id }, body: { changes: [turned] } })
    assert.deepEqual([saved.fields[0]?.value, saved.fields[0]?.version], ['河北省廊坊市丙路 3号', 3])
    const again = await phone.do('putFields', { params: { id }, body: { changes: [turned] } })
    assert.equal(again.fields[0]?.version, 3)
  })

  it('of two phones that save at the same moment lets one through', async () => {
    const saves = await Promise.all(
      ['065001', '065002'].map((value) =>
        phone.send('putFields', {
          params: { id },
          body: { changes: [{ field: 'postcode', value, basedOn: 0 }] },
        }),
      ),
    )
    assert.deepEqual(saves.map(({ status }) => status).sort(), [200, 409])
  })

  it('lets nobody type over what was proved or follows from other cells', async () => {
    for (const field of ['name', 'idNumber', 'benefitStart', 'retirementMonth', 'accountHolder']) {
      const body = { changes: [{ field, value: 'x', basedOn: 99 }] }
      assert.equal((await phone.refused('putFields', { params: { id }, body })).code, 'fieldLocked', field)
    }
    const body = { changes: [{ field: 'shoeSize', value: '42', basedOn: 0 }] }
    assert.equal((await phone.refused('putFields', { params: { id }, body })).code, 'fieldUnknown')
  })

  it('keeps what the person changed in shared data when it is filled again', async () => {
    await typeIn(phone, id, { unitName: '廊坊市第二机械厂' })
    const { fields } = await phone.do('getCase', { params: { id } })
    const unit = fields.find(({ field }) => field === 'unitName')
    assert.deepEqual([unit?.value, unit?.origin], ['廊坊市第二机械厂', 'typed'])
  })

  it('follows the guide: another month derives another category and another start of payment', async () => {
    const view = await phone.do('putAnswers', {
      params: { id },
      body: { answers: { ...wangOwnAnswers, retirementMonth: '2026-10' }, untick: ['housingFundWithdrawal'] },
    })
    assert.equal(view.fields.find(({ field }) => field === 'benefitStart')?.value, '2026-11')
    assert.deepEqual(view.items, ['benefitQualification', 'pensionPayment', 'medicalContribution'])
  })

  it('never leaves out the first item, whatever is unticked', async () => {
    const view = await phone.do('putAnswers', {
      params: { id },
      body: { answers: wangOwnAnswers, untick: ['benefitQualification'] },
    })
    assert.ok(view.items.includes('benefitQualification'))
  })

  it('keeps every value sealed, and in no event', async () => {
    const { db } = kit.database
    const marker = '河北省廊坊市广阳区暗号路77号'
    await typeIn(phone, id, { contactAddress: marker })
    const rows = JSON.stringify([
      await db.select().from(caseValues),
      await db.select().from(cases),
      await db.select().from(caseEvents),
    ])
    for (const plain of [marker, '王建国', '13000019650312001X', '13800000417', '1965-03-12']) {
      assert.ok(!rows.includes(plain), plain)
    }
  })

  it('that was begun with a phone alone is filled once the name is proved', async () => {
    const bare = kit.client()
    await bare.signIn('13800000888')
    const answers = {
      ...wangOwnAnswers,
      insurance: 'employee',
      birthMonth: '1972-02',
      retiree: 'womanManagement',
      retirementMonth: '2027-09',
    }
    const begun = await bare.do('createCase', { body: { answers } })
    assert.deepEqual(
      begun.fields.find(({ field }) => field === 'name'),
      undefined,
    )
    await bare.prove('liXiulan')
    const filled = await bare.do('getCase', { params: { id: begun.id } })
    assert.equal(filled.fields.find(({ field }) => field === 'name')?.value, '李秀兰')
    assert.equal(filled.fields.find(({ field }) => field === 'accountHolder')?.value, '李秀兰')
  })

  it('of somebody who turns out to have another account comes together with what is there: the fuller stays', async () => {
    const other = kit.client()
    await other.signIn('13800000777')
    const answers = wangAnswers
    const later = await other.do('createCase', { body: { answers } })
    await other.prove('wangJianguo')
    const { cases: all } = await other.do('listCases', {})
    assert.deepEqual(
      all.filter(({ status }) => status === 'draft').map((one) => one.id),
      [id],
    )
    assert.equal(all.find((one) => one.id === later.id)?.status, 'withdrawn')
    const { events } = await other.do('listEvents', { params: { id: later.id }, query: {} })
    assert.deepEqual(
      events.map(({ type, actor }) => `${type} ${actor}`),
      ['created citizen', 'withdrawn system'],
    )
    await typeIn(other, id, { contactAddress: '河北省廊坊市广阳区丙路3号' })
  })

  it('shows neither identity nor shared data to who has only the phone in hand', async () => {
    const bare = kit.client()
    kit.advance({ minutes: 2 })
    await bare.signIn('13800000417')
    const { fields } = await bare.do('getCase', { params: { id } })
    assert.ok(fields.every(({ origin }) => origin === 'typed' || origin === 'derived'))
    assert.ok(!fields.some(({ field }) => field === 'idNumber'))
  })

  it('neither tells nor overwrites, in a phone’s hands alone, what it does not show', async () => {
    await typeIn(phone, id, { accountNumber: '6200000000000000109' })
    kit.advance({ minutes: 2 })
    const bare = kit.client()
    await bare.signIn('13800000417')
    for (const basedOn of [0, 1, 999]) {
      for (const field of ['accountNumber', 'workStart', 'householdAddress']) {
        const body = { changes: [{ field, value: '别人填的', basedOn }] }
        const problem = await bare.refused('putFields', { params: { id }, body })
        assert.deepEqual(
          [problem.code, problem.fields, problem.conflicts],
          ['realNameRequired', [{ field, code: 'realNameRequired' }], undefined],
        )
      }
    }
    await typeIn(bare, id, { postcode: '065009' })
    const { fields } = await phone.do('getCase', { params: { id } })
    assert.equal(fields.find(({ field }) => field === 'accountNumber')?.value, '6200000000000000109')
  })

  it('is never overwritten by a version that nobody has seen', async () => {
    const body = { changes: [{ field: 'contactAddress', value: '乱填', basedOn: 999 }] }
    assert.equal((await phone.refused('putFields', { params: { id }, body })).code, 'fieldConflict')
  })

  it('keeps no account number without consent to sensitive data, and the rest all the same', async () => {
    const consent = { purpose: 'sensitiveData', textVersion: CONSENTS[0]?.textVersion ?? '' } as const
    await phone.do('putConsent', { body: { ...consent, granted: false } })
    const change = { field: 'accountNumber', value: '6200000000000000208', basedOn: 1 }
    const problem = await phone.refused('putFields', { params: { id }, body: { changes: [change] } })
    assert.deepEqual(
      [problem.code, problem.fields],
      ['consentRequired', [{ field: 'accountNumber', code: 'consentRequired' }]],
    )
    await typeIn(phone, id, { postcode: '065010' })
    await phone.do('putConsent', { body: { ...consent, granted: true } })
    await typeIn(phone, id, { accountNumber: change.value })
  })
})
