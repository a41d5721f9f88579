import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { SmsRefused, type Sms } from '@bff/sessions/sms'
import { openChannels, shownEnd } from './couriers'
import { SMS_CODES, smsCourier } from './sms'
import { MESSAGE } from './testing/vendor'

const courier = (send: (sms: Sms) => Promise<void>) => smsCourier({ send }, () => new Date(0))

describe('a notice as a text message', () => {
  it('is the words of it, to the number, and no link', async () => {
    const sent: Sms[] = []
    const told = await courier((sms) => Promise.resolve(void sent.push(sms))).send('13800000417', MESSAGE)
    assert.deepEqual(told, { end: 'taken' })
    assert.deepEqual(sent, [{ phone: '13800000417', text: MESSAGE.text, code: null, at: new Date(0) }])
  })

  for (const [code, again] of [
    ['IllegalMac', false],
    ['NoSignId', false],
    ['500', true],
    ['SomethingNew', true],
  ] as const)
    it(`that the gateway answers ${code} is not taken, and ${again ? 'may be later' : 'never will be'}`, async () => {
      const told = await courier(() => Promise.reject(new SmsRefused(code))).send('1', MESSAGE)
      assert.deepEqual(
        [told.end, told.end === 'failed' && [told.why.code, told.again]],
        ['failed', [code, again]],
      )
    })

  it('is said to have left where it leaves, and to be on the console where that is all', () => {
    const none = { wechat: null, alipay: null, webPush: null, pushServices: [] }
    const needs = { settings: none, realClock: () => new Date(0), demonstrationSecret: null }
    const send = () => Promise.resolve()
    const ends = [{ send }, { send, isConsole: true } as const].map((sms) =>
      (['taken', 'failed'] as const).map((end) => shownEnd(openChannels({ ...needs, sms }), 'sms', end)),
    )
    assert.deepEqual(ends, [
      ['taken', 'failed'],
      ['onConsole', 'failed'],
    ])
  })

  it('that nobody answered may have arrived', async () => {
    const told = await courier(() => Promise.reject(new TypeError('fetch failed'))).send('1', MESSAGE)
    assert.deepEqual([told.end, told.end === 'failed' && told.why.code], ['failed', 'unreachable'])
  })

  it('has an address for every word of the gateway', () => {
    for (const { see } of Object.values(SMS_CODES)) assert.match(see, /^https:\/\//)
  })
})
