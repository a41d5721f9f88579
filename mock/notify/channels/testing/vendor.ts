import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { Message } from '../port'

/** One request as a vendor receives it. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

export interface Vendor {
  readonly url: string
  readonly received: Received[]
  close(): Promise<void>
}

/** What a vendor answers: JSON, or a status and text as they are. */
export type Said =
  | object
  | {
      readonly status: number
      readonly text: string
      readonly headers?: Readonly<Record<string, string>>
    }

/** A vendor's interface in this process: what it is asked is kept, what it answers the test says. */
export async function startVendor(answer: (asked: Received) => Said | Promise<Said>): Promise<Vendor> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://vendor')
      const asked = {
        method: request.method ?? '',
        path: pathname,
        query: Object.fromEntries(searchParams),
        headers: request.headers,
        body: Buffer.concat(pieces),
      }
      received.push(asked)
      void Promise.resolve(answer(asked)).then((said) => {
        if ('status' in said && 'text' in said)
          response.writeHead(said.status, 'headers' in said ? said.headers : {}).end(said.text)
        else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said))
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  assert.ok(typeof address === 'object' && address)
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Templates as an account might have taken them into use. */
export const TEMPLATES = {
  toDo: { id: 'to-do', places: { whose: 'thing1', what: 'thing2', when: 'time3', hint: 'thing4' } },
  results: { id: 'results', places: { whose: 'thing1', what: 'thing2', when: 'time3', hint: 'thing4' } },
  steps: { id: 'steps', places: { whose: 'thing1', what: 'thing2', when: 'time3', hint: 'thing4' } },
} as const

export const MESSAGE: Message = {
  id: '6f0a1a52-6a0e-4c54-9f0e-0d7f3c1b2a90',
  news: 'toDo',
  fields: {
    whose: '王*的退休申请',
    what: '人社部门请您补 1 张照片',
    when: '2026年5月11日',
    hint: '点开看要做什么',
  },
  text: '【退休一件事】王*的退休申请：人社部门请您补 1 张照片。',
  page: 'pages/me/notices/index?id=6f0a1a52-6a0e-4c54-9f0e-0d7f3c1b2a90',
}
