import { glareOf, middleOf, whiteOf } from './light'
import { nearerOf } from './nearer'
import { outlineOf, outlinesOf, type Outline } from './outline'
import { smallOf, type Pixels, type Small } from './pixels'
import type { Point, Quad } from './polygon'
import { ratioOf } from './shape'
import { sharpnessOf } from './sharpness'
import { isPaper, THRESHOLDS } from './thresholds'

/** What the verdict rests on; `null` where it could not be measured. */
export interface Measured {
  /** Whether a card or page stands out from its background. */
  readonly found: boolean
  /** How light white is, of 255. */
  readonly white: number
  /** How wide sharp edges are, pixels of the copy; of the two directions the worse. */
  readonly edge: number | null
  /** How many edges are as of print, in the whole picture; of the two directions the fewer. */
  readonly print: number
  /** The same within the thing, across and down. */
  readonly ownPrint: readonly [number, number]
  /** The largest reflection, as a share of the thing. */
  readonly glare: number
  /** Sides of the picture beyond which the thing goes on, of four. */
  readonly cutSides: number
  /** The thing's long side, or the picture's where nothing was found, in pixels of the picture itself. */
  readonly long: number
  /** The picture's own long side. */
  readonly whole: number
  /** Of a thing that goes on beyond one side of the picture, the side that ends it on the other. */
  readonly opposite: Opposite | null
  /** The thing's long side against its short one, in perspective. */
  readonly ratio: number | null
  /** How round its corners are, hundredths of its short side. */
  readonly round: number | null
}

interface Opposite {
  /** Pixels of the picture itself. */
  readonly length: number
  /** How far the thing comes into the picture, against this side. */
  readonly reach: number
}

/** Measures a picture; see `judge`. */
export function measure(copy: Pixels, shrunkBy: number): Measured {
  const small = smallOf(copy)
  const outline = thingIn(copy, small)
  const thing = outline?.mask ?? middleOf(small)
  const white = whiteOf(small, thing)
  const sharpness = sharpnessIn(copy, small, outline, white)
  const cutSides = outline === null ? 0 : cutSidesOf(outline, small, Math.min(...sharpness.ownPrint))
  const ratio = outline?.quad ? ratioOf(outline.quad, small.width, small.height) : null
  const scale = small.step * shrunkBy
  const whole = Math.max(copy.width, copy.height) * shrunkBy
  return {
    found: outline !== null,
    white,
    ...sharpness,
    glare: glareOf(small, isPaper(ratio) || cutSides > 0 ? thing : middleOf(small)),
    cutSides,
    long: outline?.quad ? Math.max(...lengthsOf(outline.quad)) * scale : whole,
    whole,
    opposite:
      outline?.quad && ratio !== null && cutSides === 1
        ? oppositeOf(outline.quad, sideOf(outline, small), ratio, scale)
        : null,
    ratio,
    round: outline?.round ?? null,
  }
}

/** The paper; where what stands out has not the shape of one, what is seen from nearer. */
function thingIn(copy: Pixels, small: Small): Outline | null {
  const outline = outlineOf(small)
  if (outline !== null && cutSidesOf(outline, small, 0) > 0) return outline
  const isLarge = outline !== null && outline.area > THRESHOLDS.near * outline.mask.length
  if (isLarge && outline.quad && isPaper(ratioOf(outline.quad, small.width, small.height))) return outline
  return nearerOf(copy, small) ?? outline ?? outlinesOf(small).next().value ?? null
}

/**
 * Sides on which it lies for good, and not with a corner alone. On more than two it is the table, or a page that was cut
 * out on purpose; without a corner in sight and print on it, it may as well be a shadow, or the table's end. What only
 * comes close to a side has no corner right on it.
 */
function cutSidesOf(outline: Outline, { width, height }: Small, print: number): number {
  const { touches, touching, corners, area, mask, isNear, quad } = outline
  if (area < (isNear ? THRESHOLDS.shareNear : THRESHOLDS.share) * mask.length) return 0
  if (quad === null || (corners === 0 && print < THRESHOLDS.spanning)) return 0
  /** How far inside of a side of the picture a corner lies. */
  const inside = ({ x, y }: Point, side: number) => [y, width - x, height - y, x][side] ?? 0
  const isOn = (corner: Point, side: number) => Math.abs(inside(corner, side)) < THRESHOLDS.onSide
  if (!quad.some((corner) => touches.some((_, side) => isOn(corner, side)))) return 0
  const sides = touches.filter((share, side) => {
    if (share <= THRESHOLDS.touch) return false
    const at = quad.findIndex(
      (corner, from) => isOn(corner, side) && isOn(quad[(from + 1) % 4] ?? corner, side),
    )
    // Another paper that comes in from there meets this one on a part of its side.
    return at < 0 || (touching[side] ?? 0) > THRESHOLDS.meets * (lengthsOf(quad)[at] ?? 0)
  }).length
  return sides > 2 ? 0 : sides
}

const lengthsOf = (quad: Quad): readonly number[] =>
  quad.map(({ x, y }, at) => {
    const next = quad[(at + 1) % 4] ?? { x, y }
    return Math.hypot(next.x - x, next.y - y)
  })

/** Of a quad's sides the one that lies furthest from where the thing goes on. */
function sideOf({ touches, quad }: Outline, { width, height }: Small): number {
  const cut = touches.indexOf(Math.max(...touches))
  const away = (quad ?? []).map(({ x, y }, at) => {
    const next = quad?.[(at + 1) % 4] ?? { x, y }
    const [i, j] = [(x + next.x) / 2, (y + next.y) / 2]
    return [j, width - i, height - j, i][cut] ?? 0
  })
  return away.indexOf(Math.max(...away))
}

function oppositeOf(quad: Quad, side: number, ratio: number, scale: number): Opposite {
  const lengths = lengthsOf(quad)
  const length = lengths[side] ?? 0
  const beside = ((lengths[(side + 1) % 4] ?? 0) + (lengths[(side + 3) % 4] ?? 0)) / 2
  return { length: length * scale, reach: beside < length ? 1 / ratio : ratio }
}

function sharpnessIn(
  copy: Pixels,
  { step, width, height }: Small,
  outline: Outline | null,
  white: number,
): Pick<Measured, 'edge' | 'print' | 'ownPrint'> {
  const mask = outline?.mask
  const takes = (x: number, y: number) => {
    const i = Math.floor(x / step)
    const j = Math.floor(y / step)
    return i < width && j < height && (mask === undefined || mask[j * width + i] === 1)
  }
  const least = Math.max(THRESHOLDS.leastEdge, white * THRESHOLDS.edgeHeight)
  const { across, down } = sharpnessOf(copy, takes, least)
  const widths = [across.width, down.width].filter((one) => one !== null)
  // Without a thing it may be the table: that must be blurred both ways.
  const isSure = outline === null ? widths.length === 2 : widths.length > 0
  return {
    edge: isSure ? (outline === null ? Math.min(...widths) : Math.max(...widths)) : null,
    print: Math.min(across.printAnywhere, down.printAnywhere),
    ownPrint: [across.print, down.print],
  }
}
