import { largestPart, opened } from './parts'
import { histogramOf, shareOf, type Plane, type Small } from './pixels'
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
import { roundnessOf } from './shape'

/** Of each side of the picture: top, right, bottom, left. */
type Sides = readonly [number, number, number, number]

/** The card or page in a picture, in pixels of the small planes. */
export interface Outline {
  /** 1 for what belongs to it. */
  readonly mask: Uint8Array
  /** How many pixels that is. */
  readonly area: number
  /** Its sides as straight lines, where there are four. */
  readonly quad: Quad | null
  /** Whether it was seen from nearer only: something busy, not a shadow. */
  readonly isNear: boolean
  /** How round its corners are, hundredths of its short side. */
  readonly round: number | null
  /** How much of its own extent lies on each side of the picture: top, right, bottom, left, from 0 to 1. */
  readonly touches: Sides
  /** The same in pixels. */
  readonly touching: Sides
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
  return byLight ?? byTint
}

/** All that may be it, one after the other: what comes later costs nothing where it is not asked for. */
export function* outlinesOf(small: Small): Generator<Outline> {
  const ways = [
    () => outlineIn(small.light),
    () => outlineIn(small.tint),
    // What is small makes no kind of its own among all pixels, but differs from what lies around it.
    () => largestIn(unlike(small.light), 127),
    () => largestIn(unlike(small.tint), 127),
  ]
  for (const way of ways) {
    const outline = way()
    if (outline !== null) yield outline
  }
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
  let lightAround = 0
  const ring = ringOf(width, height)
  for (const at of ring) lightAround += light[at] ?? 0
  const lightShare = lightAround / ring.length
  const sides = lightShare > 0.65 ? [0] : lightShare < 0.35 ? [1] : [1, 0]
  for (const side of sides) {
    const mask = largestPart(opened(side === 1 ? light : inverted(light), width), width)
    const area = countOf(mask)
    const share = area / data.length
    if (share < LEAST_SHARE || share > MOST_SHARE) continue
    const boundary = boundaryOf(mask, width, height)
    const hull = straightened(hullOf(boundary), FLAT)
    const solid = area / areaOf(hull)
    if (solid < LEAST_SOLID || stepOf(plane, mask) < LEAST_STEP) continue
    const quad = quadOf(hull, boundary, area)
    return {
      mask,
      area,
      isNear: false,
      quad,
      round: quad && roundnessOf(quad, mask, width, height),
      ...touchesOf(mask, width, height, boundary),
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
  /** How many steps there are of each height from -255 to 255. */
  const steps = new Uint32Array(511)
  let count = 0
  const across = (at: number, line: number) => {
    const before = data[at - (BESIDE - 1) * line] ?? 0
    const behind = data[at + BESIDE * line] ?? 0
    const step = 255 + (mask[at] === 1 ? before - behind : behind - before)
    steps[step] = (steps[step] ?? 0) + 1
    count += 1
  }
  for (let y = BESIDE; y < height - BESIDE - 1; y += 1) {
    for (let at = y * width + BESIDE; at < (y + 1) * width - BESIDE - 1; at += 1) {
      if (mask[at] !== mask[at + 1]) across(at, 1)
      if (mask[at] !== mask[at + width]) across(at, width)
    }
  }
  return count === 0 ? 0 : (shareOf(steps, 0.5) - 255) / difference
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

/** How much of it lies on each side of the picture: in pixels, and as a share of its own extent. */
function touchesOf(
  mask: Uint8Array,
  width: number,
  height: number,
  boundary: readonly Point[],
): Pick<Outline, 'touching' | 'touches'> {
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
  const top = count(width, (x) => x)
  const right = count(height, (y) => y * width + width - 1)
  const bottom = count(width, (x) => (height - 1) * width + x)
  const left = count(height, (y) => y * width)
  return {
    touching: [top, right, bottom, left],
    touches: [top / across, right / down, bottom / across, left / down],
  }
}
