import { crc32, deflateSync, gzipSync } from 'node:zlib'
import sharp from 'sharp'
import type { ProblemCode } from '@contract/problem'

/** What somebody hands over who means no picture, and what it is refused with; `null`: it is taken, for what one sees of it. */
export interface Hostile {
  readonly name: string
  readonly refused: ProblemCode | null
  readonly bytes: Uint8Array
}

/** A word that no picture holds, which must be found nowhere afterwards. */
export const SMUGGLED = '<script>alert("smuggled")</script>'

const MEGABYTE = 1024 * 1024
const text = (words: string) => Buffer.from(words)

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([text(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A PNG of so many pixels, in grey; its rows all black, packed to next to nothing, as far as `rows` says. */
function png(width: number, height: number, rows: number, ...chunks: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const data = deflateSync(Buffer.alloc((width + 1) * rows))
  return Buffer.concat([
    PNG,
    chunk('IHDR', header),
    ...chunks,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Where a JPEG says how large it is, anything can stand. */
function withSize(jpeg: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(jpeg)
  const at = changed.indexOf(Buffer.from([0xff, 0xc0]))
  changed.writeUInt16BE(height, at + 5)
  changed.writeUInt16BE(width, at + 7)
  return changed
}

/** One file of a zip, empty, that claims to hold four gigabytes. */
const zip = () =>
  Buffer.concat([
    text('PK\u0003\u0004'),
    Buffer.alloc(14),
    Buffer.from('ffffffffffffffff', 'hex'),
    Buffer.alloc(300),
  ])

export async function hostilePictures(): Promise<readonly Hostile[]> {
  const jpeg = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#8a6' } })
    .jpeg()
    .toBuffer()
  const bomb = deflateSync(Buffer.alloc(32 * MEGABYTE))
  const words = Buffer.concat([text('Comment\0\0'), bomb])
  const profile = Buffer.concat([text('icc\0\0'), bomb])
  const refused = (code: ProblemCode) => (name: string, bytes: Uint8Array) => ({ name, refused: code, bytes })
  const [type, pixels, damaged] = [
    refused('fileTypeRefused'),
    refused('imageTooManyPixels'),
    refused('fileDamaged'),
  ]
  const taken = (name: string, bytes: Uint8Array) => ({ name, refused: null, bytes })
  return [
    type(
      'an SVG with a script',
      text(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${SMUGGLED}</svg>`),
    ),
    type('a page', text(`<!doctype html>${SMUGGLED}`)),
    type('a zip that claims four gigabytes', zip()),
    type('a gzip of 32 MB', gzipSync(Buffer.alloc(32 * MEGABYTE))),
    type(
      'a page that begins like nothing, with a JPEG behind it',
      Buffer.concat([text(`${SMUGGLED}\n`), jpeg]),
    ),
    type('a TIFF', Buffer.concat([text('II*\0'), Buffer.alloc(200)])),
    type('a program', Buffer.concat([text('\u007fELF'), Buffer.alloc(200)])),
    pixels('a PNG whose header says 900 megapixels', png(30_000, 30_000, 1)),
    pixels('a JPEG whose header says 3,600 megapixels', withSize(jpeg, 60_000, 60_000)),
    pixels('a PNG of 42 megapixels that packs to 40 KB', png(7_000, 6_000, 6_000)),
    damaged('a JPEG cut off in its picture', jpeg.subarray(0, jpeg.length - 300)),
    damaged('a JPEG that is its first three bytes', jpeg.subarray(0, 3)),
    damaged('a PNG with a thousandth of its rows', png(5_000, 5_000, 5)),
    type('a PNG without a picture', Buffer.concat([PNG, chunk('IEND', Buffer.alloc(0))])),
    damaged('a JPEG of noise', Buffer.concat([jpeg.subarray(0, 200), Buffer.alloc(5_000, 0xff)])),
    taken('a JPEG that is a page too', Buffer.concat([jpeg, text(SMUGGLED)])),
    taken('a JPEG that is a zip too', Buffer.concat([jpeg, zip(), text(SMUGGLED)])),
    taken('a JPEG with a script as its comment', withComment(jpeg, SMUGGLED)),
    taken('a PNG whose words unpack to 32 MB', png(100, 100, 100, chunk('zTXt', words))),
    taken('a PNG whose profile unpacks to 32 MB', png(100, 100, 100, chunk('iCCP', profile))),
  ]
}

function withComment(jpeg: Buffer, words: string): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(words.length + 2)
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xfe]),
    length,
    text(words),
    jpeg.subarray(2),
  ])
}
