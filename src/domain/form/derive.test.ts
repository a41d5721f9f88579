import { categoryChoices, checkForm, deriveFields } from '.'
import { wangAssessed, wangFacts, wangValues } from './testing/form'

it('fills what follows from the assessment and the name', () => {
  expect(deriveFields(wangFacts, wangAssessed, { name: '王建国' })).toEqual({
    retirementMonth: '2026-11',
    retirementCategory: 'flexibleDelayCompleted',
    benefitStart: '2026-12',
    archiveBirthMonth: '',
    accountHolder: '王建国',
    needsQualification: 'yes',
    specialRetirement: '',
  })
})

it('leaves nothing wrong that it has filled', () => {
  const values = { ...wangValues, ...deriveFields(wangFacts, wangAssessed, wangValues) }
  expect(checkForm(values, { facts: wangFacts, assessedCategory: wangAssessed.category })).toEqual([])
})

it('keeps that an agreed delay was ended, which only the person knows', () => {
  const values = { ...wangValues, retirementCategory: 'flexibleDelayEnded' }
  expect(deriveFields(wangFacts, wangAssessed, values).retirementCategory).toBe('flexibleDelayEnded')
})

it('drops that choice once the month chosen is no delay any more', () => {
  const values = { ...wangValues, retirementCategory: 'flexibleDelayEnded' }
  expect(deriveFields(wangFacts, { ...wangAssessed, category: 'normal' }, values).retirementCategory).toBe(
    'normal',
  )
  expect(categoryChoices('normal')).toEqual(['normal'])
})

it.each([
  ['normal', ['benefitQualification'], 'yes', ''],
  ['noConfirmation', ['pensionPayment'], 'no', ''],
  ['specialWork', ['specialWorkRetirement'], '', 'specialWork'],
  ['illness', ['pensionPayment'], '', 'illness'],
  ['institutionRecognized', ['pensionPayment'], '', ''],
  ['institutionUnrecognized', ['deemedContribution'], '', ''],
] as const)(
  'ticks the boxes of 退休基本信息 for %s',
  (scenario, items, needsQualification, specialRetirement) => {
    expect(deriveFields({ ...wangFacts, scenario, items }, wangAssessed, wangValues)).toMatchObject({
      needsQualification,
      specialRetirement,
    })
  },
)

it('names no account holder where no pension is applied for', () => {
  expect(deriveFields({ ...wangFacts, items: [] }, wangAssessed, wangValues).accountHolder).toBe('')
})
