import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export interface Patience {
  /** How long whoever still sends, reads or sleeps is waited for, ms. */
  readonly phoneMs: number
  /** How long the service's own work on what it has been asked may take, from the same moment. */
  readonly workMs: number
}

/**
 * A phone in a lift keeps a request open for minutes; it tries again elsewhere. What we are at work on is finished: most
 * managers of processes (Kubernetes for one) kill after 30 seconds, and the jobs in hand come after.
 */
const PATIENCE: Patience = { phoneMs: 5_000, workMs: 25_000 }
const LOOK_MS = 50

interface InHand {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

interface Line {
  inHand: InHand | null
  /** Since when, once the server closes, it is the other side that is waited for; by the process' own clock. */
  waitsSince: number
}

/** Requests were cut off while they were worked on. */
export class CutOff extends Error {
  override name = 'CutOff'
}

/**
 * Follows what a server has in hand, so that it can be closed without losing any of it. To be called before it listens.
 * @returns closes it: takes nothing more, and ends when the last connection is gone
 */
export function closable(
  server: Server,
  onCut: (where: string, error: CutOff) => void,
  { phoneMs, workMs }: Patience = PATIENCE,
): () => Promise<void> {
  const lines = new Map<Socket, Line>()
  server.on('connection', (socket: Socket) => {
    lines.set(socket, { inHand: null, waitsSince: 0 })
    socket.once('close', () => lines.delete(socket))
  })
  server.prependListener('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const line = lines.get(incoming.socket)
    // One after another on each line, whatever is sent ahead.
    if (line) line.inHand = { incoming, outgoing }
  })
  return async () => {
    const began = performance.now()
    const closed = new Promise((resolve) => server.close(resolve))
    const look = () => {
      // Whoever has had their answer is not waited for.
      server.closeIdleConnections()
      const now = performance.now()
      const isOver = now - began >= workMs
      let cut = 0
      for (const [socket, line] of lines) {
        const ours = line.inHand !== null && isOurs(line.inHand)
        if (ours) line.waitsSince = now
        if (ours && isOver) cut += 1
        // Also an answer that is on its way out has its while.
        if (isOver || now - Math.max(began, line.waitsSince) >= phoneMs) socket.destroy()
      }
      if (cut > 0) onCut(`stopping: ${cut} requests cut off after ${workMs / 1000} s of work`, new CutOff())
    }
    look()
    const looking = setInterval(look, LOOK_MS)
    await closed
    clearInterval(looking)
  }
}

/** Whether it is the service that the other side waits for. */
function isOurs({ incoming, outgoing }: InHand): boolean {
  // What we do not take in yet may be here whole.
  const isHere = incoming.complete || incoming.socket.isPaused()
  return isHere && !outgoing.writableEnded && !outgoing.writableNeedDrain
}
