import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, beforeEach, describe, it, mock } from 'node:test'
import { promise } from '@/content/promise'
import type { TestClient } from '@bff/testing/client'
import { toldOnce, type Kit } from '@bff/testing/kit'
import { workOnce } from '@bff/outbox/worker'
import { chainMac } from './services'
import { verifyCase } from './trail'
import { begunByHand } from './testing/begunByHand'
import { drawnSignature, progressOf, settle, taskOf, typeIn } from './testing/story'

describe('two hands on one case at the same moment', () => {
  let kit: Kit
  let phone: TestClient
  let id: string

  const begin = toldOnce(begunByHand)
  beforeEach(async () => {
    ;({ kit, phone, id } = await begin())
  })
  after(() => kit.close())

  const recall = () => phone.send('recallCase', { params: { id } })
  const status = async (sent: Promise<Response>) => (await sent).status
  const types = async () => {
    const { events } = await phone.do('listEvents', { params: { id }, query: {} })
    return events.map(({ type }) => type)
  }
  const isWhole = async () =>
    assert.equal(
      await verifyCase(kit.database.db, chainMac(kit.bff.services.vault), id),
      null,
      'the chain of events is whole',
    )

  it('taken back and decided: one of the two happens, and the other is told', async () => {
    const { id: taskId } = await taskOf(phone, 'hrss')
    const decide = phone.raw(`/mock/tasks/${taskId}/decision`, {
      method: 'POST',
      body: JSON.stringify({ kind: 'approve' }),
      headers: { 'content-type': 'application/json' },
    })
    const answers = await Promise.all([status(recall()), status(decide)])
    assert.deepEqual(answers.sort(), [200, 409])
    await settle(kit.bff)
    const happened = (await types()).filter((type) => type === 'recalled' || type === 'decided')
    assert.equal(happened.length, 1)
    await isWhole()
  })

  it('taken back and sent again: it ends as one of the two, never as both', async () => {
    await recall()
    await settle(kit.bff)
    const body = { promiseVersion: promise.version, signature: await drawnSignature() }
    const send = () => phone.send('submitCase', { params: { id }, body }, { idempotencyKey: randomUUID() })
    const answers = await Promise.all([status(send()), status(recall()), status(send()), status(recall())])
    assert.ok(answers.includes(200))
    assert.ok(
      answers.every((one) => one === 200 || one === 409),
      answers.join(),
    )
    await settle(kit.bff)
    const last = (await types()).filter((type) => type === 'recalled' || type === 'submitted').at(-1)
    const { status: shown } = await progressOf(phone, id)
    assert.equal(shown, last === 'recalled' ? 'draft' : 'inReview')
    await isWhole()
  })

  it('ended twice: once', async () => {
    const end = () => status(phone.send('withdrawCase', { params: { id } }))
    assert.deepEqual((await Promise.all([end(), end(), end()])).sort(), [200, 409, 409])
    assert.equal((await types()).filter((type) => type === 'withdrawn').length, 1)
  })

  it('worked off by two processes: each department gets its package once', async () => {
    await recall()
    await settle(kit.bff)
    await typeIn(phone, id, { postcode: '065002' })
    const body = { promiseVersion: promise.version, signature: await drawnSignature() }
    await phone.do('submitCase', { params: { id }, body }, { idempotencyKey: randomUUID() })
    await Promise.all(['one', 'two', 'three'].map((worker) => workOnce(kit.bff.jobs, worker)))
    await settle(kit.bff)
    const { tasks } = await phone.play('listTasks')
    const second = tasks.filter((task) => task.round === 2).map((task) => task.department)
    assert.deepEqual(second.sort(), ['hrss', 'publicSecurity'])
    await isWhole()
  })

  it('taken back between a code’s arrival and the sending: no signature passes unlooked-at', async () => {
    const { db } = kit.database
    const body = {
      promiseVersion: promise.version,
      signature: { kind: 'smsCode', code: '000000', device: '测试手机' },
    } as const
    // The first reading finds it with the departments; before its transaction begins it is taken back.
    const transaction = db.transaction.bind(db)
    const taken = mock.method(db, 'transaction', async (...work: Parameters<typeof transaction>) => {
      taken.mock.restore()
      assert.equal(await status(recall()), 200)
      return transaction(...work)
    })
    const problem = await phone.refused('submitCase', { params: { id }, body })
    assert.equal(taken.mock.callCount(), 1)
    assert.equal(problem.code, 'notADraft')
    assert.equal((await types()).filter((type) => type === 'submitted').length, 1)
  })
})
