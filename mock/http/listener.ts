import { createServer, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { ProblemCode } from '@contract/problem'
import { secure } from './headers'
import { problemResponse } from './problems'

export interface Patience {
  /** How long the headers of a request may take, ms. */
  readonly headersMs: number
  /** How long the whole of it may. */
  readonly requestMs: number
  /** How often both are looked at. */
  readonly lookMs: number
}

/** A piece of a picture (256 KB) takes 13 seconds at 20 KB/s, the longest JSON half a minute. */
const PATIENCE: Patience = { headersMs: 20_000, requestMs: 120_000, lookMs: 5_000 }

/** So Node calls a request that took longer: whoever sends it on a poor network may try again. */
const TOO_SLOW = 'ERR_HTTP_REQUEST_TIMEOUT'

/**
 * The server of Node's own over the app. What never becomes a request (a broken line, a host that is none, headers
 * without end) is refused as a problem like everything else, instead of by an empty answer.
 * @param patience how long it waits for who sends byte after byte, or nothing
 * @param hostname what a request without a `Host` means: HTTP/1.0 has none, and balancers still ask in it
 */
export function createListener(
  fetch: (request: Request) => Response | Promise<Response>,
  hostname: string,
  { headersMs, requestMs, lookMs }: Patience = PATIENCE,
): Server {
  const errorHandler = (error: unknown) =>
    refusal(error instanceof RequestError ? 'malformedRequest' : 'internal')
  const listener = getRequestListener(fetch, { errorHandler, hostname })
  const limits = { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: lookMs }
  const server = createServer(limits, (incoming, outgoing) => void listener(incoming, outgoing))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const isLong = error.code === 'HPE_HEADER_OVERFLOW'
    const code = error.code === TOO_SLOW ? 'unavailable' : isLong ? 'bodyTooLarge' : 'malformedRequest'
    void refuse(socket, code)
  })
  return server
}

function refusal(code: ProblemCode): Response {
  const response = problemResponse(code)
  secure(response.headers, false)
  return response
}

/** There is no answer object yet: the refusal is written as it goes over the line. */
async function refuse(socket: Duplex, code: ProblemCode): Promise<void> {
  if (!socket.writable) return void socket.destroy()
  const response = refusal(code)
  const body = await response.text()
  const head = [
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}`,
    ...[...response.headers].map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
