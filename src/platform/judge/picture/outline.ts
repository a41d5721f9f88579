import { histogramOf, type Plane, type Small } from './pixels'
import {
  areaOf,
  boundaryOf,
  cornersInside,
  fourSided,
  hullOf,
  refined,
  straightened,
  type Point,
  type Quad,
} from './polygon'

/** The card or page in a picture, in pixels of the small planes. */
export interface Outline {
  /** 1 for what belongs to it. */
  readonly mask: Uint8Array
  /** How many pixels that is. */
  readonly area: number
  /** Its sides as straight lines, where there are four. */
  readonly quad: Quad | null
  /** How much of its own extent lies on each side of the picture: top, right, bottom, left, from 0 to 1. */
  readonly touches: readonly [number, number, number, number]
  /** How many of its corners are in sight. */
  readonly corners: number
}

/** Less is something that lies beside it. */
const LEAST_SHARE = 0.012
/** Noise makes a difference as well, levels. */
const LEAST_UNLIKE = 10
/** Without a background there is nothing to tell it from. */
const MOST_SHARE = 0.97
/** What bends less than this is straight, pixels. */
const FLAT = 0.4
/** A card or page has no bays: its area against that of the string around it. */
const LEAST_SOLID = 0.9
/** Nor round sides: its area against that of four straight lines around it. */
const LEAST_SQUARE = 0.93
/** A paper ends at once, a shadow does not: the step across its edge against the whole difference to what surrounds it. */
const LEAST_STEP = 0.45
/** How well two kinds of pixels must be told apart, from 0 to 1 (Otsu). */
const LEAST_APART = 0.6

/**
 * Finds what was photographed: the largest thing that is lighter, darker or of another tint than what surrounds it.
 * `null` where nothing stands out with certainty; that is not to be held against the picture.
 */
export function outlineOf(small: Small): Outline | null {
  const byLight = outlineIn(small.light)
  // Four straight sides of another light are hardly ever by chance: the tint is not looked at.
  if (byLight?.quad) return byLight
  const byTint = outlineIn(small.tint)
  if (byLight !== null && byTint !== null) return byTint.worth > byLight.worth ? byTint : byLight
  // What is small makes no kind of its own among all pixels, but differs from what lies around it.
  return byLight ?? byTint ?? largestIn(unlike(small.light), 127) ?? largestIn(unlike(small.tint), 127)
}

/** How far every pixel is from the middle one at the picture's edge; 128 where that is more than what is usual there. */
function unlike({ width, height, data }: Plane): Plane {
  const ring = Uint8Array.from(ringOf(width, height), (at) => data[at] ?? 0).sort()
  const middle = ring[ring.length >> 1] ?? 0
  const usual = Math.max(
    middle - (ring[ring.length >> 4] ?? 0),
    (ring[ring.length - 1 - (ring.length >> 4)] ?? 0) - middle,
  )
  const scale = 128 / (1.3 * usual + LEAST_UNLIKE)
  const differences = new Uint8Array(data.length)
  for (let at = 0; at < data.length; at += 1) {
    differences[at] = Math.min(255, Math.abs((data[at] ?? 0) - middle) * scale)
  }
  return { width, height, data: differences }
}

function outlineIn(plane: Plane): Judged | null {
  const cut = cutOf(plane)
  const outline = cut && largestIn(plane, cut.threshold)
  return outline && { ...outline, worth: outline.worth * cut.apart }
}

/** With how sure it is to be the thing itself, to be compared with another. */
interface Judged extends Outline {
  readonly worth: number
}

