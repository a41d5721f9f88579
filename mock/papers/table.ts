import { BOTTOM, INSIDE, PAGE, type Look, type Sheet } from './sheet'
import type { Inline } from './wrap'

export interface Cell {
  readonly inlines: readonly Inline[]
  /** In points. */
  readonly width: number
  readonly align?: Look['align']
  /** A name that was drawn, PNG; in the words' stead. */
  readonly picture?: Buffer
}

/** Rows under one heading at the side, or by themselves. */
export interface Part {
  readonly side?: string
  readonly rows: readonly (readonly Cell[])[]
}

const PAD = { x: 5, y: 3 } as const
export const SIDE = 74
const LOOK: Look = { size: 10 }

const PICTURE = { width: 100, height: 40 } as const

const heightOfCell = (sheet: Sheet, { inlines, width, picture }: Cell) =>
  (picture ? PICTURE.height : sheet.heightOf(inlines, width - 2 * PAD.x, LOOK)) + 2 * PAD.y

const heightOf = (sheet: Sheet, row: readonly Cell[]) =>
  Math.max(...row.map((cell) => heightOfCell(sheet, cell)))

/**
 * A table whose rows are as high as what stands in them; a row that has no room goes to the next page whole, with its
 * heading at the side again.
 * @returns where it ends
 */
export function table(sheet: Sheet, top: number, parts: readonly Part[]): number {
  let y = top
  for (const { side, rows } of parts) {
    let left = rows.map((row) => ({ row, height: heightOf(sheet, row) }))
    while (left.length > 0) {
      let height = 0
      const here = left.filter((one) => {
        height += one.height
        return y + height <= BOTTOM
      })
      // Higher than a page by itself: nothing that is filled in is, and it is not lost either.
      const [first] = left
      const fits = here.length > 0 || y > PAGE.margin || !first ? here : [first]
      if (fits.length > 0) {
        y = block(sheet, y, side, fits)
        left = left.slice(fits.length)
      }
      if (left.length > 0) {
        sheet.nextPage()
        y = PAGE.margin
      }
    }
  }
  return y
}

function block(
  sheet: Sheet,
  top: number,
  side: string | undefined,
  rows: readonly { readonly row: readonly Cell[]; readonly height: number }[],
): number {
  const least = side === undefined ? 0 : sheet.heightOf([side], SIDE - 2 * PAD.x, LOOK) + 2 * PAD.y
  const sum = rows.reduce((total, { height }) => total + height, 0)
  const more = Math.max(0, least - sum) / rows.length
  let y = top
  for (const { row, height } of rows) {
    let x = PAGE.margin + (side === undefined ? 0 : SIDE)
    for (const cell of row) {
      const { inlines, width, align } = cell
      sheet.rect(x, y, width, height + more)
      const space = (height + more - heightOfCell(sheet, cell)) / 2 + PAD.y
      const at = { x: x + PAD.x, y: y + space, width: width - 2 * PAD.x }
      sheet.write(inlines, at, { ...LOOK, align })
      if (cell.picture) sheet.picture(cell.picture, { ...at, ...PICTURE })
      x += width
    }
    y += height + more
  }
  if (side !== undefined) {
    sheet.rect(PAGE.margin, top, SIDE, y - top)
    const inside = sheet.heightOf([side], SIDE - 2 * PAD.x, LOOK)
    const at = { x: PAGE.margin + PAD.x, y: top + (y - top - inside) / 2, width: SIDE - 2 * PAD.x }
    sheet.write([side], at, { ...LOOK, align: 'center' })
  }
  return y
}

/** Names and what they are, over the whole width. */
export const pairs = (rows: readonly { readonly label: string; readonly value: string }[]): Part => ({
  rows: rows.map(({ label, value }) => [
    { inlines: [label], width: INSIDE * 0.36 },
    { inlines: [value], width: INSIDE * 0.64 },
  ]),
})
