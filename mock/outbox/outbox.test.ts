import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { eq, sql } from 'drizzle-orm'
import { jobs } from '@bff/db/schema'
import { scratchDatabase, type ScratchDatabase } from '@bff/testing/scratchDatabase'
import { claim, enqueue, finish, hasten } from './jobs'
import { startWorker, Unreachable, workOnce, type JobHandler, type WorkerOptions } from './worker'

const CASE_NOW = '2026-05-11T02:00:00.000Z'

describe('the outbox', () => {
  let scratch: ScratchDatabase
  let errors: string[]

  before(async () => {
    scratch = await scratchDatabase()
  })
  after(() => scratch.drop())
  beforeEach(async () => {
    errors = []
    await scratch.database.db.delete(jobs)
  })

  const db = () => scratch.database.db
  const worker = (handler: JobHandler, options: Partial<WorkerOptions> = {}): WorkerOptions => ({
    db: db(),
    handlers: { greet: handler },
    caseNow: async () => CASE_NOW,
    onError: (where, error) => errors.push(`${where}: ${String(error)}`),
    ...options,
  })
  const greet = (to: string, more: { notBefore?: string; maxAttempts?: number } = {}) =>
    enqueue(db(), { kind: 'greet', dedupeKey: to, payload: { to }, ...more })
  const job = async () => {
    const [row] = await db().select().from(jobs)
    assert.ok(row)
    return row
  }
  /** As if the time until the next attempt, or the end of the lease, had passed. */
  const letTimePass = () =>
    db()
      .update(jobs)
      .set({ runAt: new Date(0).toISOString(), lockedUntil: null })

  it('does a job once, though it was put in twice', async () => {
    const done: unknown[] = []
    await greet('王')
    await greet('王')
    await greet('李')
    const options = worker(async ({ to }) => void done.push(to))
    assert.equal(await workOnce(options, 'one'), 2)
    assert.equal(await workOnce(options, 'one'), 0)
    assert.deepEqual(done.sort(), ['李', '王'])
  })

  it('sends what waits in one row one after another, as it came, and the rows beside each other', async () => {
    const begun: unknown[] = []
    for (const to of ['王一', '王二', '王三', '李一']) await greet(to)
    const slowFirst: JobHandler = async ({ to }) => {
      if (to === '王一') await new Promise((resolve) => setTimeout(resolve, 50))
      begun.push(to)
    }
    const rowOf: WorkerOptions['rowOf'] = ({ payload }) => String(payload.to).slice(0, 1)
    assert.equal(await workOnce(worker(slowFirst, { rowOf }), 'one'), 4)
    assert.deepEqual(begun, ['李一', '王一', '王二', '王三'])
  })

  it('takes a job at the very moment it was put in', async () => {
    for (let moment = 1; moment <= 20; moment++) {
      await db().transaction(async (tx) => {
        await enqueue(tx, { kind: 'greet', dedupeKey: String(moment), payload: {} })
        const options = { worker: 'one', caseNow: CASE_NOW, limit: 1, leaseSeconds: 60 }
        assert.equal((await claim(tx, options)).length, 1, `moment ${moment}`)
      })
    }
  })

  it('keeps a job together with what it follows from: both happen or neither', async () => {
    await assert.rejects(
      db().transaction(async (tx) => {
        await enqueue(tx, { kind: 'greet', dedupeKey: '王', payload: {} })
        throw new Error('no')
      }),
    )
    assert.equal((await db().select().from(jobs)).length, 0)
  })

  it('waits for a moment of the case clock', async () => {
    await greet('王', { notBefore: '2026-05-11T02:00:00.001Z' })
    const options = worker(async () => undefined)
    assert.equal(await workOnce(options, 'one'), 0)
    const later = { ...options, caseNow: async () => '2026-05-11T02:00:00.001Z' }
    assert.equal(await workOnce(later, 'one'), 1)
  })

  it('tries again later after a failure, and says why', async () => {
    let attempts = 0
    await greet('王')
    const options = worker(async () => {
      attempts += 1
      if (attempts === 1) throw new Error('broken line')
    })
    await workOnce(options, 'one')
    const failed = await job()
    assert.equal(failed.lastError, 'broken line')
    assert.ok(Date.parse(failed.runAt) > Date.now() - 1000)
    assert.equal(await workOnce(options, 'one'), 0, 'not at once')
    await letTimePass()
    assert.equal(await workOnce(options, 'one'), 1)
    assert.ok((await job()).doneAt)
    assert.match(errors[0] ?? '', /greet .*attempt 1: Error: broken line/)
  })

  it('sets a job aside after its last attempt and troubles nobody with it any more', async () => {
    await greet('王', { maxAttempts: 2 })
    const options = worker(async () => {
      throw new Error('never works')
    })
    for (let attempt = 1; attempt <= 2; attempt++) {
      assert.equal((await job()).deadAt, null)
      await letTimePass()
      assert.equal(await workOnce(options, 'one'), 1)
    }
    const dead = await job()
    assert.ok(dead.deadAt)
    assert.equal(dead.doneAt, null)
    await letTimePass()
    assert.equal(await workOnce(options, 'one'), 0)
  })

  it('repeats nothing of what it broke on beside the job', async () => {
    const broken: [JobHandler, RegExp][] = [
      [async () => void JSON.parse('13000019650312001X'), /^SyntaxError \(/],
      [async () => void (await db().execute(sql`select ${'王建国'}::int`)), /^Error \(22P02\)$/],
    ]
    for (const [handler, kept] of broken) {
      await db().delete(jobs)
      await greet('王')
      await workOnce(worker(handler), 'one')
      assert.match((await job()).lastError ?? '', kept)
    }
  })

  it('waits for who cannot be reached, however long, without counting it as a failure', async () => {
    let up = false
    await greet('王', { maxAttempts: 2 })
    const options = worker(async () => {
      if (!up) throw new Unreachable('medicalInsurance', 3600)
    })
    for (let attempt = 1; attempt <= 5; attempt++) {
      assert.equal(await workOnce(options, 'one'), 1)
      assert.equal(await workOnce(options, 'one'), 0, 'not before its time')
      await hasten(db(), 'greet')
    }
    const waiting = await job()
    assert.deepEqual([waiting.attempts, waiting.deadAt, errors.length], [0, null, 0])
    up = true
    await workOnce(options, 'one')
    assert.ok((await job()).doneAt)
  })

  it('gives a job to another worker when its lease has run out, and the late one cannot finish it', async () => {
    await greet('王')
    const take = (name: string) =>
      claim(db(), { worker: name, caseNow: CASE_NOW, limit: 1, leaseSeconds: 60 })
    const [first] = await take('one')
    assert.ok(first)
    assert.deepEqual(await take('two'), [], 'not while the lease runs')
    await db()
      .update(jobs)
      .set({ lockedUntil: sql`now() - interval '1 second'` })
      .where(eq(jobs.id, first.id))
    const [second] = await take('two')
    assert.equal(second?.id, first.id)
    await finish(db(), first, 'one')
    assert.equal((await job()).doneAt, null)
    assert.ok(second)
    await finish(db(), second, 'two')
    assert.ok((await job()).doneAt)
  })

  it('is worked off by several workers without any job being handled twice', async () => {
    const COUNT = 120
    const handled = new Map<string, number>()
    for (let n = 0; n < COUNT; n++) await greet(`person ${n}`)
    const handler: JobHandler = async ({ to }) => {
      await new Promise((resolve) => setTimeout(resolve, 2))
      handled.set(String(to), (handled.get(String(to)) ?? 0) + 1)
    }
    const workers = [1, 2, 3].map(() => startWorker(worker(handler, { pollMilliseconds: 5, batch: 7 })))
    const deadline = Date.now() + 20_000
    while (handled.size < COUNT && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await Promise.all(workers.map((one) => one.stop()))
    assert.equal(handled.size, COUNT)
    assert.ok([...handled.values()].every((times) => times === 1))
    const open = (await db().select().from(jobs)).filter(({ doneAt }) => doneAt === null)
    assert.deepEqual(open, [])
  })

  it('looks at once when it is told that there is something to do', async () => {
    let greeted = false
    const running = startWorker(worker(async () => void (greeted = true), { pollMilliseconds: 600_000 }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    await greet('王')
    running.kick()
    const deadline = Date.now() + 5000
    while (!greeted && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10))
    await running.stop()
    assert.ok(greeted)
  })

  it('fails a job that nobody knows how to do, instead of losing it', async () => {
    await enqueue(db(), { kind: 'unheard', dedupeKey: '1', payload: {} })
    await workOnce(
      worker(async () => undefined),
      'one',
    )
    assert.match((await job()).lastError ?? '', /no handler/)
  })
})
