import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { accounts } from '../db/schema'
import { startKit, type Kit } from '../testing/kit'
import { type Attempt, earlierAnswer, forgetOldAnswers, onceOnly } from './onceOnly'
import { ProblemError } from './problems'

describe('what is done once only', () => {
  let kit: Kit
  let attempt: Attempt
  let done: number

  before(async () => {
    kit = await startKit()
  })
  after(() => kit.close())
  beforeEach(async () => {
    const accountId = randomUUID()
    const { db } = kit.database
    await db.insert(accounts).values({ id: accountId, createdAt: kit.now() })
    await db.transaction((tx) => kit.bff.services.vault.createPersonKey(tx, accountId, kit.now()))
    attempt = { accountId, operation: 'submitCase', key: randomUUID(), wish: 'case 1', now: kit.now() }
    done = 0
  })

  const doIt = (changed: Partial<Attempt> = {}) =>
    onceOnly(kit.bff.services, { ...attempt, ...changed }, async () => {
      done += 1
      return { number: done }
    })

  it('is answered the same when asked for again', async () => {
    assert.deepEqual([await doIt(), await doIt(), done], [{ number: 1 }, { number: 1 }, 1])
  })

  it('is done once when asked for five times at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => doIt()))
    assert.deepEqual([new Set(answers.map((one) => one.number)).size, done], [1, 1])
  })

  it('is done again under another key, by another operation', async () => {
    await doIt()
    await doIt({ key: randomUUID() })
    await doIt({ operation: 'claimCertificate' })
    assert.equal(done, 3)
  })

  it('refuses the same key for another wish', async () => {
    await doIt()
    await assert.rejects(
      doIt({ wish: 'case 2' }),
      (error) => error instanceof ProblemError && error.code === 'idempotencyKeyReused',
    )
    assert.equal(done, 1)
  })

  it('can be tried again after it failed', async () => {
    const failing = onceOnly(kit.bff.services, attempt, async () => {
      throw new ProblemError('formIncomplete')
    })
    await assert.rejects(failing)
    assert.deepEqual(await doIt(), { number: 1 })
  })

  it('keeps neither the wish nor the answer in the clear', async () => {
    await onceOnly(kit.bff.services, { ...attempt, wish: '王建国' }, async () => ({ name: '王建国' }))
    const { rows } = await kit.database.db.execute(sql`select * from idempotency where key = ${attempt.key}`)
    assert.equal(rows.length, 1)
    assert.ok(!JSON.stringify(rows).includes('王建国'))
  })

  it('is forgotten after thirty days', async () => {
    await doIt()
    const { db } = kit.database
    const later = (days: number) => new Date(kit.now().getTime() + days * 86_400_000)
    await forgetOldAnswers(db, later(30))
    assert.deepEqual(await earlierAnswer(kit.bff.services, db, attempt), { answer: { number: 1 } })
    await forgetOldAnswers(db, later(31))
    assert.equal(await earlierAnswer(kit.bff.services, db, attempt), null)
  })
})
