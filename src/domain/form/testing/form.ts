import { idCheckCharacter } from '../../identity'
import type { Assessed, CheckContext, FormFacts, FormValues } from '../types'

/** 王建国 of 廊坊, who retires in 2026-11 at the end of an agreed delay and applies for all of scenario 1 himself. */
export const wangFacts: FormFacts = {
  scenario: 'normal',
  items: ['benefitQualification', 'pensionPayment', 'medicalContribution', 'housingFundWithdrawal'],
  applicant: 'self',
  hasUnit: true,
  today: '2026-05-06',
}

export const wangAssessed: Assessed = {
  retirementMonth: '2026-11',
  category: 'flexibleDelayCompleted',
  benefitStart: '2026-12',
}

/** Division 130000, which no real card has. */
export const wangIdNumber = `13000019650312001${idCheckCharacter('13000019650312001')}`

/** Passes the check digit; its first digits are those of 中国农业银行's debit cards of 19 digits. */
export const debitCard = '6228480000000000414'

/** Everything that is on his form, filled. */
export const wangValues: FormValues = {
  unitName: '廊坊市第一机械厂',
  unitCreditCode: '911310000000000003',
  pensionNumber: '13100000427',
  name: '王建国',
  idNumber: wangIdNumber,
  sex: 'male',
  birthDate: '1965-03-12',
  householdAddress: '河北省廊坊市广阳区新华路样例小区1号楼',
  contactAddress: '河北省廊坊市广阳区新华路样例小区1号楼',
  postcode: '065000',
  phone: '13800000417',
  workStart: '1984-07',
  retirementCategory: 'flexibleDelayCompleted',
  retirementMonth: '2026-11',
  benefitStart: '2026-12',
  needsQualification: 'yes',
  accountHolder: '王建国',
  accountBank: '中国农业银行',
  accountNumber: debitCard,
  archiveBirthMonth: '1965-03',
  insuredCity: '131000',
  insuredArea: '131003',
  fundCity: '131000',
  classOneCard: 'yes',
}

export function contextOf(changes: {
  facts?: Partial<FormFacts>
  values?: FormValues
  bankOf?: CheckContext['bankOf']
  identityProved?: boolean
  assessedCategory?: CheckContext['assessedCategory']
}): CheckContext {
  const { facts, values, ...others } = changes
  return {
    facts: { ...wangFacts, ...facts },
    values: { ...wangValues, ...values },
    identityProved: true,
    ...others,
  }
}
