import { API, routes, SESSION_TOKEN, type Operation } from '@contract/routes'
import type { In, Out } from '@contract/contract'
import type { Answer, FileRequest, Transport } from './transport'
import { failureOf, FileGone, isProblem, Unreachable } from './failure'
import { readBody } from './json'

type Route = readonly [method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string]
interface Parts {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

export interface ClientSettings {
  readonly transport: Transport
  /** Origin of the BFF, '' where the page shares it. */
  readonly base: string
  readonly platform: 'h5' | 'weapp' | 'alipay'
  /** A mini-program's session; a browser has its cookie and `null` here. */
  readonly token: () => string | null
}

export interface CallOptions {
  /** Names the attempt: the server does what is asked once, however often it hears of it. */
  readonly idempotencyKey?: string
  readonly timeoutMs?: number
}

/** What an upload needs besides the operation's own parts. */
export interface UploadOptions extends Pick<FileRequest, 'path' | 'fields' | 'onProgress'> {
  readonly idempotencyKey: string
}

export interface Upload<T> {
  readonly received: Promise<T>
  abort(): void
}

/** What answers tell besides themselves. */
export interface ClientEvents {
  /** The `Case-Clock` of an answer: the server's instant, by which windows and deadlines are counted. */
  caseClock(instant: string): void
  /** The session has ended (`signInRequired`). */
  signInRequired(): void
  /** The owner has ended the session from another device (`sessionEndedElsewhere`). */
  endedElsewhere(): void
  /** The token that a mini-program's session goes on with. */
  sessionToken(token: string): void
}

/** No answer to a call is older than this, in milliseconds. */
export const TIMEOUT_MS = 15_000
/** A piece of a photograph, or a whole one fetched, on a village's 2G: better slow than never. */
const UPLOAD_TIMEOUT_MS = 120_000

function urlOf(root: string, path: string, { params = {}, query = {} }: Parts): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return root + filled + (pairs.length ? `?${pairs.join('&')}` : '')
}

/**
 * The contract's client: a few lines over the route table, its types inferred from the schemas.
 * Every call rejects with `ApiProblem` where the server refuses, with `Unreachable` where no answer came; an upload also with
 * `FileGone`.
 */
export function createClient({ transport, base, platform, token }: ClientSettings) {
  const listeners = new Set<Partial<ClientEvents>>()
  let session = 0

  const header = (): Record<string, string> => {
    const bearer = token()
    return { 'X-Client': platform, ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}) }
  }

  /** What an answer's header says to the whole app. */
  function tell(sentIn: number, answerHeader: Answer['header']): void {
    const caseClock = answerHeader['case-clock']
    if (caseClock) listeners.forEach((listener) => listener.caseClock?.(caseClock))
    const token = answerHeader[SESSION_TOKEN]
    // Of the session before: neither its token nor its end says anything of this one.
    if (token && sentIn === session) listeners.forEach((listener) => listener.sessionToken?.(token))
  }

  /** Reads an answer, or throws what it means. */
  function settle(
    sentIn: number,
    { status, header: answerHeader, body: raw }: Pick<Answer, 'status' | 'header' | 'body'>,
  ): unknown {
    tell(sentIn, answerHeader)
    const isOfNow = sentIn === session
    const body = readBody(status, raw)
    if (status >= 200 && status < 300) return body
    const failure = failureOf(status, body)
    if (isOfNow && isProblem(failure, 'signInRequired'))
      listeners.forEach((listener) => listener.signInRequired?.())
    if (isOfNow && isProblem(failure, 'sessionEndedElsewhere'))
      listeners.forEach((listener) => listener.endedElsewhere?.())
    throw failure
  }

  async function send(
    root: string,
    [method, path]: Route,
    parts: Parts,
    options: CallOptions,
  ): Promise<unknown> {
    const { idempotencyKey, timeoutMs = TIMEOUT_MS } = options
    const sentIn = session
    const answer = await transport
      .request({
        url: urlOf(base + root, path, parts),
        method,
        header: {
          'Content-Type': 'application/json',
          ...header(),
          ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
        },
        timeoutMs,
        ...(parts.body === undefined ? {} : { body: parts.body }),
      })
      .catch((failure: unknown) => {
        throw new Unreachable(String(failure))
      })
    return settle(sentIn, answer)
  }

  const fileUrl = (operation: Operation, params: Readonly<Record<string, string>>): string =>
    urlOf(base + API, routes[operation][1], { params })

  return {
    /** One operation of the contract. */
    async call<Op extends Operation>(
      operation: Op,
      input: In<Op>,
      options: CallOptions = {},
    ): Promise<Out<Op>> {
      return (await send(API, routes[operation], input as Parts, options)) as Out<Op>
    },

    /** An operation whose table of routes is not the contract's own: the demonstration's. */
    async callAt(root: string, route: Route, parts: Parts, options: CallOptions = {}): Promise<unknown> {
      return send(root, route, parts, options)
    },

    /** An operation that takes one file. */
    upload<Op extends 'addMaterial' | 'addUnitPaper' | 'addAgencyPaper'>(
      operation: Op,
      params: Parts['params'],
      options: UploadOptions,
    ): Upload<Out<Op>> {
      const [, path] = routes[operation]
      const { idempotencyKey, ...file } = options
      const sentIn = session
      const sending = transport.upload({
        ...file,
        url: urlOf(base + API, path, { params: params ?? {} }),
        // Each piece goes under the token of then: it may be another one by the answer before.
        get header() {
          return { ...header(), 'Idempotency-Key': idempotencyKey }
        },
        heard: (answer) => tell(sentIn, answer.header),
        timeoutMs: UPLOAD_TIMEOUT_MS,
      })
      const received = sending.answer
        .catch((failure: unknown) => {
          throw failure instanceof FileGone ? failure : new Unreachable(String(failure))
        })
        .then((answer) => settle(sentIn, answer) as Out<Op>)
      return { received, abort: sending.abort }
    },

    /** Where an operation's file is, for an image tag that sends the browser's cookie by itself. */
    fileUrl,

    /** An operation's file fetched to the phone, as a path for an image tag. */
    async download(operation: Operation, params: Readonly<Record<string, string>>): Promise<string> {
      const done = await transport
        .download({ url: fileUrl(operation, params), header: header(), timeoutMs: UPLOAD_TIMEOUT_MS })
        .catch((failure: unknown) => {
          throw new Unreachable(String(failure))
        })
      if (done.status !== 200) throw failureOf(done.status, null)
      return done.path
    },

    /** The session is another one now: what is still under way belongs to the one before, and says nothing of this. */
    renewed(): void {
      session += 1
    },

    /** @returns what ends the listening */
    listen(listener: Partial<ClientEvents>): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export type Client = ReturnType<typeof createClient>
