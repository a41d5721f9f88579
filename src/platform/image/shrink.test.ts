import { shrink } from '.'
import { decode, draw, toJpeg } from './canvas'
import { LARGEST_FILE, MOST_BYTES } from './limits'

// A browser's decoder and canvas: jsdom has neither.
jest.mock('./canvas')
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

test('what the browser cannot decode is damaged; an iPhone’s own format is of the wrong type', async () => {
  decoder.mockResolvedValue(null)
  expect(await shrink(file(JPEG))).toEqual({ ok: false, fault: 'damaged' })
  const heic = [0, 0, 0, 24, ...[...'ftypheic'].map((letter) => letter.charCodeAt(0))]
  expect(await shrink(file(heic))).toEqual({ ok: false, fault: 'type' })
  expect(given).toEqual([])
})

test('an iPhone that can decode its own format may send it', async () => {
  const heic = [0, 0, 0, 24, ...[...'ftypheic'].map((letter) => letter.charCodeAt(0))]
  expect(await shrink(file(heic))).toMatchObject({ ok: true })
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
