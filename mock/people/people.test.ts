import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { eq, gt, sql } from 'drizzle-orm'
import type { LocalDate } from '@/domain/scheme/ids'
import type { In } from '@contract/contract'
import { canonical } from '@bff/cases/chain'
import { chainMac } from '@bff/cases/services'
import { decideBy, readyDraft, settle, signedIn, submitCase } from '@bff/cases/testing/story'
import { verifyCase } from '@bff/cases/trail'
import { caseLog, cases, filedLogHeads, filings, mandates } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import { startKit, toldOnce, type Kit } from '@bff/testing/kit'
import { forgetOldRequests } from './requests'
import { approvedViewer, askingViewer, relative } from './testing/family'

const WANG_MIN = { personId: 'wangMin', phone: '13800006620' }
const LI = { personId: 'liXiulan', phone: '13800000155' }

const story = toldOnce(async () => {
  const kit = await startKit()
  const father = await signedIn(kit)
  const caseId = await readyDraft(father)
  return { kit, father, caseId }
})
describe('a mandate for a member of the family', () => {
  let kit: Kit
  let father: TestClient
  let caseId: string

  beforeEach(async () => {
    ;({ kit, father, caseId } = await story())
  })
  after(() => kit.close())

  const invited = (until: LocalDate = '2026-12-31') =>
    father.do('inviteFamily', { params: { id: caseId }, body: { scope: 'see', until } })
  const accepts = (client: TestClient, code: string) =>
    client.do('acceptInvitation', { body: { by: { kind: 'code', code }, kinship: 'daughter' } })
  const refusedFor = async (client: TestClient, code: string) =>
    (await client.refused('acceptInvitation', { body: { by: { kind: 'code', code }, kinship: 'daughter' } }))
      .code
  type Made = Awaited<ReturnType<typeof invited>>
  type Way = In<'acceptInvitation'>['body']['by']
  const waysOf = ({ code, token, card }: Made) =>
    ({
      code: { kind: 'code', code },
      link: { kind: 'link', token },
      card: { kind: 'card', card },
    }) as const satisfies Record<string, Way>
  const comes = (client: TestClient, by: Way) =>
    client.do('acceptInvitation', { body: { by, kinship: 'daughter' } })
  const refusedBy = async (client: TestClient, by: Way) =>
    (await client.refused('acceptInvitation', { body: { by, kinship: 'daughter' } })).code
  const smsTo = async (phone: string) => {
    await settle(kit.bff)
    const { messages } = await father.play('listSms')
    return messages.filter((sms) => sms.phone === phone && sms.code === null).map(({ text }) => text)
  }

  describe('an invitation', () => {
    it('is a code of six digits that the server cannot read again, for a day', async () => {
      const { mandate, code } = await invited()
      assert.match(code, /^\d{6}$/)
      assert.equal(mandate.state, 'invited')
      assert.equal(Date.parse(mandate.codeExpiresAt ?? '') - kit.now().getTime(), 24 * 3_600_000)
      const [row] = await kit.database.db.select().from(mandates).where(eq(mandates.id, mandate.id))
      assert.ok(!JSON.stringify(row).includes(code))
    })

    it('lasts twelve months at most, and no day that is over', async () => {
      const refusal = async (until: LocalDate) =>
        (await father.refused('inviteFamily', { params: { id: caseId }, body: { scope: 'see', until } })).code
      assert.equal((await invited('2027-05-06')).mandate.until, '2027-05-06')
      assert.equal(await refusal('2027-05-07'), 'untilTooFar')
      assert.equal((await invited('2026-05-06')).mandate.until, '2026-05-06')
      assert.equal(await refusal('2026-05-05'), 'untilTooFar')
    })

    it('works once, for 24 hours, and whatever is wrong with it is said alike', async () => {
      const { code } = await invited()
      const daughter = await relative(kit, WANG_MIN)
      await accepts(daughter, code)
      const other = await relative(kit, LI)
      assert.equal(await refusedFor(other, code), 'invitationInvalid')
      const late = await invited()
      kit.advance({ hours: 24 })
      assert.equal(await refusedFor(other, late.code), 'invitationInvalid')
      const gone = await invited()
      await father.do('endMandate', { params: { id: gone.mandate.id } })
      assert.equal(await refusedFor(other, gone.code), 'invitationInvalid')
    })

    it('is a link and a card as well: whichever is used first, and a minute before the end still, uses up all', async () => {
      const daughter = await relative(kit, WANG_MIN)
      for (const first of ['code', 'link', 'card'] as const) {
        const made = await invited()
        kit.advance({ hours: 23, minutes: 59 })
        assert.equal((await comes(daughter, waysOf(made)[first])).state, 'waiting')
        for (const way of Object.values(waysOf(made)))
          assert.equal(await refusedBy(daughter, way), 'invitationInvalid')
      }
    })

    it('is over after 24 hours, or when it is taken back, by its link and its card too', async () => {
      const daughter = await relative(kit, WANG_MIN)
      const gone = await invited()
      await father.do('endMandate', { params: { id: gone.mandate.id } })
      const late = await invited()
      kit.advance({ hours: 24 })
      for (const made of [gone, late])
        for (const way of Object.values(waysOf(made)))
          assert.equal(await refusedBy(daughter, way), 'invitationInvalid')
    })

    it('is never found by the number of the mandate, which stands in addresses', async () => {
      const { mandate } = await invited()
      const daughter = await relative(kit, WANG_MIN)
      assert.equal(await refusedBy(daughter, { kind: 'card', card: mandate.id }), 'invitationInvalid')
    })

    it('has a token of 256 bits, kept as a keyed hash alone, and told to no log', async () => {
      const made = await invited()
      assert.equal(Buffer.from(made.token, 'base64url').length, 32)
      assert.notEqual((await invited()).token, made.token)
      const [row] = await kit.database.db.select().from(mandates).where(eq(mandates.id, made.mandate.id))
      const daughter = await relative(kit, WANG_MIN)
      await comes(daughter, waysOf(made).link)
      await refusedBy(daughter, waysOf(made).link)
      await settle(kit.bff)
      const kept = await kit.database.db.execute(sql`select jsonb_agg(to_jsonb(jobs)) as jobs from jobs`)
      const everything = JSON.stringify([row, kit.logged, kept.rows])
      for (const secret of [made.token, made.card]) assert.ok(!everything.includes(secret))
      assert.ok(kit.logged.some((line) => line.includes('acceptInvitation')))
    })

    it('says where its link leads, where the operator has said it', async () => {
      assert.equal((await invited()).publicUrl, null)
      const elsewhere = await startKit({ environment: { PUBLIC_URL: 'https://demo.example' } })
      try {
        const retiree = await signedIn(elsewhere)
        const id = await readyDraft(retiree)
        const body = { scope: 'see', until: '2026-12-31' } as const
        const { publicUrl } = await retiree.do('inviteFamily', { params: { id }, body })
        assert.equal(publicUrl, 'https://demo.example')
      } finally {
        await elsewhere.close()
      }
    })

    it('is not for the one who made it', async () => {
      const { code } = await invited()
      assert.equal(await refusedFor(father, code), 'invitationOwn')
    })

    it('is not found by trying: ten an hour, and the right one counts for nothing then', async () => {
      const { code } = await invited()
      const daughter = await relative(kit, WANG_MIN)
      const wrong = code === '000000' ? '000001' : '000000'
      for (let times = 0; times < 10; times++)
        assert.equal(await refusedFor(daughter, wrong), 'invitationInvalid')
      const refusal = await daughter.refused('acceptInvitation', {
        body: { by: { kind: 'code', code }, kinship: 'daughter' },
      })
      assert.equal(refusal.code, 'tooManyRequests')
      assert.ok((refusal.retryAfterSeconds ?? 0) > 3000)
      kit.advance({ hours: 1 })
      assert.equal((await accepts(daughter, code)).state, 'waiting')
    })

    it('ten of them at a time, no more', async () => {
      for (let count = 0; count < 10; count++) await invited()
      const body = { scope: 'see', until: '2026-12-31' } as const
      const refusal = await father.refused('inviteFamily', { params: { id: caseId }, body })
      assert.equal(refusal.code, 'tooManyMandates')
      kit.advance({ hours: 24 })
      await invited()
    })
  })

  describe('before the retiree has approved by name', () => {
    it('nothing is seen: not the case, not whose it is', async () => {
      const { client, mandateId } = await askingViewer(kit, father, caseId, WANG_MIN)
      assert.equal((await client.refused('followCase', { params: { id: mandateId } })).code, 'notFound')
      const { held } = await client.do('listMandates', { query: {} })
      assert.deepEqual(
        held.map(({ id, state, case: seen }) => ({ id, state, seen })),
        [{ id: mandateId, state: 'waiting', seen: null }],
      )
      assert.ok(!JSON.stringify(held).includes('王建国'))
    })

    it('the retiree is told by text message who asks, by surname, with no link', async () => {
      await askingViewer(kit, father, caseId, WANG_MIN)
      const [text] = await smsTo('13800000417')
      assert.match(text ?? '', /^【退休一件事】王女士想看您退休申请的进度。.*12333。$/)
      assert.ok(!/http|王敏|www/.test(text ?? ''))
      const { given } = await father.do('listMandates', { query: {} })
      assert.deepEqual(given[0]?.holder, { name: '王敏', phoneMasked: '138****6620', kinship: 'daughter' })
    })

    it('and if not approved, never', async () => {
      const { client, mandateId } = await askingViewer(kit, father, caseId, WANG_MIN)
      await father.do('answerMandate', { params: { id: mandateId }, body: { approved: false } })
      assert.equal((await client.refused('followCase', { params: { id: mandateId } })).code, 'notFound')
      const again = await father.refused('answerMandate', {
        params: { id: mandateId },
        body: { approved: true },
      })
      assert.equal(again.code, 'notAllowedNow')
    })
  })

  describe('who may see', () => {
    it('sees steps, dates and what is wanted, and may do nothing', async () => {
      const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
      await submitCase(father, caseId)
      await settle(kit.bff)
      const seen = await client.do('followCase', { params: { id: mandateId } })
      assert.equal(seen.status, 'inReview')
      assert.deepEqual(
        seen.lanes.map(({ department, state }) => [department, state]),
        [
          ['hrss', 'reviewing'],
          ['publicSecurity', 'reviewing'],
        ],
      )
      const { held } = await client.do('listMandates', { query: {} })
      assert.equal(held[0]?.case?.ownerName, '王建国')
    })

    it('reads nothing of the form and no picture', async () => {
      const { client } = await approvedViewer(kit, father, caseId, WANG_MIN)
      for (const operation of ['getCase', 'withdrawCase'] as const) {
        assert.equal((await client.refused(operation, { params: { id: caseId } })).code, 'onlyRetiree')
      }
      assert.deepEqual((await client.do('listCases', {})).cases, [])
    })

    it('has news until they have looked', async () => {
      const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
      const news = async () => (await client.do('listMandates', { query: {} })).held[0]?.case?.news
      assert.ok(((await news()) ?? 0) > 0)
      await client.do('followCase', { params: { id: mandateId } })
      assert.equal(await news(), 0)
      await submitCase(father, caseId)
      assert.ok(((await news()) ?? 0) > 0)
    })

    it('is in the log, one line for one look however often the page asks, and the retiree is told of the first', async () => {
      const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
      const look = () => client.do('followCase', { params: { id: mandateId } })
      await look()
      kit.advance({ minutes: 29 })
      await look()
      const told = ['sawProgress', 'approved', 'asked', 'invited']
      const log = async (reader: TestClient) =>
        (await reader.do('getMandateLog', { params: { id: mandateId } })).entries
      assert.deepEqual(
        (await log(father)).map(({ what }) => what),
        told,
      )
      kit.advance({ minutes: 31 })
      await look()
      assert.deepEqual(
        (await log(father)).map(({ what }) => what),
        ['sawProgress', ...told],
      )
      assert.deepEqual(await log(client), await log(father))
      const { entries } = await father.do('getAccessLog', {})
      assert.deepEqual(
        entries.slice(0, 1).map(({ what, name, kinship }) => ({ what, name, kinship })),
        [{ what: 'sawProgress', name: '王敏', kinship: 'daughter' }],
      )
      assert.equal(entries.find(({ what }) => what === 'approved')?.kinship, null)
      const texts = await smsTo('13800000417')
      assert.equal(texts.filter((text) => text.includes('第一次看了')).length, 1)
    })

    it('is stopped at once by either side, and the log stays', async () => {
      for (const stops of ['father', 'daughter'] as const) {
        kit.advance({ minutes: 2 })
        const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
        await client.do('followCase', { params: { id: mandateId } })
        await (stops === 'father' ? father : client).do('endMandate', { params: { id: mandateId } })
        assert.equal((await client.refused('followCase', { params: { id: mandateId } })).code, 'notFound')
        assert.equal((await client.do('listMandates', { query: {} })).held[0]?.case, null)
        const { entries } = await father.do('getMandateLog', { params: { id: mandateId } })
        assert.deepEqual(
          entries.map(({ what }) => what),
          ['ended', 'sawProgress', 'approved', 'asked', 'invited'],
        )
      }
    })

    it('has one mandate: another takes the place of the first, and stopping it stops them', async () => {
      const first = await approvedViewer(kit, father, caseId, WANG_MIN)
      kit.advance({ minutes: 2 })
      const second = await approvedViewer(kit, father, caseId, WANG_MIN)
      const { given } = await father.do('listMandates', { query: { side: 'given' } })
      assert.deepEqual(
        given.map(({ id, state }) => [id, state]),
        [
          [second.mandateId, 'active'],
          [first.mandateId, 'ended'],
        ],
      )
    })

    it('who lists how it stands has looked, and home asks without a look', async () => {
      const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
      const looks = async () =>
        (await father.do('getMandateLog', { params: { id: mandateId } })).entries.filter(
          ({ what }) => what === 'sawProgress',
        ).length
      await client.do('listMandates', { query: { side: 'given' } })
      assert.equal(await looks(), 0)
      await client.do('listMandates', { query: {} })
      assert.equal(await looks(), 1)
    })

    it('sees up to the last day, and no longer', async () => {
      const { code, mandate } = await invited('2026-05-07')
      const daughter = await relative(kit, WANG_MIN)
      await accepts(daughter, code)
      await father.do('answerMandate', { params: { id: mandate.id }, body: { approved: true } })
      kit.advance({ days: 1 })
      await daughter.do('followCase', { params: { id: mandate.id } })
      kit.advance({ days: 1 })
      assert.equal((await daughter.refused('followCase', { params: { id: mandate.id } })).code, 'notFound')
      assert.equal((await daughter.do('listMandates', { query: {} })).held[0]?.state, 'expired')
    })

    it('and once the case is over is told so, and no more', async () => {
      const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
      await father.do('withdrawCase', { params: { id: caseId } })
      assert.equal((await client.refused('followCase', { params: { id: mandateId } })).code, 'notFound')
      assert.equal((await client.do('listMandates', { query: {} })).held[0]?.state, 'caseOver')
    })
  })

  describe('asking by the retiree’s number', () => {
    const ask = (client: TestClient, phone: string) =>
      client.do('requestMandate', { body: { phone, scope: 'see', kinship: 'daughter' } })

    it('is answered alike whether or not anybody has it', async () => {
      const daughter = await relative(kit, WANG_MIN)
      const { id: one, ...known } = await ask(daughter, '13800000417')
      const { id: other, ...nobody } = await ask(daughter, '13900009999')
      assert.notEqual(one, other)
      assert.deepEqual(known, nobody)
      assert.deepEqual(await smsTo('13900009999'), [])
      assert.equal((await smsTo('13800000417')).length, 1)
    })

    it('again is the same request, and five new ones a day', async () => {
      const daughter = await relative(kit, WANG_MIN)
      const first = await ask(daughter, '13800000417')
      assert.equal((await ask(daughter, '13800000417')).id, first.id)
      for (const last of [1, 2, 3, 4]) await ask(daughter, `1390000888${last}`)
      const body = { phone: '13900008885', scope: 'see', kinship: 'daughter' } as const
      assert.equal((await daughter.refused('requestMandate', { body })).code, 'tooManyRequests')
    })

    it('opens what the retiree approves, until the day they name', async () => {
      const daughter = await relative(kit, WANG_MIN)
      const { id } = await ask(daughter, '13800000417')
      const { given } = await father.do('listMandates', { query: {} })
      assert.deepEqual(
        given.map((one) => [one.id, one.state, one.until]),
        [[id, 'waiting', null]],
      )
      const early = await father.refused('answerMandate', { params: { id }, body: { approved: true } })
      assert.equal(early.code, 'notAllowedNow')
      await father.do('answerMandate', { params: { id }, body: { approved: true, until: '2026-12-31' } })
      await daughter.do('followCase', { params: { id } })
      const { entries } = await father.do('getMandateLog', { params: { id } })
      assert.deepEqual(
        entries.map(({ what, name }) => [what, name]),
        [
          ['sawProgress', '王敏'],
          ['approved', '王建国'],
          ['asked', '王敏'],
        ],
      )
    })

    it('reaches one phone three times a day, whoever asks, and not again after a no', async () => {
      const daughter = await relative(kit, WANG_MIN)
      const { id } = await ask(daughter, '13800000417')
      await settle(kit.bff)
      await father.do('answerMandate', { params: { id }, body: { approved: false } })
      await ask(daughter, '13800000417')
      assert.equal((await smsTo('13800000417')).length, 1)
      const others = [LI, { personId: 'zhangGuifang', phone: '13900000621' }]
      const body = { phone: '13800000417', scope: 'see', kinship: 'other' } as const
      const [third, fourth] = await Promise.all(others.map((who) => relative(kit, who)))
      await third?.do('requestMandate', { body })
      assert.equal((await fourth?.refused('requestMandate', { body }))?.code, 'tooManyRequests')
    })

    it('is forgotten after fourteen days without an answer', async () => {
      const daughter = await relative(kit, WANG_MIN)
      await ask(daughter, '13800000417')
      kit.advance({ days: 14 })
      await forgetOldRequests(kit.database.db, kit.now())
      assert.equal(await kit.database.db.$count(mandates), 1)
      kit.advance({ minutes: 1 })
      await forgetOldRequests(kit.database.db, kit.now())
      assert.equal(await kit.database.db.$count(mandates), 0)
    })

    it('is nobody else’s to answer', async () => {
      const daughter = await relative(kit, WANG_MIN)
      const { id } = await ask(daughter, '13800000417')
      const stranger = await relative(kit, LI)
      const wish = { params: { id }, body: { approved: true, until: '2026-12-31' } } as const
      assert.equal((await stranger.refused('answerMandate', wish)).code, 'notFound')
      assert.equal((await daughter.refused('answerMandate', wish)).code, 'onlyRetiree')
    })
  })

  describe('the log of who looked', () => {
    const fault = () => verifyCase(kit.database.db, chainMac(kit.bff.services.vault), caseId)
    const line = (seq: number) => eq(caseLog.seq, seq)

    before(async () => {
      ;({ kit, father, caseId } = await story())
    })
    let daughter: TestClient
    beforeEach(async () => {
      const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
      daughter = client
      await client.do('followCase', { params: { id: mandateId } })
      assert.equal(await fault(), null)
    })

    /** As somebody leaves it who can write to the database and nowhere else. */
    const cutBehind = async (seq: number) => {
      const { db } = kit.database
      const [last] = await db.select().from(caseLog).where(line(seq))
      await db.delete(caseLog).where(gt(caseLog.seq, seq))
      await db
        .update(cases)
        .set({ logSeq: seq, logMac: last?.mac ?? '' })
        .where(eq(cases.id, caseId))
    }
    const filedHeads = () => kit.database.db.select().from(filedLogHeads)
    const dayPasses = async () => {
      kit.advance({ days: 1 })
      await settle(kit.bff)
    }

    it('shows a line that was changed', async () => {
      await kit.database.db.update(caseLog).set({ what: 'ended' }).where(line(4))
      assert.deepEqual(await fault(), { line: 4, fault: 'changed' })
    })

    it('one whose time was, by either clock', async () => {
      const { db } = kit.database
      for (const time of [
        { at: '2020-01-01T00:00:00.000Z' },
        { caseAt: '2020-01-01T00:00:00.000Z' },
        { caseAt: null },
      ]) {
        const [before] = await db.select().from(caseLog).where(line(3))
        await db.update(caseLog).set(time).where(line(3))
        assert.deepEqual(await fault(), { line: 3, fault: 'changed' })
        await db.update(caseLog).set({ at: before?.at, caseAt: before?.caseAt }).where(line(3))
        assert.equal(await fault(), null)
      }
    })

    it('and is whole where its lines are from before the case clock’s time was kept', async () => {
      const { db } = kit.database
      const mac = chainMac(kit.bff.services.vault)
      let before = ''
      for (const { seq, what, actorId, mandateId, at } of await db
        .select()
        .from(caseLog)
        .orderBy(caseLog.seq)) {
        before = mac(canonical(['log', caseId, seq, before, what, actorId, mandateId, at]))
        await db.update(caseLog).set({ caseAt: null, mac: before }).where(line(seq))
      }
      await db.update(cases).set({ logMac: before }).where(eq(cases.id, caseId))
      assert.equal(await fault(), null)
      const { entries } = await father.do('getAccessLog', {})
      assert.equal(entries.length, 4)
      await askingViewer(kit, father, caseId, LI)
      assert.equal(await fault(), null)
    })

    it('one that was taken out', async () => {
      await kit.database.db.delete(caseLog).where(line(2))
      assert.deepEqual(await fault(), { line: 2, fault: 'missing' })
    })

    it('and an end that was cut off', async () => {
      await kit.database.db.delete(caseLog).where(line(4))
      assert.deepEqual(await fault(), { line: 4, fault: 'cutOff' })
    })

    it('one behind which the case’s own head was put back, once the day’s head is filed', async () => {
      await cutBehind(3)
      assert.equal(await fault(), null, 'nothing was filed that day')
      kit.advance({ minutes: 31 })
      const { held } = await daughter.do('listMandates', { query: {} })
      await daughter.do('followCase', { params: { id: held[0]?.id ?? '' } })
      await dayPasses()
      assert.deepEqual(
        (await filedHeads()).map(({ seq }) => seq),
        [4],
      )
      await cutBehind(3)
      assert.deepEqual(await fault(), { line: 4, fault: 'cutOff' })
    })

    it('also where it has grown again since, and was filed anew', async () => {
      await dayPasses()
      await cutBehind(3)
      for (const days of [1, 2]) {
        const { held } = await daughter.do('listMandates', { query: {} })
        await daughter.do('followCase', { params: { id: held[0]?.id ?? '' } })
        await dayPasses()
        assert.equal((await filedHeads()).length, days)
      }
      assert.deepEqual(await fault(), { line: 4, fault: 'changed' })
    })

    it('is filed once a day however often somebody looks, and later where the office cannot be reached', async () => {
      const down = (to: boolean) =>
        father.play('putDepartment', { params: { id: 'governmentService' }, body: { down: to } })
      await down(true)
      await dayPasses()
      assert.deepEqual(await filedHeads(), [])
      await down(false)
      await settle(kit.bff)
      assert.deepEqual(
        (await filedHeads()).map(({ seq }) => seq),
        [4],
      )
    })

    it('goes with each result that is filed', async () => {
      await submitCase(father, caseId)
      await settle(kit.bff)
      await decideBy(kit, father, 'hrss', { kind: 'approve' })
      const [filing] = await kit.database.db.select().from(filings)
      assert.equal(filing?.logSeq, 4)
      assert.equal(await fault(), null)
      await cutBehind(2)
      assert.deepEqual(await fault(), { line: 3, fault: 'cutOff' })
    })

    it('and readers are shown the case clock’s time, which the chain covers beside the real one', async () => {
      await father.play('putClock', { body: { now: '2026-11-23T02:00:00.000Z' } })
      kit.advance({ minutes: 31 })
      const { held } = await daughter.do('listMandates', { query: {} })
      assert.equal(held[0]?.state, 'active')
      const [newest] = (await father.do('getAccessLog', {})).entries
      assert.equal(newest?.at, '2026-11-23T02:31:00.000Z')
      const [kept] = await kit.database.db.select().from(caseLog).where(line(5))
      assert.deepEqual([kept?.at, kept?.caseAt], [kit.now().toISOString(), newest.at])
      const { given } = await father.do('listMandates', { query: {} })
      assert.equal(given[0]?.lastLookAt, newest.at)
      const { mandate } = await invited()
      assert.equal(mandate.codeExpiresAt, '2026-11-24T02:31:00.000Z')
    })
  })
})
