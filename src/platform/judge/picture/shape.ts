import type { Point, Quad } from './polygon'

/**
 * A phone's camera sees about 26 mm of full format: its focal length is this many diagonals of the picture. Of a
 * picture cut from a larger one that is not so; the error in the result is a fraction of the tilt.
 */
const FOCAL_DIAGONALS = 0.62

/** The long side of a rectangle against its short one, whichever way the camera was held; `null` of no rectangle. */
export function ratioOf(quad: Quad, width: number, height: number): number | null {
  const focal = FOCAL_DIAGONALS * Math.hypot(width, height)
  const [a, b, c, d] = quad.map(({ x, y }): Point => ({
    x: (x - width / 2) / focal,
    y: (y - height / 2) / focal,
  }))
  if (!a || !b || !c || !d) return null
  // The plane of the paper from its four corners: x = (p + s·q + t·r) / (1 + s·g + t·h), s and t from 0 to 1.
  const dx1 = b.x - c.x
  const dx2 = d.x - c.x
  const dy1 = b.y - c.y
  const dy2 = d.y - c.y
  const sx = a.x - b.x + c.x - d.x
  const sy = a.y - b.y + c.y - d.y
  const determinant = dx1 * dy2 - dx2 * dy1
  if (Math.abs(determinant) < 1e-12) return null
  const g = (sx * dy2 - dx2 * sy) / determinant
  const h = (dx1 * sy - sx * dy1) / determinant
  const one = Math.hypot(b.x - a.x + g * b.x, b.y - a.y + g * b.y, g)
  const other = Math.hypot(d.x - a.x + h * d.x, d.y - a.y + h * d.y, h)
  return Math.max(one, other) / Math.min(one, other)
}

/**
 * How round the corners are: the gap between a corner of the straight sides and the thing itself, in hundredths of the
 * short side; the middle one of the four. A card's corners (3.18 mm) leave about 2.4, a sheet's less than 1.
 */
export function roundnessOf(quad: Quad, mask: Uint8Array, width: number, height: number): number {
  const sides = quad.map((corner, at) => distance(corner, quad[(at + 1) % 4] ?? corner))
  const short = Math.min(...sides)
  const centre = {
    x: quad.reduce((sum, { x }) => sum + x / 4, 0),
    y: quad.reduce((sum, { y }) => sum + y / 4, 0),
  }
  const gaps = quad
    .map((corner) => gapAt(corner, centre, mask, width, height))
    .sort((one, other) => one - other)
  return (100 * ((gaps[1] ?? 0) + (gaps[2] ?? 0))) / 2 / short
}

const distance = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y)

/** From a corner towards the middle, until there is something. Pixels. */
function gapAt(corner: Point, centre: Point, mask: Uint8Array, width: number, height: number): number {
  const far = distance(corner, centre)
  for (let gone = 0; gone < far / 3; gone += 0.25) {
    const x = Math.floor(corner.x + ((centre.x - corner.x) * gone) / far)
    const y = Math.floor(corner.y + ((centre.y - corner.y) * gone) / far)
    if (x < 0 || y < 0 || x >= width || y >= height) continue
    if (mask[y * width + x] === 1) return gone
  }
  return far / 3
}
