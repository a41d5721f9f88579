/** What stands in a line: words, or a box that is ticked or not with the words that stay beside it. */
export type Inline = string | { readonly ticked: boolean; readonly text: string }

/** A line's pieces: words that follow one another are one piece. */
export type Line = readonly Inline[]

// A number, a word or a code stays whole where it can; what ends a phrase stays with it, what begins one with the next.
const PIECE = /[（「“《]*(?:[A-Za-z0-9Ⅰ][A-Za-z0-9.,:*/@_+#-]*|.)[，。、；：！？）」”》,.;:!?)%]*|\s|./gu

const isText = (inline: Inline): inline is string => typeof inline === 'string'

/**
 * Breaks what stands in a cell into lines, so that nothing is cut off and nothing stands outside it.
 * @param widthOf of words, or of a box
 * @param most how wide a line may be
 */
export function linesIn(inlines: readonly Inline[], most: number, widthOf: (one: Inline) => number): Line[] {
  const lines: Inline[][] = [[]]
  let used = 0
  const begin = () => {
    lines.push([])
    used = 0
  }
  const put = (piece: Inline) => {
    const line = lines[lines.length - 1] ?? []
    const last = line[line.length - 1]
    if (isText(piece) && last !== undefined && isText(last)) line[line.length - 1] = last + piece
    else line.push(piece)
    used += widthOf(piece)
  }
  const place = (piece: Inline) => {
    if (used > 0 && used + widthOf(piece) > most) begin()
    if (isText(piece)) {
      if (used === 0 && piece.trim() === '') return
      // Longer than a line by itself: broken where the line is full.
      if (widthOf(piece) > most && [...piece].length > 1) return void [...piece].forEach(place)
    }
    put(piece)
  }
  for (const inline of inlines) {
    if (!isText(inline)) place(inline)
    else
      inline.split('\n').forEach((part, nth) => {
        if (nth > 0) begin()
        ;(part.match(PIECE) ?? []).forEach(place)
      })
  }
  return lines.map((line) => line.map((one) => one))
}
