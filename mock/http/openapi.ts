import { OpenAPIHono, z } from '@hono/zod-openapi'
import { contract, type OperationSchema } from '@contract/contract'
import { Problem } from '@contract/problem'
import { API, type Operation, routes } from '@contract/routes'
import { access, type AccessRule } from './access'
import { IDEMPOTENCY_KEY } from './operation'

type JsonValue = string | number | boolean | null | undefined | JsonValue[] | { [key: string]: JsonValue }

let written: string | null = null

/** The contract as an OpenAPI 3.1 document, made from the schemas that check every request. */
export function openApiDocument(): string {
  written ??= JSON.stringify(write())
  return written
}

function securityOf({ who }: AccessRule): Record<string, string[]>[] {
  if (who === 'anyone') return []
  return who === 'gateway' ? [{ gateway: [] }] : [{ cookie: [] }, { bearer: [] }]
}

function write(): JsonValue {
  const { openAPIRegistry: registry, ...rest } = describer()
  const operations = Object.keys(contract) as Operation[]
  for (const operation of operations) {
    const [method, path] = routes[operation]
    const schema: OperationSchema = contract[operation]
    const rule: AccessRule = access[operation]
    registry.registerPath({
      method: method.toLowerCase() as 'get' | 'post' | 'put' | 'delete',
      path: API + path,
      operationId: operation,
      summary: schema.summary,
      // Said of those that are open to anyone as well: without a word a reader cannot tell open from forgotten.
      security: securityOf(rule),
      request: {
        ...(schema.params && { params: schema.params }),
        ...(schema.query && { query: schema.query }),
        ...(schema.idempotent && { headers: IdempotencyKey }),
        ...bodyOf(schema),
      },
      responses: {
        [schema.status]: {
          description: schema.status === 204 ? 'Done' : 'The answer',
          headers: rule.who === 'anyone' ? CaseClock : CaseClock.extend(SessionToken),
          ...(schema.binary
            ? {
                content: {
                  [schema.binary]: { schema: z.any().openapi({ type: 'string', format: 'binary' }) },
                },
              }
            : schema.events
              ? { content: { 'text/event-stream': { schema: schema.events } } }
              : schema.status === 204
                ? {}
                : { content: { 'application/json': { schema: schema.ok } } }),
        },
        default: {
          description: 'A refusal',
          content: { 'application/problem+json': { schema: Problem } },
        },
      },
    })
  }
  return nullableReferences(JSON.parse(JSON.stringify(rest.document())))
}

function describer() {
  const app = new OpenAPIHono()
  app.openAPIRegistry.registerComponent('securitySchemes', 'cookie', {
    type: 'apiKey',
    in: 'cookie',
    name: 'session',
    description: 'A browser. `__Host-session` over https.',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'gateway', {
    type: 'http',
    scheme: 'bearer',
    description: 'The text message gateway and the hotline’s desk: SMS_ANSWERS_TOKEN.',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'A mini-program.',
  })
  return {
    openAPIRegistry: app.openAPIRegistry,
    document: () =>
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: '退休一件事',
          version: '1',
          description: 'Refusals are RFC 9457 problems with a stable `code`.',
          license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
        },
        servers: [{ url: '/' }],
      }),
  }
}

const IdempotencyKey = z.object({
  'Idempotency-Key': z
    .string()
    .regex(IDEMPOTENCY_KEY)
    .openapi({ description: 'Names the attempt: sent again, it is answered again and done once.' }),
})

const CaseClock = z.object({
  'Case-Clock': z.iso.datetime().openapi({ description: 'The moment that windows and deadlines go by.' }),
})

const SessionToken = {
  'Session-Token': z
    .string()
    .optional()
    .openapi({ description: 'To a mini-program, now and then: the bearer token to go on with.' }),
}

const Octets = z.any().openapi({ type: 'string', format: 'binary' })

function bodyOf({ body, octets }: OperationSchema) {
  if (octets) return { body: { required: true, content: { 'application/octet-stream': { schema: Octets } } } }
  if (body) return { body: { required: true, content: { 'application/json': { schema: body } } } }
  return {}
}

/**
 * The generator writes a nullable reference as `allOf: [reference, { type: [..., 'null'] }]`, which null does not
 * fulfil: either the reference or null is what is meant.
 */
function nullableReferences(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(nullableReferences)
  if (typeof value !== 'object' || value === null) return value
  const { allOf, ...others } = value
  if (Array.isArray(allOf) && allOf.length === 2 && isNullType(allOf[1])) {
    return { ...others, anyOf: [nullableReferences(allOf[0]), { type: 'null' }] }
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, nullableReferences(one)]))
}

function isNullType(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Array.isArray(value.type) && value.type.includes('null')
}
