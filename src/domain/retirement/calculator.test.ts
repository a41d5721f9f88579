import fc from 'fast-check'
import { calculateRetirement, classesOf, leastContribution, type CalculationStep } from './calculator'
import type { YearMonth } from '../scheme/ids'
import { addMonths } from './months'
import { RETIREE_CLASSES, statutoryRetirement } from './statutory'

const stepsOf = (...input: Parameters<typeof calculateRetirement>) => calculateRetirement(...input).steps

test('the sum of a man born in March 1965 is told step by step', () => {
  expect(stepsOf('1965-03', 'male')).toEqual<CalculationStep[]>([
    { step: 'originalAge', retireeClass: 'male', years: 60 },
    { step: 'rate', start: '1965-01', everyMonths: 4, capMonths: 36 },
    {
      step: 'block',
      birth: '1965-03',
      everyMonths: 4,
      block: 1,
      blockFrom: '1965-01',
      blockTo: '1965-04',
      delayMonths: 1,
    },
    { step: 'sum', birth: '1965-03', years: 60, delayMonths: 1, month: '2025-04' },
    { step: 'flexible', years: 3, floorYears: 60, early: true, late: true },
  ])
})

test('who is born before the first delayed month is told that nothing is delayed and nothing moves', () => {
  const steps = stepsOf('1964-12', 'male')
  expect(steps.map(({ step }) => step)).toEqual(['originalAge', 'notDelayed', 'sum', 'flexible'])
  expect(steps[3]).toMatchObject({ early: false, late: false })
})

test('past the last run the cap is all there is to say', () => {
  expect(stepsOf('1976-12', 'male')[2]).toMatchObject({ step: 'block', block: 36 })
  expect(stepsOf('1977-01', 'male')[2]).toEqual({ step: 'capped', birth: '1977-01', delayMonths: 36 })
})

test('a woman has two classes that are possible, a man one', () => {
  expect(classesOf('female')).toEqual(['female55', 'female50'])
  expect(classesOf('male')).toEqual(['male'])
  // 灵活就业: 55 (policy §2).
  expect(classesOf('female', { hasUnit: false })).toEqual(['female55'])
  expect(classesOf('male', { hasUnit: false })).toEqual(['male'])
})

test('the law of the retirement month: before 2025 the former ages, from then on the delayed and flexible ones', () => {
  const law = (birth: YearMonth) => {
    const { basis, confidence } = calculateRetirement(birth, 'male')
    return [basis.map(({ id }) => id), confidence]
  }
  expect(law('1964-12')).toEqual([['formerAges', 'socialInsuranceLaw16'], 'A'])
  expect(law('1965-01')).toEqual([
    ['retirementAge', 'flexibleRetirement', 'flexibleNotice', 'minimumYears', 'socialInsuranceLaw16'],
    'C',
  ])
})

test('a retirement before the social insurance law leaves the minimum unknown, by its rule and year', () => {
  const { minimum } = calculateRetirement('1945-03', 'male')
  expect(minimum.statutory).toEqual({ known: false, rule: 'minimumContribution', year: 2005 })
})

test('the minimum is that of the year chosen: less for who leaves early than for who leaves on time', () => {
  // Statutory October 2031 at 61 years 5 months; from May 2030 on.
  const { minimum } = calculateRetirement('1970-05', 'male')
  expect([minimum.early, minimum.statutory]).toMatchObject([
    { year: 2030, months: 186 },
    { year: 2031, months: 192 },
  ])
})

test('retiring takes the years of its own year where it is early, of the statutory year where it is late', () => {
  // A man born in May 1968: statutory April 2029, 15 years, however late he leaves.
  expect(leastContribution('male', '1968-05', '2032-03')).toBe(180)
  // Born in May 1970: statutory October 2031, 16 years; in 2030 six months less.
  expect(leastContribution('male', '1970-05', '2031-10')).toBe(192)
  expect(leastContribution('male', '1970-05', '2030-05')).toBe(186)
  expect(leastContribution('male', '1940-01', '2000-01')).toBeNull()
})

test('of a woman whose class is not known the fewer of two', () => {
  // Born in May 1976: as a worker February 2027, of a management post January 2033.
  expect(leastContribution('female', '1976-05', '2032-12')).toBe(180)
})

test('what the steps say is what the law says, and the birth month lies in its run', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...RETIREE_CLASSES),
      fc.integer({ min: 0, max: 720 }),
      (retireeClass, index) => {
        const birth = addMonths('1945-01', index)
        const { steps } = calculateRetirement(birth, retireeClass)
        const sum = steps.find((step) => step.step === 'sum')
        expect(sum).toMatchObject({ month: statutoryRetirement({ birth, retireeClass }).month })
        const block = steps.find((step) => step.step === 'block')
        if (block?.step !== 'block') return
        expect(block.delayMonths).toBe(block.block)
        expect(block.blockFrom <= birth && birth <= block.blockTo).toBe(true)
      },
    ),
  )
})
