/** What both a browser's and a mini-program's canvas can do. */
export interface Ink {
  lineWidth: number
  lineCap: string
  lineJoin: string
  strokeStyle: unknown
  fillStyle: unknown
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void
  stroke(): void
  fillRect(x: number, y: number, width: number, height: number): void
  scale(x: number, y: number): void
}

export interface Point {
  x: number
  y: number
}

// The picture is stored and printed: dark ink on white, whatever the theme.
const inkColour = '#1a1c1e'
const paperColour = '#ffffff'
const inkWidth = 4
/** In CSS px of line, over all strokes. */
const shortestName = 60

/** Twice the size on the screen is enough for print; a phone's own ratio of 3 or 4 only makes the file heavy. */
export const sharpness = 2

export function prepare(ink: Ink, width: number, height: number): void {
  ink.scale(sharpness, sharpness)
  ink.lineWidth = inkWidth
  ink.lineCap = 'round'
  ink.lineJoin = 'round'
  ink.strokeStyle = inkColour
  ink.fillStyle = paperColour
  ink.fillRect(0, 0, width, height)
}

/** The strokes of a signature as they are drawn. */
export class Pen {
  private strokes = 0
  private from: Point | undefined
  private last: Point | undefined
  private drawn = 0

  constructor(private readonly ink: Ink) {}

  get count(): number {
    return this.strokes
  }

  /** Whether it can be somebody's name: a dot, or the touch of a finger that scrolled by, signs nothing. */
  get isName(): boolean {
    return this.drawn >= shortestName
  }

  down(point: Point): void {
    this.strokes += 1
    this.from = point
    this.last = point
    // A dot is a stroke as well.
    this.draw(point, point)
  }

  /** Through the middle between two points: a finger reports corners where it drew a curve. */
  move(point: Point): void {
    if (!this.last || !this.from) return
    const middle = { x: (this.last.x + point.x) / 2, y: (this.last.y + point.y) / 2 }
    this.draw(this.from, middle, this.last)
    this.drawn += Math.hypot(point.x - this.last.x, point.y - this.last.y)
    this.from = middle
    this.last = point
  }

  /** @returns whether a stroke was being drawn */
  up(): boolean {
    const drawing = this.last !== undefined
    if (this.from && this.last) this.draw(this.from, this.last)
    this.from = undefined
    this.last = undefined
    return drawing
  }

  private draw(from: Point, to: Point, through: Point = from): void {
    this.ink.beginPath()
    this.ink.moveTo(from.x, from.y)
    this.ink.quadraticCurveTo(through.x, through.y, to.x, to.y)
    this.ink.stroke()
  }
}

/** The picture in a data URI. */
export function base64Of(dataUri: string): string {
  return dataUri.slice(dataUri.indexOf(',') + 1)
}
