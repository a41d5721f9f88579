import { linesOf } from '@/platform/textPicture/lines'
import type { Pen, Plan } from '@/platform/picture'
import colours from '@/ui/booklet/index.colours.json'
import booklet from '@/ui/booklet/index.drawings.json'
import mark from '@/ui/mark/index.drawings.json'
import { follow } from './path'

/** What the picture of a certificate says; it never has the code, which counts for two minutes. */
export interface CardWords {
  readonly title: string
  readonly sample: string | undefined
  readonly rows: readonly CardRow[]
  /** In the place of the code. */
  readonly check: string
  readonly issue: readonly CardRow[]
  /** Below everything. */
  readonly foot: string
}

interface CardRow {
  readonly label: string
  readonly value: string
}

// In CSS pixels, as the booklet's own stylesheet has them at the standard size of type.
const WIDTH = 400
const MARGIN = 16
const SPINE = 6
const LEFT = MARGIN + SPINE
const RIGHT = WIDTH - MARGIN
const PAD = 20
const INSIDE = RIGHT - LEFT - 2 * PAD
const LABEL = 90
const GAP = 10
const FRAME = 9

/** As sharp as the sharpest phones. */
const DENSITY = 3
/** Older phones draw nothing that is higher. */
const HIGHEST = 4096

interface Look {
  readonly size: number
  readonly bold?: true
  readonly colour?: string
  readonly spread?: number
}
const TITLE: Look = { size: 33, bold: true, colour: colours.accent, spread: 0.5 }
const SAMPLE: Look = { size: 20, bold: true, colour: colours.red }
const CHECK: Look = { size: 20, bold: true }
const VALUE: Look = { size: 20, bold: true }
/** A long number stands a size smaller so that it stays on one line. */
const SMALLER: Look = { size: 18, bold: true }
const QUIET: Look = { size: 18, colour: colours['ink-2'] }
const LINE = 1.4

/** Something with a height that is drawn from its top. */
interface Block {
  readonly height: number
  draw(pen: Pen, top: number): void
}

/** 电子退休证 as a picture: both pages of the booklet as the screen draws them, as high as what stands on them. */
export const planCard =
  (words: CardWords): Plan =>
  (pen, family) => {
    const set = setter(pen, family)
    const first = leaf([
      space(28),
      emblem,
      ...title(set, words),
      ...words.rows.map((row) => ledgerRow(set, row)),
      space(28),
    ])
    const second = leaf([
      space(28),
      set.block(words.check, CHECK, { width: INSIDE, centred: true }),
      space(12),
      ...words.issue.map((row) => ledgerRow(set, row)),
      space(14),
      set.block(words.foot, QUIET, { width: INSIDE, centred: true }),
      space(24),
    ])
    const height = first.height + second.height + 2 * MARGIN
    const density = Math.min(DENSITY, HIGHEST / height)
    const pixels = { width: Math.round(WIDTH * density), height: Math.round(height * density) }
    return {
      ...pixels,
      draw(ink) {
        // To the last pixel: what is seen through is black in an album.
        ink.fillStyle = colours.shine
        ink.fillRect(0, 0, pixels.width, pixels.height)
        ink.save()
        ink.scale(density, density)
        cover(ink, height)
        rosette(ink, MARGIN, first.height)
        first.draw(ink, MARGIN)
        ink.fillStyle = colours.fold
        ink.fillRect(LEFT, MARGIN + first.height, RIGHT - LEFT, 1)
        second.draw(ink, MARGIN + first.height)
        ink.restore()
      },
    }
  }

/** Sets words into lines, and writes them. */
function setter(measure: Pen, family: string) {
  const fontOf = ({ size, bold }: Look) => `${bold ? 'bold' : 'normal'} ${String(size)}px ${family}`
  const widthOf = (text: string, look: Look) => {
    measure.font = fontOf(look)
    const letters = Array.from(text).length - 1
    return measure.measureText(text).width + letters * (look.spread ?? 0) * look.size
  }
  const lines = (text: string, look: Look, width: number) =>
    linesOf(text, (line) => widthOf(line.trimEnd(), look) <= width).map((line) => line.trimEnd())
  const write = (pen: Pen, text: string, look: Look, x: number, top: number) => {
    pen.font = fontOf(look)
    pen.fillStyle = look.colour ?? colours.ink
    // Half of what the line is higher than its letters, and then down to where they stand.
    const baseline = top + ((LINE - 1) / 2 + 0.88) * look.size
    if (look.spread === undefined) return pen.fillText(text, x, baseline)
    let at = x
    for (const letter of text) {
      pen.fillText(letter, at, baseline)
      at += widthOf(letter, look) + look.spread * look.size
    }
  }
  const block = (
    text: string,
    look: Look,
    { width, x = LEFT + PAD, centred = false }: { width: number; x?: number; centred?: boolean },
  ): Block => {
    const broken = lines(text, look, width)
    const high = look.size * LINE
    return {
      height: broken.length * high,
      draw: (pen, top) =>
        broken.forEach((line, nth) =>
          write(pen, line, look, x + (centred ? (width - widthOf(line, look)) / 2 : 0), top + nth * high),
        ),
    }
  }
  return { block, lines, widthOf }
}
type Setter = ReturnType<typeof setter>

const space = (height: number): Block => ({ height, draw: () => undefined })

