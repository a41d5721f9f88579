import type { Pixels } from './pixels'

/** How wide the sharper edges are. `null` where there are too few to say. */
export interface Sharpness {
  /** Edges that are crossed from left to right, pixels. */
  readonly across: number | null
  /** From top to bottom. */
  readonly down: number | null
  /** Edges as of print, in the whole picture: of the two directions the fewer. */
  readonly print: number
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
  const across: number[] = []
  let printAcross = 0
  for (let y = 0; y < height; y += EVERY) {
    printAcross += edgesOf(data, y * width * 4 + GREEN, 4, width, least, (x) => takes(x, y), across)
  }
  const down: number[] = []
  let printDown = 0
  for (let x = 0; x < width; x += EVERY) {
    printDown += edgesOf(data, x * 4 + GREEN, width * 4, height, least, (y) => takes(x, y), down)
  }
  return { across: sharpOf(across), down: sharpOf(down), print: Math.min(printAcross, printDown) }
}

function sharpOf(widths: number[]): number | null {
  if (widths.length < LEAST_EDGES) return null
  widths.sort((one, other) => one - other)
  return widths[Math.floor(widths.length * SHARPER)] ?? null
}

/** The widths of all edges along a line of pixels. @returns how many there are as of print */
function edgesOf(
  data: Pixels['data'],
  offset: number,
  stride: number,
  length: number,
  least: number,
  takes: (at: number) => boolean,
  widths: number[],
): number {
  let print = 0
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
        const edge = (2 * height) / steepest
        if (edge <= PRINT_WIDTH && height > PRINT_DEPTH * (Math.max(extreme, start) + PRINT_FLOOR)) print += 1
        if (takes(steepestAt)) widths.push(edge)
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
  return print
}
