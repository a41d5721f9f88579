import type { Chance } from './chance'

/** A thing to photograph, drawn flat. Nobody's: its writing is strokes that look like characters and say nothing. */
export interface DrawnPaper {
  readonly svg: string
  /** Its size in the hand, millimetres. */
  readonly across: number
  readonly down: number
  /** Radius of its corners, millimetres. */
  readonly corner: number
}

/** Drawn with so many units a millimetre. */
const UNITS = 10

/** Strokes in the place of one character. */
function character(x: number, y: number, size: number, chance: Chance): string {
  const strokes = chance.whole(4, 7)
  let path = ''
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    const i = x + chance.between(0, size * 0.85)
    const j = y + chance.between(0, size * 0.85)
    const length = chance.between(0.3, 0.8) * size
    const kind = chance.next()
    const [dx, dy] = kind < 0.45 ? [length, 0] : kind < 0.8 ? [0, length] : [length * 0.6, length * 0.6]
    path += `M${i.toFixed(1)} ${j.toFixed(1)}L${Math.min(i + dx, x + size * 0.92).toFixed(1)} ${Math.min(j + dy, y + size * 0.92).toFixed(1)}`
  }
  return path
}

function line(x: number, y: number, size: number, count: number, chance: Chance): string {
  return Array.from({ length: count }, (_, at) => character(x + at * size * 1.08, y, size, chance)).join('')
}

const ink = (path: string, colour: string, width: number) =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width.toFixed(1)}"/>`

const svgOf = (across: number, down: number, inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${across * UNITS}" height="${down * UNITS}" viewBox="0 0 ${across * UNITS} ${down * UNITS}">${inside}</svg>`

const CARD = { across: 85.6, down: 54, corner: 3.18 } as const

function identityFront(chance: Chance): string {
  const rows = [60, 140, 220, 300, 350].map((y, row) =>
    line(170, y, 32, chance.whole(row > 2 ? 8 : 2, 11), chance),
  )
  const labels = [60, 140, 220, 300].map((y) => line(60, y, 24, 2, chance))
  return svgOf(
    CARD.across,
    CARD.down,
    `<rect width="856" height="540" fill="#e6eef0"/><path d="M0 330c160-80 320 70 480 0s270-30 376 10v200H0z" fill="#d3e2e6"/>
    ${ink(labels.join(''), '#5f8fb0', 2.6)}${ink(rows.join(''), '#26323a', 3.4)}
    <rect x="560" y="70" width="230" height="300" fill="#f2f6f6"/><circle cx="675" cy="180" r="62" fill="#b58e78"/>
    <path d="M575 370c10-90 60-110 100-110s92 20 102 110z" fill="#3a4450"/>
    ${ink(line(60, 450, 24, 6, chance) + line(300, 446, 30, 15, chance), '#26323a', 3.4)}`,
  )
}

function identityBack(chance: Chance): string {
  return svgOf(
    CARD.across,
    CARD.down,
    `<rect width="856" height="540" fill="#e9efee"/><path d="M0 90c200 70 400-70 856 20v220c-300 60-500-60-856 10z" fill="#dbe6e2"/>
    <circle cx="150" cy="150" r="88" fill="#c0392f"/><circle cx="150" cy="140" r="48" fill="#e3b94e"/>
    ${ink(line(300, 80, 52, 8, chance), '#26323a', 5)}${ink(line(300, 180, 62, 7, chance), '#26323a', 6)}
    ${ink(line(170, 390, 28, 4, chance) + line(340, 390, 28, 12, chance) + line(170, 450, 28, 4, chance) + line(340, 450, 28, 14, chance), '#26323a', 3.2)}`,
  )
}

const BANKS = ['#28508c', '#a32834', '#c7a15a', '#1f6b58', '#33373d', '#d8dde2', '#7a4f9a'] as const

function bankCard(chance: Chance): string {
  const colour = chance.pick(BANKS)
  const writing = colour === '#d8dde2' || colour === '#c7a15a' ? '#2b2b2b' : '#f3f3ee'
  return svgOf(
    CARD.across,
    CARD.down,
    `<rect width="856" height="540" fill="${colour}"/><path d="M0 380c250-160 500 90 856-120v280H0z" fill="#fff" opacity="0.12"/>
    <rect x="80" y="190" width="110" height="86" rx="12" fill="#d7b866"/><path d="M80 232h110M134 190v86" stroke="#8a7436" stroke-width="4"/>
    <circle cx="90" cy="80" r="38" fill="${writing}" opacity="0.9"/>${ink(line(150, 56, 44, 5, chance), writing, 5)}
    ${ink(line(80, 320, 34, 19, chance), writing, 4.5)}${ink(line(80, 420, 24, 9, chance), writing, 3.2)}
    <rect x="640" y="410" width="150" height="86" rx="8" fill="#f7f7f4"/>${ink(line(656, 434, 36, 3, chance), '#1d4c8f', 6)}`,
  )
}

const SHEETS = ['#f6f3ea', '#fbfbf8', '#efe6cf', '#f3eee0'] as const

function sheet(chance: Chance): DrawnPaper {
  const [across, down] = chance.happens(0.7) ? [210, 297] : [184, 260]
  const width = across * UNITS
  const rows = chance.whole(5, 9)
  const table = { top: 420, height: chance.between(900, 1300) }
  const body: string[] = [line(width / 2 - 360, 180, 72, chance.whole(6, 9), chance)]
  for (let row = 0; row < rows; row += 1) {
    const y = table.top + (row * table.height) / rows + 24
    for (const x of [210, 620, 1150]) body.push(line(x, y, 42, chance.whole(2, 7), chance))
  }
  const grid = Array.from({ length: rows + 1 }, (_, row) => {
    const y = (table.top + (row * table.height) / rows).toFixed(0)
    return `M170 ${y}H${width - 170}`
  }).join('')
  const frame = `M170 ${table.top}V${table.top + table.height}M560 ${table.top}V${table.top + table.height}M1080 ${table.top}V${table.top + table.height}M${width - 170} ${table.top}V${table.top + table.height}`
  for (let y = table.top + table.height + 80; y < down * UNITS - 320; y += 84) {
    body.push(line(190, y, 42, chance.whole(14, Math.floor((width - 400) / 46)), chance))
  }
  const stampAt = { x: width - chance.between(420, 700), y: down * UNITS - chance.between(380, 520) }
  const inside = `<rect width="${width}" height="${down * UNITS}" fill="${chance.pick(SHEETS)}"/>
    ${ink(grid + frame, '#55503f', 5)}${ink(body.join(''), chance.pick(['#2b2a28', '#26385f', '#3a3a3a']), 5)}
    <g fill="none" stroke="#c0392f" stroke-width="11" opacity="0.8"><circle cx="${stampAt.x}" cy="${stampAt.y}" r="190"/>
    <path d="${line(stampAt.x - 130, stampAt.y - 30, 60, 4, chance)}"/></g>`
  return { svg: svgOf(across, down, inside), across, down, corner: 0 }
}

/** Draws one of these at random. */
export function paperOf(kind: 'card' | 'page', chance: Chance): DrawnPaper {
  if (kind === 'page') return sheet(chance)
  const draw = chance.pick([identityFront, identityBack, bankCard])
  return { svg: draw(chance), ...CARD }
}
