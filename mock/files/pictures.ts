import type { Sharp } from 'sharp'
import { ProblemError } from '../http/problems'
import { createFairTurns } from '../fairTurns'
import { fits } from './held'

/** A picture as it is kept: a JPEG of ours, whatever it was, with nothing in it but what one sees. */
export interface Picture {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

/** HEIC is refused in words: sharp cannot read it, and the app has made a JPEG of it before it is sent. */
const ACCEPTED = new Set(['image/jpeg', 'image/png', 'image/webp'])
/** Print at A4 in 200 dpi; small type stays readable. */
const LONGEST_SIDE = 2400
const MOST_PIXELS = 40e6
const DECODE_SECONDS = 10
const QUALITY = 85
/** Each takes a core, and up to 80 MB (`held.ts`). A phone sends one after the other; a desk opens several. */
const TURNS = { atOnce: 2, atOnceOfOne: 1, waiting: 60, waitingOfOne: 20 }
const AGAIN_SECONDS = 10

const later = () => new ProblemError('unavailable', { retryAfterSeconds: AGAIN_SECONDS })
const turns = createFairTurns(TURNS, later)
/** Decoders say so where memory or time is short: the picture may be as good as any. */
const OURS = /timeout|memory|allocat|thread/i

/**
 * Decodes a picture and encodes it anew, upright and without EXIF, GPS or anything hidden behind the pixels.
 * The type is read from the content: names and headers can say anything.
 * @param owner of whose pictures one is decoded at a time
 * @param read brings the file once it is its turn: while it waits, nothing of it is held
 * @throws ProblemError `fileTypeRefused`, `imageTooManyPixels` or `fileDamaged`; `unavailable` where it is our fault, or
 * too many wait
 */
export function cleanPicture(owner: string, read: () => Promise<Buffer>): Promise<Picture> {
  return turns.inTurn(owner, async () => {
    const file = await read()
    const { fileTypeFromBuffer } = await import('file-type')
    const type = await fileTypeFromBuffer(file)
    if (!type || !ACCEPTED.has(type.mime)) throw new ProblemError('fileTypeRefused')
    const { data, info } = await inBounds(await decoder(), file, (picture) =>
      // Turned only when it is small: before, all of it would have to be there at once.
      picture
        .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
        .autoOrient()
        .flatten({ background: '#fff' })
        .jpeg({ quality: QUALITY }),
    )
    return { bytes: data, width: info.width, height: info.height }
  })
}

/**
 * Lays a small picture all over one of ours.
 * @param owner who opens it, by the same turns as who hands one over
 * @param small what is laid over it, which fits into any larger one
 */
export function tiledOver(
  owner: string,
  picture: Uint8Array,
  small: Buffer,
  fullFrom: number,
): Promise<Buffer> {
  return turns.inTurn(owner, async () => {
    const sharp = await decoder()
    const { data } = await inBounds(sharp, picture, async (image) => {
      const { width, height } = await image.metadata()
      const size = Math.min(width, height)
      const tile =
        size < fullFrom
          ? await sharp(small).resize({ width: size, height: size, fit: 'inside' }).toBuffer()
          : small
      return image.composite([{ input: tile, tile: true }]).jpeg({ quality: QUALITY })
    })
    return data
  })
}

/** Loaded with the first picture: it takes a quarter of the start's time. */
async function decoder() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  // Whatever else it could read (SVG, PDF, TIFF, a file by its name) is a door that nobody needs.
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  })
  return sharp
}

type Decoder = Awaited<ReturnType<typeof decoder>>

/** Decodes what fits, for as long as it may take. */
async function inBounds(sharp: Decoder, file: Uint8Array, drawn: (picture: Sharp) => Sharp | Promise<Sharp>) {
  try {
    const picture = sharp(file, {
      limitInputPixels: MOST_PIXELS,
      failOn: 'error',
      sequentialRead: true,
      pages: 1,
    })
    if (!fits(await picture.metadata())) throw new ProblemError('imageTooManyPixels')
    return await (
      await drawn(picture)
    )
      .timeout({ seconds: DECODE_SECONDS })
      .toBuffer({ resolveWithObject: true })
  } catch (error) {
    throw error instanceof ProblemError ? error : meaningOf(error)
  }
}

/** What a decoder's error means to whoever handed the picture over. */
export function meaningOf(error: unknown): ProblemError {
  const words = error instanceof Error ? error.message : String(error)
  if (OURS.test(words)) return later()
  return new ProblemError(/pixel limit/i.test(words) ? 'imageTooManyPixels' : 'fileDamaged')
}
