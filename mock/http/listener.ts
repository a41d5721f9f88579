import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { ProblemCode } from '@contract/problem'
import type { Config } from '../config'
import { isOverHttps, secure } from './headers'
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
 * The server of Node's own over the app. What never becomes a request (a broken line, a host that is none or is not said,
 * an expectation that nobody knows, headers without end) is refused as a problem like everything else, instead of by an
 * empty answer.
 * @param patience how long it waits for who sends byte after byte, or nothing
 * @param config its host is what a request without a `Host` means: HTTP/1.0 has none, and balancers still ask in it
 */
export function createListener(
  fetch: (request: Request) => Response | Promise<Response>,
  config: Pick<Config, 'host' | 'publicUrl'>,
  { headersMs, requestMs, lookMs }: Patience = PATIENCE,
): Server {
  const refusal = (code: ProblemCode) => {
    const response = problemResponse(code)
    secure(response.headers, isOverHttps(config))
    return response
  }
  const errorHandler = (error: unknown) =>
    refusal(error instanceof RequestError ? 'malformedRequest' : 'internal')
  const listener = getRequestListener(fetch, { errorHandler, hostname: config.host })
  const limits = { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: lookMs }
  // Node's own check answers without a body: it is ours.
  const server = createServer({ ...limits, requireHostHeader: false }, (incoming, outgoing) => {
    if (lacksHost(incoming)) void answer(outgoing, refusal('malformedRequest'))
    else void listener(incoming, outgoing)
  })
  server.on('checkExpectation', (_: IncomingMessage, outgoing: ServerResponse) => {
    void answer(outgoing, refusal('malformedRequest'))
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const isLong = error.code === 'HPE_HEADER_OVERFLOW'
    const code = error.code === TOO_SLOW ? 'unavailable' : isLong ? 'bodyTooLarge' : 'malformedRequest'
    void refuse(socket, refusal(code))
  })
  return server
}

const lacksHost = ({ httpVersion, headers }: IncomingMessage) =>
  httpVersion !== '1.0' && headers.host === undefined

/** Whatever else comes on that line is nobody's request. */
async function answer(outgoing: ServerResponse, response: Response): Promise<void> {
  const body = await response.text()
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  })
  outgoing.end(body)
}

/** There is no answer object yet: the refusal is written as it goes over the line. */
async function refuse(socket: Duplex, response: Response): Promise<void> {
  if (!socket.writable) return void socket.destroy()
  const body = await response.text()
  const head = [
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}`,
    ...[...response.headers].map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
