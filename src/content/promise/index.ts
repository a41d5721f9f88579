import { monthText } from '../dates'

/**
 * 承诺: the scheme's own sentence (冀人社字〔2024〕108号 附件1 五) and the line on custody, which is declared and never
 * asked (三.5). Whoever changes a word changes the version: each signature is kept with the version that was read.
 * A version is its month and which of that month's it is.
 */
export const promise = {
  version: '2026-11-1',
  text: '申办人承诺上传材料和填报内容完整、真实、准确。如有不实，愿承担相应法律责任。',
  custody: '本人不在服刑、羁押期间。',
} as const

/** 「承诺文本，2026年11月第 1 版」 */
export function promiseVersionText(version: string): string {
  const at = version.lastIndexOf('-')
  return `承诺文本，${monthText(version.slice(0, at))}第 ${version.slice(at + 1)} 版`
}
