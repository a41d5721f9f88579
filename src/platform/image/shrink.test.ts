import { shrink } from '.'
import { decode, draw, toJpeg } from './canvas'
import { jpegOfHeic } from './heic'
import { LARGEST_FILE, MOST_BYTES } from './limits'

// A browser's decoder and canvas: jsdom has neither.
jest.mock('./canvas')
// Decodes in a worker, which jsdom has not.
jest.mock('./heic', () => ({ jpegOfHeic: jest.fn() }))
const decoder = jest.mocked(decode)
const encoder = jest.mocked(toJpeg)

const JPEG = [0xff, 0xd8, 0xff, 0xd9]
const file = (bytes: readonly number[]) => new Blob([Uint8Array.from(bytes)], { type: 'image/jpeg' })
const sized = (size: number) => Object.defineProperty(new Blob(), 'size', { value: size })
const decoded = (naturalWidth: number, naturalHeight: number) =>
  Object.defineProperties(new Image(), {
    naturalWidth: { value: naturalWidth },
    naturalHeight: { value: naturalHeight },
  })

let given: string[]
beforeEach(() => {
  given = []
  URL.createObjectURL = () => {
    given.push(`blob:${given.length + 1}`)
    return given[given.length - 1] ?? ''
  }
  URL.revokeObjectURL = (url) => {
    given = given.filter((one) => one !== url)
  }
  decoder.mockResolvedValue(decoded(4000, 3000))
  jest.mocked(draw).mockImplementation(() => document.createElement('canvas'))
  encoder.mockResolvedValue(sized(MOST_BYTES))
})

test('a photo is encoded anew; only the new one is kept', async () => {
  expect(await shrink(file(JPEG))).toEqual({ ok: true, path: 'blob:2' })
  expect(given).toEqual(['blob:2'])
})

test.each([
  ['a text', [0x68, 0x65, 0x6c, 0x6c, 0x6f], 'type'],
  ['an empty file', [], 'damaged'],
  ['half a JPEG', JPEG.slice(0, 3), 'damaged'],
])('%s is refused before it is decoded', async (_, bytes, fault) => {
  expect(await shrink(file(bytes))).toEqual({ ok: false, fault })
  expect(decoder).not.toHaveBeenCalled()
})

test('what the browser cannot decode is damaged', async () => {
  decoder.mockResolvedValue(null)
  expect(await shrink(file(JPEG))).toEqual({ ok: false, fault: 'damaged' })
  expect(given).toEqual([])
})

describe('an iPhone’s own format', () => {
  const HEIC = [0, 0, 0, 24, ...[...'ftypheic'].map((letter) => letter.charCodeAt(0))]
  const heic = jest.mocked(jpegOfHeic)

  test('is read by the iPhone itself', async () => {
    expect(await shrink(file(HEIC))).toMatchObject({ ok: true })
    expect(heic).not.toHaveBeenCalled()
  })

  test('is decoded by ourselves where the browser cannot, and goes on its way like any other', async () => {
    decoder.mockResolvedValueOnce(null)
    heic.mockResolvedValue(file(JPEG))
    expect(await shrink(file(HEIC))).toEqual({ ok: true, path: 'blob:2' })
    expect(given).toEqual(['blob:2'])
  })

  test.each(['type', 'pixels', 'damaged'] as const)(
    'is refused in words where that fails: %s',
    async (why) => {
      decoder.mockResolvedValueOnce(null)
      heic.mockResolvedValue(why)
      expect(await shrink(file(HEIC))).toEqual({ ok: false, fault: why })
      expect(given).toEqual([])
    },
  )
})

test('a file over the limit is not even read', async () => {
  expect(await shrink(sized(LARGEST_FILE + 1))).toEqual({ ok: false, fault: 'size' })
})

test('too many pixels are not decoded', async () => {
  decoder.mockResolvedValue(decoded(8000, 8001))
  expect(await shrink(file(JPEG))).toEqual({ ok: false, fault: 'pixels' })
  decoder.mockResolvedValue(decoded(8000, 8000))
  expect(await shrink(file(JPEG))).toMatchObject({ ok: true })
})

test('the quality goes down until it fits; what never fits is too large', async () => {
  encoder.mockImplementation(async (_, quality) => sized(quality > 0.7 ? MOST_BYTES + 1 : MOST_BYTES))
  expect(await shrink(file(JPEG))).toMatchObject({ ok: true })
  expect(encoder.mock.calls.map(([, quality]) => quality)).toEqual([0.85, 0.75, 0.6])

  encoder.mockResolvedValue(sized(MOST_BYTES + 1))
  expect(await shrink(file(JPEG))).toEqual({ ok: false, fault: 'size' })
})
