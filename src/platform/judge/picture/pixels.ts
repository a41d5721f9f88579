/** A picture's pixels: four bytes each (red, green, blue, opacity), row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray | Uint8Array
}

/** One byte a pixel, row by row. */
export interface Plane {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** The picture as it looks from afar: what is large in it, in planes of some ten thousand pixels. */
export interface Small {
  readonly width: number
  readonly height: number
  /** How many pixels of the picture one of these is wide. */
  readonly step: number
  /** How light each is to the eye, 0–255 (Rec. 601 in whole numbers). */
  readonly light: Plane
  /** Blue against red, 128 where they are alike: wood and skin are low, cards and paper are not. */
  readonly tint: Plane
}

/** How many pixels the planes have either way, at most. */
const SMALL_SIDE = 240

/** A part of a copy, in its pixels. */
export interface Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Every second pixel of a block is enough for its mean. Of the whole copy, or of a part of it seen from nearer. */
export function smallOf(
  { width, height, data }: Pixels,
  part: Part = { x: 0, y: 0, width, height },
  most: number = SMALL_SIDE,
): Small {
  const step = Math.max(1, Math.ceil(Math.max(part.width, part.height) / most))
  const across = Math.floor(part.width / step)
  const down = Math.floor(part.height / step)
  const light = new Uint8Array(across * down)
  const tint = new Uint8Array(across * down)
  const stride = step > 2 ? 2 : 1
  const words = wordsOf(data, width * height)
  const count = Math.ceil(step / stride) ** 2
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const first = (part.y + y * step) * width + part.x + x * step
      // Two colours are added up in one number: each sum stays below the other's first digit.
      let redAndBlue = 0
      let green = 0
      for (let row = first; row < first + step * width; row += stride * width) {
        for (let at = row; at < row + step; at += stride) {
          const word = words[at] ?? 0
          redAndBlue += word & 0xff00ff
          green += (word >>> 8) & 0xff
        }
      }
      const red = redAndBlue & 0xffff
      const blue = redAndBlue >>> 16
      const at = y * across + x
      light[at] = (red * 77 + green * 150 + blue * 29) / (256 * count)
      tint[at] = Math.max(0, Math.min(255, 128 + (blue - red) / count))
    }
  }
  const size = { width: across, height: down }
  return { ...size, step, light: { ...size, data: light }, tint: { ...size, data: tint } }
}

/** Every pixel's four bytes as one number, red the lowest: all that run this count from the little end. */
function wordsOf(data: Pixels['data'], count: number): Uint32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice()
  return new Uint32Array(aligned.buffer, aligned.byteOffset, count)
}

/** How many pixels, of those that the mask takes, have each of the 256 values. */
export function histogramOf(data: Uint8Array, mask?: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256)
  for (let at = 0; at < data.length; at += 1) {
    if (mask !== undefined && mask[at] !== 1) continue
    const value = data[at] ?? 0
    counts[value] = (counts[value] ?? 0) + 1
  }
  return counts
}

/** The value below which this share of the pixels lies; 0 of none. */
export function shareOf(counts: Uint32Array, share: number): number {
  let total = 0
  for (let value = 0; value < counts.length; value += 1) total += counts[value] ?? 0
  let passed = 0
  for (let value = 0; value < counts.length; value += 1) {
    passed += counts[value] ?? 0
    if (passed > total * share) return value
  }
  return total === 0 ? 0 : counts.length - 1
}
