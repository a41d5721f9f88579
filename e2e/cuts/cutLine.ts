import { createServer, connect, type Socket } from 'node:net'
import { freePort } from '../ports'

/** A line to the server that breaks off after so many bytes. */
export interface CutLine {
  readonly url: string
  /** Breaks everything off once so many more bytes have gone up; nothing goes through until `mend`. */
  cutAfter(bytes: number): Promise<void>
  mend(): void
  /** Bytes that have gone up so far. */
  sent(): number
  close(): Promise<void>
}

/** @param to where the server listens */
export async function cutLine(to: string): Promise<CutLine> {
  const { hostname, port } = new URL(to)
  const open = new Set<Socket>()
  let left = Infinity
  let sent = 0
  let isDown = false
  let cut = () => {}

  const breakOff = () => {
    isDown = true
    left = Infinity
    for (const socket of open) socket.destroy()
    cut()
  }
  const server = createServer((near) => {
    if (isDown) return void near.destroy()
    const far = connect({ host: hostname, port: Number(port) })
    for (const socket of [near, far]) {
      open.add(socket)
      // A cut is what this is for.
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.on('data', (bytes) => {
      if (isDown) return
      const through = bytes.subarray(0, Math.min(bytes.length, left))
      far.write(through)
      sent += through.length
      left -= bytes.length
      if (left > 0) return
      // What got through arrives; what follows never does.
      isDown = true
      setImmediate(breakOff)
    })
    far.on('data', (bytes) => near.write(bytes))
  })
  const here = await freePort()
  await new Promise<void>((resolve) => server.listen(here, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${here}`,
    cutAfter: (bytes) =>
      new Promise((resolve) => {
        cut = resolve
        left = bytes
      }),
    mend() {
      isDown = false
      left = Infinity
    },
    sent: () => sent,
    async close() {
      breakOff()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
