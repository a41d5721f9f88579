import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { SESSION_TOKEN } from '@contract/routes'
import type { TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'
import { phoneHash } from './codes'
import { endSession, findSession, openSession } from './sessions'
import { offerToken } from './tokens'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe('a session in use', () => {
  let kit: Kit
  let phone: TestClient
  let people = 0
  const numberOf = (person: number) => `1330000${String(person).padStart(4, '0')}`

  before(async () => {
    kit = await startKit()
  })
  after(() => kit.close())

  async function signedIn(kind: 'h5' | 'weapp' = 'h5'): Promise<TestClient> {
    kit.advance({ hours: 1 })
    people += 1
    phone = kit.client(kind)
    await phone.signIn(numberOf(people))
    return phone
  }
  /** A thief’s copy of it, as it is now. */
  function stolen(): TestClient {
    const copy = kit.client(phone.kind)
    Object.assign(copy, { cookie: phone.cookie, token: phone.token })
    return copy
  }
  const held = ({ cookie, token }: TestClient) => cookie ?? token
  const ask = (client: TestClient) => client.send('listCases', {})
  /** Asks, and the answer never arrives. */
  const askInVain = async (client: TestClient) => {
    const { cookie, token } = client
    const { status } = await ask(client)
    Object.assign(client, { cookie, token })
    return status
  }

  it('is given another token by the first answer after a day, a browser by its cookie', async () => {
    await signedIn()
    const first = held(phone)
    kit.advance({ hours: 23 })
    assert.equal((await ask(phone)).headers.get('set-cookie'), null)
    kit.advance({ hours: 1 })
    const answer = await ask(phone)
    assert.match(
      answer.headers.get('set-cookie') ?? '',
      /^session=[\w-]{43}; Path=\/; Max-Age=2505600; HttpOnly; SameSite=Strict$/,
    )
    assert.equal(answer.headers.get(SESSION_TOKEN), null)
    assert.notEqual(held(phone), first)
    assert.equal((await ask(phone)).status, 200)
  })

  it('is given it in a header on a mini-program', async () => {
    await signedIn('weapp')
    const first = held(phone)
    kit.advance({ days: 1 })
    const answer = await ask(phone)
    assert.match(answer.headers.get(SESSION_TOKEN) ?? '', /^[\w-]{43}$/)
    assert.equal(answer.headers.get('set-cookie'), null)
    assert.notEqual(held(phone), first)
    assert.equal((await ask(phone)).status, 200)
  })

  it('loses nothing where the answers are lost, for days on end', async () => {
    await signedIn('weapp')
    for (let day = 0; day < 20; day += 1) {
      kit.advance({ days: 1 })
      assert.equal(await askInVain(phone), 200)
      kit.advance({ minutes: 20 })
      assert.equal(await askInVain(phone), 200)
    }
    kit.advance({ minutes: 1 })
    const first = held(phone)
    await ask(phone)
    assert.notEqual(held(phone), first)
  })

  it('takes what was under way with the token before, and two minutes after that is replaced', async () => {
    await signedIn()
    const slow = stolen()
    kit.advance({ days: 1 })
    await ask(phone)
    await ask(phone)
    kit.advance({ minutes: 11 })
    assert.equal((await ask(slow)).status, 200)
    await ask(phone)
    kit.advance({ minutes: 2 })
    assert.equal((await ask(slow)).status, 200)
  })

  it('ends for everybody where a replaced token comes back, and says nothing of why', async () => {
    await signedIn()
    const thief = stolen()
    kit.advance({ days: 1 })
    await ask(phone)
    await ask(phone)
    kit.advance({ minutes: 11 })
    await ask(phone)
    kit.advance({ minutes: 3 })
    assert.equal((await thief.refused('listCases', {})).code, 'signInRequired')
    assert.equal((await phone.refused('listCases', {})).code, 'signInRequired')
    assert.ok(kit.logged.some((line) => line.includes('ReplacedTokenUsed')))
  })

  it('gives each token to one answer alone, of however many at once', async () => {
    await signedIn()
    kit.advance({ days: 1 })
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => ask(stolen())))
    assert.equal(answers.filter(({ headers }) => headers.has('set-cookie')).length, 1)
    assert.ok(answers.every(({ status }) => status === 200))
  })

  it('is no longer open than it was, however often its token changes', async () => {
    await signedIn()
    for (let day = 1; day < 30; day += 1) {
      kit.advance({ days: 1 })
      assert.equal((await ask(phone)).status, 200, `day ${day}`)
    }
    kit.advance({ days: 1 })
    assert.equal((await phone.refused('listCases', {})).code, 'signInRequired')
  })

  it('is not signed out by the proof of a name whose answer was lost, and is no more than a phone until it is proved again', async () => {
    await signedIn('weapp')
    const before = phone.token
    await phone.prove('wangJianguo')
    const proved = phone.token
    phone.token = before
    assert.equal((await phone.do('getMe', {}))?.level, 'phone')
    assert.equal((await phone.refused('getPrefill', {})).code, 'realNameRequired')
    await phone.prove('wangJianguo')
    assert.equal((await phone.do('getMe', {}))?.level, 'realName')
    phone.token = proved
    assert.equal(await phone.do('getMe', {}), null)
  })

  it('carries no token on the answer that ends it', async () => {
    await signedIn('weapp')
    kit.advance({ days: 1 })
    const answer = await phone.send('signOut', {})
    assert.equal(answer.headers.get(SESSION_TOKEN), null)
  })

  /** A phone that keeps its token in memory and, a while later, on its disk. */
  interface Holder {
    memory: string
    disk: string
    /** Counts its runs: an answer to one that was killed is heard by nobody. */
    run: number
  }
  interface Timed {
    readonly at: number
    readonly happens: () => Promise<void> | void
  }

  /** One session, whoever holds its token, and a time of its own. */
  async function world() {
    people += 1
    const services = kit.bff.services
    let now = kit.now().getTime()
    const number = numberOf(people)
    const { token, caller } = await openSession(services, {
      phone: number,
      phoneHash: phoneHash(services, number),
      client: 'weapp',
      now: new Date(now),
    })
    let coming: Timed[] = []
    const later = (ms: number, happens: Timed['happens']) => coming.push({ at: now + ms, happens })

    return {
      holder: (): Holder => ({ memory: token, disk: token, run: 0 }),
      end: () => endSession(services.database.db, caller.sessionHash),
      /** What the server makes of a token. @returns the token of the answer, or `refused` */
      async arrives(sent: string): Promise<string | null | 'refused'> {
        const at = new Date(now)
        const found = await findSession(services, sent, at)
        if (!found) return 'refused'
        return found.isDue ? offerToken(services.database.db, found.caller, at) : null
      },
      later,
      /** Sends a request that takes its time there and back. */
      sends(
        by: Holder,
        way: {
          readonly there: number
          readonly back: number
          readonly lost: boolean
          readonly written: number
        },
        refused: () => void,
      ) {
        const { memory: sent, run } = by
        later(way.there, async () => {
          const next = await this.arrives(sent)
          if (next === 'refused') return refused()
          if (next === null || way.lost) return
          later(way.back, () => {
            if (by.run !== run) return
            by.memory = next
            later(way.written, () => {
              if (by.run === run) by.disk = by.memory
            })
          })
        })
      },
      async passes(ms: number) {
        const until = now + ms
        for (;;) {
          const [next] = coming.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)
          if (!next) break
          coming = coming.filter((one) => one !== next)
          now = Math.max(now, next.at)
          await next.happens()
        }
        now = until
      },
    }
  }

  const ways = fc.record({
    there: fc.oneof(fc.nat(2 * SECOND), fc.nat(MINUTE)),
    back: fc.oneof(fc.nat(2 * SECOND), fc.nat(MINUTE)),
    lost: fc.boolean(),
  })
  const pauses = fc.oneof(
    fc.nat(2 * SECOND),
    fc.nat(2 * MINUTE),
    fc.integer({ min: 5 * MINUTE, max: 30 * MINUTE }),
    fc.integer({ min: 6 * HOUR, max: 2 * DAY }),
  )
  const steps = fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.record({ does: fc.constant('asks' as const), pause: pauses, way: ways }) },
      { weight: 1, arbitrary: fc.record({ does: fc.constant('isKilled' as const), pause: pauses }) },
    ),
    { minLength: 10, maxLength: 28 },
  )

  for (const [what, written] of [
    ['a browser, which writes its cookie down half a minute later', 30 * SECOND],
    ['a mini-program, which writes its token down at once', 0],
  ] as const) {
    it(`signs nobody out of ${what}, whatever is lost, late, at once or killed`, async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (days) => {
          const one = await world()
          const phone = one.holder()
          let refusals = 0
          let age = 0
          for (const step of days) {
            // A week of idleness and a month of age are what a session does end by.
            if (age + step.pause > 29 * DAY) break
            age += step.pause
            await one.passes(step.pause)
            if (step.does === 'asks') one.sends(phone, { ...step.way, written }, () => (refusals += 1))
            else {
              phone.run += 1
              phone.memory = phone.disk
            }
          }
          await one.passes(5 * MINUTE)
          await one.end()
          assert.equal(refusals, 0)
        }),
        { numRuns: 50 },
      )
    })
  }

  it('is ended by theft within four days of use, whoever of the two asks first, and whenever it was stolen', async () => {
    const thefts = fc.record({
      before: fc.array(fc.integer({ min: MINUTE, max: 12 * HOUR }), { maxLength: 6 }),
      turns: fc.array(
        fc.record({ thiefFirst: fc.boolean(), pause: fc.integer({ min: HOUR, max: 12 * HOUR }) }),
        {
          minLength: 96,
          maxLength: 96,
        },
      ),
    })
    await fc.assert(
      fc.asyncProperty(thefts, async ({ before, turns }) => {
        const one = await world()
        const owner = one.holder()
        let isOver = false
        const asks = async (by: Holder) => {
          one.sends(by, { there: 0, back: 0, lost: false, written: 0 }, () => (isOver = true))
          await one.passes(SECOND)
        }
        for (const pause of before) {
          await one.passes(pause)
          await asks(owner)
        }
        const thief = { ...owner }
        let stolenFor = 0
        for (const { thiefFirst, pause } of turns) {
          if (isOver || stolenFor > 4 * DAY) break
          await one.passes(pause)
          stolenFor += pause
          for (const by of thiefFirst ? [thief, owner] : [owner, thief]) await asks(by)
        }
        assert.ok(isOver, 'both are still in')
        assert.deepEqual(
          [await one.arrives(owner.memory), await one.arrives(thief.memory)],
          ['refused', 'refused'],
        )
      }),
      { numRuns: 40 },
    )
  })
})
