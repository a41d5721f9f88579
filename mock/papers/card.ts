import { certificatePage } from '@/content/certificate'
import { certificateRows, issueRows } from '@/content/certificate/rows'
import { onPaper } from '@/content/papers/onPaper'
import type { Certificate } from '@contract/certificate'
import { drawCode, type Code } from './code'
import { BOTTOM, INSIDE, PAGE, type Look, type Sheet } from './sheet'

/** The booklet's own colours, as the screen's. */
const PAPER = '#fdfbf5'
const ACCENT = '#0b4a5a'
const RED = '#8c1d18'
const QUIET = '#44484c'

const WIDTH = 400
const LEFT = (PAGE.width - WIDTH) / 2
const PAD = 34
const LABEL = 96
const CODE = 108

/** The mark of the app: six lines that become one. */
const MARK = {
  lines:
    'M1 2h5C17 2 13 14 23 14M1 6.8h5C17 6.8 13 14 23 14M1 11.6h5C17 11.6 13 14 23 14M1 16.4h5C17 16.4 13 14 23 14M1 21.2h5C17 21.2 13 14 23 14M1 26h5C17 26 13 14 23 14',
  end: 'M22 14h8M29 14a6 6 0 1 0 12 0a6 6 0 1 0-12 0',
  width: 44,
} as const

/**
 * 电子退休证: both pages of the booklet as the screen draws them, with how it stood when it was printed.
 * @param at when that was, by the case clock
 */
export function drawCard(sheet: Sheet, certificate: Certificate, code: Code, at: string): void {
  const rows = certificateRows(certificate)
  const issue = [...issueRows(certificate), { label: onPaper.status, value: onPaper.validAt(at) }]
  const below = firstLeaf(sheet, PAGE.margin - 22, rows)
  // Long names of a unit make it higher than a page has room for: the second page of the booklet is then one by itself.
  const needs = secondHeight(sheet, issue) + (code.onlyHere ? 34 : 20)
  if (below + needs > BOTTOM) sheet.nextPage()
  secondLeaf(sheet, below + needs > BOTTOM ? PAGE.margin : below, issue, code)
}

const inside = { x: LEFT + PAD, width: WIDTH - 2 * PAD }

function firstLeaf(sheet: Sheet, top: number, rows: Rows): number {
  const height = 138 + measured(sheet, rows) + 26
  leafFrame(sheet, top, height)
  rosette(sheet, top + height / 2 + 30)
  mark(sheet, top + 24)
  sheet.write([certificatePage.booklet.split('').join(' ')], { ...inside, y: top + 56 }, title)
  const stamp = top + 98
  sheet.pdf.lineWidth(1.5).strokeColor(RED)
  sheet.pdf.rect(LEFT + WIDTH / 2 - 84, stamp, 168, 28).stroke()
  sheet.write([certificatePage.sample], { ...inside, y: stamp + 4 }, sample)
  ledger(sheet, top + 138, rows)
  return top + height
}

const secondHeight = (sheet: Sheet, issue: Rows) => 22 + CODE + 46 + measured(sheet, issue) + 26

function secondLeaf(sheet: Sheet, top: number, issue: Rows, code: Code): void {
  const height = secondHeight(sheet, issue)
  leafFrame(sheet, top, height)
  drawCode(sheet, code.link, { x: LEFT + (WIDTH - CODE) / 2, y: top + 20, side: CODE })
  let y = sheet.write([onPaper.checkBelow], { ...inside, y: top + 22 + CODE + 2 }, centred)
  y = sheet.write([onPaper.shown], { ...inside, y }, { ...centred, size: 9, ink: QUIET })
  ledger(sheet, top + 22 + CODE + 46, issue)
  y = top + height + 6
  for (const text of [onPaper.until(code.years), ...(code.onlyHere ? [onPaper.onlyHere] : [])])
    y = sheet.write([text], { x: PAGE.margin, width: INSIDE, y }, { size: 9, align: 'center' })
}

const title: Look = { size: 26, weight: 'bold', ink: ACCENT, align: 'center' }
const sample: Look = { size: 13, weight: 'bold', ink: RED, align: 'center' }
const centred: Look = { size: 10.5, align: 'center' }
const value: Look = { size: 12 }
const label: Look = { size: 11, ink: QUIET }

type Rows = ReturnType<typeof certificateRows>
const ROW_PAD = 3.5
const valueWidth = WIDTH - 2 * PAD - LABEL

const rowHeight = (sheet: Sheet, text: string) => sheet.heightOf([text], valueWidth, value) + 2 * ROW_PAD

const measured = (sheet: Sheet, rows: Rows) => rows.reduce((sum, row) => sum + rowHeight(sheet, row.value), 0)

function ledger(sheet: Sheet, top: number, rows: Rows): number {
  let y = top
  for (const row of rows) {
    const height = rowHeight(sheet, row.value)
    sheet.write([row.label], { x: LEFT + PAD, y: y + ROW_PAD + 1, width: LABEL - 8 }, label)
    sheet.write([row.value], { x: LEFT + PAD + LABEL, y: y + ROW_PAD, width: valueWidth }, value)
    y += height
    sheet.pdf
      .lineWidth(0.5)
      .strokeColor('#6a6e72')
      .dash(1, { space: 2 })
      .moveTo(LEFT + PAD, y)
      .lineTo(LEFT + WIDTH - PAD, y)
      .stroke()
      .undash()
  }
  return y
}

function leafFrame(sheet: Sheet, top: number, height: number): void {
  const { pdf } = sheet
  pdf.rect(LEFT, top, WIDTH, height).fillAndStroke(PAPER, '#8fa6ab')
  pdf
    .lineWidth(0.8)
    .strokeColor(ACCENT)
    .rect(LEFT + 9, top + 9, WIDTH - 18, height - 18)
    .stroke()
  pdf
    .lineWidth(0.5)
    .strokeColor('#9fb6bc')
    .rect(LEFT + 12.5, top + 12.5, WIDTH - 25, height - 25)
    .stroke()
}

function rosette(sheet: Sheet, centre: number): void {
  const { pdf } = sheet
  pdf.save().lineWidth(0.6).strokeColor(ACCENT).strokeOpacity(0.13)
  for (const [wide, high] of [
    [150, 52],
    [70, 21],
  ] as const)
    for (let turn = 0; turn < 180; turn += 10) {
      pdf
        .save()
        .translate(PAGE.width / 2, centre)
        .rotate(turn)
        .ellipse(0, 0, wide, high)
        .stroke()
        .restore()
    }
  pdf.restore()
}

function mark(sheet: Sheet, top: number): void {
  const { pdf } = sheet
  const scale = 1.15
  pdf
    .save()
    .translate((PAGE.width - MARK.width * scale) / 2, top)
    .scale(scale)
    .strokeColor(ACCENT)
  pdf.lineWidth(1.5).path(MARK.lines).stroke()
  pdf.lineWidth(3).path(MARK.end).stroke()
  pdf.restore()
}
