import assert from 'node:assert/strict'
import { connect, type AddressInfo, type Socket } from 'node:net'
import type { Server } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from '@contract/problem'
import { createListener } from './listener'

const LIMITS = { headersMs: 150, requestMs: 300, lookMs: 25 }

describe('a request that does not come to its end', () => {
  let server: Server
  let port: number
  before(async () => {
    const echo = async (request: Request) => new Response(await request.text())
    server = createListener(echo, { host: '127.0.0.1', publicUrl: 'https://example.org' }, LIMITS)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  after(() => server.close())

  /** Sends a beginning, and then byte after byte for ever. @returns what came until the line was closed */
  const dripped = (beginning: string) =>
    new Promise<string>((resolve, reject) => {
      let answer = ''
      let drip: NodeJS.Timeout | undefined
      const line: Socket = connect(port, '127.0.0.1', () => {
        line.write(beginning)
        drip = setInterval(() => line.writable && line.write('a'), 10)
      })
      line.setEncoding('utf8').on('data', (words) => (answer += String(words)))
      line.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error)
      })
      line.once('close', () => {
        clearInterval(drip)
        resolve(answer)
      })
    })
  const exchanged = (words: string) =>
    new Promise<string>((resolve, reject) => {
      let answer = ''
      const line = connect(port, '127.0.0.1', () => line.write(words))
      line.setEncoding('utf8').on('data', (more) => (answer += String(more)))
      line.on('error', reject)
      line.once('close', () => resolve(answer))
    })
  const codeIn = (answer: string) =>
    Problem.strict().parse(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).code

  for (const words of [
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a\r\nExpect: 200-ok\r\n\r\n',
    'nonsense\r\n\r\n',
  ])
    it(`is refused with a problem, encrypted as its page is: ${JSON.stringify(words)}`, async () => {
      const answer = await exchanged(words)
      assert.equal(codeIn(answer), 'malformedRequest')
      assert.match(answer, /^HTTP\/1\.1 400 [^]*^strict-transport-security: max-age=/im)
    })

  it('is cut off, its headers as its body, with a problem; others are served meanwhile', async () => {
    const slow = [
      ...Array.from({ length: 40 }, () => dripped('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')),
      ...Array.from({ length: 40 }, () =>
        dripped('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n'),
      ),
    ]
    await wait(50)
    const served = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'hello' })
    assert.equal(await served.text(), 'hello')
    for (const answer of await Promise.all(slow)) assert.equal(codeIn(answer), 'unavailable', answer)
  })
})
