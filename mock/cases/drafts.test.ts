import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { promise } from '@/content/promise'
import { caseEvents, cases, caseValues, submissions } from '@bff/db/schema'
import { startKit, type Kit } from '@bff/testing/kit'
import type { TestClient } from '@bff/testing/client'
import {
  drawnSignature,
  readyDraft,
  signedIn,
  submitCase,
  typeIn,
  WANG_ANSWERS,
  WANG_TYPED,
} from './testing/story'
import { verifyCase } from './store'

describe('a draft', () => {
  let kit: Kit
  let phone: TestClient
  let id: string

  before(async () => {
    kit = await startKit()
    phone = await signedIn(kit)
    id = (await phone.do('createCase', { body: { answers: { ...WANG_ANSWERS } } })).id
  })
  after(() => kit.close())

  it('is one a person: who begins again is led to it, even by two taps at once', async () => {
    const problem = await phone.refused('createCase', { body: { answers: { ...WANG_ANSWERS } } })
    assert.deepEqual([problem.code, problem.detail], ['caseAlreadyOpen', id])

    const other = await signedIn(kit, 'chenFusheng', '13800000566')
    const answers = { ...WANG_ANSWERS }
    const taps = await Promise.all([1, 2, 3].map(() => other.send('createCase', { body: { answers } })))
    assert.deepEqual(taps.map(({ status }) => status).sort(), [201, 409, 409])
  })

  it('is not begun for a scenario that cannot be applied for here', async () => {
    const other = await signedIn(kit, 'liXiulan', '13800000155')
    const answers = { ...WANG_ANSWERS, retiree: 'womanManagement', earlyRetirement: 'specialWork' }
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
      body: { answers: { ...WANG_ANSWERS, retirementMonth: '2026-10' }, untick: ['housingFundWithdrawal'] },
    })
    assert.equal(view.fields.find(({ field }) => field === 'benefitStart')?.value, '2026-11')
    assert.deepEqual(view.items, ['benefitQualification', 'pensionPayment', 'medicalContribution'])
  })

  it('never leaves out the first item, whatever is unticked', async () => {
    const view = await phone.do('putAnswers', {
      params: { id },
      body: { answers: { ...WANG_ANSWERS }, untick: ['benefitQualification'] },
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
      ...WANG_ANSWERS,
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

  it('of somebody who turns out to have another account comes together with what is there: the later stays', async () => {
    const other = kit.client()
    await other.signIn('13800000777')
    const answers = { ...WANG_ANSWERS, insurance: 'employee', birthMonth: '1965-03', retiree: 'male' }
    const later = await other.do('createCase', { body: { answers } })
    await other.prove('wangJianguo')
    const { cases: all } = await other.do('listCases', {})
    assert.deepEqual(
      all.filter(({ status }) => status === 'draft').map((one) => one.id),
      [later.id],
    )
    assert.equal(all.find((one) => one.id === id)?.status, 'withdrawn')
    id = later.id
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
})

describe('submitting', () => {
  let kit: Kit
  let phone: TestClient

  before(async () => {
    kit = await startKit()
    phone = await signedIn(kit)
  })
  after(() => kit.close())

  it('names every cell and every picture that is missing', async () => {
    const { id } = await phone.do('createCase', { body: { answers: { ...WANG_ANSWERS } } })
    const body = { promiseVersion: promise.version, signature: await drawnSignature() }
    const incomplete = await phone.refused('submitCase', { params: { id }, body })
    assert.equal(incomplete.code, 'formIncomplete')
    assert.deepEqual(incomplete.fields?.map(({ field, code }) => `${field} ${code}`).sort(), [
      'accountBank missing',
      'accountNumber missing',
      'classOneCard missing',
      'contactAddress missing',
    ])
    await typeIn(phone, id, WANG_TYPED)
    const pictures = await phone.refused('submitCase', { params: { id }, body })
    assert.equal(pictures.code, 'materialsMissing')
    assert.deepEqual(
      pictures.fields?.map(({ field }) => field),
      ['idCardFront', 'idCardBack', 'archivePages', 'bankCard'],
    )
    await phone.do('withdrawCase', { params: { id } })
  })

  it('refuses an older promise, and a signature that is no picture', async () => {
    const id = await readyDraft(phone)
    const older = { promiseVersion: 'older', signature: await drawnSignature() }
    assert.equal((await phone.refused('submitCase', { params: { id }, body: older })).code, 'promiseOutdated')
    const image = Buffer.from('x'.repeat(200)).toString('base64')
    const body = {
      promiseVersion: promise.version,
      signature: { kind: 'drawn', image, device: '测试手机' },
    } as const
    assert.equal((await phone.refused('submitCase', { params: { id }, body })).code, 'signatureMissing')
    await phone.do('withdrawCase', { params: { id } })
  })

  it('makes one case of a double tap, and answers a retry after a timeout with the same receipt', async () => {
    const id = await readyDraft(phone)
    const key = randomUUID()
    const [one, two] = await Promise.all([submitCase(phone, id, key), submitCase(phone, id, key)])
    assert.deepEqual(one, two)
    assert.deepEqual(await submitCase(phone, id, key), one)
    const sent = await kit.database.db.select().from(submissions).where(eq(submissions.caseId, id))
    assert.equal(sent.length, 1)
    const { events } = await phone.do('listEvents', { params: { id }, query: {} })
    assert.equal(events.filter(({ type }) => type === 'submitted').length, 1)

    const body = { promiseVersion: promise.version, signature: await drawnSignature() }
    assert.equal((await phone.refused('submitCase', { params: { id }, body })).code, 'notADraft')
    await phone.do('withdrawCase', { params: { id } })
  })

  it('lets two attempts at the same moment send it once', async () => {
    const id = await readyDraft(phone)
    const body = { promiseVersion: promise.version, signature: await drawnSignature() }
    const attempts = await Promise.all(
      [1, 2, 3].map(() =>
        phone.send('submitCase', { params: { id }, body }, { idempotencyKey: randomUUID() }),
      ),
    )
    assert.deepEqual(attempts.map(({ status }) => status).sort(), [200, 409, 409])
    await phone.do('withdrawCase', { params: { id } })
  })

  it('takes a code by SMS for a drawn name, once', async () => {
    const id = await readyDraft(phone)
    kit.advance({ minutes: 2 })
    await phone.do('sendSignatureCode', { params: { id } })
    const code = await phone.codeSentTo('13800000417')
    const wrong = code === '000000' ? '000001' : '000000'
    const body = (given: string) =>
      ({
        promiseVersion: promise.version,
        signature: { kind: 'smsCode', code: given, device: '测试手机' },
      }) as const
    assert.equal((await phone.refused('submitCase', { params: { id }, body: body(wrong) })).code, 'codeWrong')
    const key = randomUUID()
    const first = await phone.do('submitCase', { params: { id }, body: body(code) }, { idempotencyKey: key })
    const retry = await phone.do('submitCase', { params: { id }, body: body(code) }, { idempotencyKey: key })
    assert.deepEqual(retry, first)
    await phone.do('withdrawCase', { params: { id } })
  })

  it('gives every case of a day a number of its own', async () => {
    const people = [
      ['liuZhiqiang', '13800000467'],
      ['zhaoGuoqing', '13800000366'],
    ] as const
    const numbers = new Set<string | null>()
    for (const [person, number] of people) {
      const other = await signedIn(kit, person, number)
      await other.play('putClock', { body: { now: '2026-11-23T02:00:00.000Z' } })
      const month = person === 'zhaoGuoqing' ? '2027-06' : '2027-09'
      const answers = { ...WANG_ANSWERS, retirementMonth: month, medicalInsurance: 'employee' }
      const id = await readyDraft(other, answers, { ...WANG_TYPED, closeFundAccount: 'keep' })
      numbers.add((await submitCase(other, id)).number)
    }
    assert.equal(numbers.size, 2)
    for (const number of numbers) assert.match(number ?? '', /^20261123\d{4}$/)
  })

  it('cannot be done too early, by who has only a phone, or for somebody else', async () => {
    const early = await signedIn(kit, 'sunLihua', '13800000672')
    const answers = { ...WANG_ANSWERS, retiree: 'womanFlexible', retirementMonth: '2027-12' }
    const { id } = await early.do('createCase', { body: { answers } })
    const body = { promiseVersion: promise.version, signature: await drawnSignature() }
    assert.equal((await early.refused('submitCase', { params: { id }, body })).code, 'notAllowedNow')
    assert.equal((await phone.refused('submitCase', { params: { id }, body })).code, 'notFound')
    kit.advance({ minutes: 2 })
    const bare = kit.client()
    await bare.signIn('13800000672')
    assert.equal((await bare.refused('submitCase', { params: { id }, body })).code, 'realNameRequired')
  })

  it('finds an event that was changed behind its back', async () => {
    const { db } = kit.database
    const { mac } = kit.bff.cases
    const [row] = await db.select().from(cases).limit(1)
    assert.ok(row)
    assert.equal(await verifyCase(db, mac, row.id), null)
    const [event] = await db.select().from(caseEvents).where(eq(caseEvents.caseId, row.id)).limit(1)
    assert.ok(event)
    await db
      .update(caseEvents)
      .set({ event: { ...event.event, at: '2020-01-01T00:00:00.000Z' } })
      .where(eq(caseEvents.mac, event.mac))
    assert.deepEqual(await verifyCase(db, mac, row.id), { seq: event.seq, fault: 'changed' })
  })
})
