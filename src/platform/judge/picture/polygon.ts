/** In pixels; between whole numbers where it was measured so finely. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Four corners, one after the other around what they enclose. */
export type Quad = readonly [Point, Point, Point, Point]

/** The area inside, whichever way round it goes. */
export function areaOf(corners: readonly Point[]): number {
  let twice = 0
  corners.forEach((corner, at) => {
    const next = corners[(at + 1) % corners.length] ?? corner
    twice += corner.x * next.y - next.x * corner.y
  })
  return Math.abs(twice) / 2
}

/** The outermost pixels of every row and column of a mask, as the outer corners of these pixels. */
export function boundaryOf(mask: Uint8Array, width: number, height: number): readonly Point[] {
  const points: Point[] = []
  const upper = new Int16Array(width).fill(-1)
  const lower = new Int16Array(width)
  for (let y = 0; y < height; y += 1) {
    const row = y * width
    let first = -1
    let last = -1
    for (let x = 0; x < width; x += 1) {
      if (mask[row + x] !== 1) continue
      if (first < 0) first = x
      last = x
      if (upper[x] === -1) upper[x] = y
      lower[x] = y
    }
    if (first >= 0) points.push({ x: first, y: y + 0.5 }, { x: last + 1, y: y + 0.5 })
  }
  upper.forEach((y, x) => {
    if (y >= 0) points.push({ x: x + 0.5, y }, { x: x + 0.5, y: (lower[x] ?? 0) + 1 })
  })
  return points
}

const cross = (from: Point, one: Point, other: Point) =>
  (one.x - from.x) * (other.y - from.y) - (one.y - from.y) * (other.x - from.x)

/** The string around all points (Andrew's monotone chain). */
export function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((one, other) => one.x - other.x || one.y - other.y)
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = []
    for (const point of ordered) {
      for (;;) {
        const last = chain[chain.length - 1]
        const before = chain[chain.length - 2]
        if (last === undefined || before === undefined || cross(before, last, point) > 0) break
        chain.pop()
      }
      chain.push(point)
    }
    chain.pop()
    return chain
  }
  return [...half(sorted), ...half(sorted.reverse())]
}

/** Where two lines meet, each through two points; `null` where they run alongside. */
function meeting(a: Point, b: Point, c: Point, d: Point): Point | null {
  const denominator = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x)
  if (Math.abs(denominator) < 1e-9) return null
  const along = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / denominator
  return { x: a.x + along * (b.x - a.x), y: a.y + along * (b.y - a.y) }
}

/**
 * Four lines around a hull, by taking away one of its sides after the other, each time the one whose neighbours meet
 * with the least gain in area. `null` where that leads nowhere.
 */
export function fourSided(hull: readonly Point[]): Quad | null {
  let corners = [...hull]
  while (corners.length > 4) {
    let best: { at: number; corner: Point; gain: number } | null = null
    for (let at = 0; at < corners.length; at += 1) {
      const before = corners[(at + corners.length - 1) % corners.length]
      const one = corners[at]
      const other = corners[(at + 1) % corners.length]
      const after = corners[(at + 2) % corners.length]
      if (!before || !one || !other || !after) return null
      // The side from `one` to `other` goes; the sides beside it are drawn on until they meet beyond it.
      const corner = meeting(before, one, other, after)
      if (corner === null || cross(one, other, corner) >= 0) continue
      const gain = areaOf([one, corner, other])
      if (best === null || gain < best.gain) best = { at, corner, gain }
    }
    if (best === null) return null
    const { at, corner } = best
    const next = (at + 1) % corners.length
    corners = corners.flatMap((point, index) => (index === at ? [corner] : index === next ? [] : [point]))
  }
  const [a, b, c, d] = corners
  return a && b && c && d ? [a, b, c, d] : null
}

/** How far from a side a point of the boundary may lie and still belong to it, pixels. */
const NEAR = 2.5

/** The same four sides, each laid through all points of the boundary along its middle: corners may be round. */
export function refined(quad: Quad, boundary: readonly Point[]): Quad | null {
  const lines = quad.map((corner, at) => {
    const next = quad[(at + 1) % 4] ?? corner
    return lineThrough(boundary, corner, next)
  })
  const corners = lines.map((line, at) => {
    const before = lines[(at + 3) % 4]
    return line && before ? meeting(before[0], before[1], line[0], line[1]) : null
  })
  const [a, b, c, d] = corners
  return a && b && c && d ? [a, b, c, d] : null
}

function lineThrough(boundary: readonly Point[], from: Point, to: Point): readonly [Point, Point] | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length < 8) return null
  const ux = (to.x - from.x) / length
  const uy = (to.y - from.y) / length
  let count = 0
  let sumAlong = 0
  let sumOff = 0
  let sumSquares = 0
  let sumProducts = 0
  for (const { x, y } of boundary) {
    const along = (x - from.x) * ux + (y - from.y) * uy
    const off = (y - from.y) * ux - (x - from.x) * uy
    if (along < length * 0.12 || along > length * 0.88 || Math.abs(off) > NEAR) continue
    count += 1
    sumAlong += along
    sumOff += off
    sumSquares += along * along
    sumProducts += along * off
  }
  if (count < 8) return null
  const spread = sumSquares - (sumAlong * sumAlong) / count
  if (spread === 0) return null
  const slope = (sumProducts - (sumAlong * sumOff) / count) / spread
  const start = (sumOff - slope * sumAlong) / count
  const at = (along: number): Point => {
    const off = start + slope * along
    return { x: from.x + ux * along - uy * off, y: from.y + uy * along + ux * off }
  }
  return [at(0), at(length)]
}

/** A corner of paper is a right one, seen at a slant; a card's round one counts as two blunt ones. Degrees. */
const CORNER = { least: 55, most: 155 } as const
/** What bends less is the same side, pixels. */
const BEND = 2.5

/** How many corners of a hull lie inside the picture, not on its edge: where paper ends in sight. */
export function cornersInside(hull: readonly Point[], width: number, height: number): number {
  const corners = straightened(hull, BEND)
  return corners.filter((corner, at) => {
    const { x, y } = corner
    if (Math.min(x, y, width - x, height - y) < BEND) return false
    const before = corners[(at + corners.length - 1) % corners.length] ?? corner
    const after = corners[(at + 1) % corners.length] ?? corner
    const angle = Math.atan2(Math.abs(cross(corner, before, after)), scalar(corner, before, after))
    const degrees = (angle * 180) / Math.PI
    return degrees > CORNER.least && degrees < CORNER.most
  }).length
}

const scalar = (from: Point, one: Point, other: Point) =>
  (one.x - from.x) * (other.x - from.x) + (one.y - from.y) * (other.y - from.y)

/** Without corners that bend less than so many pixels; of two beside each other one goes first, then it is looked anew. */
export function straightened(hull: readonly Point[], least: number): readonly Point[] {
  let corners = hull
  for (;;) {
    let wentBefore = false
    const left = corners.filter((corner, at) => {
      const before = corners[(at + corners.length - 1) % corners.length] ?? corner
      const after = corners[(at + 1) % corners.length] ?? corner
      const side = Math.hypot(after.x - before.x, after.y - before.y)
      const goes = !wentBefore && (side === 0 || Math.abs(cross(corner, before, after)) < least * side)
      wentBefore = goes
      return !goes
    })
    if (left.length === corners.length || left.length < 4) return corners
    corners = left
  }
}
