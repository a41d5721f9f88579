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
  if (!request.body) return ''
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = request.body.getReader()
  for (let read = await next(reader); !read.done; read = await next(reader)) {
    length += read.value.length
    if (length > JSON_LIMIT) {
      await reader.cancel()
      throw new ProblemError('bodyTooLarge')
    }
    pieces.push(read.value)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))
  } catch {
    throw new ProblemError('malformedRequest')
  }
}

/** The next piece. A phone that goes away in the middle is no fault of ours. */
async function next(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read()
  } catch {
    throw new ProblemError('malformedRequest')
  }
}
