import { encode } from 'uqr'

/** Modules of white around it, which readers need to find it. */
const QUIET_ZONE = 4
/** CSS px of a module where nothing says how large it is drawn. */
const MODULE = 8

/**
 * A text as a QR code: an SVG in a `data:` address, black on white whatever the theme, for nothing is sent anywhere to
 * draw it. Level M: 15 % of it may be hidden by a thumb or a scratch.
 */
export function qrCodeOf(text: string): string {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const side = size * MODULE
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
      `<rect width="${size}" height="${size}" fill="#fff"/><path d="${lines(data)}" stroke="#000"/></svg>`,
  )}`
}

/**
 * Each run of black as a line through the middle of its row, from where the last one ended: a mini-program sends the
 * whole of it to its view in one piece, which is to be small. `-0` needs no blank before it, which would be three
 * characters of an address.
 */
function lines(data: readonly (readonly boolean[])[]): string {
  let [x, y] = [0, -1]
  const path = data.flatMap((row, at) =>
    runsOf(row).map(([from, length]) => {
      const move = `m${from - x}${at === y ? '-0' : ` ${at - y}`}`
      ;[x, y] = [from + length, at]
      return `${move}h${length}`
    }),
  )
  return `M0-.5${path.join('')}`
}

/** Where black begins in a row, and how far it goes. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  row.forEach((black, x) => {
    const last = runs[runs.length - 1]
    if (!black) return
    if (last && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  })
  return runs
}
