import type { LocalDate, YearMonth } from '@/domain/scheme/ids'
import type { FieldId } from '@/domain/form/ids'
import type { Department } from '@/domain/scheme/ids'

/** What the departments hold about somebody of the demonstration. Counts of months follow the case clock. */
export interface DemoRecords {
  readonly pension: {
    readonly insurance: 'employee' | 'flexible' | 'institution'
    readonly workStart: YearMonth
    /** The first month that was paid; every month since then counts, less `missedMonths`. */
    readonly paidSince: YearMonth
    readonly missedMonths: number
    /** 视同缴费年限 */
    readonly deemedMonths: number
    readonly arrears: boolean
  }
  readonly medical: {
    readonly kind: 'employee'
    readonly paidSince: YearMonth
    readonly missedMonths: number
    readonly deemedMonths: number
    /** In this 统筹区. */
    readonly localSince: YearMonth
  }
  /** `owed`: the unit has not paid in all it should; `loan`: one that is not paid back yet. */
  readonly fund: { readonly sealed: boolean; readonly owed?: true; readonly loan?: true } | null
  /** What stands in a department's record under a cell of the joint form. */
  readonly values: Readonly<
    Partial<Record<FieldId, { readonly department: Department; readonly value: string }>>
  >
}

export interface DemoPersonRecord {
  readonly id: string
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly birthDate: LocalDate
  /** Division 130000, which no real card has. */
  readonly idNumber: string
  readonly phone: string
  /** Passes the check digit; its first digits belong to no bank. */
  readonly bankCard: string
  /** What this person shows. */
  readonly story: string
  readonly records: DemoRecords
  /** Whose shared data cannot be reached for this person, whatever the console says. */
  readonly unreachable: readonly Department[]
}

interface Unit {
  readonly name: string
  readonly creditCode: string
}

/** The cells that the departments' records fill for somebody in a unit (or, without one, in 灵活就业). */
export function values(of: {
  unit: Unit | null
  pensionNumber: string
  workStart: YearMonth
  city: string
  area: string
  household: string
  fundCity: string | null
}): DemoRecords['values'] {
  const pension = (value: string) => ({ department: 'socialInsurance', value }) as const
  return {
    ...(of.unit && { unitName: pension(of.unit.name), unitCreditCode: pension(of.unit.creditCode) }),
    pensionNumber: pension(of.pensionNumber),
    workStart: pension(of.workStart),
    insuredCity: pension(of.city),
    insuredArea: pension(of.area),
    householdAddress: { department: 'publicSecurity', value: of.household },
    ...(of.fundCity && { fundCity: { department: 'housingFund', value: of.fundCity } }),
  }
}
