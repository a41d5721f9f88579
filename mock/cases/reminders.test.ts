import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { and, asc, eq } from 'drizzle-orm'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import { caseEvents, jobs } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import { toldOnce, startKit, type Kit } from '@bff/testing/kit'
import { CASE_JOBS } from './consequences'
import { begunByHand } from './testing/begunByHand'
import {
  clockReaches,
  decideBy,
  photo,
  progressOf,
  readyDraft,
  settle,
  signedIn,
  submitCase,
  takeOver,
  taskOf,
  WANG_TYPED,
} from './testing/story'

/** 人社 asks 王建国 for a page on Monday 11 May 2026; nine in the morning on the days after which he is reminded. */
const DAYS = { seven: '2026-05-18', fifteen: '2026-05-26', thirty: '2026-06-10' } as const
const NINE = 'T01:00:00.000Z'

/** Other messages say what was decided, and that a page is wanted. */
const isReminder = (text: string) => text.includes('还没有收到')

async function asked() {
  const begun = await begunByHand()
  const { kit, phone } = begun
  await askForPage(kit, phone)
  return begun
}

async function askForPage(kit: Kit, phone: TestClient, round = 1): Promise<void> {
  const task = await taskOf(phone, 'hrss', round)
  const page = task.materials.find(({ kind }) => kind === 'archivePages')
  assert.ok(page)
  const want = { material: 'archivePages', materialId: page.id, reason: 'unreadable' } as const
  await decideBy(kit, phone, 'hrss', { kind: 'supplement', wants: [want] }, round)
}

