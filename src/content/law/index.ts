import type { LegalText } from '@/domain/scheme/legalTexts'
import type { Confidence } from '@/domain/scheme/rule'

/** 「《住房公积金管理条例》（国务院令第844号）第二十五条，2026年9月20日起施行」 */
export function basisText({ law, article, date }: LegalText): string {
  return `${law}${article}，${date}`
}

/** The same as a line of its own, with what must be said of a basis whose official text was not at hand. */
export const basisLine = (text: LegalText, confidence: Confidence): string =>
  `${basisText(text)}。${confidence === 'C' ? '以经办机构核定为准。' : ''}`
