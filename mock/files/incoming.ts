import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { ProblemError } from '../http/problems'

/** As the phone shrinks its pictures before, only something else is larger. */
export const FILE_LIMIT = 8 * 1024 * 1024

/** The file with the form around it; nobody is listened to for longer. */
const FORM_LIMIT = FILE_LIMIT + 64 * 1024

/** A form that has arrived whole: its fields, and its file waiting outside memory. */
export interface Incoming {
  readonly fields: Readonly<Record<string, string>>
  read(): Promise<Buffer>
  /** Takes it off the disk; to be called however it ends. */
  discard(): Promise<void>
}

/**
 * Receives a multipart form with one file. A slow phone takes minutes, so the file waits on disk, not in memory,
 * and under a key that only this call knows: what a crash leaves behind is noise.
 * @throws ProblemError `unsupportedMediaType`, `malformedRequest`, `fileTooLarge` or `fileMissing`.
 */
export async function receiveForm(request: Request): Promise<Incoming> {
  const file = path.join(tmpdir(), `incoming-${randomUUID()}`)
  const discard = () => rm(file, { force: true })
  const key = randomBytes(32)
  const nonce = randomBytes(16)
  try {
    const fields = await spool(request, file, () => createCipheriv('aes-256-ctr', key, nonce))
    return {
      fields,
      async read() {
        const decipher = createDecipheriv('aes-256-ctr', key, nonce)
        return Buffer.concat([decipher.update(await readFile(file)), decipher.final()])
      },
      discard,
    }
  } catch (error) {
    await discard()
    throw error
  }
}

async function spool(
  request: Request,
  file: string,
  cipher: () => NodeJS.ReadWriteStream,
): Promise<Record<string, string>> {
  if (!/^multipart\/form-data\s*;/i.test(request.headers.get('content-type') ?? '')) {
    throw new ProblemError('unsupportedMediaType')
  }
  if (!request.body) throw new ProblemError('fileMissing')
  if (Number(request.headers.get('content-length') ?? 0) > FORM_LIMIT) throw new ProblemError('fileTooLarge')
  const parser = parserOf(request)
  const fields: Record<string, string> = {}
  const written: Promise<void>[] = []
  let tooLarge = false
  let found = false

  parser.on('field', (name, value) => {
    fields[name] = value
  })
  parser.on('file', (name, stream) => {
    if (name !== 'file') return void stream.resume()
    found = true
    stream.on('limit', () => {
      tooLarge = true
    })
    written.push(pipeline(stream, cipher(), createWriteStream(file, { mode: 0o600 })))
  })
  try {
    // The types of the browser's stream and of Node's differ, the stream is the same.
    await pipeline(Readable.fromWeb(request.body as ReadableStream<Uint8Array>), upToLimit, parser)
  } catch (error) {
    await Promise.allSettled(written)
    if (error instanceof ProblemError) throw error
    // Not a form, or cut off before its end: the connection was lost.
    throw new ProblemError('malformedRequest')
  }
  await Promise.all(written)
  if (tooLarge) throw new ProblemError('fileTooLarge')
  if (!found) throw new ProblemError('fileMissing')
  return fields
}

async function* upToLimit(pieces: AsyncIterable<Uint8Array>) {
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length > FORM_LIMIT) throw new ProblemError('fileTooLarge')
    yield piece
  }
}

function parserOf(request: Request): busboy.Busboy {
  try {
    return busboy({
      headers: Object.fromEntries(request.headers),
      limits: { files: 1, fields: 5, fieldSize: 200, parts: 6, fileSize: FILE_LIMIT },
    })
  } catch {
    throw new ProblemError('malformedRequest') // a multipart type without a boundary
  }
}
