import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, beforeEach, describe, it } from 'node:test'
import { eq, sql } from 'drizzle-orm'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import type { YearMonth } from '@/domain/scheme/ids'
import { settle, signedIn } from '@bff/cases/testing/story'
import { cases, clerks, mandates, organisations } from '@bff/db/schema'
import { forgetOldRequests } from '@bff/people/requests'
import type { TestClient } from '@bff/testing/client'
import { startKit, toldOnce, type Kit } from '@bff/testing/kit'
import { clerkAtWork, CLERKS, type AtWork } from './testing/clerks'

const WANG = { name: '王建国', phone: '13800000417', month: '2026-11' as YearMonth }

const story = toldOnce(async () => {
  const kit = await startKit()
  return { kit, clerk: await clerkAtWork(kit, 'ironWorks'), wang: await signedIn(kit) }
})

describe('a unit begins', () => {
  let kit: Kit
  let clerk: AtWork
  let wang: TestClient
  beforeEach(async () => {
    ;({ kit, clerk, wang } = await story())
  })
  after(() => kit.close())

  const starts = (...lines: (typeof WANG)[]) =>
    clerk.client.do('startCases', { params: { id: clerk.organisationId }, body: { lines } })
  const listed = async () =>
    (await clerk.client.do('listStarts', { params: { id: clerk.organisationId }, query: {} })).starts
  const asked = async () => (await wang.do('listMandates', { query: { side: 'given' } })).given
  const answers = async (approved: boolean) => {
    const [one] = await asked()
    return wang.do('answerMandate', { params: { id: one?.id ?? '' }, body: { approved } })
  }
  const smsTo = async (phone: string) => {
    await settle(kit.bff)
    const { messages } = await wang.play('listSms')
    return messages.filter((sms) => sms.phone === phone && sms.code === null).map(({ text }) => text)
  }

  it('is answered alike whether or not anybody has the number, and both get the same message', async () => {
    const known = await starts(WANG)
    const nobody = await starts({ ...WANG, phone: '13900009999' })
    assert.deepEqual(known, nobody)
    const [text] = await smsTo(WANG.phone)
    assert.match(text ?? '', /^【退休一件事】唐山样例炼铁厂请您办退休，2026年11月。/)
    assert.deepEqual(await smsTo('13900009999'), [text])
    assert.ok(!/http|王/.test(text ?? ''))
  })

  it('keeps names and numbers sealed, and shows the number masked', async () => {
    await starts(WANG)
    const rows = JSON.stringify(await kit.database.db.select().from(mandates))
    assert.ok(!rows.includes(WANG.name) && !rows.includes(WANG.phone))
    assert.deepEqual(
      (await listed()).map(({ name, phoneMasked, month, state }) => [name, phoneMasked, month, state]),
      [['王建国', '138****0417', '2026-11', 'waiting']],
    )
  })

  it('asks nobody twice, in one list or after it', async () => {
    assert.deepEqual(await starts(WANG, WANG), { asked: 1, before: 1, refused: [] })
    assert.deepEqual(await starts(WANG), { asked: 0, before: 1, refused: [] })
    assert.equal((await smsTo(WANG.phone)).length, 1)
  })

  it('shows who was asked which unit and month; a yes without an application waits for the one they begin', async () => {
    await starts(WANG)
    const [one] = await asked()
    assert.deepEqual(
      [one?.state, one?.organisation?.name, one?.organisation?.start],
      ['waiting', '唐山样例炼铁厂', { month: '2026-11', nameMatches: true }],
    )
    const yes = await answers(true)
    assert.deepEqual([yes.state, yes.caseId], ['active', null])
    assert.equal((await listed())[0]?.state, 'confirmed')
    const { id } = await wang.do('createCase', { body: { answers: { ...wangOwnAnswers } } })
    const view = await clerk.client.do('getUnitCase', { params: { id } })
    assert.deepEqual([view.name, view.month], ['王建国', '2026-11'])
    const { entries } = await wang.do('getAccessLog', {})
    assert.deepEqual(
      entries.map(({ what }) => what).filter((what) => what === 'asked' || what === 'approved'),
      ['approved', 'asked'],
    )
  })

  it('a yes at the very moment at which the application is begun reaches it all the same', async () => {
    await starts(WANG)
    const [one] = await asked()
    const moment = () => new Promise((resolve) => setTimeout(resolve, 500))
    let beginning: Promise<{ id: string }> | undefined
    let saying: Promise<unknown> | undefined
    await kit.database.db.transaction(async (tx) => {
      // What is begun cannot be finished yet: on PostgreSQL both are under way at once.
      await tx.execute(sql`lock table case_values in exclusive mode`)
      beginning = wang.do('createCase', { body: { answers: { ...wangOwnAnswers } } })
      await moment()
      saying = wang.do('answerMandate', { params: { id: one?.id ?? '' }, body: { approved: true } })
      await moment()
    })
    await saying
    const begun = await beginning
    assert.deepEqual(
      (await asked()).map(({ state, caseId }) => [state, caseId]),
      [['active', begun?.id]],
    )
  })

  it('attaches at once where there is an application', async () => {
    const { id } = await wang.do('createCase', { body: { answers: { ...wangOwnAnswers } } })
    await starts(WANG)
    const yes = await answers(true)
    assert.equal(yes.caseId, id)
    assert.equal((await clerk.client.do('getUnitCase', { params: { id } })).name, '王建国')
  })

  it('opens nothing to a unit that wrote another’s name', async () => {
    await starts({ ...WANG, name: '李建国' })
    const [one] = await asked()
    assert.equal(one?.organisation?.start?.nameMatches, false)
    assert.ok(!JSON.stringify(one).includes('李建国'))
    const refusal = await wang.refused('answerMandate', {
      params: { id: one?.id ?? '' },
      body: { approved: true },
    })
    assert.equal(refusal.code, 'nameDiffers')
    await answers(false)
    assert.equal((await listed())[0]?.state, 'notMe')
    assert.deepEqual(
      (await asked()).map(({ state }) => state),
      ['declined'],
    )
  })

  it('may be answered for thirty days', async () => {
    await starts(WANG)
    kit.advance({ days: 30, seconds: -1 })
    await wang.signIn('13800000417')
    await wang.prove('wangJianguo')
    assert.equal((await asked()).length, 1)
    const [one] = await asked()
    kit.advance({ seconds: 1 })
    assert.deepEqual(
      (await asked()).map(({ state, until }) => [state, until]),
      [['expired', null]],
    )
    const late = await wang.refused('answerMandate', {
      params: { id: one?.id ?? '' },
      body: { approved: true },
    })
    assert.equal(late.code, 'notAllowedNow')
  })

  it('what nobody answered is forgotten thirty days later, with name and number', async () => {
    await starts(WANG)
    kit.advance({ days: 60 })
    await forgetOldRequests(kit.database.db, kit.now())
    assert.equal(await kit.database.db.$count(mandates), 1)
    kit.advance({ seconds: 1 })
    await forgetOldRequests(kit.database.db, kit.now())
    assert.equal(await kit.database.db.$count(mandates), 0)
  })

  it('who has said 「不是我」 is not asked again by the same unit for thirty days, and their line says so', async () => {
    const ZHANG = { ...WANG, name: '张桂芳', phone: '13900000621' }
    await starts(WANG)
    assert.equal((await smsTo(WANG.phone)).length, 1)
    await answers(false)
    const again = await starts(ZHANG, { ...WANG, name: '王建' })
    assert.deepEqual(again, { asked: 1, before: 0, refused: [{ index: 1, from: '2026-06-05' }] })
    assert.equal((await smsTo(WANG.phone)).length, 1)
    kit.advance({ days: 30, seconds: -5 })
    await clerk.client.signIn(CLERKS.ironWorks.phone)
    await clerk.client.prove(CLERKS.ironWorks.personId)
    assert.equal((await starts(WANG)).refused.length, 1)
    kit.advance({ seconds: 5 })
    assert.deepEqual(await starts(WANG), { asked: 1, before: 0, refused: [] })
  })

  describe('asks again whoever said yes', () => {
    beforeEach(async () => {
      await wang.do('createCase', { body: { answers: { ...wangOwnAnswers } } })
      await starts(WANG)
      await answers(true)
      assert.deepEqual(await starts(WANG), { asked: 0, before: 1, refused: [] })
    })

    it('once what they began has come to its end', async () => {
      await kit.database.db.update(cases).set({ open: false })
      assert.deepEqual(await starts(WANG), { asked: 1, before: 0, refused: [] })
      assert.deepEqual(await starts(WANG), { asked: 0, before: 1, refused: [] })
    })

    it('once the yes has run out', async () => {
      await kit.database.db.update(mandates).set({ until: '2020-01-01' })
      assert.deepEqual(await starts(WANG), { asked: 1, before: 0, refused: [] })
    })
  })

  it('another unit may ask them', async () => {
    await starts(WANG)
    await answers(false)
    const other = await clerkAtWork(kit, 'hydrology')
    const asked = await other.client.do('startCases', {
      params: { id: other.organisationId },
      body: { lines: [WANG] },
    })
    assert.deepEqual(asked, { asked: 1, before: 0, refused: [] })
  })

  it('ten units may wait for an application to come, no more', async () => {
    const [own] = await kit.database.db.select().from(organisations)
    assert.ok(own)
    for (let count = 0; count < 11; count++) {
      const id = randomUUID()
      await kit.database.db.insert(organisations).values({ ...own, id, creditCode: id })
      await kit.database.db.update(clerks).set({ organisationId: id })
      await clerk.client.do('startCases', { params: { id }, body: { lines: [WANG] } })
      if (count < 10) await answers(true)
    }
    const open = (await asked()).find(({ state }) => state === 'waiting')
    const refusal = await wang.refused('answerMandate', {
      params: { id: open?.id ?? '' },
      body: { approved: true },
    })
    assert.equal(refusal.code, 'tooManyMandates')
    // What had been let before there was a limit is held to it as well.
    await kit.database.db
      .update(mandates)
      .set({ kept: 'active', until: '2027-01-01', giverId: await ownerOf(kit) })
      .where(eq(mandates.id, open?.id ?? ''))
    await wang.do('createCase', { body: { answers: { ...wangOwnAnswers } } })
    const given = (await asked()).map(({ state }) => state)
    assert.deepEqual(
      [given.filter((state) => state === 'active').length, given.filter((state) => state === 'ended').length],
      [10, 1],
    )
  })

  it('writes three messages a day to one number, from whichever units', async () => {
    for (const who of [WANG, { ...WANG, phone: '13900009999' }]) {
      await starts(who)
      const reached = [(await smsTo(who.phone)).length]
      for (const id of ['hydrology', 'talentCentre'] as const) {
        const { client, organisationId } = await clerkAtWork(kit, id)
        await client.do('startCases', { params: { id: organisationId }, body: { lines: [who] } })
        reached.push((await smsTo(who.phone)).length)
      }
      await kit.database.db.delete(mandates)
      await starts(who)
      reached.push((await smsTo(who.phone)).length)
      assert.deepEqual(reached, [1, 2, 3, 3])
      kit.advance({ minutes: 3 })
    }
  })

  it('all at once, they are one message to whoever has an account', async () => {
    await starts(WANG)
    const other = await clerkAtWork(kit, 'hydrology')
    await other.client.do('startCases', { params: { id: other.organisationId }, body: { lines: [WANG] } })
    const [text, ...more] = await smsTo(WANG.phone)
    assert.match(text ?? '', /请您办退休.*还有 1 条消息。/)
    assert.deepEqual(more, [])
  })

  it('a thousand a day at most', async () => {
    const lines = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...WANG, phone: `139${String(10_000_000 + from + at)}` }))
    await starts(...lines(0, 500))
    await starts(...lines(500, 500))
    const refusal = await clerk.client.refused('startCases', {
      params: { id: clerk.organisationId },
      body: { lines: lines(1000, 1) },
    })
    assert.equal(refusal.code, 'tooManyStarts')
    kit.advance({ days: 1, seconds: 1 })
    await starts(...lines(1000, 1))
  })

  it('lists them a hundred at a time', async () => {
    const lines = Array.from({ length: 150 }, (_, at) => ({
      ...WANG,
      phone: `139${String(10_000_000 + at)}`,
    }))
    await starts(...lines)
    const page = async (after?: string) =>
      clerk.client.do('listStarts', {
        params: { id: clerk.organisationId },
        query: after === undefined ? {} : { after },
      })
    const first = await page()
    const second = await page(first.next ?? '')
    assert.deepEqual([first.starts.length, second.starts.length, second.next], [100, 50, null])
    assert.equal(new Set([...first.starts, ...second.starts].map(({ id }) => id)).size, 150)
  })

  it('the archive keeper does the same, as what it is', async () => {
    const keeper = await clerkAtWork(kit, 'talentCentre')
    await keeper.client.do('startCases', { params: { id: keeper.organisationId }, body: { lines: [WANG] } })
    const [one] = await asked()
    assert.deepEqual([one?.role, one?.organisation?.kind], ['archiveKeeper', 'archiveKeeper'])
  })
})

/** Whose yes it was. */
async function ownerOf(kit: Kit): Promise<string | null> {
  const rows = await kit.database.db.select().from(mandates)
  return rows.find(({ giverId }) => giverId !== null)?.giverId ?? null
}
