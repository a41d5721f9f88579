import { API } from '@contract/routes'
import type { Problem, ProblemCode } from '@contract/problem'
import { createClient } from '@/services/client'
import type { Answer, FileRequest, Request, Transport } from '@/services/transport'

/** What a scripted server answers: a body, a problem, or nothing at all. */
type Reply =
  { readonly body: unknown } | { readonly problem: Partial<Problem> & { code: ProblemCode } } | 'silence'

export const body = (value: unknown): Reply => ({ body: value })
export const problem = (code: ProblemCode, more: Partial<Problem> = {}): Reply => ({
  problem: { code, ...more },
})
export const silence: Reply = 'silence'

interface Heard extends Request {
  /** The part of the address after `/api/v1`. */
  readonly path: string
}

interface HeardUpload extends FileRequest {
  readonly path: string
}

/**
 * A server for tests of the stores, heard through the real client. Requests are answered in the order of `on`;
 * one that nothing was said about fails the test.
 */
export function scriptedServer() {
  const scripts = new Map<string, (request: Heard) => Reply | Promise<Reply>>()
  const uploads: HeardUpload[] = []
  const requests: Heard[] = []
  let uploadReply: (upload: HeardUpload) => Reply | Promise<Reply> = () => silence
  let aborted = 0
  let caseClock: string | null = null

  function answerOf(reply: Reply): Answer {
    if (reply === 'silence') throw new Error('no network')
    const header: Record<string, string> = caseClock ? { 'case-clock': caseClock } : {}
    if ('body' in reply) return { status: 200, header, body: JSON.stringify(reply.body) }
    const status = reply.problem.code === 'signInRequired' ? 401 : 409
    return {
      status,
      header,
      body: JSON.stringify({ type: 'about:blank', title: '没有办成', status, ...reply.problem }),
    }
  }

  const transport: Transport = {
    async request(request) {
      const path = request.url.replace(API, '')
      const heard = { ...request, path }
      requests.push(heard)
      const script = scripts.get(`${request.method} ${path}`)
      if (!script) throw new TypeError(`nothing was said about ${request.method} ${path}`)
      return answerOf(await script(heard))
    },
    upload(upload) {
      uploads.push(upload)
      return {
        answer: Promise.resolve(upload).then(uploadReply).then(answerOf),
        abort() {
          aborted += 1
        },
      }
    },
    download: () => Promise.reject(new Error('no network')),
  }

  return {
    client: createClient({ transport, base: '', platform: 'h5', token: () => null }),
    requests,
    uploads,
    /** Says what `PUT /cases/1` and the like is answered with from now on. */
    on(request: string, reply: Reply | ((request: Heard) => Reply | Promise<Reply>)): void {
      scripts.set(request, typeof reply === 'function' ? reply : () => reply)
    },
    onUpload(reply: typeof uploadReply): void {
      uploadReply = reply
    },
    setCaseClock(instant: string): void {
      caseClock = instant
    },
    /** The requests of this kind so far. */
    heard: (request: string) => requests.filter(({ method, path }) => `${method} ${path}` === request),
    get aborted() {
      return aborted
    },
  }
}

/** A promise that the test settles. */
export function later<T>() {
  let settle: (value: T) => void = () => undefined
  const promise = new Promise<T>((resolve) => {
    settle = resolve
  })
  return { promise, settle }
}
