import { deflateSync, gzipSync } from 'node:zlib'
import sharp from 'sharp'
import type { ProblemCode } from '@contract/problem'
import { chunk, onItsSide, PNG, png } from './png'

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

/** All of its pixels under the limit, what decoding them holds is not: small files, every byte of them in order. */
export async function greedyPictures(): Promise<readonly Hostile[]> {
  const [width, height] = [7_300, 5_400]
  const greedy = (name: string, bytes: Uint8Array) =>
    ({ name, refused: 'imageTooManyPixels', bytes }) as const
  const deep = { pixels: 'rgba16', interlaced: true } as const
  const flat = sharp({ create: { width, height, channels: 3, background: '#8a6' } })
  const progressive = await flat
    .clone()
    .withMetadata({ orientation: 6 })
    .jpeg({ progressive: true, chromaSubsampling: '4:4:4' })
    .toBuffer()
  const webp = await flat.clone().webp({ lossless: true, effort: 0 }).toBuffer()
  return [
    greedy('an interlaced PNG of 16 bits a colour', png(width, height, deep)),
    greedy('the same on its side', png(width, height, { ...deep, chunks: [onItsSide()] })),
    greedy('a progressive JPEG on its side', progressive),
    greedy('a JPEG whose colours come one after the other', inTurns(await flat.jpeg().toBuffer())),
    greedy('a PNG of a million pixels a row', png(1_000_000, 39, { pixels: 'rgba16' })),
    greedy('a WebP', webp),
  ]
}

/** What is taken and costs most, by its name: no byte more, and it would be refused. */
export async function heaviestPictures(): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  const onSide = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#8a6' } }).withMetadata({ orientation: 6 })
  const chunks = [onItsSide()]
  const album = onSide(7_300, 5_400).jpeg()
  const progressive = onSide(3_264, 2_448).jpeg({ progressive: true, chromaSubsampling: '4:4:4' })
  return [
    ['a JPEG of 39 megapixels as an album holds it', await album.toBuffer()],
    ['a progressive JPEG of 8 megapixels', await progressive.toBuffer()],
    [
      'an interlaced PNG of 3 megapixels and 16 bits a colour',
      png(2_000, 1_499, { pixels: 'rgba16', interlaced: true, chunks }),
    ],
    ['a PNG of the widest rows and 16 bits a colour', png(16_384, 183, { pixels: 'rgba16', chunks })],
    ['a PNG of wide rows', png(4_999, 8_000, { pixels: 'rgba8', chunks })],
  ]
}

/** Says that its first scan brings one colour alone: whoever decodes it has to keep all of them until the last is there. */
function inTurns(jpeg: Buffer): Buffer {
  const at = jpeg.indexOf(Buffer.from([0xff, 0xda]))
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0])
  return Buffer.concat([jpeg.subarray(0, at), scan, jpeg.subarray(at + 2 + jpeg.readUInt16BE(at + 2))])
}

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
    pixels('a PNG whose header says 900 megapixels', png(30_000, 30_000, { rows: 1 })),
    pixels('a JPEG whose header says 3,600 megapixels', withSize(jpeg, 60_000, 60_000)),
    pixels('a PNG of 42 megapixels that packs to 40 KB', png(7_000, 6_000)),
    damaged('a JPEG cut off in its picture', jpeg.subarray(0, jpeg.length - 300)),
    damaged('a JPEG that is its first three bytes', jpeg.subarray(0, 3)),
    damaged('a PNG with a thousandth of its rows', png(5_000, 5_000, { rows: 5 })),
    type('a PNG without a picture', Buffer.concat([PNG, chunk('IEND', Buffer.alloc(0))])),
    damaged('a JPEG of noise', Buffer.concat([jpeg.subarray(0, 200), Buffer.alloc(5_000, 0xff)])),
    taken('a JPEG that is a page too', Buffer.concat([jpeg, text(SMUGGLED)])),
    taken('a JPEG that is a zip too', Buffer.concat([jpeg, zip(), text(SMUGGLED)])),
    taken('a JPEG with a script as its comment', withComment(jpeg, SMUGGLED)),
    taken('a PNG whose words unpack to 32 MB', png(100, 100, { chunks: [chunk('zTXt', words)] })),
    taken('a PNG whose profile unpacks to 32 MB', png(100, 100, { chunks: [chunk('iCCP', profile)] })),
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
