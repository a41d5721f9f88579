import type { Facts, Known } from '../facts'
import type { Answers } from '../questions'

/** 王建国, of the demonstration: born in March 1965, delays with his unit to November 2026. */
export const wangKnown: Known = {
  identity: { sex: 'male', birth: '1965-03-12' },
}

export const wangShared: Known = {
  ...wangKnown,
  shared: {
    contributions: { months: 502, deemedMonths: 138, asOf: '2026-04', continuing: true },
    pensionArrears: false,
    severalPensions: false,
    startOfWork: '1984-07',
    housingFund: { account: true, sealed: false, paidInFull: true, loan: false },
    medical: {
      kind: 'employee',
      record: { months: 502, localMonths: 300, asOf: '2026-04', continuing: true },
    },
  },
}

/** His answers where nobody knows anything of him yet: all that the guide asks him. */
export const wangAnswers = {
  insurance: 'employee',
  birthMonth: '1965-03',
  archiveBirth: 'same',
  retiree: 'male',
  earlyRetirement: 'none',
  archiveMatters: 'deemedYears',
  retirementMonth: '2026-11',
  housingFund: 'has',
  medicalInsurance: 'employee',
} as const satisfies Answers

/** Those that only he can give: his name is proved, and the departments have told the rest. */
export const wangOwnAnswers = {
  archiveBirth: wangAnswers.archiveBirth,
  earlyRetirement: wangAnswers.earlyRetirement,
  archiveMatters: wangAnswers.archiveMatters,
  retirementMonth: wangAnswers.retirementMonth,
} as const satisfies Answers

/** An enterprise man with everything said and nothing known of his payments; give what differs. */
export const man = (facts: Partial<Facts> = {}): Facts => ({
  identified: false,
  insurance: 'employee',
  sex: 'male',
  cardBirth: '1965-03',
  archiveBirth: 'same',
  earlyRetirement: 'none',
  archiveMatters: 'deemedYears',
  retirementMonth: '2026-11',
  housingFund: 'has',
  medical: 'employee',
  ...facts,
})

/** A woman of a management post born in April 1971: statutory August 2026. */
export const woman = (facts: Partial<Facts> = {}): Facts =>
  man({ sex: 'female', post: 'management', cardBirth: '1971-04', retirementMonth: '2026-08', ...facts })
