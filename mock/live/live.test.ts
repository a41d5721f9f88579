import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { begunByHand } from '@bff/cases/testing/begunByHand'
import { clockReaches, settle, submitCase, typeIn, wantsPage } from '@bff/cases/testing/story'
import { compose } from '@bff/compose'
import {
  approvedViewer,
  askingViewer,
  fatherWithDraft,
  FATHERS,
  LI,
  WANG_MIN,
} from '@bff/people/testing/family'
import { approvedHelper } from '@bff/people/testing/helping'
import { TestClient } from '@bff/testing/client'
import { startKit, toldOnce, type Kit } from '@bff/testing/kit'
import { IDLE_MS } from '@bff/sessions/sessions'
import { listens } from './testing/listening'

const CASE_WORDS = /王建国|廊坊|13800000417|archivePages|hrss|supplement/

describe('whoever listens for changes in their application', () => {
  let kit: Kit
  let phone: TestClient
  let id: string
  const begin = toldOnce(begunByHand)
  beforeEach(async () => {
    ;({ kit, phone, id } = await begin())
  })
  after(() => kit.close())

  it('hears that there is something, where and up to which event, and not what it is', async () => {
    const listening = await listens(kit, phone)
    assert.deepEqual(await listening.heard(), [{ what: 'ready' }])
    assert.deepEqual(await listening.heard(), [])
    await wantsPage(kit, phone)
    const { last } = await phone.do('listEvents', { params: { id }, query: {} })
    assert.deepEqual(await listening.heard(), [{ what: 'case', caseId: id, last }, { what: 'inbox' }])
    assert.deepEqual(await listening.heard(), [])
    assert.doesNotMatch(listening.words(), CASE_WORDS)
  })

  it('hears that a department cannot be reached, and that it can again, though nothing came of it', async () => {
    const listening = await listens(kit, phone)
    await listening.heard()
    const { last } = await phone.do('listEvents', { params: { id }, query: {} })
    for (const down of [true, false]) {
      await phone.play('putDepartment', { params: { id: 'medicalInsurance' }, body: { down } })
      assert.deepEqual(await listening.heard(), [{ what: 'case', caseId: id, last }])
      assert.deepEqual(await listening.heard(), [])
    }
  })

  it('is told by a header that nothing on the way keeps it back, keeps it or presses it together', async () => {
    const { headers, body } = await phone.send('followChanges', {})
    assert.equal(headers.get('cache-control'), 'no-store, no-transform')
    assert.equal(headers.get('x-accel-buffering'), 'no')
    assert.equal(headers.get('content-encoding'), null)
    await body?.cancel()
  })

  it('hears after a break whether anything has changed meanwhile, by either way of asking', async () => {
    const first = await listens(kit, phone)
    await first.heard()
    await first.leave()
    const unchanged = await listens(kit, phone, { after: first.last() })
    assert.deepEqual(await unchanged.heard(), [{ what: 'ready' }])
    await unchanged.leave()
    await wantsPage(kit, phone)
    const changed = await listens(kit, phone, { after: first.last() })
    assert.deepEqual(await changed.heard(), [{ what: 'everything' }])
    const again = await listens(kit, phone, { after: first.last(), lastEventId: changed.last() ?? '' })
    assert.deepEqual(await again.heard(), [{ what: 'ready' }])
  })

  it('goes on at another process, which knows nothing of the first', async () => {
    const first = await listens(kit, phone)
    await first.heard()
    await wantsPage(kit, phone)
    const other = await compose(kit.bff.services.config, {
      ...{ log: kit.bff.services.log, website: () => Promise.reject(new Error('no website')) },
      ...{ addressOf: () => '192.0.2.1', realClock: kit.now, database: kit.database },
    })
    const there = new TestClient((request) => other.app.fetch(request), 'h5')
    there.cookie = phone.cookie
    const second = await listens({ bff: other }, there, { after: first.last() })
    assert.deepEqual(await second.heard(), [{ what: 'everything' }])
    assert.deepEqual(
      (await first.heard()).map(({ what }) => what),
      ['case', 'inbox'],
    )
    assert.equal(second.last(), first.last())
    await other.close()
  })

  it('hears a beat while nothing happens, so that a line that has died is known', async () => {
    const listening = await listens(kit, phone)
    await listening.heard()
    const before = listening.words().length
    kit.advance({ seconds: 10 })
    await listening.heard()
    assert.equal(listening.words().length, before)
    kit.advance({ seconds: 5 })
    await listening.heard()
    assert.equal(listening.words().slice(before), ':\n\n')
  })

  it('is told of a new day, on which other things are late', async () => {
    const listening = await listens(kit, phone)
    await listening.heard()
    await clockReaches(kit, phone, '2026-06-20T02:00:00.000Z')
    assert.deepEqual((await listening.heard())[0], { what: 'everything' })
  })

  it('hears the end of the session, and nothing more', async () => {
    const listening = await listens(kit, phone)
    await listening.heard()
    await phone.do('signOut', {})
    assert.deepEqual(await listening.heard(), [{ what: 'session' }])
    assert.ok(listening.ended())
  })

  it('hears nothing any more once the session is idle for too long: listening is no use of it', async () => {
    const listening = await listens(kit, phone)
    await listening.heard()
    kit.advance({ days: IDLE_MS / 86_400_000, minutes: 1 })
    assert.deepEqual(await listening.heard(), [{ what: 'session' }])
    assert.ok(listening.ended())
  })

  it('keeps no session alive by coming anew, however often it does', async () => {
    for (let hours = 0; hours < IDLE_MS / 3_600_000; hours += 12) {
      const listening = await listens(kit, phone)
      assert.deepEqual(await listening.heard(), [{ what: 'ready' }])
      await listening.leave()
      kit.advance({ hours: 12 })
    }
    assert.equal((await phone.refused('followChanges', { query: {} })).status, 401)
  })

  it('comes anew after a while, so that the gate is passed again', async () => {
    const listening = await listens(kit, phone)
    await listening.heard()
    kit.advance({ minutes: 14 })
    await listening.heard()
    assert.ok(!listening.ended())
    kit.advance({ minutes: 10 })
    await listening.heard()
    assert.ok(listening.ended())
  })

  it('has so many at once and no more, and one that was left makes room', async () => {
    const open = await Promise.all([1, 2, 3, 4, 5, 6].map(() => listens(kit, phone)))
    const { code, retryAfterSeconds } = await phone.refused('followChanges', { query: {} })
    assert.deepEqual([code, retryAfterSeconds], ['tooManyStreams', 60])
    await open[0]?.leave()
    const one = await listens(kit, phone)
    assert.deepEqual(await one.heard(), [{ what: 'ready' }])
  })

  it('is told cleanly that the process stops, which opens no other', async () => {
    const listening = await listens(kit, phone)
    await listening.heard()
    await kit.bff.live.stop()
    await listening.heard()
    assert.ok(listening.ended())
    assert.equal((await phone.refused('followChanges', { query: {} })).code, 'unavailable')
  })

  it('is let go when they read nothing of what is said', async () => {
    const response = await phone.send('followChanges', {})
    for (let beat = 0; beat < 20; beat += 1) {
      kit.advance({ seconds: 15 })
      await kit.bff.live.look()
    }
    const reader = response.body?.getReader()
    let said = 0
    while (reader && !(await reader.read()).done) said += 1
    assert.ok(said <= 16, `${said} were kept for nobody`)
  })
})

