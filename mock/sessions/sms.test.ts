import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { smsGateway } from './sms'

describe('the SMS gateway', () => {
  let server: Server
  let url: string
  let status = 200
  const received: unknown[] = []

  before(async () => {
    server = createServer((request, response) => {
      const pieces: Buffer[] = []
      request.on('data', (piece: Buffer) => pieces.push(piece))
      request.on('end', () => {
        const body: unknown = JSON.parse(Buffer.concat(pieces).toString())
        received.push({ method: request.method, authorization: request.headers.authorization, body })
        response.writeHead(status).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    assert.ok(typeof address === 'object' && address)
    url = `http://127.0.0.1:${address.port}/send`
  })
  after(() => new Promise((resolve) => server.close(resolve)))

  const sms = { phone: '13800000417', text: '验证码 123456', code: '123456', at: new Date() }

  it('is handed phone and text under the token, and nothing more', async () => {
    await smsGateway({ url, token: 'secret' }).send(sms)
    const body = { phone: sms.phone, text: sms.text }
    assert.deepEqual(received, [{ method: 'POST', authorization: 'Bearer secret', body }])
  })

  it('that refuses, or is not there, fails the sending', async () => {
    status = 500
    await assert.rejects(smsGateway({ url, token: 'secret' }).send(sms), /answered 500/)
    await assert.rejects(smsGateway({ url: 'http://127.0.0.1:1/', token: 'secret' }).send(sms))
  })
})
