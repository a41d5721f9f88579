import type * as Judge from '.'
import type { decode as decodeFile } from '../image/canvas'
import { MOST_COPIED } from './copy'
import type { startWorker as start } from './startWorker'

jest.mock('../image/canvas')
jest.mock('./startWorker', () => ({ startWorker: jest.fn() }))

/** A worker that answers, fails, or says nothing. */
function workerThat(does: (worker: Worker, question: unknown) => void) {
  const worker: Worker = Object.assign(new EventTarget(), {
    ...{ onmessage: null, onmessageerror: null, onerror: null },
    terminate: jest.fn(),
    postMessage: (question: unknown) => does(worker, question),
  })
  startWorker.mockReturnValue(worker)
  return worker
}

const says = (verdict: unknown) => (worker: Worker) =>
  worker.onmessage?.(new MessageEvent('message', { data: verdict }))

const blob = new Blob(['picture'])
const scope = globalThis as { OffscreenCanvas?: unknown; createImageBitmap?: unknown; fetch?: unknown }

// Anew for each test: the worker of one would judge the next one's pictures.
let judgePhoto: typeof Judge.judgePhoto
let startWorker: jest.MockedFunction<typeof start>
let decode: jest.MockedFunction<typeof decodeFile>

beforeEach(() => {
  jest.resetModules()
  jest.isolateModules(() => {
    startWorker = jest.requireMock('./startWorker').startWorker
    decode = jest.requireMock('../image/canvas').decode
    judgePhoto = jest.requireActual<typeof Judge>('.').judgePhoto
  })
  scope.OffscreenCanvas = class {}
  scope.createImageBitmap = jest.fn()
  scope.fetch = jest.fn().mockResolvedValue({ blob: async () => blob })
})
afterEach(() => {
  delete scope.OffscreenCanvas
  delete scope.createImageBitmap
  delete scope.fetch
  jest.useRealTimers()
})

test('the worker is handed the picture itself', async () => {
  let asked: unknown
  workerThat((one, question) => {
    asked = question
    says(['glare'])(one)
  })
  expect(await judgePhoto('blob:1', 'card')).toEqual(['glare'])
  expect(asked).toEqual({ expected: 'card', blob })
})

test('it stays for the next picture; one that failed does not', async () => {
  const worker = workerThat((one) => says([])(one))
  await judgePhoto('blob:1', 'card')
  await judgePhoto('blob:2', 'card')
  expect(startWorker).toHaveBeenCalledTimes(1)
  worker.postMessage = () => worker.onerror?.(new ErrorEvent('error'))
  await judgePhoto('blob:3', 'card')
  expect(worker.terminate).toHaveBeenCalled()
  await judgePhoto('blob:4', 'card')
  expect(startWorker).toHaveBeenCalledTimes(2)
})

test('where a worker cannot draw, the page draws a copy of at most half a million pixels, and the worker judges it', async () => {
  delete scope.OffscreenCanvas
  jest
    .mocked(decode)
    .mockResolvedValue(
      Object.defineProperties(new Image(), { naturalWidth: { value: 2400 }, naturalHeight: { value: 1800 } }),
    )
  // Of a context nothing but these two is asked; the last of `getContext`'s overloads, which a spy sees, gives none at all.
  const getContext = jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
    drawImage: () => undefined,
    getImageData: (_x: number, _y: number, width: number, height: number) => ({
      data: new Uint8ClampedArray(width * height * 4),
    }),
  } as unknown as null)
  let asked = { copy: { width: 0, height: 0 }, shrunkBy: 0 }
  workerThat((one, question) => {
    asked = question as typeof asked
    says([])(one)
  })
  expect(await judgePhoto('blob:1', 'sheet')).toEqual([])
  expect(asked.copy.width * asked.copy.height).toBeLessThanOrEqual(MOST_COPIED)
  expect(asked.shrunkBy).toBeCloseTo(2400 / 816, 2)
  getContext.mockRestore()
})

describe('nobody is held up', () => {
  test.each([
    ['by a worker that could not judge', (worker: Worker) => says(null)(worker)],
    ['by one that does not run', (worker: Worker) => worker.onerror?.(new ErrorEvent('error'))],
  ])('%s', async (_, does) => {
    workerThat(does)
    expect(await judgePhoto('blob:1', 'card')).toEqual([])
  })

  test('by a picture that cannot be read', async () => {
    scope.fetch = jest.fn().mockRejectedValue(new Error('gone'))
    expect(await judgePhoto('blob:1', 'card')).toEqual([])
  })

  test('by one that says nothing', async () => {
    jest.useFakeTimers()
    const worker = workerThat(() => undefined)
    const judged = judgePhoto('blob:1', 'card')
    await jest.advanceTimersByTimeAsync(8_000)
    expect(await judged).toEqual([])
    expect(worker.terminate).toHaveBeenCalled()
  })
})
