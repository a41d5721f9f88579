import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { smsGateway } from '@bff/sessions/sms'
import { alipay } from './alipay'
import { patient, waitIn } from './patience'
import type { Answer, Courier } from './port'
import { smsCourier } from './sms'
import { MESSAGE, startVendor, TEMPLATES, type Vendor } from './testing/vendor'
import { wechat } from './wechat'

const NOW = new Date('2026-05-11T02:00:00.000Z')
const said = (status: number, headers: Record<string, string>) => ({ status, headers: new Headers(headers) })

describe('how long a vendor wants to be left in peace', () => {
  for (const [how, status, headers, seconds] of [
    ['in seconds', 429, { 'retry-after': '120' }, 120],
    ['until a moment', 503, { 'retry-after': 'Mon, 11 May 2026 02:05:00 GMT' }, 300],
    [
      'until a moment of its own clock, which is an hour ahead',
      503,
      { 'retry-after': 'Mon, 11 May 2026 03:05:00 GMT', date: 'Mon, 11 May 2026 03:00:00 GMT' },
      300,
    ],
    ['for days: no longer than an hour', 429, { 'retry-after': '864000' }, 3600],
    ['until a moment that is over: a second', 500, { 'retry-after': 'Mon, 11 May 2026 01:00:00 GMT' }, 1],
    ['not at all: a second', 429, { 'retry-after': '0' }, 1],
    ['in words', 429, { 'retry-after': 'soon' }, null],
    ['less than nothing', 429, { 'retry-after': '-5' }, 1],
    ['it does not say', 503, {}, null],
    ['it took it, or will never', 400, { 'retry-after': '120' }, null],
  ] as const)
    it(`${how}: ${String(seconds)}`, () => assert.equal(waitIn(said(status, headers), NOW), seconds))
})

describe('a vendor that has had enough for now', () => {
  let vendor: Vendor
  let status = 429
  before(async () => {
    vendor = await startVendor(() => ({ status, text: '<html>', headers: { 'retry-after': '120' } }))
  })
  after(() => vendor.close())
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const clock = () => NOW

  const couriers: Readonly<Record<string, () => Courier>> = {
    wechat: () =>
      wechat({ appId: 'wx1', secret: 's', templates: TEMPLATES, state: 'formal', api: vendor.url }, () =>
        NOW.getTime(),
      ),
    alipay: () =>
      alipay({ appId: '1', privateKey, publicKey, templates: TEMPLATES, gateway: vendor.url }, clock),
    sms: () =>
      smsCourier(
        smsGateway(
          { url: vendor.url, company: 'c', account: 'a', secret: 's', signature: 'g', extension: '' },
          clock,
        ),
        clock,
      ),
  }
  for (const [channel, courier] of Object.entries(couriers))
    it(`says for how long by ${channel}: 429 was not taken, behind 502 nobody knows`, async () => {
      const ends: unknown[] = []
      for (status of [429, 503, 502]) {
        const answer = await courier().send('user_id:1', MESSAGE)
        assert.equal(answer.end, 'failed')
        ends.push([answer.again, answer.wait, answer.why.code === 'unreachable'])
      }
      assert.deepEqual(ends, [
        [true, 120, false],
        [true, 120, false],
        [true, 120, true],
      ])
    })
})

describe('a patient courier', () => {
  const refuses: Answer = {
    end: 'failed',
    again: true,
    wait: 60,
    why: { code: '429', see: 'https://example.org' },
  }

  const story = (of: (address: string) => string) => {
    const asked: string[] = []
    let now = NOW.getTime()
    let answer: Answer = refuses
    const courier = patient(
      {
        send: (address) => {
          asked.push(address)
          return Promise.resolve(answer)
        },
      },
      () => new Date(now),
      of,
    )
    return {
      asked,
      sends: (address: string) => courier.send(address, MESSAGE),
      passes: (seconds: number) => (now += seconds * 1_000),
      isWellAgain: () => (answer = { end: 'taken' }),
    }
  }

  it('asks nobody before it is time, whoever is to be told, says so, and what is left of it', async () => {
    const { asked, sends, passes, isWellAgain } = story(() => 'the vendor')
    await sends('one')
    isWellAgain()
    passes(59)
    const rests = { ...refuses.why, code: 'resting' }
    assert.deepEqual(await sends('two'), { ...refuses, why: rests, wait: 1 })
    passes(1)
    assert.deepEqual(await sends('two'), { end: 'taken' })
    assert.deepEqual(asked, ['one', 'two'])
  })

  it('of addresses leaves that one alone in peace', async () => {
    const { asked, sends } = story((address) => address)
    await sends('one')
    await sends('one')
    await sends('two')
    assert.deepEqual(asked, ['one', 'two'])
  })
})
