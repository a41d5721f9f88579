import type { LocalDate } from '../scheme/ids'
import type { BasisId } from '../scheme/legalBases'
import { assess } from './assess'
import type { Facts } from './facts'
import { man, wangShared, wangAnswers, woman } from './testing/people'
import { factsFrom } from './questions'

function first(facts: Facts, today: LocalDate = '2026-11-24') {
  const assessment = assess(facts, today)
  const result = assessment.outcome === 'incomplete' ? assessment.results[0] : assessment.result
  if (result.kind === 'notCovered') throw new Error('not covered')
  return result
}
const basisOf = (facts: Facts, today?: LocalDate) => first(facts, today).basis.map(({ id }) => id)

test('scenario 1 with everything ticked rests on every row of the scheme that bears on it, in its version of the day', () => {
  const rows: readonly BasisId[] = [
    'socialInsuranceLaw16', // 四.1
    'socialInsuranceRules2', // 四.2
    'archiveBirthNational', // 四.4
    'archiveBirthHebei2007', // 四.5
    'archiveBirthHebei', // 四.6
    'handlingRegulation18', // 四.7
    'hebeiArrears', // 四.8
    'socialInsuranceLaw27', // 四.10
    'medicalHandlingList', // 四.11
    'hebeiMedicalYears', // 四.12
    'housingFund24', // 四.13
    'housingFund25', // 四.14
    'housingFund41',
  ]
  expect(basisOf(factsFrom(wangAnswers, wangShared))).toEqual(expect.arrayContaining([...rows]))
})

test('what is not applied for has no basis', () => {
  const bases = basisOf(man({ housingFund: 'none', medical: 'none' }))
  expect(bases.filter((id) => /housingFund|[mM]edical/.test(id))).toEqual([])
})

describe('another scenario names what it rests on', () => {
  const special = man({ cardBirth: '1971-06', earlyRetirement: 'specialWork', retirementMonth: '2028-01' })
  test.each<[string, Facts, readonly BasisId[]]>([
    ['specialWork', special, ['scheme108SpecialWork', 'specialWorkAges']],
    ['illness', man({ earlyRetirement: 'illnessApproval' }), ['illnessBenefit']],
    ['noConfirmation', man({ archiveMatters: 'none' }), ['handlingRegulation18', 'socialInsuranceLaw16']],
    [
      'institutionRecognized',
      man({ insurance: 'institution', recognition: 'recognized' }),
      ['institutionPension', 'scheme108Deemed'],
    ],
    [
      'institutionUnrecognized',
      man({ insurance: 'institution', recognition: 'unrecognized' }),
      ['institutionPension', 'scheme108Deemed'],
    ],
  ])('%s', (scenario, facts, expected) => {
    expect(first(facts).scenario).toBe(scenario)
    expect(basisOf(facts)).toEqual(
      expect.arrayContaining([...expected, 'scheme108Medical', 'scheme108HousingFund']),
    )
  })

  test('special trades do not rest on flexible retirement', () =>
    expect(basisOf(special)).not.toContain('flexibleRetirement'))
})

describe('what is only widely reported is marked', () => {
  test.each<[string, Facts]>([
    [
      'special trades',
      man({ cardBirth: '1971-06', earlyRetirement: 'specialWork', retirementMonth: '2028-01' }),
    ],
    ['the end of 病退', man({ earlyRetirement: 'illnessApproval' })],
    ['flexible ages in an institution', man({ insurance: 'institution', recognition: 'recognized' })],
    ['flexible ages without a unit', man({ insurance: 'flexible', retirementMonth: '2025-04' })],
  ])('%s: C', (_, facts) => expect(first(facts).confidence).toBe('C'))

  test('on time, with a unit: no more than B', () =>
    expect(first(man({ retirementMonth: '2025-04' })).confidence).toBe('B'))
})

describe('who leaves by a special trade', () => {
  const dates = (facts: Facts) => {
    const result = first(facts)
    const plan = result.kind === 'application' ? result.plan : null
    return plan && [plan.dates.earliest.month, plan.dates.statutory.month, plan.dates.latest.month]
  }
  test('a man from 55 on, up to his statutory month', () =>
    expect(
      dates(man({ cardBirth: '1971-06', earlyRetirement: 'specialWork', retirementMonth: '2028-01' })),
    ).toEqual(['2026-06', '2033-02', '2033-02']))
  test('a woman from 45 on, of whichever post', () =>
    expect(
      dates(
        woman({
          cardBirth: '1981-06',
          post: 'worker',
          earlyRetirement: 'specialWork',
          retirementMonth: '2028-01',
        }),
      ),
    ).toEqual(['2026-06', '2034-09', '2034-09']))
})

test('a 核准表 has settled when: its month is not doubted, and the class matters no more', () => {
  const result = first(
    woman({ post: 'unknown', earlyRetirement: 'illnessApproval', retirementMonth: '2024-11' }),
  )
  expect(result).toMatchObject({
    scenario: 'illness',
    stops: [],
    plan: { chosen: { month: '2024-11', problem: null, category: 'illness', benefitStart: '2024-12' } },
  })
})
