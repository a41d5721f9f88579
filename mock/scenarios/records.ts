import type { SharedFacts } from '@/domain/guidance/facts'
import { addMonths, lastDayOf, monthOf, monthsBetween } from '@/domain/retirement/months'
import type { Department, LocalDate, YearMonth } from '@/domain/scheme/ids'
import type { DepartmentRecord } from '@bff/prefill/sharedData'
import type { DemoPersonRecord } from './people'
import type { DemoRecords } from './person'

/** Months paid from `since` up to and with `until`. */
const paidMonths = (since: YearMonth, until: YearMonth, missed: number) =>
  Math.max(0, monthsBetween(since, until) + 1 - missed)

/**
 * A department's record as it stands on a day: everything up to the end of the month before,
 * because the month that runs is not settled yet.
 */
export function sharedRecord(
  person: DemoPersonRecord,
  department: Department,
  today: LocalDate,
): DepartmentRecord {
  const until = addMonths(monthOf(today), -1)
  const asOf = lastDayOf(until)
  const values = Object.entries(person.records.values)
    .filter(([, held]) => held.department === department)
    .map(([field, held]) => ({ field, value: held.value }))
  return { asOf, values, facts: factsOf(person, department, until) }
}

const fundFacts = ({ sealed, owed, loan }: NonNullable<DemoRecords['fund']>) => ({
  account: true,
  sealed,
  paidInFull: owed !== true,
  loan: loan === true,
})

function factsOf(person: DemoPersonRecord, department: Department, until: YearMonth): SharedFacts {
  const { pension, medical, fund } = person.records
  switch (department) {
    case 'socialInsurance':
      return {
        insurance: pension.insurance,
        contributions: {
          months: pension.deemedMonths + paidMonths(pension.paidSince, until, pension.missedMonths),
          deemedMonths: pension.deemedMonths,
          asOf: until,
          continuing: true,
        },
        pensionArrears: pension.arrears,
        severalPensions: false,
        startOfWork: pension.workStart,
      }
    case 'medicalInsurance':
      return {
        medical: {
          kind: medical.kind,
          record: {
            months: medical.deemedMonths + paidMonths(medical.paidSince, until, medical.missedMonths),
            localMonths: paidMonths(medical.localSince, until, 0),
            asOf: until,
            continuing: true,
          },
        },
      }
    case 'housingFund':
      return { housingFund: fund === null ? { account: false } : fundFacts(fund) }
    default:
      return {}
  }
}
