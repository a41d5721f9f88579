import { createServer, connect, type Server, type Socket } from 'node:net'
import { freePort } from './ports'

/** The line between a process and its PostgreSQL, in the hands of a test. */
export interface Line {
  /** The database at the other end of it. */
  readonly url: string
  /** Cuts all that go over it; who calls now finds nobody there. */
  cut(): Promise<void>
  /** Nothing comes through any more in either direction, and nobody is told: as where a machine lost its power. */
  hush(): void
  /** It leads there again; what hung in it is cut. */
  mend(): Promise<void>
  stop(): Promise<void>
}

export async function lineTo(databaseUrl: string): Promise<Line> {
  const there = new URL(databaseUrl)
  const port = await freePort()
  const ends = new Set<Socket>()
  let isHushed = false
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
      caller.on('data', (bytes) => isHushed || far.write(bytes))
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
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return {
    url: url.href,
    cut,
    hush() {
      isHushed = true
    },
    async mend() {
      if (server) await cut()
      isHushed = false
      await open()
    },
    stop: cut,
  }
}
