const NUMERALS: Readonly<Record<string, string>> = { Ⅰ: '一', Ⅱ: '二', Ⅲ: '三' }

/** Longer, and a voice loses its breath, or the browser its patience. */
const MOST = 120

/** What a voice would read wrong, as it is said: a hotline and an account digit by digit, what is masked as a pause. */
function said(text: string): string {
  return text
    .replace(/[*＊]+/g, '，')
    .replace(/[ⅠⅡⅢ]/g, (numeral) => NUMERALS[numeral] ?? '')
    .replace(/\d(?:\s?\d){4,}/g, (digits) => [...digits.replace(/\s/g, '')].join(' '))
    .replace(/[·•|／/]/g, '，')
}

/**
 * The sentences to be said, one by one, of what stands on a page.
 * @param lines as they stand there, from the top
 */
export function spoken(lines: readonly string[]): readonly string[] {
  return lines
    .flatMap((line) => said(line).match(/[^。！？；]+[。！？；]?/g) ?? [])
    .flatMap((sentence) => (sentence.length > MOST ? sentence.split(/(?<=，)/) : [sentence]))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}
