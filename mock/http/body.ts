import { ProblemError } from './problems'

/** A drawn signature is the largest thing that travels as JSON (400,000 characters). */
export const JSON_LIMIT = 512 * 1024

/** U+0000, written out: nobody types it, and PostgreSQL keeps it in no text. */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/

/**
 * Reads a JSON body, however it is cut into pieces, and stops at the limit.
 * @throws ProblemError `unsupportedMediaType`, `bodyTooLarge` or `malformedRequest`.
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new ProblemError('unsupportedMediaType')
  if (Number(request.headers.get('content-length') ?? 0) > JSON_LIMIT) throw new ProblemError('bodyTooLarge')
  const text = await readText(request)
  if (NUL.test(text)) throw new ProblemError('malformedRequest')
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError('malformedRequest')
  }
}

async function readText(request: Request): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await upTo(JSON_LIMIT, request))
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError('malformedRequest')
  }
}

/**
 * Reads a body of bytes, and stops at the limit.
 * @throws ProblemError `unsupportedMediaType`, `bodyTooLarge`, or `malformedRequest` where it is empty or breaks off
 */
export async function readBytes(request: Request, limit: number): Promise<Buffer> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/octet-stream\s*(;|$)/i.test(type)) throw new ProblemError('unsupportedMediaType')
  const announced = request.headers.get('content-length')
  if (Number(announced ?? 0) > limit) throw new ProblemError('bodyTooLarge')
  const read = await upTo(limit, request)
  if (read.length === 0) throw new ProblemError('malformedRequest')
  if (announced !== null && Number(announced) !== read.length) throw new ProblemError('malformedRequest')
  return read
}

async function upTo(limit: number, request: Request): Promise<Buffer> {
  if (!request.body) return Buffer.alloc(0)
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = request.body.getReader()
  for (let read = await next(reader); !read.done; read = await next(reader)) {
    length += read.value.length
    if (length > limit) {
      await reader.cancel()
      throw new ProblemError('bodyTooLarge')
    }
    pieces.push(read.value)
  }
  return Buffer.concat(pieces)
}

/** The next piece. A phone that goes away in the middle is no fault of ours. */
async function next(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read()
  } catch {
    throw new ProblemError('malformedRequest')
  }
}