/** Otsu's threshold: where two kinds of pixels lie furthest apart. `null` where they are one kind. */
function cutOf(plane: Plane): { readonly threshold: number; readonly apart: number } | null {
  const counts = histogramOf(plane.data)
  const total = plane.data.length
  let sum = 0
  let squares = 0
  counts.forEach((count, value) => {
    sum += value * count
    squares += value * value * count
  })
  const mean = sum / total
  const variance = squares / total - mean * mean
  if (variance < 30) return null
  let best = { threshold: 0, between: 0 }
  let below = 0
  let belowSum = 0
  counts.forEach((count, value) => {
    below += count
    belowSum += value * count
    const above = total - below
    if (below === 0 || above === 0) return
    const difference = belowSum / below - (sum - belowSum) / above
    const between = (below / total) * (above / total) * difference * difference
    if (between > best.between) best = { threshold: value, between }
  })
  const apart = best.between / variance
  return apart < LEAST_APART ? null : { threshold: best.threshold, apart }
}

/** The largest thing on the side of the threshold to which the picture's edge does not belong. */
function largestIn(plane: Plane, threshold: number): Judged | null {
  const { width, height, data } = plane
  const light = new Uint8Array(data.length)
  for (let at = 0; at < data.length; at += 1) light[at] = (data[at] ?? 0) > threshold ? 1 : 0
  const ring = ringOf(width, height)
  const lightShare = ring.reduce((sum, at) => sum + (light[at] ?? 0), 0) / ring.length
  const sides = lightShare > 0.65 ? [0] : lightShare < 0.35 ? [1] : [1, 0]
  for (const side of sides) {
    const mask = largestPart(opened(side === 1 ? light : inverted(light), width, height), width, height)
    const area = countOf(mask)
    const share = area / data.length
    if (share < LEAST_SHARE || share > MOST_SHARE) continue
    const boundary = boundaryOf(mask, width, height)
    const hull = straightened(hullOf(boundary), FLAT)
    const solid = area / areaOf(hull)
    if (solid < LEAST_SOLID || stepOf(plane, mask) < LEAST_STEP) continue
    return {
      mask,
      area,
      quad: quadOf(hull, boundary, area),
      touches: touchesOf(mask, width, height, boundary),
      corners: cornersInside(hull, width, height),
      worth: solid * Math.sqrt(share),
    }
  }
  return null
}

/** How far inside and outside of its edge a thing is looked at: an edge that is out of focus is some pixels wide. */
const BESIDE = 3

/** The middle step across a mask's left and right edges, as a share of the difference between its inside and outside. */
function stepOf({ width, height, data }: Plane, mask: Uint8Array): number {
  let inside = 0
  let outside = 0
  let area = 0
  for (let at = 0; at < mask.length; at += 1) {
    if (mask[at] === 1) {
      area += 1
      inside += data[at] ?? 0
    } else outside += data[at] ?? 0
  }
  const difference = inside / area - outside / (mask.length - area)
  const steps: number[] = []
  const across = (at: number, line: number) => {
    const before = data[at - (BESIDE - 1) * line] ?? 0
    const behind = data[at + BESIDE * line] ?? 0
    steps.push((mask[at] === 1 ? before - behind : behind - before) / difference)
  }
  for (let y = BESIDE; y < height - BESIDE - 1; y += 1) {
    for (let at = y * width + BESIDE; at < (y + 1) * width - BESIDE - 1; at += 1) {
      if (mask[at] !== mask[at + 1]) across(at, 1)
      if (mask[at] !== mask[at + width]) across(at, width)
    }
  }
  steps.sort((one, other) => one - other)
  return steps[Math.floor(steps.length / 2)] ?? 0
}

function inverted(mask: Uint8Array): Uint8Array {
  const result = new Uint8Array(mask.length)
  for (let at = 0; at < mask.length; at += 1) result[at] = mask[at] === 1 ? 0 : 1
  return result
}

function countOf(mask: Uint8Array): number {
  let count = 0
  for (let at = 0; at < mask.length; at += 1) count += mask[at] ?? 0
  return count
}

function quadOf(hull: readonly Point[], boundary: readonly Point[], area: number): Quad | null {
  const rough = fourSided(hull)
  const quad = rough && refined(rough, boundary)
  return quad !== null && area / areaOf(quad) >= LEAST_SQUARE ? quad : null
}

