import { fieldLabels } from '../form/labels'
import { materialNames } from '../materials/names'

const words: Readonly<Record<string, string>> = { ...fieldLabels, ...materialNames }

/** Which cells and pictures it was, each once; of whoever named none nothing. */
export function namedWords(about: readonly string[] | null): string | undefined {
  const named = [...new Set(about ?? [])].flatMap((one) => words[one] ?? [])
  return named.length === 0 ? undefined : named.map((one) => `「${one}」`).join('')
}
