import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { clerks } from '@bff/db/schema'
import { keepHouse } from '@bff/housekeeping'
import { relative } from '@bff/people/testing/family'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { CLERKS, handedOver, provesToSpeakFor, type AtWork } from './testing/clerks'
import { deskStory, seenBy } from './testing/desk'

const story = deskStory()
const TODAY = '2026-11-23'
const TOMORROW = '2026-11-24'

describe('the legal-person sign-in', () => {
  let kit: Kit
  let retiree: TestClient
  let caseId: string
  let clerk: AtWork
  beforeEach(async () => {
    ;({ kit, retiree, caseId, clerk } = await story())
  })
  after(() => kit.close())

  const seen = (at = clerk) => seenBy(at, caseId)

  it('is for whom the provider names, and ends after ninety days', async () => {
    const { organisations } = await clerk.client.do('listOrganisations', {})
    assert.deepEqual(
      organisations.map(({ name, kind, creditCode, until }) => [
        name,
        kind,
        creditCode,
        Math.round((Date.parse(until) - kit.now().getTime()) / 86_400_000),
      ]),
      [['唐山样例炼铁厂', 'employer', '91130200000000006K', 90]],
    )
    await kit.database.db.update(clerks).set({ until: kit.now().toISOString() })
    // The day that the desk has announced: the clock of the applications does not move it.
    await retiree.play('putClock', { body: { now: '2027-03-01T02:00:00.000Z' } })
    assert.deepEqual(await clerk.client.do('listOrganisations', {}), {
      organisations: [],
      ended: [{ id: clerk.organisationId, name: '唐山样例炼铁厂', withdrawn: false, on: TODAY }],
    })
    const refusal = await clerk.client.refused('findUnitCases', {
      params: { id: clerk.organisationId },
      body: {},
    })
    assert.equal(refusal.code, 'notFound')
  })

  it('is forgotten ninety days after it ended, when nobody is told of it any more', async () => {
    const { db } = kit.database
    const kept = async () => {
      await keepHouse(kit.bff.services)
      return db.$count(clerks)
    }
    await db.update(clerks).set({ until: kit.now().toISOString() })
    kit.advance({ days: 90 })
    assert.equal(await kept(), 1)
    kit.advance({ minutes: 1 })
    assert.equal(await kept(), 0)
  })

  it('is refused to whoever the provider does not name, and a code of a person opens no organisation', async () => {
    const other = await relative(kit, CLERKS.hydrology)
    const { requestId } = await other.do('startOrganisation', {})
    const { code } = await other.play('authorizeOrganisation', {
      body: { requestId, organisationId: 'ironWorks' },
    })
    assert.equal(
      (await other.refused('proveOrganisation', { body: { requestId, code } })).code,
      'organisationNotYours',
    )
    const person = await other.play('authorizeIdentity', { body: { requestId, personId: 'maQiang' } })
    assert.equal(
      (await other.refused('proveOrganisation', { body: { requestId, code: person.code } })).code,
      'identityCodeInvalid',
    )
  })

  it('ends at a press; what retirees have handed over waits for who comes next', async () => {
    await handedOver(retiree, caseId, clerk)
    await clerk.client.do('leaveOrganisation', { params: { id: clerk.organisationId } })
    assert.equal((await clerk.client.refused('getUnitCase', { params: { id: caseId } })).code, 'notFound')
    // Their own doing is no news to them.
    assert.deepEqual((await clerk.client.do('listOrganisations', {})).ended, [])
    await provesToSpeakFor(clerk.client, 'ironWorks')
    assert.equal((await seen()).name, '周铁山')
  })

  describe('is asked again of the provider', () => {
    /** What came of asking: stubbed at the port, counted. */
    let asked: number
    let answer: () => Promise<boolean>
    beforeEach(async () => {
      await handedOver(retiree, caseId, clerk)
      asked = 0
      answer = () => Promise.resolve(true)
      const { identityProvider } = kit.bff.services
      assert.ok(identityProvider)
      Object.assign(identityProvider, {
        stillSpeaksFor: () => {
          asked += 1
          return answer()
        },
      })
    })
    const refusedAll = async () => {
      const { client, organisationId } = clerk
      const params = { id: organisationId }
      return [
        (await client.refused('getUnitCase', { params: { id: caseId } })).code,
        (await client.refused('findUnitCases', { params, body: {} })).code,
        (await client.refused('listStarts', { params, query: {} })).code,
      ]
    }

    it('once in 24 hours of a clerk who works, and at each new sign-in', async () => {
      await seen()
      assert.equal(asked, 0)
      kit.advance({ hours: 24, seconds: -1 })
      await seen()
      assert.equal(asked, 0)
      kit.advance({ seconds: 1 })
      await seen()
      await seen()
      assert.equal(asked, 1)
      await clerk.client.prove('sunLi')
      await seen()
      await seen()
      assert.equal(asked, 2)
    })

    it('whoever it names no more is out at once, and what was handed over stays', async () => {
      kit.advance({ hours: 24 })
      answer = () => Promise.resolve(false)
      assert.deepEqual(await refusedAll(), ['notFound', 'notFound', 'notFound'])
      const said = [{ id: clerk.organisationId, name: '唐山样例炼铁厂', withdrawn: true, on: TOMORROW }]
      assert.deepEqual(await clerk.client.do('listOrganisations', {}), { organisations: [], ended: said })
      kit.advance({ hours: 24 })
      assert.deepEqual((await clerk.client.do('listOrganisations', {})).ended, said)
      assert.equal(asked, 1)
      await provesToSpeakFor(clerk.client, 'ironWorks')
      assert.deepEqual((await clerk.client.do('listOrganisations', {})).ended, [])
      assert.equal((await seen()).name, '周铁山')
    })

    it('and what was proved anew while it was asked holds', async () => {
      kit.advance({ hours: 24 })
      answer = async () => {
        await provesToSpeakFor(clerk.client, 'ironWorks')
        return false
      }
      assert.equal((await clerk.client.refused('getUnitCase', { params: { id: caseId } })).code, 'notFound')
      answer = () => Promise.resolve(true)
      assert.equal((await seen()).name, '周铁山')
    })

    it('the day on which that was heard stays the same, however the clock of the applications is moved', async () => {
      answer = () => Promise.resolve(false)
      const clock = (now: string) => retiree.play('putClock', { body: { now } })
      const ended = async () => (await clerk.client.do('listOrganisations', {})).ended
      await clock('2026-12-10T02:00:00.000Z')
      kit.advance({ hours: 24 })
      const said = await ended()
      assert.deepEqual(
        said.map(({ withdrawn, on }) => [withdrawn, on]),
        [[true, '2026-12-11']],
      )
      await clock('2027-03-01T02:00:00.000Z')
      assert.deepEqual(await ended(), said)
    })

    it('what was proved again since by a process that knew nothing of it runs out, and is not taken back', async () => {
      answer = () => Promise.resolve(false)
      kit.advance({ hours: 24 })
      await clerk.client.do('listOrganisations', {})
      kit.advance({ hours: 1 })
      await kit.database.db.update(clerks).set({ until: kit.now().toISOString() })
      const { ended } = await clerk.client.do('listOrganisations', {})
      assert.deepEqual(
        ended.map(({ withdrawn }) => withdrawn),
        [false],
      )
    })

    it('where it cannot be reached all goes on for 24 hours more, and then says why it does not', async () => {
      answer = () => Promise.reject(new Error('away'))
      kit.advance({ hours: 48, seconds: -1 })
      assert.equal((await seen()).name, '周铁山')
      kit.advance({ seconds: 1 })
      const unverified = 'organisationUnverified'
      assert.deepEqual(await refusedAll(), [unverified, unverified, unverified])
      assert.equal((await clerk.client.refused('listOrganisations', {})).code, unverified)
      answer = () => Promise.resolve(true)
      assert.equal((await seen()).name, '周铁山')
    })
  })

  it('is taken away at the provider, whose notice has it asked at once: an open page goes', async () => {
    await handedOver(retiree, caseId, clerk)
    await seen()
    const sunLi = { organisationId: 'ironWorks', personId: 'sunLi' }
    await retiree.play('putDemoClerk', { body: { ...sunLi, dismissed: true } })
    assert.equal((await clerk.client.refused('getUnitCase', { params: { id: caseId } })).code, 'notFound')
    const { requestId } = await clerk.client.do('startOrganisation', {})
    const { code } = await clerk.client.play('authorizeOrganisation', {
      body: { requestId, organisationId: 'ironWorks' },
    })
    const refusal = await clerk.client.refused('proveOrganisation', { body: { requestId, code } })
    assert.equal(refusal.code, 'organisationNotYours')
    await retiree.play('putDemoClerk', { body: { ...sunLi, dismissed: false } })
    await provesToSpeakFor(clerk.client, 'ironWorks')
    assert.equal((await seen()).name, '周铁山')
  })
})
