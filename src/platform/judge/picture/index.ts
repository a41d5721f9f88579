import { glareOf, middleOf, whiteOf } from './light'
import { nearerOf } from './nearer'
import { outlineOf, unlikeIn, type Outline } from './outline'
import { smallOf, type Pixels, type Small } from './pixels'
import type { Quad } from './polygon'
import { ratioOf } from './shape'
import { sharpnessOf } from './sharpness'
import { THRESHOLDS } from './thresholds'

export type { Pixels } from './pixels'

/** What should be in the picture: a card (ID-1, 85.6 × 54 mm), a sheet of paper, or a page that may be bound to others. */
export type Paper = 'card' | 'sheet' | 'bound'

/**
 * What can be wrong with a picture, the worst first: too dark to read · blurred · a lamp's reflection on it · an edge
 * outside the picture · so small that its type has too few pixels · a sheet where a card belongs, or a card where a
 * sheet belongs.
 */
export const PICTURE_FAULTS = [
  'dark',
  'nothing',
  'blurred',
  'wrongShape',
  'cutOff',
  'glare',
  'shrunk',
  'tooSmall',
] as const
export type PictureFault = (typeof PICTURE_FAULTS)[number]

/** What the verdict rests on; `null` where it could not be measured. */
export interface Measured {
  /** Whether a card or page stands out from its background. */
  readonly found: boolean
  /** How light white is, of 255. */
  readonly white: number
  /** How wide sharp edges are, pixels of the copy; of the two directions the worse. */
  readonly edge: number | null
  /** Edges as of print in the whole picture, along the lines that are read; of the two directions the fewer. */
  readonly print: number
  /** The largest reflection, as a share of the thing. */
  readonly glare: number
  /** Sides of the picture beyond which the thing goes on, of four. */
  readonly cutSides: number
  /** The thing's long side, or the picture's where nothing was found, in pixels of the picture itself. */
  readonly long: number
  /** The picture's own long side. */
  readonly whole: number
  /** Of a thing that goes on beyond one side of the picture, the side that ends it on the other; in pixels as well. */
  readonly opposite: number | null
  /** The thing's long side against its short one, in perspective. */
  readonly ratio: number | null
  /** How round its corners are, hundredths of its short side. */
  readonly round: number | null
}

/**
 * Judges a picture of a paper. Pure: the same pixels get the same answer on every phone.
 * @param copy of at most half a million pixels
 * @param shrunkBy how many pixels of the picture one of the copy's is wide
 * @returns what is wrong, the worst first; empty where nothing is, or nothing can be said
 */
export function judge(copy: Pixels, shrunkBy: number, expected: Paper): readonly PictureFault[] {
  return faultsOf(measure(copy, shrunkBy), expected)
}

/** The faults that these measures amount to. */
export function faultsOf(measured: Measured, expected: Paper): readonly PictureFault[] {
  const faults = PICTURE_FAULTS.filter((fault) => isAtFault[fault](measured, expected))
  // In the dark nothing else is sure, and what is of the wrong kind is of another size.
  if (faults.includes('dark')) return faults.filter((fault) => fault === 'dark' || fault === 'nothing')
  if (faults.includes('nothing')) return ['nothing']
  if (!faults.includes('wrongShape') && !faults.includes('shrunk')) return faults
  return faults.filter((fault) => fault !== 'tooSmall')
}

/** Whether it has four sides, and the proportions of some paper. */
const isPaper = (ratio: number | null) =>
  ratio !== null && ratio > THRESHOLDS.paper.least && ratio < THRESHOLDS.paper.most

const isCard = (expected: Paper): expected is 'card' => expected === 'card'

const isAtFault: Readonly<Record<PictureFault, (measured: Measured, expected: Paper) => boolean>> = {
  dark: ({ white }) => white < THRESHOLDS.white,
  blurred: ({ edge, found }) => edge !== null && edge > (found ? THRESHOLDS.edge : THRESHOLDS.edgeUnfound),
  // Paper without an outline has print on it; what has neither is a table, a wall or a finger.
  nothing: ({ ratio, cutSides, print }) => cutSides === 0 && !isPaper(ratio) && print < THRESHOLDS.print,
  shrunk: ({ whole }, expected) =>
    whole * 0.92 < (isCard(expected) ? THRESHOLDS.cardLong : THRESHOLDS.pageLong),
  glare: ({ glare }) => glare > THRESHOLDS.glare,
  // Of a page bound to others the next one leaves the picture on one side.
  cutOff: ({ cutSides }, expected) => cutSides >= (expected === 'bound' ? 2 : 1),
  tooSmall({ found, long, ratio, round, opposite, cutSides }, expected) {
    // Two pages side by side: the bound one is as long as the side away from its neighbour.
    if (expected === 'bound' && cutSides === 1) return opposite !== null && opposite < THRESHOLDS.pageLong
    const { least, most } = isCard(expected) ? THRESHOLDS.smallCard : THRESHOLDS.smallPage
    // A bank's mark or a portrait on a card is small as well, but has not the shape of a paper.
    if (found && (ratio === null || ratio < least || ratio > most)) return false
    if (round !== null && round > THRESHOLDS.smallRound) return false
    return long < (isCard(expected) ? THRESHOLDS.cardLong : THRESHOLDS.pageLong)
  },
  wrongShape({ cutSides, ratio, round }, expected) {
    if (cutSides > 0 || ratio === null || round === null) return false
    const { page, card } = THRESHOLDS
    return isCard(expected)
      ? ratio > page.least && ratio < page.most && round < page.round
      : ratio > card.least && ratio < card.most && round > card.round
  },
}

