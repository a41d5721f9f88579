import { fileBytes } from '@/platform/fileBytes'
import { API, routes } from '@contract/routes'
import type { Upload } from '@contract/upload'
import { failureOf, FileGone, isProblem, Unreachable } from './failure'
import { readBody } from './json'
import type { Answer, FileRequest, Request, Sending } from './transport'

interface Needs {
  readonly request: (request: Request) => Promise<Answer>
  readonly bytesOf?: typeof fileBytes
}

/** One picture may be begun anew once: it was too long ago, or another request has put it in its place. */
const MOST_BEGINNINGS = 2

/**
 * Sends a file in pieces and puts it in its place: what has arrived is never sent again, whatever is cut.
 * The first refusal is the answer; it rejects with `FileGone` where the phone has no such file (any more), with anything else
 * where no answer came.
 */
export function inPieces({ request, bytesOf = fileBytes }: Needs, file: FileRequest): Sending {
  let stopped = false
  const root = file.url.slice(0, file.url.indexOf(API) + API.length)

  const ask = async (
    method: Request['method'],
    url: string,
    body: unknown,
    type = 'application/json',
  ): Promise<Answer> => {
    if (stopped) throw new Unreachable('taken back')
    const header = { ...file.header, 'Content-Type': type }
    return request({ url, method, header, body, timeoutMs: file.timeoutMs })
  }
  const pieceUrl = (id: string, from: number) =>
    `${root}${routes.sendPiece[1].replace('{id}', id)}?from=${from}`

  async function send(beginnings = 1): Promise<Answer> {
    const bytes = await bytesOf(file.path).catch((reason: unknown) => {
      throw new FileGone(String(reason))
    })
    let answer = await ask('POST', root + routes.beginUpload[1], { bytes: bytes.byteLength })
    let before = -1
    for (;;) {
      if (!isGood(answer)) return again(answer, beginnings)
      const upload = readBody(answer.status, answer.body) as Upload
      file.onProgress(Math.floor((upload.received * 100) / upload.bytes))
      if (upload.received >= upload.bytes) {
        const { id: uploadId } = upload
        file.heard?.(answer)
        const put = await ask('POST', file.url, { ...file.fields, uploadId })
        return isGood(put) ? put : again(put, beginnings)
      }
      if (upload.received === before) throw new Unreachable('a piece did not arrive')
      before = upload.received
      file.heard?.(answer)
      const piece = bytes.slice(upload.received, upload.received + upload.pieceBytes)
      answer = await ask('PUT', pieceUrl(upload.id, before), piece, 'application/octet-stream')
    }
  }

  async function again(refused: Answer, beginnings: number): Promise<Answer> {
    const failure = failureOf(refused.status, readBody(refused.status, refused.body))
    const isIncomplete = isProblem(failure, 'uploadIncomplete')
    if (!isIncomplete || beginnings >= MOST_BEGINNINGS) return refused
    file.heard?.(refused)
    return send(beginnings + 1)
  }

  return {
    answer: send(),
    abort() {
      stopped = true
    },
  }
}

const isGood = ({ status }: Answer) => status >= 200 && status < 300
