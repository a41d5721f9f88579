import { busiestOf } from './busy'
import { outlineOf, unlikeIn, type Outline } from './outline'
import { smallOf, type Pixels, type Small } from './pixels'
import type { Quad } from './polygon'

/** How much is looked at around what was seen from afar, as a share of its longer side. */
const AROUND = 0.45
/** What fills more of the picture than this, either way, is as near as it gets. */
const MOST_SIDE = 0.75

/** In so many pixels either way it is looked at, at most. */
const NEAR_SIDE = 240

/** What lies small on a table, looked at from nearer: there it stands out. `null` where nothing with four sides does. */
export function nearerOf(copy: Pixels, small: Small): Outline | null {
  const seen = busiestOf(small)
  if (seen === null || seen.width > MOST_SIDE * small.width || seen.height > MOST_SIDE * small.height)
    return null
  const around = Math.round(AROUND * Math.max(seen.width, seen.height)) + 3
  const left = Math.max(0, seen.x - around)
  const upper = Math.max(0, seen.y - around)
  const right = Math.min(small.width, seen.x + seen.width + around)
  const lower = Math.min(small.height, seen.y + seen.height + around)
  const x = left * small.step
  const y = upper * small.step
  const part = { x, y, width: (right - left) * small.step, height: (lower - upper) * small.step }
  const near = smallOf(copy, part, NEAR_SIDE)
  const outline = outlineOf(near) ?? unlikeIn(near)
  if (outline === null) return null
  // It ends in sight, or goes on beyond the picture; beyond the part of it that is looked at there would be more to see.
  const ends = [upper > 0, right < small.width, lower < small.height, left > 0]
  if (outline.touches.some((touch, side) => touch > 0 && ends[side])) return null
  const isCut = outline.touches.some((touch) => touch > 0)
  if (!isCut && outline.quad === null) return null
  const [a, b, c, d] = (outline.quad ?? []).map((corner) => ({
    x: (x + corner.x * near.step) / small.step,
    y: (y + corner.y * near.step) / small.step,
  }))
  const quad: Quad | null = a && b && c && d ? [a, b, c, d] : null
  const mask = new Uint8Array(small.width * small.height)
  for (let j = 0; j < small.height; j += 1) {
    for (let i = 0; i < small.width; i += 1) {
      const u = Math.floor(((i + 0.5) * small.step - x) / near.step)
      const v = Math.floor(((j + 0.5) * small.step - y) / near.step)
      if (u >= 0 && v >= 0 && u < near.width && v < near.height) {
        mask[j * small.width + i] = outline.mask[v * near.width + u] ?? 0
      }
    }
  }
  return { ...outline, mask, area: outline.area * (near.step / small.step) ** 2, quad, isNear: true }
}
