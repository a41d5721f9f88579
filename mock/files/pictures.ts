import { ProblemError } from '../http/problems'
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
/** Each takes a core, and up to 80 MB (`held.ts`). */
const AT_ONCE = 2

/**
 * Decodes a picture and encodes it anew, upright and without EXIF, GPS or anything hidden behind the pixels.
 * The type is read from the content: names and headers can say anything.
 * @throws ProblemError `fileTypeRefused`, `imageTooManyPixels` or `fileDamaged`.
 */
export async function cleanPicture(file: Buffer): Promise<Picture> {
  const { fileTypeFromBuffer } = await import('file-type')
  const type = await fileTypeFromBuffer(file)
  if (!type || !ACCEPTED.has(type.mime)) throw new ProblemError('fileTypeRefused')
  return oneOfTwo(() => encode(file))
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

async function encode(file: Buffer): Promise<Picture> {
  const sharp = await decoder()
  try {
    const picture = sharp(file, {
      limitInputPixels: MOST_PIXELS,
      failOn: 'error',
      sequentialRead: true,
      pages: 1,
    })
    if (!fits(await picture.metadata())) throw new ProblemError('imageTooManyPixels')
    // Turned only when it is small: before, all of it would have to be there at once.
    const { data, info } = await picture
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .autoOrient()
      .flatten({ background: '#fff' })
      .jpeg({ quality: 85 })
      .timeout({ seconds: DECODE_SECONDS })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch (error) {
    if (error instanceof ProblemError) throw error
    const tooMany = error instanceof Error && /pixel limit/i.test(error.message)
    throw new ProblemError(tooMany ? 'imageTooManyPixels' : 'fileDamaged')
  }
}

let busy = 0
const waiting: (() => void)[] = []

async function oneOfTwo<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy += 1
  try {
    return await work()
  } finally {
    // Hands its place on, or gives it up.
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
}
