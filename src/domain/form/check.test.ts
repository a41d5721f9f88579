import fc from 'fast-check'
import { idCheckCharacter } from '../identity'
import { bankOf } from '../identity/bankOf'
import { checkField, checkForm, FIELD_ERRORS, FIELD_IDS, type FieldError, type FieldId } from '.'
import { contextOf, debitCard, wangFacts, wangValues } from './testing/form'

type Example = [FieldId, string, Parameters<typeof contextOf>[0]?]
const employer = { facts: { applicant: 'employer' } } as const

/** For every error the values that cause it. */
const wrong: Record<FieldError, readonly Example[]> = {
  missing: [
    ['unitName', ''],
    ['householdAddress', '   '],
    ['accountNumber', ''],
    ['classOneCard', ''],
    ['closeFundAccount', '', { facts: { today: '2026-09-20' } }],
    ['insuredArea', ''],
    ['accountNumberAgain', '', { values: { accountNumber: '6228480000000000415' } }],
    ['fundAuthorization', '', employer],
  ],
  notAChoice: [
    ['classOneCard', 'no'],
    ['sex', 'm'],
    ['closeFundAccount', 'yes', { facts: { today: '2026-09-20' } }],
    ['retirementCategory', 'toString'],
    ['retirementCategory', 'illness', { assessedCategory: 'flexibleDelayCompleted' }],
    ['retirementCategory', 'flexibleDelayEnded', { assessedCategory: 'normal' }],
  ],
  textTooLong: [
    ['unitName', '厂'.repeat(101)],
    ['contactAddress', '路'.repeat(101)],
  ],
  addressTooShort: [['contactAddress', '河北省廊坊市']],
  dateInvalid: [['birthDate', '1965-02-29']],
  monthInvalid: [
    ['workStart', '1984-13'],
    ['workStart', '1984年7月'],
  ],
  monthInFuture: [['workStart', '2026-06']],
  beforeBirth: [
    ['workStart', '1965-03'],
    ['workStart', '1965-05', { values: { archiveBirthMonth: '1965-06' } }],
  ],
  differsFromIdNumber: [
    ['birthDate', '1965-03-13'],
    ['sex', 'female'],
  ],
  idNumberLength: [['idNumber', '1300001965031200']],
  idNumberFirstGeneration: [['idNumber', '130000650312001']],
  idNumberCharacters: [['idNumber', '13000019650312O01X']],
  idNumberDate: [['idNumber', '130000196513120015']],
  idNumberCheckDigit: [['idNumber', '110105194912310021']],
  creditCodeLength: [['unitCreditCode', '9131100000000000']],
  creditCodeCharacters: [['unitCreditCode', '91131000000000000O']],
  creditCodeCheckDigit: [['unitCreditCode', '911310000000000004']],
  mobileLength: [['phone', '1380000041']],
  mobileFormat: [['phone', '23800000417']],
  postcodeFormat: [['postcode', '06500']],
  placeUnknown: [
    ['insuredCity', '110000'],
    ['fundCity', '廊坊'],
  ],
  areaNotInCity: [['insuredArea', '130102']],
  holderNotSelf: [['accountHolder', '王建民']],
  cardCharacters: [['accountNumber', '62284800000000OO414']],
  cardLength: [
    ['accountNumber', '622848000000'],
    ['accountNumber', '62284800000000004140'],
  ],
  cardCredit: [
    ['accountNumber', '6228360000000000', { bankOf }],
    ['accountNumber', '6228360000000000', { bankOf: () => ({ bank: '某银行', kind: 'semiCredit' }) }],
    ['fundAccount', '6228360000000000', { ...employer, bankOf }],
  ],
  cardPrepaid: [['accountNumber', debitCard, { bankOf: () => ({ bank: '某银行', kind: 'prepaid' }) }]],
  secondEntryDiffers: [
    ['accountNumberAgain', '6228480000000000416', { values: { accountNumber: '6228480000000000415' } }],
    [
      'fundAccountAgain',
      '6228480000000000416',
      { ...employer, values: { fundAccount: '6228480000000000415' } },
    ],
  ],
}

