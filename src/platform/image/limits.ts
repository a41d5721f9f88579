/** What leaves the phone, bytes: half a minute on a slow line (64 KB a second). */
export const MOST_BYTES = 2 * 1024 * 1024
/** Print at A4 in 200 dpi: small type stays readable. The server keeps no more either. */
export const LONGEST_SIDE = 2400
/** What is read at all, bytes: the largest photos of phones have 25 MB, and a cheap one has little memory. */
export const LARGEST_FILE = 30 * 1024 * 1024
/** Decoded, each pixel takes four bytes: 256 MB at this limit. */
export const MOST_PIXELS = 64e6

/** One way to encode: the longest side in pixels, and the JPEG's quality from 0 to 1. */
export interface Encoding {
  readonly side: number
  readonly quality: number
}

/** From the best on; first less quality, which type survives, then fewer pixels, which it survives less well. */
const ENCODINGS: readonly Encoding[] = [
  { side: LONGEST_SIDE, quality: 0.85 },
  { side: LONGEST_SIDE, quality: 0.75 },
  { side: LONGEST_SIDE, quality: 0.6 },
  { side: 1800, quality: 0.6 },
  { side: 1600, quality: 0.45 },
]

/**
 * The best encoding that is small enough to leave the phone; `null` where none is.
 * @param encode `null` where the phone cannot encode that way
 */
export async function smallEnough<Encoded extends { readonly bytes: number }>(
  encode: (encoding: Encoding) => Promise<Encoded | null>,
): Promise<Encoded | null> {
  for (const encoding of ENCODINGS) {
    const encoded = await encode(encoding)
    if (encoded !== null && encoded.bytes <= MOST_BYTES) return encoded
  }
  return null
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Scaled down, never up, so that neither side is longer than `side`. Whole pixels, at least one. */
export function fitted({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
