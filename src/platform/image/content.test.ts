/** @jest-environment node */
import fc from 'fast-check'
import sharp from 'sharp'
import { examine } from './content'

const photo = () =>
  sharp({
    create: {
      width: 64,
      height: 48,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
      background: '#fff',
    },
  })
const spelled = (text: string) => new TextEncoder().encode(text)

describe('a JPEG', () => {
  test('that is there to its end is whole, progressive or not', async () => {
    expect(examine(await photo().jpeg().toBuffer())).toEqual({ type: 'jpeg', whole: true, orientation: 1 })
    expect(examine(await photo().jpeg({ progressive: true }).toBuffer())).toMatchObject({ whole: true })
  })

  test('that is broken off anywhere is not', async () => {
    for (const progressive of [false, true]) {
      const bytes = await photo().jpeg({ progressive }).toBuffer()
      fc.assert(
        fc.property(fc.integer({ min: 3, max: bytes.length - 1 }), (length) => {
          expect(examine(bytes.subarray(0, length))).toMatchObject({ type: 'jpeg', whole: false })
        }),
      )
    }
  })

  test('may have more behind its end: a phone keeps the moving picture there', async () => {
    const bytes = await photo().jpeg().toBuffer()
    expect(examine(Buffer.concat([bytes, spelled('MotionPhoto_Data')]))).toMatchObject({ whole: true })
  })

  test('is not whole because the small preview inside it is', async () => {
    const preview = await photo().resize(16).jpeg().toBuffer()
    const bytes = await photo().jpeg().toBuffer()
    const length = Buffer.alloc(2)
    length.writeUInt16BE(preview.length + 2)
    const withPreview = Buffer.concat([
      bytes.subarray(0, 2),
      Buffer.from([0xff, 0xe2]),
      length,
      preview,
      bytes.subarray(2),
    ])
    expect(examine(withPreview)).toMatchObject({ whole: true })
    expect(examine(withPreview.subarray(0, withPreview.length - 20))).toMatchObject({ whole: false })
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('says how the camera was held: %i', async (orientation) => {
    const bytes = await photo().withMetadata({ orientation }).jpeg().toBuffer()
    expect(examine(bytes)).toMatchObject({ whole: true, orientation })
  })
})

test('a PNG is whole up to its last chunk', async () => {
  const bytes = await photo().png().toBuffer()
  expect(examine(bytes)).toMatchObject({ type: 'png', whole: true })
  expect(examine(bytes.subarray(0, bytes.length - 1))).toMatchObject({ type: 'png', whole: false })
  expect(examine(bytes.subarray(0, 40))).toMatchObject({ type: 'png', whole: false })
})

test('a WebP is as long as it says', async () => {
  const bytes = await photo().webp().toBuffer()
  expect(examine(bytes)).toMatchObject({ type: 'webp', whole: true })
  expect(examine(bytes.subarray(0, bytes.length - 1))).toMatchObject({ type: 'webp', whole: false })
})

test('an iPhone’s own format is known by its brand', () => {
  expect(examine(spelled('\0\0\0\x18ftypheic\0\0\0\0'))).toMatchObject({ type: 'heic' })
  expect(examine(spelled('\0\0\0\x18ftypmif1\0\0\0\0'))).toMatchObject({ type: 'heic' })
  expect(examine(spelled('\0\0\0\x18ftypmp42\0\0\0\0'))).toMatchObject({ type: 'other' })
})

test.each([
  ['a text called .jpg', '这不是照片'],
  ['nothing at all', ''],
  ['a GIF', 'GIF89a'],
  ['a PDF', '%PDF-1.7'],
])('%s is no photo', (_, text) => {
  expect(examine(spelled(text))).toMatchObject({ type: 'other' })
})

test('no bytes make it fail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, jpeg) => {
      const file = jpeg ? Uint8Array.from([0xff, 0xd8, 0xff, ...bytes]) : bytes
      expect(examine(file).orientation).toBeGreaterThan(0)
    }),
  )
})
