import type { OperationSchema } from '@contract/contract'
import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { isAway } from '../db/connections'
import type { Services } from '../services'
import { readJson } from './body'
import type { Answer, Exchange, Handler } from './exchange'
import type { Passed } from './gate'
import { ProblemError, problemResponse, unavailable } from './problems'
import type { Crowd } from './crowd'
import { handOnToken } from './handOnToken'

/** Decides who a request comes from and whether they may; throws what else to answer. */
export type Gate = (request: Request, caseId: () => string, now: Date) => Promise<Passed>

/** What an `Idempotency-Key` may be. */
export const IDEMPOTENCY_KEY = /^[\w-]{8,100}$/

/**
 * Makes an operation answer over HTTP: gate, checks of every part, the handler, and its answer or refusal.
 * @param addressOf the network address a request came from
 * @param crowd where requests of one account wait for each other
 */
export function answering<Schema extends OperationSchema, Who, Stands>(
  services: Services,
  operation: { readonly name: string; readonly schema: Schema; readonly gate: Gate },
  handler: Handler<Schema, Who, Stands>,
  addressOf: (context: Context) => string,
  crowd: Crowd,
): (context: Context) => Promise<Response> {
  const { realClock, caseClock, log } = services
  const { name, schema, gate } = operation

  async function answer(context: Context): Promise<Response> {
    const request = context.req.raw
    const now = realClock()
    const params = () => parts(schema.params, context.req.param(), 'notFound')
    const { caller, standing, session } = await gate(request, () => String(params()?.id), now)
    const headers = new Headers({ 'cache-control': 'no-store', 'case-clock': await caseClock.now() })
    const exchange = {
      params: params(),
      query: parts(schema.query, context.req.query(), 'invalidInput'),
      body: schema.body && parts(schema.body, await readJson(request), 'invalidInput'),
      caller,
      standing,
      idempotencyKey: schema.idempotent ? idempotencyKey(request) : null,
      caseNow: headers.get('case-clock') ?? '',
      now,
      address: addressOf(context),
      request,
      answerHeader: (field: string, value: string) => headers.append(field, value),
    }
    // Its parts have just been checked by the schemas its type is inferred from; the gate stands for `Who` and `Stands`.
    const answered = await crowd.ofAccount(caller, () => handler(exchange as Exchange<Schema, Who, Stands>))
    if (session) await handOnToken(services, session, { now, answerHeader: exchange.answerHeader })
    return respond(schema, headers, answered)
  }

  return async (context) => {
    const started = performance.now()
    const response = await crowd
      .ofSession(context.req.raw, () => answer(context))
      .catch(async (error: unknown) => {
        const refusal = refusalFor(error)
        if (!(error instanceof ProblemError)) log.failure(name, error)
        // A refusal too tells the app what day it is; where nobody can say, it goes without.
        const caseNow = isAway(error) ? null : await caseClock.now().catch(() => null)
        if (caseNow) refusal.headers.set('case-clock', caseNow)
        return refusal
      })
    const milliseconds = Math.round(performance.now() - started)
    log.request({ operation: name, status: response.status, milliseconds })
    return response
  }
}

function parts(schema: z.ZodType | undefined, value: unknown, refusal: 'notFound' | 'invalidInput') {
  if (!schema) return undefined
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data as Record<string, unknown>
  if (refusal === 'notFound') throw new ProblemError('notFound')
  throw new ProblemError('invalidInput', {
    fields: checked.error.issues.map((issue) => ({ field: issue.path.join('.'), code: issue.code })),
  })
}

function idempotencyKey(request: Request): string {
  const key = request.headers.get('idempotency-key') ?? ''
  if (!IDEMPOTENCY_KEY.test(key)) throw new ProblemError('idempotencyKeyMissing')
  return key
}

function respond<Schema extends OperationSchema>(
  schema: Schema,
  headers: Headers,
  answer: Answer<Schema>,
): Response {
  const { status } = schema
  if (status === 204) return new Response(null, { status, headers })
  if (schema.binary && answer instanceof Uint8Array) {
    headers.set('content-type', schema.binary)
    headers.set('x-content-type-options', 'nosniff')
    return new Response(new Uint8Array(answer), { status, headers })
  }
  if (schema.events && answer instanceof ReadableStream) {
    headers.set('content-type', 'text/event-stream')
    // What stands between us and the phone hands every word on at once, as it is.
    headers.set('cache-control', 'no-store, no-transform')
    headers.set('x-accel-buffering', 'no')
    return new Response(answer, { status, headers })
  }
  headers.set('content-type', 'application/json')
  return new Response(JSON.stringify(answer), { status, headers })
}

/** What an error means to the person: its own refusal, a database that is away, or our fault. */
export function refusalFor(error: unknown): Response {
  if (error instanceof ProblemError) return problemResponse(error.code, error.extras)
  if (isAway(error)) return refusalFor(unavailable())
  return problemResponse('internal')
}
