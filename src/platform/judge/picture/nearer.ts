import { busiestOf } from './busy'
import { outlinesOf, type Outline } from './outline'
import { smallOf, type Pixels, type Small } from './pixels'
import type { Quad } from './polygon'
import { THRESHOLDS } from './thresholds'

/** How much is looked at around what was seen from afar, as a share of its longer side. */
const AROUND = 0.45
/** What fills more of the picture than this, either way, is as near as it gets. */
const MOST_SIDE = 0.75

/** In so many pixels either way it is looked at, at most. */
const NEAR_SIDE = 240

/** What takes less of what is busy is a part of it: a portrait, a bank's mark. */
const LEAST_FILL = 0.4

/** What lies small on a table, looked at from nearer: there it stands out. `null` where nothing does. */
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
  const scale = near.step / small.step
  // It ends in sight, or goes on beyond the picture; beyond the part of it that is looked at there would be more to see.
  const ends = [upper > 0, right < small.width, lower < small.height, left > 0]
  for (const outline of outlinesOf(near)) {
    const area = outline.area * scale ** 2
    const isSure = outline.round !== null && outline.round < THRESHOLDS.smallRound
    if (!isSure && area < LEAST_FILL * seen.width * seen.height) continue
    if (outline.touches.some((touch, side) => touch > 0 && ends[side])) continue
    if (outline.quad === null && outline.touches.every((touch) => touch === 0)) continue
    const [a, b, c, d] = (outline.quad ?? []).map((corner) => ({
      x: left + corner.x * scale,
      y: upper + corner.y * scale,
    }))
    const quad: Quad | null = a && b && c && d ? [a, b, c, d] : null
    return {
      ...outline,
      mask: maskIn(small, outline.mask, near, { left, upper, scale }),
      area,
      quad,
      isNear: true,
    }
  }
  return null
}

/** A mask of the part that was looked at, in the pixels of the whole. */
function maskIn(
  { width, height }: Small,
  of: Uint8Array,
  near: Small,
  { left, upper, scale }: { readonly left: number; readonly upper: number; readonly scale: number },
): Uint8Array {
  const mask = new Uint8Array(width * height)
  const down = Math.min(height, Math.ceil(upper + near.height * scale))
  const across = Math.min(width, Math.ceil(left + near.width * scale))
  for (let y = upper; y < down; y += 1) {
    const line = Math.min(near.height - 1, Math.floor((y + 0.5 - upper) / scale)) * near.width
    for (let x = left; x < across; x += 1) {
      mask[y * width + x] = of[line + Math.min(near.width - 1, Math.floor((x + 0.5 - left) / scale))] ?? 0
    }
  }
  return mask
}
