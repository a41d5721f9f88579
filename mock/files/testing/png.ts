import { crc32, deflateSync } from 'node:zlib'

/** How a PNG says that nothing but its first bytes is wrong with it. */
export const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** Where the pixels of each of Adam7's passes begin, and how far apart they are: x, y, across, down. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** The kinds of pixel that are tried: PNG's own number for the colours, and bytes a pixel. */
const PIXELS = { grey8: [8, 0, 1], rgb8: [8, 2, 3], rgba8: [8, 6, 4], rgba16: [16, 6, 8] } as const

interface Kind {
  readonly pixels?: keyof typeof PIXELS
  readonly interlaced?: boolean
  /** As far as its data goes, where that is not to its end. */
  readonly rows?: number
  /** Between its header and its picture. */
  readonly chunks?: readonly Buffer[]
}

/** A PNG of so many pixels, all black or clear, packed to next to nothing. */
export function png(width: number, height: number, kind: Kind = {}): Buffer {
  const { pixels = 'grey8', interlaced = false, rows = height, chunks = [] } = kind
  const [bits, colours, bytes] = PIXELS[pixels]
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, colours, 0, 0, interlaced ? 1 : 0], 8)
  const passes = interlaced ? PASSES : ([[0, 0, 1, 1]] as const)
  const size = passes
    .map(([x, y, across, down]) => {
      const wide = Math.ceil((width - x) / across)
      return Math.ceil((rows - y) / down) * (wide * bytes + 1)
    })
    .reduce((sum, one) => sum + one)
  return Buffer.concat([
    PNG,
    chunk('IHDR', header),
    ...chunks,
    chunk('IDAT', deflateSync(Buffer.alloc(size), { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Says that it lies on its side: EXIF with nothing in it but orientation 6. */
export const onItsSide = (): Buffer =>
  chunk('eXIf', Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex'))
