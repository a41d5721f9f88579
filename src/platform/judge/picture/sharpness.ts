import { shareOf, type Pixels } from './pixels'

/** The edges that are crossed in one direction. */
export interface Edges {
  /** How wide the sharper ones are, pixels. `null` where there are too few to say. */
  readonly width: number | null
  /** How many there are as of print. */
  readonly print: number
  /** The same in the whole picture, not in what is judged alone. */
  readonly printAnywhere: number
}

/** From left to right, and from top to bottom. */
export interface Sharpness {
  readonly across: Edges
  readonly down: Edges
}

/** Fewer edges say nothing: a blank page is not blurred. */
const LEAST_EDGES = 24
/** A row in so many is read. */
const EVERY = 8
/** The second of a pixel's four bytes: of the three colours the one that is most like its light. */
const GREEN = 1
/** Noise turns a slope back by that much without ending it, levels. */
const WOBBLE = 6
/** Print is so much darker than its paper: more than threads, grain and checks differ from each other; a share of the lighter. */
const PRINT_DEPTH = 0.45
/** In the dark a share is soon reached, levels. */
const PRINT_FLOOR = 10
/** What takes more pixels from dark to light is no print, but a shadow. */
const PRINT_WIDTH = 6
/** The share of edges that are as sharp or sharper: some edges of a sharp picture are soft by nature. */
const SHARPER = 0.25

/**
 * Measures edges by their width: how far it is from dark to light at the steepest pace. Blur makes it wide, noise and
 * contrast leave it as it is.
 * @param takes whether a pixel belongs to what is judged
 * @param least how many levels an edge must rise or fall to count
 */
export function sharpnessOf(
  { width, height, data }: Pixels,
  takes: (x: number, y: number) => boolean,
  least: number,
): Sharpness {
  const across = new Found()
  for (let y = 0; y < height; y += EVERY) {
    edgesOf(data, y * width * 4 + GREEN, 4, width, least, (x) => takes(x, y), across)
  }
  const down = new Found()
  for (let x = 0; x < width; x += EVERY) {
    edgesOf(data, x * 4 + GREEN, width * 4, height, least, (y) => takes(x, y), down)
  }
  return { across: across.edges(), down: down.edges() }
}

/** Widths are told apart by this share of a pixel, up to so many of these. */
const FINE = 64
const WIDEST = 64 * FINE

class Found {
  private readonly widths = new Uint32Array(WIDEST)
  private count = 0
  private print = 0
  private printAnywhere = 0

  /** An edge from dark to light, or from light to dark. */
  add(width: number, height: number, lighter: number, isTaken: boolean): void {
    const isPrint = width <= PRINT_WIDTH && height > PRINT_DEPTH * (lighter + PRINT_FLOOR)
    if (isPrint) this.printAnywhere += 1
    if (!isTaken) return
    if (isPrint) this.print += 1
    const place = Math.min(WIDEST - 1, Math.floor(width * FINE))
    this.widths[place] = (this.widths[place] ?? 0) + 1
    this.count += 1
  }

  edges(): Edges {
    const { widths, count, print, printAnywhere } = this
    return { width: count < LEAST_EDGES ? null : shareOf(widths, SHARPER) / FINE, print, printAnywhere }
  }
}

/** Finds all edges along a line of pixels. */
function edgesOf(
  data: Pixels['data'],
  offset: number,
  stride: number,
  length: number,
  least: number,
  takes: (at: number) => boolean,
  found: Found,
): void {
  let start = data[offset] ?? 0
  let extreme = start
  let rising = true
  let steepest = 0
  let steepestAt = 0
  let before = start
  let last = data[offset + stride] ?? 0
  for (let at = 2, place = offset + 2 * stride; at < length; at += 1, place += stride) {
    const value = data[place] ?? 0
    const change = value - before
    before = last
    last = value
    const turned = rising ? extreme - value > WOBBLE : value - extreme > WOBBLE
    if (turned) {
      const height = Math.abs(extreme - start)
      if (height >= least) {
        found.add((2 * height) / steepest, height, Math.max(extreme, start), takes(steepestAt))
      }
      start = extreme
      extreme = value
      rising = !rising
      steepest = 0
    } else if (rising ? value > extreme : value < extreme) extreme = value
    const pace = rising ? change : -change
    if (pace > steepest) {
      steepest = pace
      steepestAt = at
    }
  }
}
