import { randomUUID } from 'node:crypto'
import { AGENCY_PAPERS } from '@/domain/people'
import { DOCUMENTS, MATERIALS } from '@/domain/scheme/ids'
import { API, type Operation, routes } from '@contract/routes'
import type { Upload } from '@contract/upload'
import { access, type AccessRule } from '@bff/http/access'
import type { TestClient } from '../client'
import { BROKEN, harmed, harmedPictures, ODD_IDS } from './harm'
import type { Sender } from './senders'
import type { Story } from './story'
import { valueOf, type Json, type Making, type Schema } from './values'

/** An operation as the OpenAPI document describes it. */
export interface Described {
  readonly operationId: Operation
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

export interface Request {
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

interface Scene {
  readonly making: Making
  readonly story: Story
  readonly who: Sender
  /** A picture as a phone takes it. */
  readonly photograph: Uint8Array
}

/** One that asks for something, or, every other time, one with something wrong in it. */
export function made(described: Described, scene: Scene): Request {
  const { making, story } = scene
  const { choose } = making
  const isHarmed = choose.oneIn(2)
  const params: Record<string, string> = {}
  const query: Record<string, Json> = {}
  for (const { name, in: where, schema } of described.parameters ?? []) {
    if (where === 'path') {
      const known = inPath(name, described.operationId, scene) ?? String(valueOf(schema, making))
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
  const ready = story.wishes[described.operationId]
  const whole = ready && !choose.oneIn(4) ? choose.of(ready) : valueOf(json.schema, making)
  return { params, query, body: { json: isHarmed ? harmed(whole, choose) : whole } }
}

/** What stands for something there, mostly to whoever asks; `null`: whatever the document lets pass. */
function inPath(name: string, operation: Operation, { making, story, who }: Scene): string | null {
  const { choose } = making
  const theirs = (of: Story['mandates']) => {
    const own = of[who] ?? []
    return choose.of(own.length > 0 && !choose.oneIn(4) ? own : Object.values(of).flat())
  }
  const rule: AccessRule = access[operation]
  if (name === 'mid') return theirs(story.pictures)
  if (name === 'name') return choose.of(DOCUMENTS)
  if (name !== 'id') return null
  if (rule.who === 'mandate') return theirs(story.mandates)
  return rule.who === 'organisation' ? story.organisationId : story.caseId
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

/** Sends one; a picture of it in pieces before. */
export async function sent(client: TestClient, operation: Operation, { params, query, body }: Request) {
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