/** Measures a picture; see `judge`. */
export function measure(copy: Pixels, shrunkBy: number): Measured {
  const small = smallOf(copy)
  const outline = thingIn(copy, small)
  const thing = outline?.mask ?? middleOf(small)
  const { quad } = outline ?? {}
  const cutSides = outline === null ? 0 : cutSidesOf(outline)
  const white = whiteOf(small, thing)
  return {
    found: outline !== null,
    white,
    ...sharpnessIn(copy, small, outline, white),
    glare: outline === null ? 0 : glareOf(small, thing),
    cutSides,
    long: longOf(small, outline, copy) * shrunkBy,
    whole: Math.max(copy.width, copy.height) * shrunkBy,
    opposite:
      outline?.quad && cutSides === 1
        ? oppositeOf(outline.quad, outline, small) * small.step * shrunkBy
        : null,
    ratio: quad ? ratioOf(quad, small.width, small.height) : null,
    round: outline?.round ?? null,
  }
}

/** The paper; where what stands out has not the shape of one, what is seen from nearer. */
function thingIn(copy: Pixels, small: Small): Outline | null {
  const outline = outlineOf(small)
  if (outline !== null && cutSidesOf(outline) > 0) return outline
  const ratio = outline?.quad ? ratioOf(outline.quad, small.width, small.height) : null
  const isLarge = outline !== null && outline.area > 0.1 * outline.mask.length
  if (isLarge && isPaper(ratio)) return outline
  return nearerOf(copy, small) ?? outline ?? unlikeIn(small)
}

/**
 * Sides on which it lies for good, and not with a corner alone. On more than two it is the table, or a page that was cut
 * out on purpose; without a corner in sight it may as well be a shadow, or the table's end.
 */
function cutSidesOf({ touches, corners, area, mask, isNear }: Outline): number {
  if (corners === 0 || area < (isNear ? THRESHOLDS.shareNear : THRESHOLDS.share) * mask.length) return 0
  const sides = touches.filter((share) => share > THRESHOLDS.touch).length
  return sides > 2 ? 0 : sides
}

/** How long the side is that lies furthest from where the thing goes on. */
function oppositeOf(quad: Quad, { touches }: Outline, { width, height }: Small): number {
  const cut = touches.findIndex((share) => share > THRESHOLDS.touch)
  let best = { away: -1, length: 0 }
  quad.forEach(({ x, y }, at) => {
    const next = quad[(at + 1) % 4] ?? { x, y }
    const [i, j] = [(x + next.x) / 2, (y + next.y) / 2]
    const away = [j, width - i, height - j, i][cut] ?? 0
    if (away > best.away) best = { away, length: Math.hypot(next.x - x, next.y - y) }
  })
  return best.length
}

function longOf({ step }: Small, outline: Outline | null, copy: Pixels): number {
  const { quad } = outline ?? {}
  if (!quad) return Math.max(copy.width, copy.height)
  const sides = quad.map(({ x, y }, at) => {
    const next = quad[(at + 1) % 4] ?? { x, y }
    return Math.hypot(next.x - x, next.y - y)
  })
  return Math.max(...sides) * step
}

function sharpnessIn(
  copy: Pixels,
  { step, width, height }: Small,
  outline: Outline | null,
  white: number,
): Pick<Measured, 'edge' | 'print'> {
  const mask = outline?.mask
  const takes = (x: number, y: number) => {
    const i = Math.floor(x / step)
    const j = Math.floor(y / step)
    return i < width && j < height && (mask === undefined || mask[j * width + i] === 1)
  }
  const { across, down, print } = sharpnessOf(copy, takes, Math.max(14, white * THRESHOLDS.edgeHeight))
  // Without a thing it may be the table: that must be blurred both ways.
  if (outline === null) {
    return { print, edge: across === null || down === null ? null : Math.min(across, down) }
  }
  return { print, edge: across === null && down === null ? null : Math.max(across ?? 0, down ?? 0) }
}
