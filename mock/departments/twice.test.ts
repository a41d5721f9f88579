import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { NOVEMBER } from '../cases/testing/begunByHand'
import { photo, readyDraft, signedIn, submitCase, takeOver, taskOf } from '../cases/testing/story'
import type { TaskDecision } from '@contract/demonstration'
import { startKit, type Kit } from '../testing/kit'
import { workOnce, type WorkerOptions } from '../outbox/worker'

const STARTS_AT = '2026-05-11T02:24:00.000Z'

class Killed extends Error {}

/** A worker that is killed after the other side has got what it carried, and before it could write that down. */
function doomed(jobs: WorkerOptions): WorkerOptions {
  let asked = 0
  const execute: WorkerOptions['db']['execute'] = (query) => {
    asked += 1
    if (asked > 1) throw new Killed()
    return jobs.db.execute(query)
  }
  return { ...jobs, db: { execute }, onError: () => undefined }
}

/** Takes all that is due and is killed over it. @returns after how many deliveries */
async function killedOver({ db, ...jobs }: WorkerOptions): Promise<number> {
  const died = () =>
    workOnce(doomed({ db, ...jobs }), 'killed').then(
      (taken) => taken > 0,
      (error: unknown) => {
        if (error instanceof Killed) return true
        throw error
      },
    )
  while (await died());
  // The leases of who was killed end.
  const { rows } = await db.execute(
    sql`update jobs set locked_until = null where locked_by = 'killed' and locked_until is not null returning id`,
  )
  return rows.length
}

/** Does everything that is due. @returns how many deliveries a worker was killed after */
async function settled({ bff }: Kit, isKilled: boolean): Promise<number> {
  for (let killed = 0; ;) {
    if (isKilled) killed += await killedOver(bff.jobs)
    if ((await workOnce({ ...bff.jobs, batch: 100 }, 'next')) === 0) return killed
  }
}

/** One case from its submission to its end, by way of a supplement and of taking it back. @returns what others have of it */
async function story(isKilled: boolean) {
  const kit = await startKit({ startsAt: STARTS_AT })
  try {
    const retiree = await signedIn(kit)
    await takeOver(retiree)
    const id = await readyDraft(retiree)
    let killed = 0
    const settle = async () => void (killed += await settled(kit, isKilled))
    const decide = async (department: string, body: TaskDecision, round: number) => {
      await retiree.play('decideTask', {
        params: { id: (await taskOf(retiree, department, round)).id },
        body,
      })
      await settle()
    }
    await submitCase(retiree, id)
    await settle()
    await retiree.do('recallCase', { params: { id } })
    await settle()
    await submitCase(retiree, id)
    await settle()
    await decide(
      'hrss',
      { kind: 'supplement', wants: [{ material: 'archivePages', reason: 'unreadable' }] },
      2,
    )
    await retiree.play('putClock', { body: { now: '2026-05-20T02:00:00.000Z' } })
    await settle()
    const page = await retiree.upload(id, 'archivePages', await photo())
    await retiree.do('answerSupplement', {
      params: { id },
      body: { department: 'hrss', materialIds: [page.id] },
    })
    await settle()
    await decide('hrss', { kind: 'approve' }, 2)
    await retiree.play('putClock', { body: { now: NOVEMBER } })
    await settle()
    for (const department of ['socialInsurance', 'medicalInsurance', 'housingFund'])
      await decide(department, { kind: 'approve' }, 2)
    const { tasks } = await retiree.play('listTasks')
    const { filings } = await retiree.play('listFilings')
    const { messages } = await retiree.play('listSms')
    const { events } = await retiree.do('listEvents', { params: { id }, query: {} })
    return {
      killed,
      failed: kit.logged.filter((line) => line.includes('"level":"error"')),
      theyHave: {
        tasks: tasks
          .map(({ department, round, status, materials }) =>
            [department, round, status, materials.length].join(' '),
          )
          .sort(),
        filings: filings.map(({ itemName, outcome }) => `${itemName} ${outcome}`).sort(),
        // One may come twice: no gateway can be told that it is the same.
        texts: [...new Set(messages.flatMap(({ code, text }) => (code === null ? [text] : [])))].sort(),
        events: events.map(({ type }) => type),
      },
    }
  } finally {
    await kit.close()
  }
}

describe('a worker that is killed in the middle of a delivery', () => {
  it('has delivered it once, as departments, the filing office and the case itself see it, and no text message is lost', async () => {
    const whole = await story(false)
    const interrupted = await story(true)
    assert.deepEqual(interrupted.failed, [])
    assert.deepEqual(interrupted.theyHave, whole.theyHave)
    assert.ok(interrupted.killed > 10, `killed after ${interrupted.killed} deliveries`)
    const { tasks, filings, texts } = whole.theyHave
    assert.ok(tasks.length >= 5 && filings.length >= 4 && texts.length >= 1, JSON.stringify(whole.theyHave))
  })
})
