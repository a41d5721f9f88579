import { CONDITION_IDS, CONDITIONS } from '../scheme/conditions'
import { SCENARIOS } from '../scheme/ids'
import type { Facts } from './facts'
import { man, woman } from './testing/people'
import { application, stateOf } from './testing/results'

const special = (change: Partial<Facts> = {}) =>
  man({ cardBirth: '1971-06', earlyRetirement: 'specialWork', retirementMonth: '2028-01', ...change })
const ill = (change: Partial<Facts> = {}) =>
  man({ cardBirth: '1972-03', earlyRetirement: 'illnessApproval', retirementMonth: '2024-11', ...change })
const settled = (change: Partial<Facts> = {}) => man({ archiveMatters: 'none', ...change })
const official = (change: Partial<Facts> = {}) =>
  man({ insurance: 'institution', recognition: 'recognized', retirementMonth: '2025-04', ...change })

const pointsOf = (facts: Facts) => application(facts).conditions.map(({ ruleId }) => ruleId)

test('each scenario is judged by the points of 108 三 that are its own', () => {
  expect(pointsOf(special())).toEqual(['2', '5.2.1', '5.2.2', '5.2.3', '5.2.4', '6.1', '6.2', '7'])
  expect(pointsOf(ill())).toEqual(['3', '5.2.1', '5.2.2', '5.2.3', '5.2.4', '6.1', '6.2', '7'])
  expect(pointsOf(settled())).toEqual(['5.1.1', '5.1.2', '5.1.3', '5.1.4', '5.1.5', '6.1', '6.2', '7'])
  expect(pointsOf(official())).toEqual(['5.3.1', '5.3.2', '5.3.3', '5.3.4', '5.3.5', '6.1', '6.2', '7'])
  expect(pointsOf(official({ recognition: 'unrecognized' }))).toEqual([
    '4',
    '5.3.1',
    '5.3.2',
    '5.3.3',
    '5.3.4',
    '5.3.5',
    '6.1',
    '6.2',
    '7',
  ])
})

test('every point of 108 三 is asked in some scenario, and none outside those it names', () => {
  for (const id of CONDITION_IDS) {
    const { scenarios } = CONDITIONS[id]
    expect(scenarios.length).toBeGreaterThan(0)
    expect(scenarios.every((scenario) => SCENARIOS.includes(scenario))).toBe(true)
  }
})

describe('point 2: from 55 (a man) or 45 (a woman) on', () => {
  test.each([
    ['2026-05', 'notMet'],
    ['2026-06', 'unknown'], // which trade and how long, 人社 decides
  ] as const)('a man born in June 1971, in %s: %s', (retirementMonth, state) => {
    expect(stateOf(application(special({ retirementMonth })), '2')).toBe(state)
  })

  test.each([
    ['2026-05', 'notMet'],
    ['2026-06', 'unknown'],
  ] as const)('a woman born in June 1981, in %s: %s', (retirementMonth, state) => {
    const facts = woman({ cardBirth: '1981-06', earlyRetirement: 'specialWork', retirementMonth })
    expect(stateOf(application(facts), '2')).toBe(state)
  })

  test('too young stops the case, which names the month from which it can be', () => {
    const { stops, plan } = application(special({ retirementMonth: '2026-05' }))
    expect(stops).toEqual(['monthImpossible', 'condition'])
    expect(plan?.chosen?.problem).toEqual({ code: 'beforeEarliest', limit: '2026-06' })
  })
})

describe('point 5.2.3: five years from the original age, ten for illness', () => {
  test.each([
    ['2026-05', 'notMet'], // 54 years and 11 months
    ['2026-06', 'met'], // exactly 55: the delayed age would refuse him
    ['2026-07', 'met'],
  ] as const)('special trades, in %s: %s', (retirementMonth, state) => {
    expect(stateOf(application(special({ retirementMonth })), '5.2.3')).toBe(state)
  })

  test.each([
    ['2022-02', 'notMet'], // 49 years and 11 months
    ['2022-03', 'met'],
    ['2022-04', 'met'],
  ] as const)('illness, in %s: %s', (retirementMonth, state) => {
    expect(stateOf(application(ill({ retirementMonth })), '5.2.3')).toBe(state)
  })
})

describe('arrears', () => {
  test('are to be paid before the retirement month where 人社 decides first', () => {
    const { conditions, stops } = application(man({ pensionArrears: true }))
    expect(conditions.find(({ ruleId }) => ruleId === '5.1.1')).toMatchObject({
      state: 'notMet',
      effect: 'beforeRetirement',
    })
    expect(stops).toEqual([])
  })

  test('stop the case where the pension comes first (RULINGS 12)', () => {
    const { conditions, stops } = application(settled({ pensionArrears: true, retirementMonth: '2026-05' }))
    expect(conditions.find(({ ruleId }) => ruleId === '5.1.1')).toMatchObject({
      state: 'notMet',
      effect: 'stops',
    })
    expect(stops).toEqual(['condition'])
  })

  test.each([ill({ pensionArrears: true }), official({ pensionArrears: true })])(
    'stop nothing where the three decide side by side (RULINGS 24)',
    (facts) => expect(application(facts).stops).toEqual([]),
  )
})

describe('the month, and when it may be sent', () => {
  test('special trades: the window of 6 to 12 months, 特殊工种提前退休, the minimum of that year', () => {
    const result = application(special({ retirementMonth: '2031-03' }), '2030-05-06')
    expect(result).toMatchObject({
      scenario: 'specialWork',
      window: { window: { from: '2030-03-01', to: '2030-09-30' }, state: 'open' },
      plan: { chosen: { category: 'specialWork', notice: null, minimum: { months: 192, year: 2031 } } },
      stops: [],
    })
  })

  test('nothing to confirm: from the first of the retirement month on (RULINGS 7)', () => {
    const facts = settled({ retirementMonth: '2026-06' })
    expect(application(facts, '2026-05-31').stops).toEqual(['tooEarly'])
    expect(application(facts, '2026-06-01').stops).toEqual([])
  })

  test('institutions: at once, and paid from the month after the unit applied (108 四.9)', () => {
    const result = application(official({ retirementMonth: '2026-03' }), '2026-05-06')
    expect(result).toMatchObject({
      window: null,
      stops: [],
      plan: { chosen: { month: '2026-03', problem: null, benefitStart: '2026-06' } },
    })
    expect(application(official({ retirementMonth: '2026-11' })).plan?.chosen?.benefitStart).toBe('2026-12')
  })

  test('a 核准表 that would have been issued after 企业病退 ended takes nobody in', () => {
    expect(application(ill({ retirementMonth: '2025-02' }))).toMatchObject({
      stops: ['monthImpossible'],
      gaps: expect.arrayContaining([expect.objectContaining({ code: 'changeMonth' })]) as unknown,
    })
  })

  test('a 核准表 names its month, before 2025 and earlier than any rule here would allow', () => {
    expect(application(ill())).toMatchObject({
      window: null,
      stops: [],
      plan: { chosen: { month: '2024-11', category: 'illness', problem: null, benefitStart: '2024-12' } },
    })
  })
})

test('what the unit has to give out is named where it has', () => {
  const gaps = (facts: Facts) => application(facts).gaps.map(({ code }) => code)
  expect(gaps(special())).toEqual(expect.arrayContaining(['archivePages', 'unitPapers']))
  expect(gaps(official())).toContain('unitPapers')
  expect(gaps(official())).not.toContain('archivePages')
  expect(gaps(ill())).not.toContain('unitPapers')
  expect(gaps(man())).not.toContain('unitPapers')
})
