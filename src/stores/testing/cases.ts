import type { CaseView, FieldValue } from '@contract/case'
import type { Material } from '@contract/material'
import type { ReasonCode } from '@/domain/scheme/reasons'
import type { Me } from '@contract/session'

export const CASE_ID = '7f0c1d3e-5a51-4c3e-9b52-0d5a1c6b2e01'

/** 王建国, signed in and his name proved. */
export const WANG: Me = {
  account: 'wang',
  phoneMasked: '138****0417',
  level: 'realName',
  person: { name: '王建国', sex: 'male', birthDate: '1965-03-12', idNumberMasked: '130************01X' },
}

export const aField = (field: string, value: string, more: Partial<FieldValue> = {}): FieldValue => ({
  field,
  value,
  version: 1,
  origin: 'typed',
  department: null,
  asOf: null,
  changedAt: '2026-05-07T02:05:00Z',
  changedBy: null,
  ...more,
})

/** 王建国's draft, as the server answers it. */
export const aDraft = (more: Partial<CaseView> = {}): CaseView => ({
  id: CASE_ID,
  number: null,
  scenario: 'normal',
  status: 'draft',
  retirementMonth: '2026-11',
  place: null,
  mustAct: [],
  reviewing: [],
  notGranted: [],
  updatedAt: '2026-05-07T02:05:00Z',
  round: 0,
  answers: { insurance: 'employee', retiree: 'male', birthMonth: '1965-03' },
  items: ['benefitQualification', 'pensionPayment', 'medicalContribution', 'housingFundWithdrawal'],
  fields: [aField('unitName', '廊坊市第一机械厂', { origin: 'sharedData', department: 'socialInsurance' })],
  hidden: [],
  helpers: [],
  materials: [],
  allowed: ['edit', 'submit'],
  receipt: null,
  draftExpiresOn: '2027-05-07',
  ...more,
})

export const aMaterial = (more: Partial<Material> = {}): Material => ({
  id: 'a1b2c3d4-0000-4000-8000-000000000001',
  kind: 'archivePages',
  page: 1,
  receiptNumber: 'SJ-0001',
  bytes: 120_000,
  width: 1200,
  height: 1600,
  receivedAt: '2026-05-08T02:32:00Z',
  handedIn: false,
  opens: true,
  byUnit: false,
  own: true,
  ...more,
})

/** What makes a draft one that 人社 returned, for this reason. */
export const returnedFor = (reason: ReasonCode) =>
  ({
    number: '202605110037',
    status: 'returned',
    mustAct: [{ code: 'correctAndResubmit', department: 'hrss', reasons: [reason] }],
  }) satisfies Partial<CaseView>

/** The same case, submitted. */
export const aSubmitted = (more: Partial<CaseView> = {}): CaseView =>
  aDraft({
    number: '1310-2026-0000-0417',
    status: 'inReview',
    round: 1,
    allowed: ['recall', 'withdraw'],
    receipt: {
      number: '1310-2026-0000-0417',
      submittedAt: '2026-05-11T02:20:00Z',
      round: 1,
      applicantName: '王建国',
      items: ['benefitQualification', 'pensionPayment'],
      materialCount: 6,
      confirmationAskedOn: null,
      firstSteps: [
        {
          department: 'hrss',
          items: ['benefitQualification'],
          receivedOn: '2026-05-11',
          due: '2026-05-18',
          provisional: false,
        },
      ],
      retirementMonth: '2026-11',
    },
    ...more,
  })
