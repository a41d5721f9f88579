import type { CaseView } from '@contract/case'
import type { Material } from '@contract/material'
import { API } from '@contract/routes'
import type { ProblemCode } from '@contract/problem'
import { problems } from '@/content/problems'
import { inPieces } from '@/services/pieces'
import { takePhotos, type Photo, type PhotoFault } from '@/platform/camera'
import { useDraft } from '@/stores/draft'
import { resetStores } from '@/stores/reset'
import { useSession } from '@/stores/session'
import { aDraft, aMaterial, CASE_ID, WANG } from '@/stores/testing/cases'
import { later } from '@/stores/testing/server'
import Taro, { router } from '../../../../config/jest/taro'

type Upload = { readonly path: string; readonly kind: string; progress(percent: number): void }
type Reply = Material | { readonly code: ProblemCode } | 'silence'

/** A picture that the server has. */
export const received = (kind: Material['kind'], page = 1, id = `${kind}-${page}`): Material =>
  aMaterial({ id, kind, page, receiptNumber: `CL-${id}` })

/**
 * 王建国 signed in with his draft open, a camera that gives what the test says, and a server that keeps pictures. The test
 * mocks `services/pieces`: in how many pieces one arrives is no page's concern.
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

  Taro.request.mockImplementation(
    async ({ url, method, data }: { url: string; method: string; data: unknown }) => {
      if (server.down) throw new Error('no network')
      if (url === `${API}/me`) return answerOf(200, useSession.getState().me)
      const path = url.replace(`${API}/cases/${CASE_ID}`, '')
      if (path === '' && method === 'GET') return answerOf(200, view())
      if (method === 'DELETE') {
        server.materials = server.materials.filter(({ id }) => path !== `/materials/${id}`)
        return answerOf(204, null)
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
  jest.mocked(inPieces).mockImplementation((_, { path, fields, onProgress }) => {
    const upload = { path, kind: fields.kind ?? '', progress: onProgress }
    server.uploads.push(upload)
    const answer = Promise.resolve()
      .then(() => server.answer(upload))
      .then((reply) => {
        if (reply === 'silence') throw new Error('no network')
        const { statusCode, header, data } = 'code' in reply ? refusal(reply.code) : answerOf(201, reply)
        return { status: statusCode, header: { 'case-clock': header['Case-Clock'] }, body: data }
      })
    return { answer, abort: () => undefined }
  })
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

export { later }
