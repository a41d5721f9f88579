import { encode } from 'uqr'
import { onPaper } from '@/content/papers/onPaper'
import { BOTTOM, INK, PAGE, INSIDE, type Sheet } from './sheet'

/** How large it is printed: its smallest parts are then nearly half a millimetre, which any phone reads off creased paper. */
const SIDE = 100
const GAP = 8
const QUIET_ZONE = 4

export interface Code {
  /** What whoever scans it opens. */
  readonly link: string
  /** It opens on this machine alone. */
  readonly onlyHere: boolean
  readonly years: number
}

/** The code of a paper, drawn as lines, black on white. */
export function drawCode(sheet: Sheet, link: string, at: { x: number; y: number; side: number }): void {
  const { size, data } = encode(link, { ecc: 'M', border: QUIET_ZONE })
  const unit = at.side / size
  const { pdf } = sheet
  pdf.rect(at.x, at.y, at.side, at.side).fill('#ffffff')
  data.forEach((row, nth) => {
    for (let from = 0; from < size; from += 1) {
      if (!row[from]) continue
      let to = from
      while (row[to]) to += 1
      // A hair higher than a row: between two of them no white shows.
      pdf.rect(at.x + from * unit, at.y + nth * unit, (to - from) * unit, unit * 1.02)
      from = to
    }
  })
  pdf.fill(INK)
}

/** The code and what it is for; on a page of its own where there is no room. */
export function codeBlock(sheet: Sheet, top: number, { link, onlyHere, years }: Code): number {
  let y = top + GAP
  if (y + SIDE > BOTTOM) {
    sheet.nextPage()
    y = PAGE.margin
  }
  drawCode(sheet, link, { x: PAGE.margin, y, side: SIDE })
  const at = { x: PAGE.margin + SIDE + GAP, width: INSIDE - SIDE - GAP }
  let line = y + 6
  for (const text of [
    onPaper.check,
    onPaper.shown,
    onPaper.until(years),
    ...(onlyHere ? [onPaper.onlyHere] : []),
  ])
    line = sheet.write([text], { ...at, y: line }, { size: 9.5 }) + 2
  return Math.max(y + SIDE, line)
}
