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
  const path = data.map((row, y) =>
    runsOf(row)
      .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
      .join(''),
  )
  const side = size * MODULE
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
      `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path.join('')}" fill="#000"/></svg>`,
  )}`
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
