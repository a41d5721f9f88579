import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { promise } from '@/content/promise'
import { caseEvents, cases, submissions } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import { startKit, type Kit } from '@bff/testing/kit'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import { lastSubmission } from './submissions'
import { verifyCase } from './trail'
import { drawnSignature, photo, readyDraft, signedIn, submitCase, typeIn, WANG_TYPED } from './testing/story'

describe('submitting', () => {
  let kit: Kit
  let phone: TestClient

  before(async () => {
    kit = await startKit()
    phone = await signedIn(kit)
  })
  after(() => kit.close())

  it('names every cell and every picture that is missing', async () => {
    const { id } = await phone.do('createCase', { body: { answers: wangOwnAnswers } })
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

  it('keeps the signature with the version of the text, the time and the device', async () => {
    const id = await readyDraft(phone)
    const signature = await drawnSignature()
    const body = { promiseVersion: promise.version, signature }
    await phone.do('submitCase', { params: { id }, body })
    const { db } = kit.database
    const kept = await lastSubmission(db, kit.bff.services.vault, id)
    assert.deepEqual(kept?.signature, { ...signature, device: '测试手机' })
    const [row] = await db.select().from(submissions).where(eq(submissions.caseId, id))
    assert.deepEqual([row?.promiseVersion, row?.submittedAt], [promise.version, kit.now().toISOString()])
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

  const body = (given: string) =>
    ({
      promiseVersion: promise.version,
      signature: { kind: 'smsCode', code: given, device: '测试手机' },
    }) as const

  it('hands in no picture that nothing asks for', async () => {
    const id = await readyDraft(phone)
    await phone.upload(id, 'publicNotice', await photo())
    const sent = await submitCase(phone, id)
    const unasked = sent.materials.filter(({ kind }) => kind === 'publicNotice')
    assert.deepEqual(
      unasked.map(({ handedIn }) => handedIn),
      [false],
    )
    assert.equal(sent.receipt?.materialCount, sent.materials.length - 1)
    await phone.do('withdrawCase', { params: { id } })
  })

  it('takes no code that was sent for signing in, and signs nobody in with one that was sent for signing', async () => {
    const id = await readyDraft(phone)
    kit.advance({ minutes: 2 })
    await phone.do('sendCode', { body: { phone: '13800000417' } })
    const forSigningIn = await phone.codeSentTo('13800000417')
    const refused = await phone.refused('submitCase', { params: { id }, body: body(forSigningIn) })
    assert.equal(refused.code, 'codeWrong')

    kit.advance({ minutes: 10 })
    await phone.do('sendSignatureCode', { params: { id } })
    const given = { phone: '13800000417', code: await phone.codeSentTo('13800000417'), client: 'h5' } as const
    assert.equal((await kit.client().refused('signIn', { body: given })).code, 'codeExpired')
    await phone.do('withdrawCase', { params: { id } })
  })

  it('takes a code by SMS for a drawn name, once', async () => {
    const id = await readyDraft(phone)
    kit.advance({ minutes: 2 })
    await phone.do('sendSignatureCode', { params: { id } })
    const code = await phone.codeSentTo('13800000417')
    const wrong = code === '000000' ? '000001' : '000000'
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
      const answers = { ...wangOwnAnswers, retirementMonth: month, medicalInsurance: 'employee' }
      const id = await readyDraft(other, answers, { ...WANG_TYPED, closeFundAccount: 'keep' })
      numbers.add((await submitCase(other, id)).number)
    }
    assert.equal(numbers.size, 2)
    for (const number of numbers) assert.match(number ?? '', /^20261123\d{4}$/)
  })

  it('cannot be done too early, by who has only a phone, or for somebody else', async () => {
    const early = await signedIn(kit, 'sunLihua', '13800000672')
    const answers = { ...wangOwnAnswers, retiree: 'womanFlexible', retirementMonth: '2027-12' }
    const { id } = await early.do('createCase', { body: { answers } })
    const body = { promiseVersion: promise.version, signature: await drawnSignature() }
    assert.equal((await early.refused('submitCase', { params: { id }, body })).code, 'notSendableToday')
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
