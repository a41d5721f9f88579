import type { CaseView, FieldValue } from '@contract/case'
import type { Prefill } from '@contract/prefill'
import type { FieldId } from '@/domain/form'
import { wangAnswers } from '@/domain/guidance/testing/people'
import type { Department } from '@/domain/scheme/ids'
import { aDraft, aField, aMaterial } from '@/stores/testing/cases'

const identity = (field: FieldId, value: string) => aField(field, value, { origin: 'identity' })
const derived = (field: FieldId, value: string) => aField(field, value, { origin: 'derived' })
const from = (department: Department, field: FieldId, value: string) =>
  aField(field, value, { origin: 'sharedData', department, asOf: '2026-04-30' })

/** What fills itself, before anything was typed. */
export const known: readonly FieldValue[] = [
  identity('name', '王建国'),
  identity('idNumber', '13000019650312001X'),
  identity('sex', 'male'),
  identity('birthDate', '1965-03-12'),
  from('publicSecurity', 'householdAddress', '河北省廊坊市广阳区新华路样例小区1号楼'),
  aField('phone', '13800000417'),
  from('socialInsurance', 'unitName', '廊坊市第一机械厂'),
  from('socialInsurance', 'unitCreditCode', '911310000000000003'),
  from('socialInsurance', 'insuredCity', '131000'),
  from('socialInsurance', 'insuredArea', '131003'),
  from('socialInsurance', 'pensionNumber', '13100000427'),
  from('socialInsurance', 'workStart', '1984-07'),
  from('housingFund', 'fundCity', '131000'),
  derived('archiveBirthMonth', '1965-03'),
  derived('retirementMonth', '2026-11'),
  derived('retirementCategory', 'flexibleDelayCompleted'),
  derived('benefitStart', '2026-12'),
  derived('needsQualification', 'yes'),
  derived('accountHolder', '王建国'),
]

/** What only the person can say. The card's number passes its check and belongs to 中国农业银行. */
export const typed: readonly FieldValue[] = [
  aField('contactAddress', '河北省廊坊市广阳区新华路样例小区1号楼'),
  aField('accountNumber', '6228480018264535073'),
  aField('accountBank', '中国农业银行'),
  aField('classOneCard', 'yes'),
]

/** 王建国's draft as it stands when the form is opened first. */
export const wang = (more: Partial<CaseView> = {}): CaseView =>
  aDraft({ answers: wangAnswers, fields: [...known], ...more })

const pictures = (['idCardFront', 'idCardBack', 'archivePages', 'bankCard'] as const).map((kind, at) =>
  aMaterial({ id: `a1b2c3d4-0000-4000-8000-00000000000${at}`, kind }),
)

/** The same with everything filled in and every picture received. */
export const ready = (more: Partial<CaseView> = {}): CaseView =>
  wang({ fields: [...known, ...typed], materials: pictures, ...more })

export const shared: Prefill = {
  sources: (['socialInsurance', 'medicalInsurance', 'housingFund', 'publicSecurity'] as const).map(
    (department) => ({ department, state: 'ok', asOf: '2026-04-30' }),
  ),
  values: known.flatMap(({ field, value, department }) =>
    department === null ? [] : [{ field, value, department, asOf: '2026-04-30' as const }],
  ),
  facts: {
    insurance: 'employee',
    contributions: { months: 502, deemedMonths: 102, asOf: '2026-04', continuing: true },
    startOfWork: '1984-07',
    housingFund: { account: true, sealed: true },
    medical: { kind: 'employee' },
  },
}
