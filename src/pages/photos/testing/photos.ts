import type { CaseView } from '@contract/case'
import type { Material } from '@contract/material'
import { API } from '@contract/routes'
import type { ProblemCode } from '@contract/problem'
import { problems } from '@/content/problems'
import { takePhotos, type Photo, type PhotoFault } from '@/platform/camera'
import { useDraft } from '@/stores/draft'
import { resetStores } from '@/stores/reset'
import { useSession } from '@/stores/session'
import { aDraft, aMaterial, CASE_ID, WANG } from '@/stores/testing/cases'
import { later } from '@/stores/testing/server'
import Taro, { router } from '../../../../config/jest/taro'

type Upload = { readonly path: string; kind: string; progress(percent: number): void }
/** One byte a percent. */
const PICTURE_BYTES = 100

type Reply = Material | { readonly code: ProblemCode } | 'silence'

const sent = (data: unknown): unknown => (typeof data === 'string' ? JSON.parse(data) : data)

/** A picture that the server has. */
export const received = (kind: Material['kind'], page = 1, id = `${kind}-${page}`): Material =>
  aMaterial({ id, kind, page, receiptNumber: `CL-${id}` })

/**
 * 王建国 signed in with his draft open, a camera that gives what the test says, and a server that keeps pictures.
 */
export function begin(params: Readonly<Record<string, string>>, materials: readonly Material[] = []) {
  resetStores()
  router.params = { ...params }
  const server = {
    materials: [...materials],
    view: aDraft({ answers: { insurance: 'employee', retirementMonth: '2026-11', housingFund: 'has' } }),
    uploads: [] as Upload[],
    /** What an upload is answered with; without it, it is received. */
    answer: (upload: Upload): Reply | Promise<Reply> => keep(upload),
    /** Whether pieces stay on their way until the test lets them arrive by `progress`. */
    slow: false,
    down: false,
  }
  const keep = ({ kind }: Upload): Material => {
    const mine = server.materials.filter((one) => one.kind === kind)
    const added = received(kind as Material['kind'], mine.length + 1, `${kind}-new-${server.uploads.length}`)
    server.materials.push(added)
    return added
  }
  const view = (): CaseView => ({ ...server.view, materials: server.materials })
  const answerOf = (status: number, body: unknown) => ({
    statusCode: status,
    header: { 'Case-Clock': '2026-05-08T02:05:00Z' },
    data: JSON.stringify(body),
  })
  const refusal = (code: ProblemCode) =>
    answerOf(422, { type: 'about:blank', code, title: problems[code], status: 422 })

  // A picture comes as its bytes, and nothing else of an answer is read: jsdom has none. Which file they are of is told by
  // the path that was read last.
  let read = ''
  globalThis.fetch = jest.fn(async (path: string) => {
    read = path
    return { arrayBuffer: async () => new ArrayBuffer(PICTURE_BYTES) }
  }) as unknown as typeof fetch
  const arrived = (received: number) =>
    answerOf(200, { id: String(server.uploads.length - 1), bytes: PICTURE_BYTES, received, pieceBytes: 1 })
  const beginUpload = () => {
    server.uploads.push({ path: read, kind: '', progress: () => undefined })
    return arrived(server.slow ? 0 : PICTURE_BYTES)
  }
  const takePiece = (url: string) => {
    const upload = server.uploads[Number(/uploads\/(\d+)/.exec(url)?.[1])]
    return new Promise<ReturnType<typeof answerOf>>((resolve) => {
      if (upload) upload.progress = (percent) => resolve(arrived(percent))
    })
  }
  const put = async (kind: string, uploadId: string) => {
    const upload = server.uploads[Number(uploadId)]
    if (upload === undefined) throw new Error(`no upload ${uploadId}`)
    upload.kind = kind
    const reply = await server.answer(upload)
    if (reply === 'silence') throw new Error('no network')
    return 'code' in reply ? refusal(reply.code) : answerOf(201, reply)
  }

  Taro.request.mockImplementation(
    async ({ url, method, data }: { url: string; method: string; data: unknown }) => {
      if (server.down) throw new Error('no network')
      if (url === `${API}/uploads`) return beginUpload()
      if (url.startsWith(`${API}/uploads/`)) return takePiece(url)
      if (url === `${API}/me`) return answerOf(200, useSession.getState().me)
      const path = url.replace(`${API}/cases/${CASE_ID}`, '')
      if (path === '' && method === 'GET') return answerOf(200, view())
      if (method === 'DELETE') {
        server.materials = server.materials.filter(({ id }) => path !== `/materials/${id}`)
        return answerOf(204, null)
      }
      if (path === '/materials') {
        const { kind, uploadId } = sent(data) as { kind: string; uploadId: string }
        return put(kind, uploadId)
      }
      if (path === '/materials/order') {
        const { kind, ids } = data as { kind: string; ids: string[] }
        server.materials = server.materials.map((one) =>
          one.kind === kind ? { ...one, page: ids.indexOf(one.id) + 1 } : one,
        )
        return answerOf(200, { materials: server.materials })
      }
      return answerOf(200, { fields: [], updatedAt: '2026-05-08T02:05:00Z' })
    },
  )
  useSession.setState({ status: 'signedIn', me: WANG })
  useDraft.getState().adopt(view())
  return server
}

/** What the camera, or the album, gives next. */
export function cameraGives(...photos: (string | PhotoFault)[]): void {
  const faults: readonly string[] = ['type', 'size', 'pixels', 'damaged', 'denied']
  jest.mocked(takePhotos).mockImplementation(async (_, { onChosen, onPhoto }) => {
    if (photos.length > 0) onChosen(photos.length)
    for (const one of photos) {
      const photo: Photo = faults.includes(one)
        ? { ok: false, fault: one as PhotoFault }
        : { ok: true, path: one }
      onPhoto(photo)
    }
  })
}

/** A name as it is heard: where its words may break on the screen makes no difference. */
export const called = (name: string | RegExp) => (heard: string) => {
  const words = heard.replace(/\s/g, '')
  return typeof name === 'string' ? words === name.replace(/\s/g, '') : name.test(words)
}

/** Until all that was asked of the server, and all that the phone did by itself, has been answered. */
export const answers = () => new Promise<void>((done) => setTimeout(done))

export { later }
