import { bankOf } from '../identity/bankOf'
import { FIELD_WARNINGS, warnField, type FieldId, type FieldWarning } from '.'
import { contextOf, debitCard, wangIdNumber, wangValues } from './testing/form'

type Example = [FieldId, string, Parameters<typeof contextOf>[0]?]

const doubtful: Record<FieldWarning, readonly Example[]> = {
  divisionUnknown: [['idNumber', wangIdNumber, { identityProved: false }]],
  householdOutsideHebei: [
    ['householdAddress', '山东省德州市德城区某路1号'],
    ['householdAddress', '天津市武清区某镇某村'],
    ['householdAddress', '新疆维吾尔自治区石河子市某街'],
  ],
  archiveBirthDiffers: [['archiveBirthMonth', '1965-02']],
  workedBeforeSixteen: [
    ['workStart', '1981-02'],
    ['workStart', '1981-03', { values: { archiveBirthMonth: '1965-04' } }],
  ],
  cardCheckDigit: [
    ['accountNumber', '6228480000000000415'],
    ['fundAccount', '6228480000000000415', { facts: { applicant: 'employer' } }],
  ],
  bankDiffersFromCard: [
    ['accountBank', '中国工商银行', { bankOf }],
    [
      'fundBank',
      '河北银行',
      { facts: { applicant: 'employer' }, values: { fundAccount: debitCard }, bankOf },
    ],
  ],
}

const cases = FIELD_WARNINGS.flatMap((warning) =>
  doubtful[warning].map(([id, value, changes = {}]) => ({ warning, id, value, changes })),
)

it.each(cases)('$warning: $id "$value"', ({ warning, id, value, changes }) => {
  expect(warnField(id, value, contextOf(changes))).toBe(warning)
})

const beyondDoubt: readonly Example[] = [
  ['idNumber', wangIdNumber], // proved, so its division is not doubted
  ['householdAddress', '河北省廊坊市广阳区新华路1号'],
  ['householdAddress', '廊坊市广阳区天津市场1号'],
  ['householdAddress', '北京路1号'], // a street of Hebei
  ['archiveBirthMonth', '1965-03'],
  ['archiveBirthMonth', ''],
  ['workStart', '1981-03'],
  ['accountNumber', debitCard],
  ['accountNumber', '6225995555555554', { bankOf }], // a credit card: its error says what to do
  ['accountBank', '农业银行廊坊分行', { bankOf }],
  ['accountBank', '农业银行', { bankOf }],
  ['accountBank', '中国工商银行'], // no table on this page
  ['accountBank', '某银行', { values: { accountNumber: '6200000000000000109' }, bankOf }],
  ['accountBank', '', { bankOf }],
  ['fundAccount', '6228480000000000415'], // not on the form of who applies himself
]

it.each(beyondDoubt.map(([id, value, changes = {}]) => ({ id, value, changes })))(
  'says nothing about $id "$value"',
  ({ id, value, changes }) => {
    expect(warnField(id, value, contextOf(changes))).toBeUndefined()
  },
)

it('warns of nothing on the form of 王建国', () => {
  for (const [id, value] of Object.entries(wangValues)) {
    expect(warnField(id as FieldId, value, contextOf({ bankOf }))).toBeUndefined()
  }
})
