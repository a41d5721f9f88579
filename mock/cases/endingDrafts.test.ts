import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import type { SmsMessage } from '@contract/demonstration'
import { keepHouse } from '@bff/housekeeping'
import type { TestClient } from '@bff/testing/client'
import { startKit, toldOnce, type Kit } from '@bff/testing/kit'
import { CASE_JOBS } from './consequences'
import { draftOf, photo, readyDraft, settle, signedIn, submitCase, typeIn } from './testing/story'

/** 王建国 last touched his draft on 11 May 2025, at 10:24 in China. */
const TOUCHED = '2025-05-11T02:24:00.000Z'
const PICTURES = { part: 'pictures', until: '2025-08-09' } as const
const DRAFT = { part: 'draft', until: '2026-05-11' } as const

describe('a draft whose end comes near', () => {
  let kit: Kit
  let phone: TestClient
  let id: string

  const drafted = toldOnce(async () => {
    const kit = await startKit({ startsAt: TOUCHED })
    const phone = await signedIn(kit)
    return { kit, phone, id: await readyDraft(phone) }
  })
  beforeEach(async () => {
    ;({ kit, phone, id } = await drafted())
  })
  after(() => kit.close())

  let passed = 0
  /** All that was ever sent: the phone company of the demonstration forgets. */
  const sent = new Map<string, SmsMessage>()
  beforeEach(() => {
    passed = 0
    sent.clear()
  })
  /** So many days after the draft was first touched. */
  const on = async (days: number) => {
    kit.advance({ days: days - passed })
    passed = days
    await keepHouse(kit.bff.services)
    await settle(kit.bff)
    await texts()
  }
  const ending = async () => {
    // A phone is sent one code a minute.
    kit.advance({ minutes: 2 })
    phone = await signedIn(kit)
    const { cases } = await phone.do('listCases', {})
    return cases.find((one) => one.id === id)?.ending
  }
  const texts = async () => {
    const { messages } = await phone.play('listSms')
    for (const message of messages)
      if (message.code === null) sent.set(`${message.sentAt} ${message.phone}`, message)
    return [...sent.values()]
  }

  it('is told on home and by one text message from 14 days before its pictures go, to their last day', async () => {
    const said: unknown[] = []
    for (const days of [75, 76, 77, 89, 90]) {
      await on(days)
      said.push([days, await ending(), (await texts()).length])
    }
    assert.deepEqual(said, [
      [75, undefined, 0],
      [76, PICTURES, 1],
      [77, PICTURES, 1],
      [89, PICTURES, 1],
      [90, PICTURES, 1],
    ])
    const { materials } = await phone.do('getCase', { params: { id } })
    assert.ok(materials.length > 0, 'they are there on their last day')
    await on(91)
    assert.equal(await ending(), undefined, 'gone, they end no more')
    assert.deepEqual((await phone.do('getCase', { params: { id } })).materials, [])
  })

  it('is told again, once, from 14 days before its own last day', async () => {
    await on(90)
    const said: unknown[] = []
    for (const days of [350, 351, 352, 364, 365]) {
      await on(days)
      said.push([days, await ending(), (await texts()).length])
    }
    assert.deepEqual(said, [
      [350, undefined, 1],
      [351, DRAFT, 2],
      [352, DRAFT, 2],
      [364, DRAFT, 2],
      [365, DRAFT, 2],
    ])
    await on(366)
    phone = await signedIn(kit)
    assert.deepEqual((await phone.do('listCases', {})).cases, [])
    assert.equal((await texts()).length, 2)
  })

  it('is told of with surname and day alone, no link, what to do, and whom to call', async () => {
    await on(76)
    await on(351)
    const said = (await texts()).map(({ text }) => text).join('\n')
    assert.match(said, /王\*，您好：您没提交的退休申请，拍的照片留到2025年8月9日，/)
    assert.match(said, /王\*，您好：您没提交的退休申请，留到2026年5月11日，/)
    for (const { phone: to, text } of await texts()) {
      assert.equal(to, '13800000417')
      assert.match(text, /「继续办理」.*12333/)
      assert.doesNotMatch(text, /建国|http|\/\/|www|1300000/)
    }
  })

  for (const { how, touch } of [
    { how: 'a typed cell', touch: () => typeIn(phone, id, { postcode: '065001' }) },
    { how: 'a picture', touch: async () => phone.upload(id, 'archivePages', await photo()) },
    {
      how: 'going on with it, though nothing is typed',
      touch: () => phone.do('putFields', { params: { id }, body: { changes: [], place: 'photos/list' } }),
    },
  ]) {
    it(`counts anew by ${how}: the warning goes, and comes with the new day`, async () => {
      await on(80)
      assert.deepEqual(await ending(), PICTURES)
      await touch()
      assert.equal(await ending(), undefined)
      await on(80 + 75)
      assert.equal(await ending(), undefined)
      assert.equal((await texts()).length, 1)
      await on(80 + 76)
      assert.deepEqual(await ending(), { part: 'pictures', until: '2025-10-28' })
      assert.equal((await texts()).length, 2)
    })
  }

  it('is written of no more where it was gone on with before the message left', async () => {
    kit.advance({ days: 76 })
    await keepHouse(kit.bff.services)
    phone = await signedIn(kit)
    await typeIn(phone, id, { postcode: '065001' })
    await settle(kit.bff)
    assert.deepEqual(await texts(), [])
  })

  it('is written of at nine in the morning, not in the night in which the day begins', async () => {
    kit.advance({ days: 75, hours: 14 })
    await keepHouse(kit.bff.services)
    await settle(kit.bff)
    phone = await signedIn(kit)
    assert.deepEqual([await ending(), await texts()], [PICTURES, []])
    kit.advance({ hours: 9 })
    await settle(kit.bff)
    assert.equal((await texts()).length, 1)
  })

  it('of no pictures says nothing of pictures', async () => {
    for (const { id: mid } of (await phone.do('getCase', { params: { id } })).materials)
      await phone.do('deleteMaterial', { params: { id, mid } })
    await on(80)
    assert.deepEqual([await ending(), await texts()], [undefined, []])
  })

  for (const { how, does } of [
    { how: 'runs', does: () => submitCase(phone, id) },
    {
      how: 'was sent and taken back',
      does: async () => {
        await submitCase(phone, id)
        await phone.do('recallCase', { params: { id } })
      },
    },
  ]) {
    it(`is not told of where it ${how}: it is a case then`, async () => {
      // Into his window: a year on, and he signs in anew.
      kit.advance({ days: 364 })
      phone = await signedIn(kit)
      await does()
      await settle(kit.bff)
      for (const days of [76, 90, 351, 365]) {
        await on(days)
        assert.equal(await ending(), undefined, `day ${days}`)
      }
      const { rows } = await kit.database.db.execute(
        `select id from jobs where kind = '${CASE_JOBS.tellEnding}'`,
      )
      assert.deepEqual(rows, [])
    })
  }

  it('of somebody who proved no name is told without one', async () => {
    phone = kit.client()
    await phone.signIn('13800000888')
    id = await draftOf(phone)
    await on(351)
    const [message] = (await texts()).filter(({ phone: to }) => to === '13800000888')
    assert.match(message?.text ?? '', /】您好：您没提交的退休申请，留到/)
  })
})
