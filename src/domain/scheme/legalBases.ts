import { inForce, type Confidence, type Dated } from './rule'
import type { LocalDate } from './ids'

/**
 * One article of law, or one section of the scheme, in one version. A version that was replaced stays in the table:
 * which one counts is asked by day. What it is called and says stands in `legalTexts`: the rules work without.
 */
interface Basis extends Dated {
  readonly confidence: Confidence
  /** Age and minimum years go by the retirement month, everything else by the day of the assessment (RULINGS 11). */
  readonly countsBy?: 'retirementMonth'
}

/** The scheme's 附件1, whichever section. */
const scheme108 = { effectiveFrom: '2024-06-26', confidence: 'A' } as const

const bases = {
  // --- the scheme ---
  scheme108Scope: scheme108,
  scheme108Items: scheme108,
  scheme108Qualification: scheme108,
  scheme108SpecialWork: scheme108,
  scheme108Illness: scheme108,
  scheme108Deemed: scheme108,
  scheme108Payment: scheme108,
  scheme108Medical: scheme108,
  scheme108HousingFund: scheme108,
  scheme108Materials: scheme108,
  scheme108Flow: scheme108,

  // --- retirement age and minimum contributions ---
  retirementAge: {
    effectiveFrom: '2025-01-01',
    confidence: 'A',
    countsBy: 'retirementMonth',
  },
  minimumYears: {
    effectiveFrom: '2025-01-01',
    confidence: 'B',
    countsBy: 'retirementMonth',
  },
  flexibleRetirement: {
    effectiveFrom: '2025-01-01',
    confidence: 'B',
    countsBy: 'retirementMonth',
  },
  flexibleNotice: {
    effectiveFrom: '2025-01-01',
    confidence: 'C',
  },
  illnessBenefit: {
    effectiveFrom: '2025-01-01',
    confidence: 'C',
  },
  formerAges: {
    effectiveFrom: '1978-05-24',
    effectiveTo: '2024-12-31',
    confidence: 'A',
    countsBy: 'retirementMonth',
  },
  specialWorkAges: {
    effectiveFrom: '1978-05-24',
    // That the measure of 2025 left it as it was is widely reported; the text was not at hand.
    confidence: 'C',
  },
  // Since the statutory age moves, from which age the five years are counted is derived, not read (policy §1 row 5).
  earlyFromOriginalAge: {
    effectiveFrom: '2025-01-01',
    confidence: 'C',
    countsBy: 'retirementMonth',
  },
  socialInsuranceLaw16: {
    effectiveFrom: '2011-07-01',
    confidence: 'A',
    countsBy: 'retirementMonth',
  },
  socialInsuranceRules2: {
    effectiveFrom: '2011-07-01',
    confidence: 'A',
  },

  // --- birth date and archive ---
  archiveBirthNational: {
    effectiveFrom: '1999-03-09',
    confidence: 'A',
  },
  archiveBirthHebei2007: {
    effectiveFrom: '2007-05-01',
    confidence: 'A',
  },
  archiveBirthHebei: {
    effectiveFrom: '2022-02-01',
    confidence: 'A',
  },

  // --- pension ---
  handlingRegulation18: {
    effectiveFrom: '2023-12-01',
    confidence: 'A',
  },
  hebeiArrears: {
    effectiveFrom: '2017-05-10',
    confidence: 'A',
  },
  institutionPension: {
    effectiveFrom: '2016-03-16',
    confidence: 'A',
  },

  // --- medical insurance ---
  socialInsuranceLaw27: {
    effectiveFrom: '2018-12-29',
    effectiveTo: '2026-12-31',
    confidence: 'A',
  },
  medicalSecurityLaw: {
    effectiveFrom: '2027-01-01',
    confidence: 'C',
  },
  hebeiMedicalYears: {
    effectiveFrom: '2022-01-26',
    confidence: 'A',
  },
  medicalHandlingList: {
    effectiveFrom: '2023-11-28',
    confidence: 'A',
  },

  // --- housing fund: revised as of 2026-09-20 ---
  housingFund24Before: {
    effectiveFrom: '2019-03-24',
    effectiveTo: '2026-09-19',
    confidence: 'A',
  },
  housingFund25Before: {
    effectiveFrom: '2019-03-24',
    effectiveTo: '2026-09-19',
    confidence: 'A',
  },
  housingFund24: {
    effectiveFrom: '2026-09-20',
    confidence: 'A',
  },
  housingFund25: {
    effectiveFrom: '2026-09-20',
    confidence: 'A',
  },
  housingFund41: {
    effectiveFrom: '2026-09-20',
    confidence: 'A',
  },
} as const satisfies Record<string, Basis>

export type BasisId = keyof typeof bases

export interface LegalBasis extends Basis {
  readonly id: BasisId
}

const named = (id: BasisId): LegalBasis => ({ id, ...bases[id] })

/** Every basis by its id, replaced versions too. */
export const LEGAL_BASES = Object.fromEntries(
  (Object.keys(bases) as BasisId[]).map((id) => [id, named(id)]),
) as Readonly<Record<BasisId, LegalBasis>>

/** The days that decide which version of a law counts. `retirement`: the first day of the retirement month. */
export interface DecidingDays {
  readonly assessment: LocalDate
  readonly retirement?: LocalDate
}

/**
 * Of these bases the ones that count, in the order given. None: the rule has no known basis on that day.
 * Without a retirement month the day of the assessment stands for it.
 */
export function basesInForce(
  ids: readonly BasisId[],
  { assessment, retirement }: DecidingDays,
): LegalBasis[] {
  return ids
    .map((id) => LEGAL_BASES[id])
    .filter((basis) =>
      inForce(basis, basis.countsBy === 'retirementMonth' ? (retirement ?? assessment) : assessment),
    )
}

/** What the birth date rests on, from the nation's rule to the province's (108 四.4–6). */
export const BIRTH_BASES: readonly BasisId[] = [
  'archiveBirthNational',
  'archiveBirthHebei2007',
  'archiveBirthHebei',
]
