import { createServer, connect, type Server, type Socket } from 'node:net'
import { freePort } from './ports'

/** The line between a process, or a phone, and a server, in the hands of a test. */
export interface Line {
  /** What is at the other end of it, without a slash at the end. */
  readonly url: string
  /** Cuts all that go over it; who calls now finds nobody there. */
  cut(): Promise<void>
  /** The same once so many more bytes have gone up: what got through arrives, what follows never does. Over when it is cut. */
  cutAfter(bytes: number): Promise<void>
  /** Nothing comes through any more in either direction, and nobody is told: as where a machine lost its power. */
  hush(): void
  /** It leads there again, for however many bytes; what hung in it is cut. */
  mend(): Promise<void>
  /** Bytes that have gone up so far. */
  sent(): number
  stop(): Promise<void>
}

export async function lineTo(address: string): Promise<Line> {
  const there = new URL(address)
  const port = await freePort()
  const ends = new Set<Socket>()
  let isHushed = false
  let sent = 0
  let left = Infinity
  let whenCut = () => {}
  let server: Server | null = null

  const open = async () => {
    server = createServer((caller) => {
      caller.on('error', () => caller.destroy())
      caller.on('close', () => ends.delete(caller))
      ends.add(caller)
      if (isHushed) return
      const far = connect(Number(there.port), there.hostname)
      ends.add(far)
      far.on('error', () => caller.destroy())
      far.on('close', () => {
        ends.delete(far)
        caller.destroy()
      })
      caller.on('close', () => far.destroy())
      caller.on('data', (bytes) => {
        if (isHushed || left <= 0) return
        const through = bytes.subarray(0, Math.min(bytes.length, left))
        far.write(through)
        sent += through.length
        left -= bytes.length
        if (left <= 0) setImmediate(() => void cut().then(whenCut))
      })
      far.on('data', (bytes) => isHushed || caller.write(bytes))
    })
    await new Promise<void>((resolve, reject) => {
      server?.once('error', reject)
      server?.listen(port, '127.0.0.1', resolve)
    })
  }
  const cut = async () => {
    const closed = new Promise((resolve) => (server ? server.close(resolve) : resolve(null)))
    for (const end of ends) end.destroy()
    await closed
    server = null
  }

  await open()
  const url = new URL(address)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return {
    url: url.href.replace(/\/$/, ''),
    cut,
    cutAfter: (bytes) =>
      new Promise((resolve) => {
        whenCut = resolve
        left = bytes
      }),
    hush() {
      isHushed = true
    },
    async mend() {
      if (isHushed) await cut()
      isHushed = false
      left = Infinity
      if (!server) await open()
    },
    sent: () => sent,
    stop: cut,
  }
}
