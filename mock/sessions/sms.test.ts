import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { smsGateway, SmsRefused, submitted } from './sms'

/** The account of the gateway's own manual. */
const MANUALS = {
  company: '政企分公司测试',
  account: 'demo0',
  secret: '123qwe',
  signature: 'DWItALe3A',
  extension: '',
}

describe('the SMS gateway', () => {
  let server: Server
  let url: string
  let status = 200
  let answer: unknown = { msgGroup: '0420091511001000014700', rspcod: 'success', success: true }
  const received: { method?: string | undefined; body: string }[] = []

  before(async () => {
    server = createServer((request, response) => {
      const pieces: Buffer[] = []
      request.on('data', (piece: Buffer) => pieces.push(piece))
      request.on('end', () => {
        received.push({ method: request.method, body: Buffer.concat(pieces).toString() })
        response.writeHead(status).end(JSON.stringify(answer))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    assert.ok(typeof address === 'object' && address)
    url = `http://127.0.0.1:${address.port}/sms/norsubmit`
  })
  after(() => new Promise((resolve) => server.close(resolve)))

  const sms = { phone: '13800138000', text: '【退休一件事】移动改变生活。', code: null, at: new Date() }

  it('is asked as its manual’s own example has it, signed; the signature before the text is the gateway’s', () => {
    assert.deepEqual(submitted({ url: '', ...MANUALS }, sms.phone, sms.text), {
      ecName: '政企分公司测试',
      apId: 'demo0',
      mobiles: '13800138000',
      content: '移动改变生活。',
      sign: 'DWItALe3A',
      addSerial: '',
      mac: '7997ddb079db2155b517b21b2a812370',
    })
  })

  it('is handed that as base64, and never the secret', async () => {
    await smsGateway({ url, ...MANUALS }).send(sms)
    const [{ method, body } = { body: '' }] = received
    assert.equal(method, 'POST')
    const text = Buffer.from(body, 'base64').toString()
    assert.deepEqual(JSON.parse(text), submitted({ url, ...MANUALS }, sms.phone, sms.text))
    assert.ok(!text.includes(MANUALS.secret))
  })

  it('that refuses says why; one that is not there, or does not answer as it does, fails the sending', async () => {
    const sending = () => smsGateway({ url, ...MANUALS }).send(sms)
    answer = { msgGroup: '', rspcod: 'IllegalMac', success: false }
    await assert.rejects(sending(), (error) => error instanceof SmsRefused && error.code === 'IllegalMac')
    status = 500
    await assert.rejects(sending(), (error) => error instanceof SmsRefused && error.code === '500')
    status = 200
    answer = 'a page of some proxy'
    await assert.rejects(sending())
    await assert.rejects(smsGateway({ ...MANUALS, url: 'http://127.0.0.1:1/' }).send(sms))
  })
})
