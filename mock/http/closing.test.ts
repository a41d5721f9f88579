import assert from 'node:assert/strict'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { closable, type Patience } from './closing'
import { createListener } from './listener'

/** Long beside the bounds under test, however slow the machine. */
const FOR_EVER_MS = 600_000

/** A server that answers when it is told to. */
async function slowServer(patience: Patience) {
  const cut: string[] = []
  const begun: (() => void)[] = []
  let answer: () => void = () => undefined
  const answered = new Promise<void>((resolve) => (answer = resolve))
  const server = createListener(
    async (request) => {
      const said = await request.text()
      begun.splice(0).forEach((tell) => tell())
      await answered
      return new Response(said)
    },
    { host: '127.0.0.1', publicUrl: null },
  )
  const close = closable(server, (where) => cut.push(where), patience)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...{ cut, close, answer },
    begins: () => new Promise<void>((resolve) => begun.push(resolve)),
    /** @returns the line, and what came on it until it was closed */
    send(words: string): { line: Socket; heard: Promise<string> } {
      const line = connect(port, '127.0.0.1', () => line.write(words))
      let heard = ''
      line.setEncoding('utf8').on('data', (more) => (heard += String(more)))
      line.on('error', () => undefined)
      return { line, heard: new Promise((resolve) => line.once('close', () => resolve(heard))) }
    },
  }
}

const HEAD = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n'

describe('a server that is told to stop', () => {
  it('finishes what it is at work on, and does not wait for whoever still sends or sleeps', async () => {
    const server = await slowServer({ phoneMs: 100, workMs: FOR_EVER_MS })
    const begins = server.begins()
    const whole = server.send(`${HEAD}hello`)
    await begins
    const [half, asleep] = [server.send(`${HEAD}he`), server.send('')]
    await wait(50)
    const closed = server.close()
    assert.deepEqual([await half.heard, await asleep.heard], ['', ''])
    // The phone was cut off; what is ours is still being worked on.
    await wait(200)
    server.answer()
    assert.match(await whole.heard, /^HTTP\/1\.1 200 OK[^]*hello$/)
    await closed
    assert.deepEqual(server.cut, [])
  })

  it('waits for a phone for a while, whose request is answered then', async () => {
    const server = await slowServer({ phoneMs: FOR_EVER_MS, workMs: FOR_EVER_MS })
    const half = server.send(`${HEAD}he`)
    await wait(50)
    const closed = server.close()
    const begins = server.begins()
    half.line.write('llo')
    await begins
    server.answer()
    assert.match(await half.heard, /^HTTP\/1\.1 200 OK[^]*hello$/)
    await closed
  })

  it('says what it cuts off of its own work, in the end', async () => {
    const server = await slowServer({ phoneMs: 50, workMs: 200 })
    const begins = server.begins()
    const whole = server.send(`${HEAD}hello`)
    await begins
    await server.close()
    assert.equal(await whole.heard, '')
    assert.deepEqual(server.cut, ['stopping: 1 requests cut off after 0.2 s of work'])
    server.answer()
  })
})