describe('a supplement that is not answered', () => {
  let kit: Kit
  let phone: TestClient
  let id: string

  const begin = toldOnce(asked)
  beforeEach(async () => {
    ;({ kit, phone, id } = await begin())
  })
  after(() => kit.close())

  const reach = (moment: string) => clockReaches(kit, phone, moment)
  const texts = async () => {
    const { messages } = await phone.play('listSms')
    return messages.filter(({ text }) => isReminder(text))
  }
  const reminders = async () => {
    const { timeline } = await progressOf(phone, id)
    return timeline.flatMap(({ code, on }) => (code === 'supplementReminded' ? [on] : []))
  }
  const answer = async () => {
    const { id: fresh } = await phone.upload(id, 'archivePages', await photo())
    await phone.do('answerSupplement', { params: { id }, body: { department: 'hrss', materialIds: [fresh] } })
    await settle(kit.bff)
  }

  it('is called to mind by a text message at nine on the 7th, the 15th and the 30th day, once each', async () => {
    const said: [string, number][] = [
      [`2026-05-17${NINE}`, 0],
      [`${DAYS.seven}T00:59:59.000Z`, 0],
      [`${DAYS.seven}${NINE}`, 1],
      [`2026-05-25${NINE}`, 1],
      [`${DAYS.fifteen}T00:59:59.000Z`, 1],
      [`${DAYS.fifteen}${NINE}`, 2],
      [`2026-06-09${NINE}`, 2],
      [`${DAYS.thirty}T00:59:59.000Z`, 2],
      [`${DAYS.thirty}${NINE}`, 3],
      [`2026-08-01${NINE}`, 3],
    ]
    for (const [moment, count] of said) {
      await reach(moment)
      assert.equal((await texts()).length, count, moment)
    }
    assert.deepEqual(await reminders(), Object.values(DAYS))
  })

  it('is called to mind with surname and item alone, no link, and whom to call', async () => {
    await reach(`${DAYS.seven}${NINE}`)
    const [text] = await texts()
    assert.equal(text?.phone, '13800000417')
    assert.match(text.text, /王\*，您好：您申请的「养老待遇资格确认」，请您补的材料还没有收到。/)
    assert.match(text.text, /12333/)
    assert.doesNotMatch(text.text, /建国|http|\/\/|www|1300000|2026\d{8}|看不清/)
  })

  it('is called to mind once where all three days went by unnoticed, as when the server was away', async () => {
    await reach(`2026-07-01${NINE}`)
    assert.deepEqual([(await texts()).length, await reminders()], [1, ['2026-07-01']])
  })

  it('is called to mind once though the job is done again, by two workers at once', async () => {
    const payload = { caseId: id, round: 1, department: 'hrss' }
    await phone.play('putClock', { body: { now: `${DAYS.seven}${NINE}` } })
    const remind = kit.bff.jobs.handlers[CASE_JOBS.remindSupplement]
    assert.ok(remind)
    await Promise.all([remind(payload), remind(payload)])
    await settle(kit.bff)
    await remind(payload)
    await settle(kit.bff)
    assert.deepEqual([(await texts()).length, await reminders()], [1, [DAYS.seven]])
  })

  it('is called to mind by nobody’s doing but the system’s, and the trail says so', async () => {
    await reach(`${DAYS.seven}${NINE}`)
    const { events } = await phone.do('listEvents', { params: { id }, query: {} })
    const reminder = events.find(({ type }) => type === 'supplementReminded')
    assert.equal(reminder?.actor, 'system')
    const [stored] = await kit.database.db
      .select()
      .from(caseEvents)
      .where(and(eq(caseEvents.caseId, id), eq(caseEvents.seq, reminder.seq)))
      .orderBy(asc(caseEvents.seq))
    assert.equal(stored?.event.actor, 'system')
  })

  it('that is answered in time is called to mind no more', async () => {
    await reach(`${DAYS.seven}${NINE}`)
    await answer()
    await reach(`2026-08-01${NINE}`)
    assert.equal((await texts()).length, 1)
  })

  it('that is answered before a late message has left gets no message', async () => {
    await reach(`${DAYS.seven}T00:59:59.000Z`)
    const remind = kit.bff.jobs.handlers[CASE_JOBS.remindSupplement]
    await phone.play('putClock', { body: { now: `${DAYS.seven}${NINE}` } })
    await remind?.({ caseId: id, round: 1, department: 'hrss' })
    await answer()
    assert.deepEqual([(await reminders()).length, await texts()], [1, []])
  })

  for (const { how, does } of [
    { how: 'taken back', does: () => phone.do('recallCase', { params: { id } }) },
    { how: 'withdrawn', does: () => phone.do('withdrawCase', { params: { id } }) },
  ]) {
    it(`of an application that was ${how} is not called to mind`, async () => {
      await does()
      await reach(`2026-08-01${NINE}`)
      assert.deepEqual(await texts(), [])
    })
  }

  it('that is asked for again after the application was sent again has days of its own', async () => {
    await phone.do('recallCase', { params: { id } })
    await reach(`2026-05-14${NINE}`)
    await submitCase(phone, id)
    await settle(kit.bff)
    await askForPage(kit, phone, 2)
    await reach(`${DAYS.seven}${NINE}`)
    assert.deepEqual(await texts(), [])
    await reach(`2026-05-21${NINE}`)
    assert.equal((await texts()).length, 1)
  })

  it('leaves nothing undone behind it', async () => {
    await reach(`2026-08-01${NINE}`)
    const left = await kit.database.db.select().from(jobs)
    assert.deepEqual(
      left.filter(({ doneAt, kind }) => doneAt === null && kind !== CASE_JOBS.advance),
      [],
    )
  })
})

describe('a supplement of a case that a department ends', () => {
  it('is not called to mind', async () => {
    const kit = await startKit({ startsAt: '2026-11-23T02:00:00.000Z' })
    try {
      const phone = await signedIn(kit, 'chenFusheng', '13800000566')
      await takeOver(phone)
      const typed = { ...WANG_TYPED, closeFundAccount: 'close' }
      const id = await readyDraft(phone, wangOwnAnswers, typed)
      await submitCase(phone, id)
      await settle(kit.bff)
      await decideBy(kit, phone, 'hrss', { kind: 'approve' })
      const wants = [{ material: 'archivePages', reason: 'unreadable' }] as const
      await decideBy(kit, phone, 'medicalInsurance', { kind: 'supplement', wants: [...wants] })
      await decideBy(kit, phone, 'socialInsurance', { kind: 'close', reason: 'movedAway' })
      await clockReaches(kit, phone, `2027-02-01${NINE}`)
      const { messages } = await phone.play('listSms')
      assert.ok(!messages.some(({ text }) => isReminder(text)))
    } finally {
      await kit.close()
    }
  })
})
