import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { AGENCY_PAPERS, RELATIONS, type Relation } from '@/domain/people'
import { MATERIALS } from '@/domain/scheme/ids'
import { contract, type OperationSchema } from '@contract/contract'
import { Problem } from '@contract/problem'
import { API, type Operation, routes } from '@contract/routes'
import type { Upload } from '@contract/upload'
import { access, SIDES, type AccessRule, type Side } from '@bff/http/access'
import { openApiDocument } from '@bff/http/openapi'
import { CALLERS, type Who } from '@bff/http/testing/everybody'
import { NOBODY, type TestClient } from '../client'
import { chooser } from '../seeded'
import { BROKEN, harmed, harmedPictures, ODD_IDS } from './harm'
import { stage, STARTED_ON, type Stage } from './stage'
import { valueOf, type Json, type Making, type Schema } from './values'

export interface FuzzReport {
  readonly sent: number
  /** Of these, answered with what was asked for. */
  readonly done: number
  readonly routes: Readonly<Record<string, { readonly sent: number; readonly done: number }>>
  /** What no answer may be: a failure of ours, or one outside the contract; with what brought it about. */
  readonly faults: readonly string[]
}

interface FuzzOptions {
  readonly requests: number
  readonly seed: number
}

/** Who has a session, and one who has none. */
const SENDERS = CALLERS.filter((who) => who !== 'the console')
/** After these little else would be answered: the story begins anew. */
const ENDS: ReadonlySet<Operation> = new Set<Operation>([
  'signIn',
  'signOut',
  'endSession',
  'endOtherSessions',
  'proveIdentity',
  'withdrawCase',
  'cancelCase',
  'submitCase',
  'recallCase',
  'endMandate',
  'leaveOrganisation',
  'eraseMe',
  'putConsent',
])
/** How many things may have been done before the story begins anew. */
const DONE_AT_MOST = 40
const WORDS_OF_FAULT = 400

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}
interface Described {
  readonly operationId: Operation
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

/** Sends requests made from the OpenAPI document, whole and harmed, as everybody, and holds every answer against it. */
export async function fuzz({ requests, seed }: FuzzOptions): Promise<FuzzReport> {
  const document = JSON.parse(openApiDocument()) as Document
  const described = Object.values(document.paths).flatMap((path) => Object.values(path))
  const choose = chooser(seed)
  const counts: Record<string, { sent: number; done: number }> = {}
  const faults: string[] = []
  /** What went wrong where no answer told of it: in the outbox, in a token handed on. */
  const failed: string[] = []
  const { kit, scenes, callers, wishes, ...there } = await stage()
  try {
    const { caseId, mandates, organisationId, pictures } = there
    const ids = [caseId, ...mandates, organisationId, NOBODY, ...pictures]
    const making: Making = { choose, schemas: document.components.schemas, ids, today: STARTED_ON }
    let dirt = DONE_AT_MOST
    for (let nth = 0; nth < requests; nth += 1) {
      if (dirt >= DONE_AT_MOST) {
        failed.push(...failuresIn(kit.logged))
        await choose.of(scenes)()
        dirt = 0
      }
      const one = described[nth % described.length]
      if (!one) continue
      const operation = one.operationId
      // Mostly who may: what is refused at the gate tries nothing behind it.
      const who = choose.oneIn(4) ? choose.of(SENDERS) : choose.of(whoMay(operation))
      const request = made(one, { making, wishes, ...there })
      const response = await sent(callers[who], operation, request)
      const count = (counts[operation] ??= { sent: 0, done: 0 })
      count.sent += 1
      if (response.status < 400) {
        count.done += 1
        if (routes[operation][0] !== 'GET') dirt += ENDS.has(operation) ? DONE_AT_MOST : 1
      }
      const fault = await faultOf(operation, response)
      if (fault !== null) faults.push(`${operation} as ${who}: ${fault}\n  sent ${shortened(request)}`)
    }
    faults.push(...failed, ...failuresIn(kit.logged))
  } finally {
    await kit.close()
  }
  const total = (of: 'sent' | 'done') => Object.values(counts).reduce((sum, count) => sum + count[of], 0)
  return { sent: total('sent'), done: total('done'), routes: counts, faults }
}

const failuresIn = (logged: readonly string[]) => logged.filter((line) => line.includes('"level":"error"'))

interface Request {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, Json>>
  /** JSON, or bytes that are none. */
  readonly body:
    | { readonly json: Json }
    | { readonly raw: string | Uint8Array }
    | { readonly kind: string; readonly file: Uint8Array }
    | { readonly piece: Uint8Array }
    | null
}

type Scene = Pick<Stage, 'caseId' | 'mandates' | 'organisationId' | 'pictures' | 'photograph' | 'wishes'> & {
  readonly making: Making
}

/** Who the table of access lets in. */
function whoMay(operation: Operation): readonly Who[] {
  const rule: AccessRule = access[operation]
  if (rule.who === 'organisation') return ['a clerk of the unit']
  if (rule.who === 'mandate')
    return SIDES.filter((side) => rule.sides[side].may !== 'no').flatMap((side) => AT_SIDE[side])
  if (rule.who === 'case')
    return RELATIONS.filter((relation) => rule.relations[relation].may !== 'no').map((one) => WITH[one])
  return SENDERS
}
const AT_SIDE = {
  giver: ['the retiree'],
  holder: ['who may see', 'the agent', 'who helps to fill in', 'who was stopped'],
} as const satisfies Record<Side, readonly Who[]>
const WITH = {
  retiree: 'the retiree',
  viewer: 'who may see',
  helper: 'who helps to fill in',
  agent: 'the agent',
  clerk: 'a clerk of the unit',
  keeper: 'the archive keeper',
} as const satisfies Record<Relation, Who>

function made(described: Described, scene: Scene): Request {
  const { making, wishes, pictures } = scene
  const { choose } = making
  const isHarmed = choose.oneIn(2)
  const rule: AccessRule = access[described.operationId]
  const own =
    rule.who === 'mandate'
      ? choose.of(scene.mandates)
      : rule.who === 'organisation'
        ? scene.organisationId
        : scene.caseId
  const params: Record<string, string> = {}
  const query: Record<string, Json> = {}
  for (const { name, in: where, schema } of described.parameters ?? []) {
    if (where === 'path') {
      const known =
        name === 'id' ? own : name === 'mid' ? choose.of(pictures) : String(valueOf(schema, making))
      params[name] = isHarmed && choose.oneIn(6) ? choose.of(ODD_IDS) : known
    }
    if (where === 'query' && choose.oneIn(2)) {
      const value = valueOf(schema, making)
      query[name] = isHarmed && choose.oneIn(3) ? harmed(value, choose) : value
    }
  }
  if (PUTS_IT_IN.has(described.operationId) && !choose.oneIn(4))
    return { params, query, body: pictureOf(described, scene, isHarmed) }
  const json = described.requestBody?.content['application/json']
  if (!json) return { params, query, body: described.requestBody ? pieceOf(scene, isHarmed) : null }
  if (isHarmed && choose.oneIn(8)) return { params, query, body: { raw: choose.of(BROKEN) } }
  const ready = wishes[described.operationId]
  const whole = ready && !choose.oneIn(4) ? choose.of(ready) : valueOf(json.schema, making)
  return { params, query, body: { json: isHarmed ? harmed(whole, choose) : whole } }
}

/** What puts an uploaded picture into its place. */
const PUTS_IT_IN: ReadonlySet<string> = new Set<Operation>(['addMaterial', 'addUnitPaper', 'addAgencyPaper'])

const pieceOf = ({ making, photograph }: Scene, isHarmed: boolean) => ({
  piece: isHarmed ? making.choose.of(harmedPictures(photograph)) : photograph,
})

function pictureOf({ operationId }: Described, { making, photograph }: Scene, isHarmed: boolean) {
  const { choose } = making
  const kinds: readonly string[] = operationId === 'addAgencyPaper' ? AGENCY_PAPERS : MATERIALS
  const kind =
    isHarmed && choose.oneIn(3) ? String(harmed('archivePages', choose)).slice(0, 100_000) : choose.of(kinds)
  return { kind, file: isHarmed ? choose.of(harmedPictures(photograph)) : photograph }
}

async function sent(client: TestClient, operation: Operation, { params, query, body }: Request) {
  const [method, path] = routes[operation]
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(wellFormed(params[name] ?? '')),
  )
  const asked = Object.entries(query).map(([name, value]) => {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
    return `${name}=${encodeURIComponent(wellFormed(text)).slice(0, 4_000)}`
  })
  const address = API + filled + (asked.length > 0 ? `?${asked.join('&')}` : '')
  const headers = { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }
  if (body === null) return client.raw(address, { method, headers: { 'idempotency-key': randomUUID() } })
  if ('kind' in body) {
    const uploaded = await client.sendUpload(body.file)
    if (!uploaded.ok) return uploaded
    const { id: uploadId } = (await uploaded.json()) as Upload
    return client.raw(address, { method, headers, body: JSON.stringify({ kind: body.kind, uploadId }) })
  }
  if ('piece' in body) {
    // Of a picture just begun, for the most part: an invented one has nowhere to go.
    const begun = await client.send('beginUpload', { body: { bytes: body.piece.length } })
    const id = begun.ok ? ((await begun.json()) as Upload).id : (params.id ?? '')
    return client.sendPiece(id, Number(query.from ?? 0), body.piece)
  }
  const text = 'raw' in body ? body.raw : JSON.stringify(body.json)
  return client.raw(address, {
    method,
    headers,
    body: typeof text === 'string' ? text : new Uint8Array(text),
  })
}

/** An address cannot hold half a character: what sends one does not get so far. */
const wellFormed = (text: string) => Buffer.from(text).toString()

/** What is wrong with an answer; `null`: it is one of the contract's. */
async function faultOf(operation: Operation, response: Response): Promise<string | null> {
  const schema: OperationSchema = contract[operation]
  const text = schema.binary && response.status < 400 ? '' : await response.text()
  const say = (why: string) => `${response.status} ${why}: ${text.slice(0, WORDS_OF_FAULT)}`
  if (response.status >= 500) return say('is our failure')
  try {
    if (response.status >= 400) {
      assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/)
      assert.equal(Problem.strict().parse(JSON.parse(text)).status, response.status)
    } else {
      assert.equal(response.status, schema.status)
      const body: unknown = text === '' ? null : JSON.parse(text)
      if (!schema.binary) assert.deepEqual(schema.ok.parse(body), body)
    }
    return null
  } catch (error) {
    return say(`is outside the contract (${error instanceof Error ? error.message.slice(0, 200) : ''})`)
  }
}

const shortened = (request: Request) =>
  JSON.stringify(request, (key, value: unknown) => (key === 'file' || key === 'piece' ? '…' : value)).slice(
    0,
    WORDS_OF_FAULT,
  )