const emblem: Block = {
  height: 36,
  draw: (pen, top) => drawing(pen, mark.lines, { x: (LEFT + RIGHT - 96) / 2, y: top, width: 96, height: 36 }),
}

function title(set: Setter, words: CardWords): Block[] {
  const { sample } = words
  const name = [space(6), set.block(words.title, TITLE, { width: INSIDE, centred: true })]
  if (sample === undefined) return [...name, space(12)]
  const width = Math.min(INSIDE, set.widthOf(sample, SAMPLE) + 28)
  const x = (LEFT + RIGHT - width) / 2
  const text = set.block(sample, SAMPLE, { x: x + 14, width: width - 28, centred: true })
  const stamp: Block = {
    height: text.height + 12,
    draw(pen, top) {
      rounded(pen, { x, y: top, width, height: text.height + 12 }, [4, 4])
      pen.fillStyle = colours.paper
      pen.fill()
      outline(pen, colours.red, 2)
      text.draw(pen, top + 6)
    },
  }
  return [...name, space(6), stamp, space(12)]
}

/** A name and what it is, over a dotted line. */
function ledgerRow(set: Setter, { label, value }: CardRow): Block {
  const width = INSIDE - LABEL - GAP
  const look =
    set.lines(value, VALUE, width).length > 1 && set.lines(value, SMALLER, width).length === 1
      ? SMALLER
      : VALUE
  const name = set.block(label, QUIET, { width: LABEL })
  const text = set.block(value, look, { x: LEFT + PAD + LABEL + GAP, width })
  const height = Math.max(name.height + 2, text.height) + 14
  return {
    height,
    draw(pen, top) {
      name.draw(pen, top + 9)
      text.draw(pen, top + 7)
      pen.setLineDash([1, 2])
      pen.beginPath()
      pen.moveTo(LEFT + PAD, top + height - 0.5)
      pen.lineTo(RIGHT - PAD, top + height - 0.5)
      outline(pen, colours.dots, 1)
      pen.setLineDash([])
    },
  }
}

/** A page of the booklet: what stands on it, in a double frame. */
function leaf(blocks: readonly Block[]): Block {
  const height = blocks.reduce((sum, one) => sum + one.height, 0)
  return {
    height,
    draw(pen, top) {
      for (const [inset, colour] of [
        [FRAME + 0.5, colours.accent],
        [FRAME + 4.5, colours.rail],
      ] as const) {
        const box = {
          x: LEFT + inset,
          y: top + inset,
          width: RIGHT - LEFT - 2 * inset,
          height: height - 2 * inset,
        }
        rounded(pen, box, [2, 2])
        outline(pen, colour, 1)
      }
      let y = top
      for (const one of blocks) {
        one.draw(pen, y)
        y += one.height
      }
    },
  }
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The spine and the paper. */
function cover(pen: Pen, height: number): void {
  const box = { x: LEFT, y: MARGIN, width: RIGHT - LEFT, height: height - 2 * MARGIN }
  rounded(pen, { ...box, x: MARGIN }, [4, 12])
  pen.fillStyle = colours.accent
  pen.fill()
  rounded(pen, box, [4, 12])
  pen.fillStyle = colours.paper
  pen.fill()
  outline(pen, colours.edge, 1)
}

/** @param corners the left ones and the right ones */
function rounded(pen: Pen, { x, y, width, height }: Box, [left, right]: readonly [number, number]): void {
  // So much of a corner stays straight where a curve is to look like a quarter of a circle.
  const straight = 0.448
  const [r, b] = [x + width, y + height]
  pen.beginPath()
  pen.moveTo(x + left, y)
  pen.lineTo(r - right, y)
  pen.bezierCurveTo(r - right * straight, y, r, y + right * straight, r, y + right)
  pen.lineTo(r, b - right)
  pen.bezierCurveTo(r, b - right * straight, r - right * straight, b, r - right, b)
  pen.lineTo(x + left, b)
  pen.bezierCurveTo(x + left * straight, b, x, b - left * straight, x, b - left)
  pen.lineTo(x, y + left)
  pen.bezierCurveTo(x, y + left * straight, x + left * straight, y, x + left, y)
  pen.closePath()
}

function outline(pen: Pen, colour: string, width: number): void {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.stroke()
}

function rosette(pen: Pen, top: number, height: number): void {
  const width = RIGHT - LEFT
  pen.globalAlpha = 0.13
  drawing(pen, booklet.rosette, { x: LEFT + width * 0.08, y: top, width: width * 0.84, height })
  pen.globalAlpha = 1
}

interface Lines {
  readonly width: number
  readonly height: number
  readonly shapes: readonly { readonly d: string; readonly stroke: number; readonly blunt?: boolean }[]
}

/** One of the screen's own drawings, as large as it may be there. */
function drawing(pen: Pen, { width, height, shapes }: Lines, box: Box): void {
  const scale = Math.min(box.width / width, box.height / height)
  pen.save()
  pen.translate(box.x + (box.width - width * scale) / 2, box.y + (box.height - height * scale) / 2)
  pen.scale(scale, scale)
  for (const { d, stroke, blunt } of shapes) {
    pen.lineCap = blunt ? 'butt' : 'round'
    follow(pen, d)
    outline(pen, colours.accent, stroke)
  }
  pen.restore()
}
