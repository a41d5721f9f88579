import { randomUUID } from 'node:crypto'
import { API, routes, SESSION_TOKEN } from '@contract/routes'
import type { Client } from '@contract/session'
import type { Upload } from '@contract/upload'

/** Where an app that runs in this process says it comes from. */
const ORIGIN = 'http://127.0.0.1:8787'

/** The parts of a request that the contract's tables name. */
export interface Parts {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

export interface Extras {
  readonly idempotencyKey?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A phone without an app: speaks to the BFF as the apps do, and keeps its cookie (H5) or its token (mini-programs). */
export class Phone {
  cookie: string | null = null
  token: string | null = null

  constructor(
    private readonly fetch: (request: Request) => Response | Promise<Response>,
    readonly kind: Client,
  ) {}

  /** Any request at all, with this phone's session. */
  async raw(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (!headers.has('host')) headers.set('host', new URL(ORIGIN).host)
    if (this.cookie !== null) headers.set('cookie', this.cookie)
    if (this.token !== null) headers.set('authorization', `Bearer ${this.token}`)
    if (this.kind === 'h5' && !headers.has('origin')) headers.set('origin', ORIGIN)
    if (headers.get('origin') === 'none') headers.delete('origin')
    const response = await this.fetch(new Request(ORIGIN + path, { ...init, headers }))
    const cookie = response.headers.get('set-cookie')
    if (cookie !== null && this.kind === 'h5') {
      const pair = cookie.split(';')[0] ?? ''
      this.cookie = pair.endsWith('=') ? null : pair
    }
    // Only where this session still is the phone's: signing in hands its token over in the answer itself.
    const next = response.headers.get(SESSION_TOKEN)
    if (next !== null && this.token !== null) this.token = next
    return response
  }

  /** A request by a table's method and path. */
  async sendTo(
    root: string,
    [method, path]: readonly [string, string],
    { params = {}, query = {}, body }: Parts,
    { idempotencyKey, headers }: Extras = {},
  ): Promise<Response> {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
    const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    return this.raw(root + filled + (pairs.length > 0 ? `?${pairs.join('&')}` : ''), {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }

  /** Hands over a picture. */
  sendFile(caseId: string, kind: string, file: Uint8Array, extras: Extras = {}): Promise<Response> {
    return this.sendPicture(`/cases/${caseId}/materials`, kind, file, extras)
  }

  /** Brings a page at the desk of a unit or archive keeper. */
  sendUnitPaper(caseId: string, kind: string, file: Uint8Array): Promise<Response> {
    return this.sendPicture(`/cases/${caseId}/unit/papers`, kind, file)
  }

  /** Hands over a paper of a mandate. */
  sendPaper(mandateId: string, kind: string, file: Uint8Array): Promise<Response> {
    return this.sendPicture(`/mandates/${mandateId}/papers`, kind, file)
  }

  /** Sends a picture in pieces and puts it in its place. @returns the first refusal, or the last answer */
  private async sendPicture(
    path: string,
    kind: string,
    file: Uint8Array,
    { idempotencyKey = randomUUID(), headers = {} }: Extras = {},
  ): Promise<Response> {
    const sent = await this.sendUpload(file, { idempotencyKey, headers })
    if (!sent.ok) return sent
    const { id: uploadId } = (await sent.json()) as Upload
    return this.sendTo(API, ['POST', path], { body: { kind, uploadId } }, { idempotencyKey, headers })
  }

  /** Sends a picture in pieces, from where an earlier try came to. @returns the first refusal, or the last answer */
  async sendUpload(
    file: Uint8Array,
    { idempotencyKey = randomUUID(), headers = {} }: Extras = {},
  ): Promise<Response> {
    const extras = { idempotencyKey, headers }
    let answer = await this.sendTo(API, routes.beginUpload, { body: { bytes: file.length } }, extras)
    for (;;) {
      if (!answer.ok) return answer
      const { id, bytes, received, pieceBytes } = (await answer.clone().json()) as Upload
      if (received >= bytes) return answer
      answer = await this.sendPiece(id, received, file.subarray(received, received + pieceBytes), headers)
    }
  }

  /** Sends one piece of a picture. */
  sendPiece(
    id: string,
    from: number,
    piece: Uint8Array,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return this.raw(`${API}/uploads/${id}?from=${from}`, {
      method: 'PUT',
      body: new Uint8Array(piece),
      headers: { 'content-type': 'application/octet-stream', ...headers },
    })
  }
}
