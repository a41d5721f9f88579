import type { Fonts, Weight } from './fonts'
import { linesIn, type Inline, type Line } from './wrap'

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89, margin: 44 } as const
export const INSIDE = PAGE.width - 2 * PAGE.margin
/** Below this the foot begins. */
export const BOTTOM = PAGE.height - PAGE.margin - 9

export const INK = '#1a1c1e'
const LINE_HEIGHT = 1.45
/** From the top of a line to where its characters stand. */
const ASCENT = 1.08
/** How wide a box to tick is, and the gap behind it, in sizes of the text. */
const BOX = 0.86
const BOX_GAP = 0.22
/** Behind its words. */
const BOX_SPACE = 1.2

/** How words look. */
export interface Look {
  readonly size: number
  readonly weight?: Weight
  readonly ink?: string
  readonly align?: 'left' | 'center'
}

/** Words as they were put on a page: what tests hold the finished page against. */
export interface Written {
  readonly page: number
  readonly text: string
  readonly x: number
  /** From the top. */
  readonly baseline: number
  readonly size: number
  readonly weight: Weight
}

/** A box as it was drawn. */
export interface Ticked {
  readonly page: number
  readonly ticked: boolean
  readonly x: number
  readonly y: number
  readonly side: number
}

/** Pages to be written on; every character goes through here, and is written down. */
export class Sheet {
  readonly written: Written[] = []
  readonly boxes: Ticked[] = []
  readonly pdf: PDFKit.PDFDocument
  private pages = 1

  constructor(fonts: Fonts, info: { readonly title: string; readonly madeAt: Date }) {
    this.pdf = fonts.newDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      lang: 'zh-CN',
      displayTitle: true,
      // None of the fonts that come with the library: they have no Chinese.
      font: '',
      info: { Title: info.title, CreationDate: info.madeAt, Producer: '', Creator: '' },
    })
    this.pdf.registerFont('regular', fonts.bytes.regular)
    this.pdf.registerFont('bold', fonts.bytes.bold)
  }

  get page(): number {
    return this.pages
  }

  nextPage(): void {
    this.pdf.addPage({ size: 'A4', margin: 0 })
    this.pages += 1
  }

  private widthOf(look: Look) {
    this.pdf.font(look.weight ?? 'regular').fontSize(look.size)
    return (one: Inline) =>
      typeof one === 'string'
        ? this.pdf.widthOfString(one)
        : this.pdf.widthOfString(one.text) + (BOX + BOX_GAP + BOX_SPACE) * look.size
  }

  lines(inlines: readonly Inline[], width: number, look: Look): Line[] {
    return linesIn(inlines, width, this.widthOf(look))
  }

  heightOf(inlines: readonly Inline[], width: number, look: Look): number {
    return this.lines(inlines, width, look).length * look.size * LINE_HEIGHT
  }

  /** @returns where the next line would begin */
  write(inlines: readonly Inline[], at: { x: number; y: number; width: number }, look: Look): number {
    const lines = this.lines(inlines, at.width, look)
    lines.forEach((line, nth) => {
      const widthOf = this.widthOf(look)
      const free = at.width - line.reduce((sum, one) => sum + widthOf(one), 0)
      let x = at.x + (look.align === 'center' ? free / 2 : 0)
      const baseline = at.y + nth * look.size * LINE_HEIGHT + look.size * ASCENT
      for (const one of line) {
        if (typeof one === 'string') this.put(one, x, baseline, look)
        else {
          this.box(one.ticked, x, baseline, look.size * BOX)
          this.put(one.text, x + (BOX + BOX_GAP) * look.size, baseline, look)
        }
        x += widthOf(one)
      }
    })
    return at.y + lines.length * look.size * LINE_HEIGHT
  }

  private put(
    text: string,
    x: number,
    baseline: number,
    { size, weight = 'regular', ink = INK }: Look,
  ): void {
    this.pdf.font(weight).fontSize(size).fillColor(ink)
    this.pdf.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
    this.written.push({ page: this.pages, text, x, baseline, size, weight })
  }

  /** Drawn, for the font has no ticked one. */
  private box(ticked: boolean, x: number, baseline: number, side: number): void {
    const y = baseline - side + side * 0.1
    this.boxes.push({ page: this.pages, ticked, x, y, side })
    const { pdf } = this
    pdf.lineWidth(0.8).strokeColor(INK).rect(x, y, side, side).stroke()
    if (!ticked) return
    pdf
      .lineWidth(1.5)
      .moveTo(x + side * 0.16, y + side * 0.52)
      .lineTo(x + side * 0.42, y + side * 0.78)
      .lineTo(x + side * 0.88, y + side * 0.16)
      .stroke()
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.pdf.lineWidth(0.7).strokeColor(INK).rect(x, y, width, height).stroke()
  }

  /** A picture, as large as it may be there. */
  picture(
    png: Buffer,
    { x, y, width, height }: { x: number; y: number; width: number; height: number },
  ): void {
    this.pdf.image(png, x, y, { fit: [width, height] })
  }

  /** The foot of every page, once all are there. */
  foot(textOf: (page: number, of: number) => string): void {
    for (let page = 1; page <= this.pages; page += 1) {
      this.pdf.switchToPage(page - 1)
      const look: Look = { size: 8.5, ink: '#4a4f54', align: 'center' }
      const at = { x: PAGE.margin, y: PAGE.height - PAGE.margin - 4, width: INSIDE }
      const current = this.pages
      this.pages = page
      this.write([textOf(page, current)], at, look)
      this.pages = current
    }
  }

  /** The finished file. */
  async bytes(): Promise<Buffer> {
    const parts: Buffer[] = []
    const { pdf } = this
    const done = new Promise<void>((resolve, reject) => {
      pdf.on('data', (part: Buffer) => parts.push(part))
      pdf.on('end', resolve)
      pdf.on('error', reject)
    })
    pdf.end()
    await done
    return Buffer.concat(parts)
  }
}
