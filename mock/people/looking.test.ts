import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { readyDraft, settle, signedIn, submitCase } from '@bff/cases/testing/story'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import {
  acceptByCode,
  approvedViewer,
  askingViewer,
  FATHERS,
  fatherWithDraft,
  inviteToSee,
  LI,
  relative,
  smsTo,
  WANG_MIN,
} from './testing/family'
import { givenDirectly } from './testing/given'

const story = fatherWithDraft()

describe('a member of the family who looks on', () => {
  let kit: Kit
  let father: TestClient
  let caseId: string

  beforeEach(async () => {
    ;({ kit, father, caseId } = await story())
  })
  after(() => kit.close())

  async function emptiesAccount(): Promise<void> {
    const { fields } = await father.do('getCase', { params: { id: caseId } })
    const basedOn = fields.find(({ field }) => field === 'accountNumber')?.version ?? 0
    await father.do('putFields', {
      params: { id: caseId },
      body: { changes: [{ field: 'accountNumber', value: '', basedOn }] },
    })
  }

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
      const [text] = await smsTo(kit, father, FATHERS)
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
      assert.deepEqual(seen.left, [])
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

    it('reads of one that is not sent what its owner has still to do, and of one that is nothing of the kind', async () => {
      const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
      const left = async () => (await client.do('followCase', { params: { id: mandateId } })).left
      assert.deepEqual(await left(), ['submission'])
      await emptiesAccount()
      assert.deepEqual(await left(), ['bankAccount', 'submission'])
    })

    it('reads nothing as its owner’s alone that an agent may do by the paper', async () => {
      const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
      const left = async () => (await client.do('followCase', { params: { id: mandateId } })).left
      await relative(kit, LI)
      const paper = { role: 'agent', scope: 'act' } as const
      await givenDirectly(kit, caseId, LI.phone, { ...paper, powers: ['submit'], became: 'ended' })
      assert.deepEqual(await left(), ['submission'])
      await givenDirectly(kit, caseId, LI.phone, { ...paper, powers: ['bankAccount'] })
      await emptiesAccount()
      assert.deepEqual(await left(), ['submission'])
      await givenDirectly(kit, caseId, LI.phone, { ...paper, powers: ['submit'] })
      assert.deepEqual(await left(), [])
    })

    it('reads of one that was taken back to be changed what waits, and nothing twice', async () => {
      const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
      await submitCase(father, caseId)
      await father.do('recallCase', { params: { id: caseId } })
      const { waits, left } = await client.do('followCase', { params: { id: mandateId } })
      assert.deepEqual([waits.length > 0, left], [true, []])
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
      assert.equal(await news(), true)
      await client.do('followCase', { params: { id: mandateId } })
      assert.equal(await news(), false)
      await submitCase(father, caseId)
      assert.equal(await news(), true)
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
      const yes = entries.find(({ what }) => what === 'approved')
      assert.deepEqual([yes?.kinship, yes?.holder, yes?.scope], [null, '王敏', 'see'])
      const texts = await smsTo(kit, father, FATHERS)
      assert.equal(texts.filter((text) => text.includes('第一次看了')).length, 1)
    })

    it('is stopped at once by either side, and the log stays', async () => {
      for (const stops of ['father', 'daughter'] as const) {
        kit.advance({ minutes: 2 })
        const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
        await client.do('followCase', { params: { id: mandateId } })
        await (stops === 'father' ? father : client).do('endMandate', { params: { id: mandateId } })
        assert.equal((await client.refused('followCase', { params: { id: mandateId } })).code, 'notFound')
        const { held } = await client.do('listMandates', { query: {} })
        assert.equal(held[0]?.case, null)
        assert.deepEqual(held[0].over, {
          ownerName: '王建国',
          byOwner: stops === 'father',
          on: (await father.play('getClock')).today,
        })
        assert.deepEqual((await client.do('listHelped', {})).helped, [])
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

    it('their home and their list say whose it is and that there is news, and are no look; its page is one', async () => {
      const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
      const looks = async () =>
        (await father.do('getMandateLog', { params: { id: mandateId } })).entries.filter(
          ({ what }) => what === 'sawProgress',
        ).length
      for (const _visit of [1, 2]) {
        kit.advance({ minutes: 40 })
        const { helped } = await client.do('listHelped', {})
        assert.deepEqual(helped, [
          {
            ...{ kind: 'family', id: mandateId, name: '王建国', kinship: 'daughter' },
            ...{ news: true, waits: false, collecting: false },
          },
        ])
        const { held } = await client.do('listMandates', { query: {} })
        assert.deepEqual(held[0]?.case, {
          ...{ id: caseId, ownerName: '王建国', news: true, waits: false, helping: null },
        })
      }
      assert.equal(await looks(), 0)
      const { given } = await father.do('listMandates', { query: { side: 'given' } })
      assert.deepEqual([given[0]?.lastLookAt, given[0]?.news], [null, null])
      assert.ok(!(await smsTo(kit, father, FATHERS)).some((text) => text.includes('第一次看了')))
      await client.do('followCase', { params: { id: mandateId } })
      assert.equal(await looks(), 1)
      assert.ok((await smsTo(kit, father, FATHERS)).some((text) => text.includes('第一次看了')))
      assert.equal((await client.do('listHelped', {})).helped[0]?.news, false)
    })

    it('opening one parent’s is no look at the other’s', async () => {
      const fathers = await approvedViewer(kit, father, caseId, WANG_MIN)
      const mother = await signedIn(kit, 'liXiulan', LI.phone)
      const hers = await readyDraft(mother)
      kit.advance({ minutes: 2 })
      const mothers = await approvedViewer(kit, mother, hers, WANG_MIN)
      const daughter = fathers.client
      const { helped } = await daughter.do('listHelped', {})
      assert.deepEqual(helped.map(({ name }) => name).sort(), ['李秀兰', '王建国'])
      await daughter.do('listMandates', { query: {} })
      await daughter.do('followCase', { params: { id: fathers.mandateId } })
      const { entries } = await mother.do('getMandateLog', { params: { id: mothers.mandateId } })
      assert.ok(!entries.some(({ what }) => what === 'sawProgress'))
    })

    it('sees up to the last day, and no longer', async () => {
      const { code, mandate } = await inviteToSee(father, caseId, '2026-05-07')
      const daughter = await relative(kit, WANG_MIN)
      await acceptByCode(daughter, code)
      await father.do('answerMandate', { params: { id: mandate.id }, body: { approved: true } })
      kit.advance({ days: 1 })
      await daughter.do('followCase', { params: { id: mandate.id } })
      kit.advance({ days: 1 })
      assert.equal((await daughter.refused('followCase', { params: { id: mandate.id } })).code, 'notFound')
      const [held] = (await daughter.do('listMandates', { query: {} })).held
      assert.equal(held?.state, 'expired')
      assert.deepEqual(held.over, { ownerName: '王建国', byOwner: false, on: '2026-05-07' })
    })

    it('and once the case is over is told so, and no more', async () => {
      const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
      await father.do('withdrawCase', { params: { id: caseId } })
      assert.equal((await client.refused('followCase', { params: { id: mandateId } })).code, 'notFound')
      const [held] = (await client.do('listMandates', { query: {} })).held
      assert.equal(held?.state, 'caseOver')
      assert.deepEqual(held.over, { ownerName: '王建国', byOwner: false, on: null })
    })

    it('whoever was turned down, or took the question back, learns no name by it', async () => {
      const turnedDown = await askingViewer(kit, father, caseId, WANG_MIN)
      await father.do('answerMandate', { params: { id: turnedDown.mandateId }, body: { approved: false } })
      const tookBack = await askingViewer(kit, father, caseId, LI)
      await tookBack.client.do('endMandate', { params: { id: tookBack.mandateId } })
      for (const { client } of [turnedDown, tookBack])
        assert.equal((await client.do('listMandates', { query: {} })).held[0]?.over, null)
    })

    it('one that was renewed is listed once, and never as stopped on the day on which it was renewed', async () => {
      const { client } = await approvedViewer(kit, father, caseId, WANG_MIN)
      kit.advance({ minutes: 2 })
      const { code, mandate } = await inviteToSee(father, caseId)
      await acceptByCode(client, code)
      await father.do('answerMandate', { params: { id: mandate.id }, body: { approved: true } })
      const ids = async () => (await client.do('listMandates', { query: {} })).held.map(({ id }) => id)
      assert.deepEqual(await ids(), [mandate.id])
      await father.do('endMandate', { params: { id: mandate.id } })
      assert.deepEqual(await ids(), [mandate.id])
    })

    it('puts away what is over, on every device, and nothing that holds; the retiree keeps it with its log', async () => {
      const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
      const putAway = { params: { id: mandateId } }
      assert.equal((await client.refused('putAwayMandate', putAway)).code, 'notAllowedNow')
      await father.do('endMandate', { params: { id: mandateId } })
      await client.do('putAwayMandate', putAway)
      kit.advance({ minutes: 2 })
      const otherDevice = await relative(kit, WANG_MIN)
      assert.deepEqual((await otherDevice.do('listMandates', { query: {} })).held, [])
      const { given } = await father.do('listMandates', { query: { side: 'given' } })
      assert.deepEqual(
        given.map(({ id, state }) => [id, state]),
        [[mandateId, 'ended']],
      )
      assert.ok((await father.do('getMandateLog', { params: { id: mandateId } })).entries.length > 0)
    })
  })
})