describe('checkField', () => {
  const cases = FIELD_ERRORS.flatMap((error) =>
    wrong[error].map(([id, value, changes = {}]) => ({ error, id, value, changes })),
  )

  it.each(cases)('$error: $id "$value"', ({ error, id, value, changes }) => {
    expect(checkField(id, value, contextOf(changes))).toBe(error)
  })

  const right: readonly Example[] = [
    ['unitName', '厂'.repeat(100)],
    ['contactAddress', '廊坊新华路1号'],
    ['unitCreditCode', ' 9113 1000 0000 0000 03 '],
    ['phone', '+86 138 0000 0417'],
    ['postcode', ''],
    ['pensionNumber', ''],
    ['pensionNumber', '任意-字符 09'],
    ['archiveBirthMonth', ''],
    ['workStart', '2026-05'],
    ['workStart', '1965-04'],
    ['insuredArea', '131000'], // 市本级
    ['accountNumber', '6228 4800 0000 0000 414', { bankOf }],
    ['accountNumber', '6200000000000000109', { bankOf }], // a bank that the table does not know
    ['accountNumber', '6228480000000000415'], // a wrong check digit is asked for again, not refused
    ['accountNumberAgain', '6228 4800 0000 0000 415', { values: { accountNumber: '6228480000000000415' } }],
    [
      'fundAccountAgain',
      '6228480000000000415',
      { ...employer, values: { fundAccount: '6228480000000000415' } },
    ],
    ['retirementCategory', 'flexibleDelayEnded', { assessedCategory: 'flexibleDelayCompleted' }],
    ['idNumber', `81000019650312001${idCheckCharacter('81000019650312001')}`],
  ]

  it.each(right.map(([id, value, changes = {}]) => ({ id, value, changes })))(
    'accepts $id "$value"',
    ({ id, value, changes }) => {
      expect(checkField(id, value, contextOf(changes))).toBeUndefined()
    },
  )

  it('asks nothing about the fund of who does not withdraw it', () => {
    const context = contextOf({ facts: { items: ['benefitQualification', 'pensionPayment'] } })
    for (const id of ['fundCity', 'classOneCard', 'closeFundAccount', 'fundAccount'] as const) {
      expect(checkField(id, '', context)).toBeUndefined()
    }
  })

  it('asks for the column 公积金 of an employer alone', () => {
    for (const id of ['fundOffice', 'fundAuthorization', 'fundBank', 'fundAccount'] as const) {
      expect(checkField(id, '', contextOf(employer))).toBe('missing')
      for (const applicant of ['self', 'agent', 'archiveKeeper'] as const) {
        expect(checkField(id, '', contextOf({ facts: { applicant } }))).toBeUndefined()
      }
    }
  })

  it('asks whether the fund account is closed from 2026-09-20 on, when the law made it a choice', () => {
    const on = (today: '2026-09-19' | '2026-09-20') => contextOf({ facts: { today } })
    expect(checkField('closeFundAccount', '', on('2026-09-19'))).toBeUndefined()
    expect(checkField('closeFundAccount', '', on('2026-09-20'))).toBe('missing')
  })

  it('asks 灵活就业 for no unit', () => {
    const context = contextOf({ facts: { hasUnit: false } })
    expect(checkField('unitName', '', context)).toBeUndefined()
    expect(checkField('unitCreditCode', '', context)).toBeUndefined()
  })

  it('asks for no county where a place has none', () => {
    expect(checkField('insuredArea', '', contextOf({ values: { insuredCity: '130682' } }))).toBeUndefined()
  })

  it('answers any text in any cell without throwing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_IDS), fc.string(), (id, text) => {
        const error = checkField(id, text, contextOf({ bankOf }))
        return error === undefined || FIELD_ERRORS.includes(error)
      }),
    )
  })
})

describe('checkForm', () => {
  it('finds nothing wrong with a filled form', () => {
    expect(checkForm(wangValues, { facts: wangFacts, bankOf, identityProved: true })).toEqual([])
  })

  it('finds everything that is missing of an empty one, in the order of the form', () => {
    const missing = checkForm({}, { facts: wangFacts, bankOf })
    expect(missing.every(({ code }) => code === 'missing')).toBe(true)
    expect(missing.map(({ field }) => field)).toEqual([
      'unitName',
      'unitCreditCode',
      'name',
      'idNumber',
      'sex',
      'birthDate',
      'householdAddress',
      'contactAddress',
      'phone',
      'workStart',
      'retirementCategory',
      'retirementMonth',
      'benefitStart',
      'needsQualification',
      'accountHolder',
      'accountBank',
      'accountNumber',
      'insuredCity',
      'fundCity',
      'classOneCard',
    ])
  })

  it('reports each wrong cell once, and only that cell', () => {
    const values = { ...wangValues, accountNumber: '6228480000000000415', phone: '1' }
    expect(checkForm(values, { facts: wangFacts, bankOf })).toEqual([
      { field: 'phone', code: 'mobileLength' },
      { field: 'accountNumberAgain', code: 'missing' },
    ])
  })
})

test('a card that cannot be used is not asked for a second time', () => {
  const values = { ...wangValues, accountNumber: '6225995555555554' }
  expect(checkForm(values, { facts: wangFacts, bankOf })).toEqual([
    { field: 'accountNumber', code: 'cardCredit' },
  ])
})

test('a rare character counts as one, as its reader counts it', () => {
  const context = { facts: wangFacts, values: {}, identityProved: true }
  expect(checkField('unitName', '𬱖'.repeat(100), context)).toBeUndefined()
  expect(checkField('unitName', '𬱖'.repeat(101), context)).toBe('textTooLong')
})