describe('whoever wants to listen', () => {
  it('has signed in, and says where they were as the server had told them', async () => {
    const kit = await startKit()
    try {
      const one = kit.client()
      assert.equal((await one.refused('followChanges', { query: {} })).code, 'signInRequired')
      await one.signIn('13200000417')
      assert.equal((await one.refused('followChanges', { query: { after: '../..' } })).code, 'invalidInput')
    } finally {
      await kit.close()
    }
  })
})

describe('the family that listens', () => {
  let kit: Kit
  let father: TestClient
  let caseId: string
  const begin = fatherWithDraft()
  beforeEach(async () => {
    ;({ kit, father, caseId } = await begin())
  })
  after(() => kit.close())

  const types = async (postcode: string) => {
    kit.advance({ seconds: 5 })
    await typeIn(father, caseId, { postcode })
  }

  it('who may see hears of events alone, by the mandate; that somebody types is not told', async () => {
    const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
    const [hers, his] = [await listens(kit, client), await listens(kit, father)]
    await hers.heard()
    await his.heard()
    await types('065001')
    const [own] = await his.heard()
    assert.ok(own?.what === 'case' && own.caseId === caseId)
    assert.deepEqual(await hers.heard(), [])
    await submitCase(father, caseId)
    const { last } = await father.do('listEvents', { params: { id: caseId }, query: {} })
    assert.deepEqual((await hers.heard())[0], { what: 'mandate', mandateId, last })
  })

  it('hears that a department cannot be reached once it has the application before it, not while that is filled in', async () => {
    const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
    const hers = await listens(kit, client)
    await hers.heard()
    const isDown = (down: boolean) =>
      father.play('putDepartment', { params: { id: 'medicalInsurance' }, body: { down } })
    await isDown(true)
    assert.deepEqual(await hers.heard(), [])
    await submitCase(father, caseId)
    const { last } = await father.do('listEvents', { params: { id: caseId }, query: {} })
    await hers.heard()
    await isDown(false)
    assert.deepEqual(await hers.heard(), [{ what: 'mandate', mandateId, last }])
  })

  it('who helps hears that the form was changed, as the retiree does', async () => {
    const { client, mandateId } = await approvedHelper(kit, father, caseId, WANG_MIN)
    const [hers, his] = [await listens(kit, client), await listens(kit, father)]
    await hers.heard()
    await his.heard()
    await types('065003')
    const { last } = await father.do('listEvents', { params: { id: caseId }, query: {} })
    const hint = { what: 'case', caseId, last }
    assert.deepEqual(await hers.heard(), [{ what: 'mandate', mandateId, last }, hint])
    assert.deepEqual(await his.heard(), [hint])
  })

  it('the retiree hears that somebody asks to be approved; by a phone alone they do not', async () => {
    const his = await listens(kit, father)
    await his.heard()
    const { mandateId } = await askingViewer(kit, father, caseId, WANG_MIN)
    await settle(kit.bff)
    assert.deepEqual(await his.heard(), [{ what: 'inbox' }])
    await father.do('answerMandate', { params: { id: mandateId }, body: { approved: true } })
    assert.deepEqual(await his.heard(), [{ what: 'inbox' }])
    const phone = kit.client()
    kit.advance({ minutes: 2 })
    await phone.signIn(FATHERS)
    const byPhone = await listens(kit, phone)
    await byPhone.heard()
    await askingViewer(kit, father, caseId, LI)
    await settle(kit.bff)
    assert.deepEqual(await byPhone.heard(), [])
  })

  it('hears that a mandate is over, once, and of that application nothing more', async () => {
    const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
    const hers = await listens(kit, client)
    await hers.heard()
    await father.do('endMandate', { params: { id: mandateId } })
    const [first, ...more] = await hers.heard()
    assert.deepEqual(first, { what: 'mandate', mandateId, last: null })
    assert.ok(more.every(({ what }) => what === 'inbox'))
    await father.do('withdrawCase', { params: { id: caseId } })
    assert.deepEqual(await hers.heard(), [])
  })

  it('hears nothing of it by a phone alone', async () => {
    await approvedViewer(kit, father, caseId, WANG_MIN)
    const phone = kit.client()
    kit.advance({ minutes: 2 })
    await phone.signIn(WANG_MIN.phone)
    const hers = await listens(kit, phone)
    await hers.heard()
    await father.do('withdrawCase', { params: { id: caseId } })
    assert.deepEqual(await hers.heard(), [])
  })

  it('a name proved meanwhile opens more: the stream of before ends, whose token opens nothing any more', async () => {
    const phone = kit.client()
    kit.advance({ minutes: 2 })
    await phone.signIn(WANG_MIN.phone)
    const before = await listens(kit, phone)
    await before.heard()
    await phone.prove(WANG_MIN.personId)
    // The new token ends the one before at its first use.
    await phone.do('getMe', {})
    assert.deepEqual(await before.heard(), [{ what: 'session' }])
  })
})
