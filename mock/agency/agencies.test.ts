import assert from 'node:assert/strict'
import { after, beforeEach, describe, it, mock } from 'node:test'
import { and, like, not, sql } from 'drizzle-orm'
import { POWERS } from '@/domain/people'
import { settle, signedIn } from '@bff/cases/testing/story'
import { attempts, persons } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { agencyStory, begun, gathered, HAN, heldBy, textsTo, wishOf, ZHOU } from './testing/agency'

const story = agencyStory()

describe('an agent says whom they act for', () => {
  let kit: Kit
  let agent: TestClient
  beforeEach(async () => {
    ;({ kit, agent } = await story())
  })
  after(() => kit.close())

  const refused = async (paper: Parameters<typeof wishOf>[0], client = agent) =>
    (await client.refused('openAgency', { body: wishOf(paper) })).code

  it('and is shown nothing of them for it', async () => {
    const held = await agent.do('openAgency', { body: wishOf() })
    assert.deepEqual(
      { ...held, id: '', changedAt: '' },
      {
        id: '',
        state: 'collecting',
        ownerName: HAN.name,
        powers: [...POWERS],
        until: '2027-05-31',
        papers: [],
        case: null,
        over: null,
        changedAt: '',
      },
    )
    assert.equal(await kit.database.db.$count(persons), 1, 'nobody but the agent has an account')
  })

  it('as the paper does: filling in and materials at least, twelve months at most', async () => {
    assert.equal(await refused({ powers: ['fill', 'submit'] }), 'powersTooFew')
    assert.equal(await refused({ powers: ['materials'] }), 'powersTooFew')
    await agent.do('openAgency', { body: wishOf({ powers: ['fill', 'materials'], until: '2027-11-23' }) })
    assert.equal(await refused({ until: '2027-11-24' }), 'untilTooFar')
    assert.equal(await refused({ until: '2026-11-22' }), 'untilTooFar')
  })

  it('whatever does not fit is refused alike: nobody’s number, another’s name, a phone of another’s name', async () => {
    assert.equal(await refused({ idNumber: '110105194912310021' }), 'retireeMismatch')
    assert.equal(await refused({ name: '韩玉英' }), 'retireeMismatch')
    assert.equal(await refused({ phone: '13700000009' }), 'retireeMismatch')
  })

  it('a phone of his choosing does not do, though its owner is here and has proved their name', async () => {
    await signedIn(kit, 'liXiulan', '13800000155')
    assert.equal(await refused({ phone: '13800000155' }), 'retireeMismatch')
  })

  it('not themselves, and not by their own phone', async () => {
    const self = { name: '周海', idNumber: '130000197401180534', phone: '13700000001' }
    assert.equal(await refused(self), 'agencyOwn')
    assert.equal(await refused({ phone: ZHOU.phone }), 'agencyOwnPhone')
  })

  describe('is answered alike, whoever has an account here', () => {
    /** Everything that he can see of it: the answer, and what the gateway was handed. */
    const seen = async (paper: Parameters<typeof wishOf>[0] = {}) => {
      const response = await agent.send('openAgency', { body: wishOf(paper) })
      const body: unknown = JSON.parse(await response.text())
      await settle(kit.bff)
      const { messages } = await agent.play('listSms')
      return {
        status: response.status,
        body: { ...(body as object), id: '', changedAt: '' },
        texts: messages.filter(({ code }) => code === null).length,
      }
    }
    const HERE: Record<string, () => Promise<unknown>> = {
      nobody: () => Promise.resolve(),
      'she, by this number': () => signedIn(kit, HAN.id, HAN.phone),
      'she, by another number': () => signedIn(kit, HAN.id, '13700000003'),
      'somebody with her number who has not proved their name': () => kit.client().signIn(HAN.phone),
      'her daughter, with her number': () => signedIn(kit, 'gaoJie', HAN.phone),
      'both: her daughter with her number, she with another': async () => {
        await signedIn(kit, 'gaoJie', HAN.phone)
        await signedIn(kit, HAN.id, '13700000003')
      },
      'she, and another acts for her': async () => {
        await begun(kit, await signedIn(kit, 'gaoJie', '13800004820'))
        await agent.play('listSms')
      },
    }

    it('the same yes, and the same no', async () => {
      const back = await kit.bookmark()
      const before = { yes: await seen(), no: await seen({ phone: '13700000009' }) }
      assert.equal(before.yes.status, 201)
      assert.equal(before.no.status, 422)
      for (const [who, comes] of Object.entries(HERE)) {
        await back()
        await comes()
        const texts = (await agent.play('listSms')).messages.filter(({ code }) => code === null).length
        for (const [which, paper] of [
          ['yes', {}],
          ['no', { phone: '13700000009' }],
        ] as const) {
          const now = await seen(paper)
          assert.deepEqual({ ...now, texts: now.texts - texts }, before[which], `${which}: ${who}`)
        }
      }
    })

    it('and so is beginning: on its way, until the message has left', async () => {
      const back = await kit.bookmark()
      const answers: unknown[] = []
      for (const comes of Object.values(HERE)) {
        await back()
        await comes()
        const { id } = await gathered(agent)
        const begins = await agent.do('beginAgency', { params: { id } })
        answers.push({ ...begins, id: '', changedAt: '' })
      }
      for (const one of answers) assert.deepEqual(one, answers[0])
    })
  })

  it('a few times a day: numbers are not to be tried, and the right one counts for nothing then', async () => {
    for (let times = 0; times < 4; times++) assert.equal(await refused({ name: '韩玉' }), 'retireeMismatch')
    assert.equal(await refused({}), 'tooManyRequests')
    const number = (last: number) => `11010519491231${String(last).padStart(4, '0')}`
    assert.equal(await refused({ idNumber: number(1) }), 'retireeMismatch')
    assert.equal(await refused({ idNumber: number(2) }), 'retireeMismatch')
    assert.equal(await refused({ idNumber: number(3) }), 'tooManyRequests')
    kit.advance({ days: 1 })
    await agent.do('openAgency', { body: wishOf() })
  })

  describe('what others have tried is not to be noticed', () => {
    const provider = () => {
      const { identityProvider } = kit.bff.services
      assert.ok(identityProvider)
      return identityProvider
    }

    it('one who has used up their tries of a number keeps nobody else from it', async () => {
      for (let times = 0; times < 4; times++) assert.equal(await refused({ name: '韩玉' }), 'retireeMismatch')
      assert.equal(await refused({}), 'tooManyRequests')
      const other = await signedIn(kit, 'gaoJie', '13800004820')
      assert.equal(await refused({ name: '韩玉' }, other), 'retireeMismatch')
      await other.do('openAgency', { body: wishOf() })
    })

    it('a number that many guess at fits nobody any more that day, and is answered as if it never had', async () => {
      const { db } = kit.database
      const mismatch = await agent.refused('openAgency', { body: wishOf({ name: '韩玉' }) })
      const [miss] = await db.select().from(attempts).where(like(attempts.bucket, 'agency/misses/%'))
      assert.ok(miss)
      const { bucket, at } = miss
      await db.insert(attempts).values(Array.from({ length: 19 }, () => ({ bucket, at })))
      const verify = mock.method(provider(), 'verify')
      assert.deepEqual(await agent.refused('openAgency', { body: wishOf() }), mismatch)
      assert.equal(verify.mock.callCount(), 1, 'and takes as long')
      verify.mock.restore()
      kit.advance({ days: 1 })
      await agent.do('openAgency', { body: wishOf() })
    })

    it('nor who else begins for the same person: each is on its way, and what is too many leaves another day', async () => {
      for (let times = 0; times < 3; times++) await begun(kit, agent)
      const { id } = await gathered(agent)
      assert.equal((await agent.refused('beginAgency', { params: { id } })).code, 'tooManyRequests')
      const other = await signedIn(kit, 'gaoJie', '13800004820')
      const theirs = await gathered(other)
      const { db } = kit.database
      const left = await db
        .select()
        .from(attempts)
        .where(and(like(attempts.bucket, 'agency/told/%'), not(like(attempts.bucket, 'agency/told/%/%'))))
      assert.equal(left.length, 3)
      const bucket = left[0]?.bucket ?? ''
      const at = kit.now()
      await db.insert(attempts).values(Array.from({ length: 6 }, () => ({ bucket, at })))
      assert.equal((await other.do('beginAgency', { params: { id: theirs.id } })).state, 'telling')
      const before = (await textsTo(kit, agent, HAN.phone)).length
      assert.equal((await heldBy(other, theirs.id)).state, 'telling')
      kit.advance({ days: 1 })
      await db.execute(sql`update jobs set run_at = now() where done_at is null`)
      assert.equal((await textsTo(kit, agent, HAN.phone)).length, before + 1)
    })
  })

  it('not while nobody can be asked', async () => {
    const provider = kit.bff.services.identityProvider
    assert.ok(provider)
    const verify = mock.method(provider, 'verify', () => Promise.reject(new Error('down')))
    assert.equal(await refused({}), 'identityProviderUnavailable')
    verify.mock.restore()
  })
})
