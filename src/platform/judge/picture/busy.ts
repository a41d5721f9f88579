import { partsOf } from './parts'
import { shareOf, type Small } from './pixels'

/** A part of the small planes: the first column and row, and how many of them. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** So many times as sharply as nearly everywhere in the picture it must change: more than a cloth's checks do. */
const ABOVE_USUAL = 1.6
const NEARLY_EVERYWHERE = 0.85
/** Noise changes as well, levels. */
const LEAST_CHANGE = 12
/** Lines of writing this far from each other belong together, small pixels. */
const REACH = 3
/** What comes no further into the picture than this, as a share, lies beside what was photographed. */
const LEAST_DEPTH = 0.12
/** Fewer pixels are a crumb. */
const LEAST_AREA = 60

/**
 * The largest part of a picture in which light or tint change sharply: what has an outline
 * and writing on it, be it ever so far away. Shadows and slopes of light change slowly. `null` where there is none.
 */
export function busiestOf({ width, height, light, tint }: Small): Box | null {
  const changes = new Uint8Array(width * height)
  const counts = new Uint32Array(256)
  for (let y = 1; y < height - 1; y += 1) {
    for (let at = y * width + 1, end = (y + 1) * width - 1; at < end; at += 1) {
      const change = Math.max(changeAt(light.data, at, width), changeAt(tint.data, at, width))
      changes[at] = change
      counts[change] = (counts[change] ?? 0) + 1
    }
  }
  const least = Math.max(LEAST_CHANGE, ABOVE_USUAL * shareOf(counts, NEARLY_EVERYWHERE))
  for (let at = 0; at < changes.length; at += 1) changes[at] = (changes[at] ?? 0) > least ? 1 : 0
  return largestBox(grown(changes, width), width, height)
}

/** How much it changes from one neighbour to the other, across or down. */
function changeAt(data: Uint8Array, at: number, width: number): number {
  const across = Math.abs((data[at + 1] ?? 0) - (data[at - 1] ?? 0))
  const down = Math.abs((data[at + width] ?? 0) - (data[at - width] ?? 0))
  return across > down ? across : down
}

/** All that lies within reach of a mark, across and down. */
function grown(marks: Uint8Array, width: number): Uint8Array {
  const across = new Uint8Array(marks.length)
  for (let row = 0; row < marks.length; row += width) {
    const end = row + width
    let until = -1
    for (let at = row; at < end; at += 1) {
      if (marks[at] !== 1) continue
      const stop = Math.min(end, at + REACH + 1)
      across.fill(1, Math.max(row, until, at - REACH), stop)
      until = stop
    }
  }
  const all = across.slice()
  for (let away = 1; away <= REACH; away += 1) {
    const off = away * width
    for (let at = off; at < marks.length; at += 1) {
      if (across[at] === 1) all[at - off] = 1
      if (across[at - off] === 1) all[at] = 1
    }
  }
  return all
}

function largestBox(marks: Uint8Array, width: number, height: number): Box | null {
  const { count, from, to, part } = partsOf(marks, width, 1)
  const boxes = new Map<number, { left: number; right: number; upper: number; lower: number; area: number }>()
  for (let run = 0; run < count; run += 1) {
    const start = from[run] ?? 0
    const left = start % width
    const length = (to[run] ?? 0) - start
    const y = (start - left) / width
    const box = boxes.get(part[run] ?? 0)
    if (box === undefined) {
      boxes.set(part[run] ?? 0, { left, right: left + length - 1, upper: y, lower: y, area: length })
      continue
    }
    box.left = Math.min(box.left, left)
    box.right = Math.max(box.right, left + length - 1)
    box.lower = y
    box.area += length
  }
  let best: Box | null = null
  let most = LEAST_AREA
  for (const { left, right, upper, lower, area } of boxes.values()) {
    if (area <= most || isBeside(left, right, width) || isBeside(upper, lower, height)) continue
    most = area
    const x = left === 0 ? 0 : left + REACH
    const y = upper === 0 ? 0 : upper + REACH
    best = {
      x,
      y,
      width: (right === width - 1 ? width : right + 1 - REACH) - x,
      height: (lower === height - 1 ? height : lower + 1 - REACH) - y,
    }
  }
  return best
}

/** Whether it lies at the picture's edge and hardly comes in: a hand, another paper. */
const isBeside = (first: number, last: number, length: number): boolean =>
  (first === 0 || last === length - 1) && last - first < LEAST_DEPTH * length
