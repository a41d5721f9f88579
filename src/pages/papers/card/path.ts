import type { Pen } from '@/platform/picture'

const COMMAND = /([MLHVCZA])([^MLHVCZA]*)/gi
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g
/** How many figures a command takes at a time. */
const TAKES = { M: 2, L: 2, H: 1, V: 1, C: 6, Z: 0, A: 7 } as const

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Follows the path of one of our drawings: what a browser does by itself with `Path2D`, which mini-programs lack.
 */
export function follow(pen: Pen, d: string): void {
  let at: Point = { x: 0, y: 0 }
  let from = at
  pen.beginPath()
  for (const [, letter = '', rest = ''] of d.matchAll(COMMAND)) {
    const command = letter.toUpperCase() as keyof typeof TAKES
    const relative = letter !== command
    if (command === 'Z') {
      pen.closePath()
      at = from
      continue
    }
    const figures = figuresOf(command, rest)
    for (let nth = 0; nth < figures.length; nth += TAKES[command]) {
      const given = figures.slice(nth, nth + TAKES[command])
      const base = relative ? at : { x: 0, y: 0 }
      const end = endOf(command, given, at, base)
      if (command === 'M' && nth === 0) {
        pen.moveTo(end.x, end.y)
        from = end
      } else if (command === 'C') {
        const [ax = 0, ay = 0, bx = 0, by = 0] = given
        pen.bezierCurveTo(base.x + ax, base.y + ay, base.x + bx, base.y + by, end.x, end.y)
      } else if (command === 'A') arc(pen, at, end, given)
      else pen.lineTo(end.x, end.y)
      at = end
    }
  }
}

function figuresOf(command: keyof typeof TAKES, text: string): number[] {
  if (command !== 'A') return (text.match(NUMBER) ?? []).map(Number)
  // The two flags may stand close to what follows them: `0 1012 0` is `0`, `1`, `0`, `12`, `0`.
  const figures: number[] = []
  let left = text
  while (left.trim() !== '') {
    const flag = figures.length % 7 === 3 || figures.length % 7 === 4
    const [all = '', figure = ''] =
      (flag ? /^[\s,]*([01])/ : /^[\s,]*(-?(?:\d+\.?\d*|\.\d+))/).exec(left) ?? []
    if (all === '') throw new Error(`no arc: ${text}`)
    figures.push(Number(figure))
    left = left.slice(all.length)
  }
  return figures
}

function endOf(command: keyof typeof TAKES, given: readonly number[], at: Point, base: Point): Point {
  const [x = 0, y = 0] = given.slice(-2)
  if (command === 'H') return { x: base.x + (given[0] ?? 0), y: at.y }
  if (command === 'V') return { x: at.x, y: base.y + (given[0] ?? 0) }
  return { x: base.x + x, y: base.y + y }
}

/** An arc of an ellipse as curves of a quarter at most (SVG 1.1, F.6.5). */
function arc(
  pen: Pen,
  from: Point,
  to: Point,
  [width = 0, height = 0, turn = 0, large, sweep]: readonly number[],
) {
  const angle = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [dx, dy] = [(from.x - to.x) / 2, (from.y - to.y) / 2]
  const [px, py] = [cos * dx + sin * dy, cos * dy - sin * dx]
  // Too small an ellipse is as large as it must be.
  const grown = Math.max(1, Math.hypot(px / width, py / height))
  const [rx, ry] = [width * grown, height * grown]
  const away = (px / rx) ** 2 + (py / ry) ** 2
  const side = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, 1 / away - 1))
  const [mx, my] = [(side * rx * py) / ry, (-side * ry * px) / rx]
  const begin = Math.atan2((py - my) / ry, (px - mx) / rx)
  let round = Math.atan2((-py - my) / ry, (-px - mx) / rx) - begin
  if (sweep === 1 && round < 0) round += 2 * Math.PI
  if (sweep !== 1 && round > 0) round -= 2 * Math.PI
  const middle = {
    x: cos * mx - sin * my + (from.x + to.x) / 2,
    y: sin * mx + cos * my + (from.y + to.y) / 2,
  }
  const place = (x: number, y: number): [number, number] => [
    middle.x + cos * rx * x - sin * ry * y,
    middle.y + sin * rx * x + cos * ry * y,
  ]
  const parts = Math.ceil(Math.abs(round) / (Math.PI / 2) - 1e-6)
  const step = round / parts
  const pull = (4 / 3) * Math.tan(step / 4)
  for (let nth = 0; nth < parts; nth += 1) {
    const [a, b] = [begin + nth * step, begin + (nth + 1) * step]
    const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)]
    pen.bezierCurveTo(
      ...place(ca - pull * sa, sa + pull * ca),
      ...place(cb + pull * sb, sb - pull * cb),
      ...place(cb, sb),
    )
  }
}
