import { histogramOf, shareOf, type Small } from './pixels'

/** What burns out is this light, of 255; the mean of white paper with some noise stays below. */
const BURNT = 252
/** A lamp's reflection is that much lighter than the paper around it; a white sheet in the sun is not. */
const ABOVE_PAPER = 24
/** Where a spot is looked at, small pixels from its edge: close by; and so many of its radii further, where it is over. */
const BESIDE = 2
const RADII = 0.8
/** A reflection fades; what is printed white ends at once. The share of the fall that comes close by, at most. */
const FADES = 0.7

/**
 * How light white is in the picture: nine of ten pixels of the thing are darker, and all but a few of the picture. Taken
 * is the lighter of the two: a dark bank card in good light is not a dark picture.
 */
export function whiteOf(small: Small, mask: Uint8Array): number {
  const { data } = small.light
  const ofThing = shareOf(histogramOf(data, mask), 0.9)
  return Math.max(ofThing, shareOf(histogramOf(data), 0.995))
}

/** The middle of the picture, where nothing could be told from its background. */
export function middleOf({ width, height }: Small): Uint8Array {
  const mask = new Uint8Array(width * height)
  for (let y = Math.floor(height * 0.15); y < height * 0.85; y += 1) {
    mask.fill(1, y * width + Math.floor(width * 0.15), y * width + Math.ceil(width * 0.85))
  }
  return mask
}

/** The largest spot that a lamp or the sun has burnt out, as a share of the thing; 0 where there is none. */
export function glareOf(small: Small, mask: Uint8Array): number {
  const { width, height, light } = small
  const counts = histogramOf(light.data, mask)
  const paper = shareOf(counts, 0.4)
  if (paper > 255 - ABOVE_PAPER - 5) return 0
  let area = 0
  let burntOut = 0
  for (let value = 0; value < counts.length; value += 1) {
    area += counts[value] ?? 0
    if (value >= BURNT) burntOut += counts[value] ?? 0
  }
  if (burntOut === 0) return 0
  const seen = new Uint8Array(mask.length)
  const burnt = (at: number) => mask[at] === 1 && seen[at] === 0 && (light.data[at] ?? 0) >= BURNT
  let largest = 0
  for (let start = 0; start < mask.length; start += 1) {
    if (!burnt(start)) continue
    const spot: number[] = []
    const open = [start]
    seen[start] = 1
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      spot.push(at)
      for (const to of [at - 1, at + 1, at - width, at + width]) {
        if (to < 0 || to >= mask.length || !burnt(to)) continue
        seen[to] = 1
        open.push(to)
      }
    }
    const share = spot.length / area
    if (share > largest && isReflection(spot, small, mask)) largest = share
  }
  return largest

  function isReflection(spot: readonly number[], { light: { data } }: Small, thing: Uint8Array): boolean {
    const inSpot = new Uint8Array(thing.length)
    for (const at of spot) inSpot[at] = 1
    /** How light the thing is at a distance from the spot, nearly everywhere at most; `null` where the spot fills it. */
    const lightAt = (away: number): number | null => {
      const found: number[] = []
      for (const at of spot) {
        const x = at % width
        const y = (at - x) / width
        for (const [i, j] of [
          [x - away, y],
          [x + away, y],
          [x, y - away],
          [x, y + away],
        ] as const) {
          if (i < 0 || j < 0 || i >= width || j >= height) continue
          const to = j * width + i
          if (thing[to] === 1 && inSpot[to] === 0) found.push(data[to] ?? 0)
        }
      }
      found.sort((one, other) => one - other)
      return found.length < 8 ? null : (found[Math.floor(found.length * 0.75)] ?? null)
    }
    const beside = lightAt(BESIDE)
    const around = lightAt(Math.round(BESIDE + 2 + RADII * Math.sqrt(spot.length / Math.PI)))
    if (beside === null || around === null || around > 255 - ABOVE_PAPER) return false
    return (BURNT - beside) / (BURNT - around) < FADES
  }
}
