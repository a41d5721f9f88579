import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'
import { waitAfter } from './attempts'

const HOUR = 3600
const from = (address: string) => ({ headers: { 'test-address': address } })
const OWNERS = from('192.0.2.10')
const STRANGERS = from('198.51.100.7')

describe('how long one waits', () => {
  let kit: Kit
  let phone: TestClient
  let number: string
  let people = 0
  let back: () => Promise<void>

  before(async () => {
    kit = await startKit()
    back = await kit.bookmark()
  })
  after(() => kit.close())
  beforeEach(async () => {
    await back()
    phone = kit.client()
    people += 1
    number = `1340000${String(people).padStart(4, '0')}`
  })

  const send = (to = number, extras = OWNERS) => phone.send('sendCode', { body: { phone: to } }, extras)
  /** Seconds until the next code; 0: this one was sent. */
  async function waitForCode(to = number, extras = OWNERS): Promise<number> {
    const response = await send(to, extras)
    if (response.status === 202) return 0
    assert.equal(response.status, 429)
    const { retryAfterSeconds } = await response.json()
    assert.equal(response.headers.get('retry-after'), String(retryAfterSeconds))
    return retryAfterSeconds
  }
  const tryCode = (code: string, extras = OWNERS, to = number) =>
    phone.refused('signIn', { body: { phone: to, code, client: 'h5' } }, extras)
  const wrong = (code: string) => (code === '000000' ? '111111' : '000000')

  it('grows from code to code, up to an hour, and begins anew the day after', async () => {
    const waits: number[] = []
    for (let i = 0; i < 13; i += 1) {
      assert.equal(await waitForCode(), 0)
      const wait = await waitForCode()
      waits.push(wait / 60)
      kit.advance({ seconds: wait })
    }
    assert.deepEqual(waits, [1, 1, 1, 1, 1, 2, 4, 8, 16, 32, 60, 60, 60])
    kit.advance({ days: 1 })
    assert.equal(await waitForCode(), 0)
    assert.equal(await waitForCode(), 60)
  })

  it('grows by nothing that was refused: pressing again costs nothing', async () => {
    await send()
    for (let i = 0; i < 5; i += 1) assert.equal(await waitForCode(), 60)
    kit.advance({ seconds: 59 })
    assert.equal(await waitForCode(), 1)
  })

  it('is the stranger’s, who has codes sent to somebody else all day; the owner waits a minute', async () => {
    for (let hours = 0; hours < 24;) {
      const wait = await waitForCode(number, STRANGERS)
      kit.advance({ seconds: Math.max(wait, 1) })
      hours += wait / HOUR
    }
    assert.ok((await waitForCode(number, STRANGERS)) <= HOUR)
    kit.advance({ minutes: 1 })
    assert.equal(await waitForCode(number, OWNERS), 0)
  })

  it('is an hour at most, whatever many strangers at many addresses do', async () => {
    let longest = 0
    for (let i = 0; i < 50; i += 1) {
      assert.equal(await waitForCode(number, from(`198.51.100.${i}`)), 0)
      const owners = await waitForCode(number, OWNERS)
      longest = Math.max(longest, owners)
      if (i < 49) kit.advance({ seconds: owners })
    }
    assert.equal(longest, HOUR)
    // And what a stranger had sent opens it: it is the owner's phone that it came to.
    const code = await phone.codeSentTo(number)
    await phone.do('signIn', { body: { phone: number, code, client: 'h5' } }, OWNERS)
  })

  it('for one address begins after thirty phones an hour; at another there is none', async () => {
    const to = (i: number) => `1370000${String(i).padStart(4, '0')}`
    for (let i = 0; i < 30; i += 1) assert.equal(await waitForCode(to(i), STRANGERS), 0)
    assert.equal(await waitForCode(to(30), STRANGERS), 60)
    const refused = await phone.refused('sendCode', { body: { phone: to(30) } }, STRANGERS)
    assert.equal(refused.code, 'tooManyRequests')
    assert.equal(await waitForCode(to(30), OWNERS), 0)
    kit.advance({ seconds: 60 })
    assert.equal(await waitForCode(to(31), STRANGERS), 0)
    assert.equal(await waitForCode(to(32), STRANGERS), 120)
  })

  it('for everybody together is half a minute at most', async () => {
    const { db } = kit.database
    await db.execute(
      `insert into attempts (bucket, at) select 'sms/everybody', '${kit.now().toISOString()}' from generate_series(1, 3100)`,
    )
    assert.equal(await waitForCode(), 30)
  })

  it('grows with the tries of one number at one address, and says so', async () => {
    const codes: string[] = []
    let waited = 0
    for (let i = 0; i < 24; i += 1) {
      const { code, retryAfterSeconds } = await tryCode('123456')
      codes.push(code)
      if (retryAfterSeconds === undefined) continue
      waited = retryAfterSeconds
      kit.advance({ seconds: waited })
    }
    assert.deepEqual(codes.slice(0, 20), Array(20).fill('codeWrong'))
    assert.deepEqual(codes.slice(20), ['tooManyRequests', 'codeWrong', 'tooManyRequests', 'codeWrong'])
    assert.equal(waited, 120)
    assert.equal((await tryCode('123456', STRANGERS)).code, 'codeWrong')
  })

  it('grows with the tries of many numbers at one address', async () => {
    for (let i = 0; i < 120; i += 1) {
      await tryCode('123456', STRANGERS, `1350000${String(i).padStart(4, '0')}`)
    }
    assert.equal((await tryCode('123456', STRANGERS)).retryAfterSeconds, 60)
    assert.equal((await tryCode('123456', OWNERS)).code, 'codeWrong')
  })

  it('is not the owner’s, whose code a stranger tries to use up', async () => {
    await send()
    const code = await phone.codeSentTo(number)
    for (let i = 0; i < 7; i += 1) await tryCode(wrong(code), from(`198.51.100.${i}`))
    // Not even the right one, by now; and to no stranger is it said what became of it.
    assert.equal((await tryCode(code, STRANGERS)).code, 'codeWrong')
    for (let i = 0; i < 4; i += 1) assert.equal((await tryCode(wrong(code))).code, 'codeWrong')
    await phone.do('signIn', { body: { phone: number, code, client: 'h5' } }, OWNERS)
  })

  it('has an end for every pace, however often it is reached', () => {
    const pace = { over: HOUR, free: 3, first: 60, most: 900 }
    assert.deepEqual(
      [0, 2, 3, 4, 5, 6, 7, 8, 5000].map((made) => waitAfter(pace, made)),
      [0, 0, 60, 120, 240, 480, 900, 900, 900],
    )
  })
})
