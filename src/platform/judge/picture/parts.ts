/** The coherent parts of a mask, in runs of pixels along its rows: far fewer than there are pixels. */
export interface Parts {
  readonly count: number
  /** Where each run begins and, exclusively, ends. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The first run of the part to which each belongs. */
  readonly part: Int32Array
}

/** Joins all pixels of a value that lie beside or below each other. */
export function partsOf(mask: Uint8Array, width: number, value: number): Parts {
  const most = (mask.length >> 1) + Math.ceil(mask.length / width) + 1
  const from = new Int32Array(most)
  const to = new Int32Array(most)
  const part = new Int32Array(most)
  const rootOf = (run: number): number => {
    let root = run
    for (let next = part[root] ?? root; next !== root; next = part[root] ?? root) root = next
    part[run] = root
    return root
  }
  let count = 0
  /** Runs of the row above that may still touch. */
  let above = 0
  for (let row = 0; row < mask.length; row += width) {
    const rowsFirst = count
    for (let at = row; at < row + width; at += 1) {
      if (mask[at] !== value) continue
      const start = at
      while (at < row + width && mask[at] === value) at += 1
      from[count] = start
      to[count] = at
      part[count] = count
      while (above < rowsFirst && (to[above] ?? 0) + width <= start) above += 1
      for (let other = above; other < rowsFirst && (from[other] ?? 0) + width < at; other += 1) {
        const one = rootOf(other)
        const two = rootOf(count)
        if (one < two) part[two] = one
        else part[one] = two
      }
      count += 1
    }
    above = rowsFirst
  }
  for (let run = 0; run < count; run += 1) part[run] = rootOf(run)
  return { count, from, to, part }
}

/** The largest coherent part, with the holes that writing makes in it filled. */
export function largestPart(mask: Uint8Array, width: number): Uint8Array {
  const { count, from, to, part } = partsOf(mask, width, 1)
  const sizes = new Int32Array(count)
  let largest = -1
  for (let run = 0; run < count; run += 1) {
    const root = part[run] ?? 0
    const size = (sizes[root] ?? 0) + (to[run] ?? 0) - (from[run] ?? 0)
    sizes[root] = size
    if (size > (sizes[largest] ?? 0)) largest = root
  }
  const result = new Uint8Array(mask.length)
  for (let run = 0; run < count; run += 1) if (part[run] === largest) result.fill(1, from[run], to[run])
  return filled(result, width)
}

/** What cannot be reached from outside without crossing the mask lies in it. */
function filled(mask: Uint8Array, width: number): Uint8Array {
  const { count, from, to, part } = partsOf(mask, width, 0)
  const isOutside = new Uint8Array(count)
  for (let run = 0; run < count; run += 1) {
    const start = from[run] ?? 0
    const end = to[run] ?? 0
    const atEdge = start < width || end > mask.length - width || start % width === 0 || end % width === 0
    if (atEdge) isOutside[part[run] ?? 0] = 1
  }
  for (let run = 0; run < count; run += 1) {
    if (isOutside[part[run] ?? 0] === 0) mask.fill(1, from[run], to[run])
  }
  return mask
}

/** Without what is one pixel thin: threads of wood, a shadow's edge. Beyond the picture it goes on as at its edge. */
export function opened(mask: Uint8Array, width: number): Uint8Array {
  const worn = new Uint8Array(mask.length)
  const result = new Uint8Array(mask.length)
  for (let row = 0; row < mask.length; row += width) {
    const up = row === 0 ? 0 : width
    const down = row + width === mask.length ? 0 : width
    let before = mask[row] ?? 0
    let here = before
    for (let at = row, end = row + width - 1; at <= end; at += 1) {
      const after = at === end ? here : (mask[at + 1] ?? 0)
      worn[at] = before & here & after & (mask[at - up] ?? 0) & (mask[at + down] ?? 0)
      before = here
      here = after
    }
  }
  for (let row = 0; row < mask.length; row += width) {
    const up = row === 0 ? 0 : width
    const down = row + width === mask.length ? 0 : width
    let before = worn[row] ?? 0
    let here = before
    for (let at = row, end = row + width - 1; at <= end; at += 1) {
      const after = at === end ? here : (worn[at + 1] ?? 0)
      result[at] = before | here | after | (worn[at - up] ?? 0) | (worn[at + down] ?? 0)
      before = here
      here = after
    }
  }
  return result
}
