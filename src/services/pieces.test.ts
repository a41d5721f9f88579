import type { Upload } from '@contract/upload'
import { Unreachable } from './failure'
import { inPieces } from './pieces'
import type { Answer, Request } from './transport'

const PIECE = 4

/** A server that keeps pieces, behind a connection that is cut as the test wants. */
function server({ cutAt = [] as readonly number[] } = {}) {
  let kept: number[] = []
  let sent = 0
  const asked: Request[] = []
  const state = (bytes: number): Upload => ({ id: 'u-1', bytes, received: kept.length, pieceBytes: PIECE })
  const ok = (body: unknown): Answer => ({ status: 200, header: {}, body: JSON.stringify(body) })
  const no = (code: string): Answer => ({
    status: 409,
    header: {},
    body: JSON.stringify({ type: 'about:blank', code, title: '没有办成', status: 409 }),
  })
  let bytes = 0
  const request = async (asking: Request): Promise<Answer> => {
    asked.push(asking)
    const cut = cutAt.includes((sent += 1))
    if (asking.url.endsWith('/uploads')) {
      bytes = (asking.body as { bytes: number }).bytes
      return ok(state(bytes))
    }
    if (asking.method === 'PUT') {
      const from = Number(/from=(\d+)/.exec(asking.url)?.[1])
      // What is cut may have arrived or not: here every other does, and its answer is lost.
      const arrives = !cut || sent % 2 === 0
      if (arrives && from === kept.length) kept = [...kept, ...new Uint8Array(asking.body as ArrayBuffer)]
      if (cut) throw new Error('network lost')
      return ok(state(bytes))
    }
    return kept.length < bytes ? no('uploadIncomplete') : ok({ receiptNumber: 'SJ-0001' })
  }
  return {
    request,
    asked,
    kept: () => kept,
    forgets: () => {
      kept = []
    },
  }
}

const BYTES = Uint8Array.from({ length: 10 }, (_, i) => i + 1)

function sending(to: { readonly request: (request: Request) => Promise<Answer> }) {
  const seen: number[] = []
  const sent = inPieces(
    { request: to.request, bytesOf: () => Promise.resolve(BYTES.slice().buffer) },
    {
      url: '/api/v1/cases/1/materials',
      header: { 'Idempotency-Key': 'key-1' },
      timeoutMs: 1000,
      path: 'blob:1',
      fields: { kind: 'bankCard' },
      onProgress: (percent) => seen.push(percent),
    },
  )
  return { ...sent, seen }
}

test('a picture goes in pieces and is put in its place, under one key', async () => {
  const one = server()
  const { answer, seen } = sending(one)
  await expect(answer).resolves.toMatchObject({ status: 200 })
  expect(one.kept()).toEqual([...BYTES])
  expect(seen).toEqual([0, 40, 80, 100])
  expect(one.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST /api/v1/uploads',
    'PUT /api/v1/uploads/u-1?from=0',
    'PUT /api/v1/uploads/u-1?from=4',
    'PUT /api/v1/uploads/u-1?from=8',
    'POST /api/v1/cases/1/materials',
  ])
  expect(new Set(one.asked.map(({ header }) => header['Idempotency-Key']))).toEqual(new Set(['key-1']))
  expect(one.asked.at(-1)?.body).toEqual({ kind: 'bankCard', uploadId: 'u-1' })
})

test.each([[[2]], [[3]], [[4]], [[2, 4, 7]]])(
  'after cuts at request %p nothing that arrived is sent again, and all of it arrives once',
  async (cutAt) => {
    const one = server({ cutAt })
    let answer: Answer | null = null
    for (let tries = 0; answer === null && tries < 9; tries += 1) {
      answer = await sending(one).answer.catch(() => null)
    }
    expect(answer).toMatchObject({ status: 200 })
    expect(one.kept()).toEqual([...BYTES])
    const pieces = one.asked.filter(({ method }) => method === 'PUT')
    expect(pieces.length).toBeLessThanOrEqual(3 + cutAt.length)
  },
)

test('what the server knows no more is begun anew, once', async () => {
  const one = server()
  let forgotten = 0
  const { answer } = sending({
    request: async (asking) => {
      if (asking.url.endsWith('/materials') && (forgotten += 1) === 1) one.forgets()
      return one.request(asking)
    },
  })
  await expect(answer).resolves.toMatchObject({ status: 200 })
  expect(one.kept()).toEqual([...BYTES])
  const always = sending({
    request: async (asking) => {
      if (asking.url.endsWith('/materials')) one.forgets()
      return one.request(asking)
    },
  })
  await expect(always.answer).resolves.toMatchObject({ status: 409 })
})

test('a refusal on the way is the answer, and nothing more is sent', async () => {
  const asked: string[] = []
  const { answer } = sending({
    request: ({ url }) => {
      asked.push(url)
      return Promise.resolve({ status: 413, header: {}, body: '{"code":"fileTooLarge","title":"太大"}' })
    },
  })
  await expect(answer).resolves.toMatchObject({ status: 413 })
  expect(asked).toHaveLength(1)
})

test('taken out while it is on its way, it stops before the next piece', async () => {
  const one = server()
  const { answer, abort } = sending({
    request: async (asking) => {
      const answered = await one.request(asking)
      if (asking.method === 'PUT') abort()
      return answered
    },
  })
  await expect(answer).rejects.toBeInstanceOf(Unreachable)
  expect(one.kept()).toHaveLength(PIECE)
})

test('a server that takes no piece in is not asked for ever', async () => {
  const { answer } = sending({
    request: () =>
      Promise.resolve({
        status: 200,
        header: {},
        body: JSON.stringify({ id: 'u-1', bytes: 10, received: 0, pieceBytes: 4 }),
      }),
  })
  await expect(answer).rejects.toBeInstanceOf(Unreachable)
})