/** Where the picture ends. */
function ringOf(width: number, height: number): readonly number[] {
  const ring: number[] = []
  for (let x = 0; x < width; x += 1) ring.push(x, (height - 1) * width + x)
  for (let y = 1; y < height - 1; y += 1) ring.push(y * width, y * width + width - 1)
  return ring
}

/** Without what is one pixel thin: threads of wood, a shadow's edge. Beyond the picture it goes on as at its edge. */
function opened(mask: Uint8Array, width: number, height: number): Uint8Array {
  return spread(spread(mask, width, height, 0), width, height, 1)
}

/** Every pixel beside one of this value takes the value as well. */
function spread(mask: Uint8Array, width: number, height: number, value: 0 | 1): Uint8Array {
  const result = mask.slice()
  const last = width - 1
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if (mask[at] !== value) continue
      if (x > 0) result[at - 1] = value
      if (x < last) result[at + 1] = value
      if (y > 0) result[at - width] = value
      if (y < height - 1) result[at + width] = value
    }
  }
  return result
}

/** The largest coherent part, with the holes that writing makes in it filled. */
function largestPart(mask: Uint8Array, width: number, height: number): Uint8Array {
  const open = new Int32Array(mask.length)
  const marks = mask.slice()
  let largest = { seed: -1, size: 0 }
  for (let at = 0; at < marks.length; at += 1) {
    if (marks[at] !== FREE) continue
    const size = flood(marks, at, FREE, SEEN, width, open)
    if (size > largest.size) largest = { seed: at, size }
  }
  if (largest.seed < 0) return marks
  flood(marks, largest.seed, SEEN, PART, width, open)
  // What cannot be reached from outside without crossing the part lies in it.
  for (let at = 0; at < marks.length; at += 1) if (marks[at] !== PART) marks[at] = FREE
  for (const at of ringOf(width, height)) if (marks[at] === FREE) flood(marks, at, FREE, OUTSIDE, width, open)
  for (let at = 0; at < marks.length; at += 1) marks[at] = marks[at] === OUTSIDE ? 0 : 1
  return marks
}

/** The marks of a pixel; 0 for what is not to be looked at. */
const FREE = 1
const SEEN = 2
const PART = 3
const OUTSIDE = 4

/** Gives all that is connected with a pixel, and has the same mark, another. @returns how many pixels that is */
function flood(
  marks: Uint8Array,
  seed: number,
  from: number,
  to: number,
  width: number,
  open: Int32Array,
): number {
  let size = 0
  let top = 1
  open[0] = seed
  marks[seed] = to
  while (top > 0) {
    top -= 1
    const at = open[top] ?? 0
    size += 1
    const x = at % width
    if (x > 0 && marks[at - 1] === from) {
      marks[at - 1] = to
      open[top++] = at - 1
    }
    if (x < width - 1 && marks[at + 1] === from) {
      marks[at + 1] = to
      open[top++] = at + 1
    }
    if (marks[at - width] === from) {
      marks[at - width] = to
      open[top++] = at - width
    }
    if (marks[at + width] === from) {
      marks[at + width] = to
      open[top++] = at + width
    }
  }
  return size
}

function touchesOf(
  mask: Uint8Array,
  width: number,
  height: number,
  boundary: readonly Point[],
): Outline['touches'] {
  const extent = (of: (point: Point) => number) => {
    const values = boundary.map(of)
    return Math.max(1, Math.max(...values) - Math.min(...values))
  }
  const across = extent(({ x }) => x)
  const down = extent(({ y }) => y)
  const count = (length: number, place: (along: number) => number) => {
    let touching = 0
    for (let along = 0; along < length; along += 1) touching += mask[place(along)] ?? 0
    return touching
  }
  return [
    count(width, (x) => x) / across,
    count(height, (y) => y * width + width - 1) / down,
    count(width, (x) => (height - 1) * width + x) / across,
    count(height, (y) => y * width) / down,
  ]
}
