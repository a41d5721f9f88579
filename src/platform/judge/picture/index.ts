import { glareOf, middleOf, whiteOf } from './light'
import { outlineOf, type Outline } from './outline'
import { smallOf, type Pixels, type Small } from './pixels'
import { ratioOf, roundnessOf } from './shape'
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
export const PICTURE_FAULTS = ['dark', 'blurred', 'wrongShape', 'cutOff', 'glare', 'tooSmall'] as const
export type PictureFault = (typeof PICTURE_FAULTS)[number]

/** What the verdict rests on; `null` where it could not be measured. */
export interface Measured {
  /** Whether a card or page stands out from its background. */
  readonly found: boolean
  /** How light white is, of 255. */
  readonly white: number
  /** How wide sharp edges are, pixels of the copy; of the two directions the worse. */
  readonly edge: number | null
  /** The largest reflection, as a share of the thing. */
  readonly glare: number
  /** Sides of the picture beyond which the thing goes on, of four. */
  readonly cutSides: number
  /** The thing's long side, or the picture's where nothing was found, in pixels of the picture itself. */
  readonly long: number
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
  if (faults.includes('dark')) return ['dark']
  return faults.includes('wrongShape') ? faults.filter((fault) => fault !== 'tooSmall') : faults
}

const isCard = (expected: Paper): expected is 'card' => expected === 'card'

const isAtFault: Readonly<Record<PictureFault, (measured: Measured, expected: Paper) => boolean>> = {
  dark: ({ white }) => white < THRESHOLDS.white,
  blurred: ({ edge, found }) => edge !== null && edge > (found ? THRESHOLDS.edge : THRESHOLDS.edgeUnfound),
  glare: ({ glare }) => glare > THRESHOLDS.glare,
  // Of a page bound to others the next one leaves the picture on one side.
  cutOff: ({ cutSides }, expected) => cutSides >= (expected === 'bound' ? 2 : 1),
  tooSmall({ found, long, ratio }, expected) {
    const { least, most } = isCard(expected) ? THRESHOLDS.smallCard : THRESHOLDS.smallPage
    // A bank's mark or a portrait on a card is small as well, but has not the shape of a paper.
    if (found && (ratio === null || ratio < least || ratio > most)) return false
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
  const outline = outlineOf(small)
  const thing = outline?.mask ?? middleOf(small)
  const { quad } = outline ?? {}
  const white = whiteOf(small, thing)
  return {
    found: outline !== null,
    white,
    edge: edgeOf(copy, small, outline, white),
    glare: outline === null ? 0 : glareOf(small, thing),
    cutSides: outline === null ? 0 : cutSidesOf(outline),
    long: longOf(small, outline, copy) * shrunkBy,
    ratio: quad ? ratioOf(quad, small.width, small.height) : null,
    round: quad && outline ? roundnessOf(quad, outline.mask, small.width, small.height) : null,
  }
}

/**
 * Sides on which it lies for good, and not with a corner alone. On more than two it is the table, or a page that was cut
 * out on purpose; without a corner in sight it may as well be a shadow, or the table's end.
 */
function cutSidesOf({ touches, corners, area, mask }: Outline): number {
  if (corners === 0 || area < THRESHOLDS.share * mask.length) return 0
  const sides = touches.filter((share) => share > THRESHOLDS.touch).length
  return sides > 2 ? 0 : sides
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

function edgeOf(
  copy: Pixels,
  { step, width, height }: Small,
  outline: Outline | null,
  white: number,
): number | null {
  const mask = outline?.mask
  const takes = (x: number, y: number) => {
    const i = Math.floor(x / step)
    const j = Math.floor(y / step)
    return i < width && j < height && (mask === undefined || mask[j * width + i] === 1)
  }
  const { across, down } = sharpnessOf(copy, takes, Math.max(14, white * THRESHOLDS.edgeHeight))
  // Without a thing it may be the table: that must be blurred both ways.
  if (outline === null) return across === null || down === null ? null : Math.min(across, down)
  return across === null && down === null ? null : Math.max(across ?? 0, down ?? 0)
}
