import type { LegalBasis } from '@/domain/scheme/legalBases'

/** 「《住房公积金管理条例》（国务院令第844号）第二十五条，2026年9月20日起施行」 */
export function basisText({ law, article, date }: LegalBasis): string {
  return `${law}${article}，${date}`
}

/** The same as a line of its own, with what must be said of a basis whose official text was not at hand. */
export const basisLine = (basis: LegalBasis): string =>
  `${basisText(basis)}。${basis.confidence === 'C' ? '以经办机构核定为准。' : ''}`
