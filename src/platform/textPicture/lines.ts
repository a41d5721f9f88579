/** A paragraph of the picture. */
export interface Paragraph {
  readonly text: string
  readonly look?: 'title' | 'number' | 'quiet'
}

// A date, a count with its unit, a number: whole. Punctuation stays with what it ends.
const PIECE =
  /(?:第\s?)?[\d\s.]+(?:年|个?月|个工作日|[日项张家])?(?:\d+月)?(?:\d+日)?[，。；：、）」]*|.[，。；：、）」]*/gu

/** Breaks a paragraph into lines that `fits` holds to be short enough; a piece that is none by itself, where it is full. */
export function linesOf(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  const pieces = (text.match(PIECE) ?? []).flatMap((piece) => (fits(piece) ? [piece] : Array.from(piece)))
  for (const piece of pieces) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line)
      line = piece.trimStart()
    } else line += piece
  }
  return line === '' ? lines : [...lines, line]
}
