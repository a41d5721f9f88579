import { setTimeout as wait } from 'node:timers/promises'
import { contract, type OperationSchema } from '@contract/contract'
import { demonstrationContract } from '@contract/demonstration-contract'
import {
  DEMONSTRATION,
  type DemonstrationOperation,
  demonstrationRoutes,
} from '@contract/demonstration-routes'
import { API, type Operation, routes } from '@contract/routes'
import { type Context, Hono } from 'hono'
import { KEYS_KEPT_SECONDS, keySet } from './certificates/keys'
import { access } from './http/access'
import { createCrowd } from './http/crowd'
import { type DemonstrationHandlers, passConsoleGate } from './http/demonstration'
import type { Handler, Handlers } from './http/exchange'
import { passGate } from './http/gate'
import { isOverHttps, secure } from './http/headers'
import { openApiDocument } from './http/openapi'
import { answering, type Gate, refusalFor } from './http/operation'
import { problemResponse, unavailable } from './http/problems'
import type { Services } from './services'

/** A database that takes longer to say anything is not there for whoever asks the balancer. */
const READY_WITHIN_MS = 3_000

export interface AppParts {
  readonly handlers: Handlers
  /** The demonstration's operations and pages; `null`: they do not exist. */
  readonly demonstration: {
    readonly handlers: DemonstrationHandlers
    readonly pages: Hono
  } | null
  /** Everything that is neither API nor demonstration: the H5 page and its files. */
  readonly website: (request: Request) => Promise<Response>
  /** The network address a request came from. */
  readonly addressOf: (context: Context) => string
}

/** The whole HTTP side: every operation of the contract from its table, the demonstration's, and the page. */
export function createApp(services: Services, parts: AppParts): Hono {
  const { config, database, log } = services
  const { handlers, demonstration, website, addressOf } = parts
  const app = new Hono()
  const methods = new Map<string, string[]>()
  const crowd = createCrowd(config)

  app.use(async (context, next) => {
    await next()
    secure(context.res.headers, isOverHttps(config))
  })
  app.onError((error) => {
    log.failure('app', error)
    return refusalFor(error)
  })

  /** One operation of either table. Its handler's type is bound to its schema by `Handlers`. */
  function add<Schema extends OperationSchema, Who, Stands>(
    name: string,
    [method, path]: readonly [string, string],
    schema: Schema,
    gate: Gate,
    handler: Handler<Schema, Who, Stands>,
  ) {
    const address = path.replace(/\{(\w+)\}/g, ':$1')
    methods.set(address, [...(methods.get(address) ?? []), method])
    app.on(method, address, answering(services, { name, schema, gate }, handler, addressOf, crowd))
  }

  const addOperation = <Op extends Operation>(operation: Op) => {
    const [method, path] = routes[operation]
    const gate: Gate = (request, caseId, now) => passGate(services, request, access[operation], caseId, now)
    add(operation, [method, API + path], contract[operation], gate, handlers[operation])
  }
  for (const operation of Object.keys(routes) as Operation[]) addOperation(operation)

  if (demonstration) {
    const addDemonstration = <Op extends DemonstrationOperation>(operation: Op) => {
      const [method, path] = demonstrationRoutes[operation]
      const gate: Gate = async (request) => {
        passConsoleGate(config, operation, request)
        return { caller: null, standing: null, session: null }
      }
      const schema = demonstrationContract[operation]
      add(operation, [method, DEMONSTRATION + path], schema, gate, demonstration.handlers[operation])
    }
    for (const operation of Object.keys(demonstrationRoutes) as DemonstrationOperation[]) {
      addDemonstration(operation)
    }
    app.route(DEMONSTRATION, demonstration.pages)
  }

  const description = `${API}/openapi.json`
  app.get(description, () => {
    const headers = { 'content-type': 'application/json', 'cache-control': 'no-cache' }
    return new Response(openApiDocument(), { headers })
  })
  methods.set(description, ['GET'])

  for (const [address, allowed] of methods) {
    app.all(address, () => {
      const refusal = problemResponse('methodNotAllowed')
      refusal.headers.set('allow', allowed.join(', '))
      return refusal
    })
  }

  // For whoever checks certificates by themselves (RFC 7517); where everybody looks for it, outside our contract.
  app.get('/.well-known/jwks.json', async () => {
    const headers = {
      'content-type': 'application/jwk-set+json',
      'cache-control': `public, max-age=${String(KEYS_KEPT_SECONDS)}`,
    }
    return new Response(JSON.stringify(await keySet(services, services.realClock())), { headers })
  })
  app.get('/healthz', (context) => context.text('ok'))
  app.get('/readyz', async (context) => {
    const answered = database.ping().then(() => true)
    if (!(await Promise.race([answered, wait(READY_WITHIN_MS, false, { ref: false })]))) throw unavailable()
    return context.text('ready')
  })
  for (const outside of ['/api', '/api/*', DEMONSTRATION, `${DEMONSTRATION}/*`]) {
    app.all(outside, () => problemResponse('notFound'))
  }
  app.all('*', (context) => website(context.req.raw))
  return app
}
