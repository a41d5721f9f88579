/** What words are made of; between them stand digits, spaces and punctuation. 「Ⅰ」 of 「Ⅰ类银行卡」 is a letter here. */
const NO_WORD = /[^\p{Script=Han}Ⅰ]+/u

/** Up to some place of a text: what cannot be read as one of the words, as little of it as can be. */
interface Reading {
  readonly left: number
  readonly gaps: readonly string[]
  /** Whether the last character belongs to no word. */
  readonly open: boolean
}

function skipped({ left, gaps, open }: Reading, character: string): Reading {
  const last = gaps[gaps.length - 1] ?? ''
  return {
    left: left + 1,
    gaps: open ? [...gaps.slice(0, -1), last + character] : [...gaps, character],
    open: true,
  }
}

function gapsIn(run: string, words: readonly string[]): readonly string[] {
  const readings: Reading[] = [{ left: 0, gaps: [], open: false }]
  for (let end = 1; end <= run.length; end += 1) {
    const ways = words
      .filter((word) => run.slice(0, end).endsWith(word))
      .map((word) => ({ ...(readings[end - word.length] as Reading), open: false }))
    const skip = skipped(readings[end - 1] as Reading, run.charAt(end - 1))
    readings.push(ways.reduce<Reading>((best, way) => (way.left < best.left ? way : best), skip))
  }
  return (readings[run.length] as Reading).gaps
}

/** What of a text is none of the words, from its first character to its last. */
export const unexplainedIn = (text: string, words: readonly string[]): string[] =>
  text.split(NO_WORD).flatMap((run) => gapsIn(run, words))
