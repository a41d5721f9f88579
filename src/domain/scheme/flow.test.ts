import { flowOf, itemsOf } from './flow'
import { SCENARIOS } from './ids'
import { ITEM_INFO } from './items'
import { SCENARIO_INFO } from './scenarios'

describe('the flow of a normal retirement (108 七(一))', () => {
  const flow = flowOf('normal')

  test('begins with hrss alone, within five working days, and brings the recognition form', () => {
    expect(flow.steps[0]).toEqual({
      opens: 'atOnce',
      tasks: [
        {
          department: 'hrss',
          items: ['benefitQualification'],
          promiseWorkingDays: 5,
          produces: 'recognitionForm',
        },
      ],
    })
  })

  test('goes on in the retirement month with three departments side by side: five, five and three days', () => {
    expect(flow.steps[1]?.opens).toBe('retirementMonth')
    expect(
      flow.steps[1]?.tasks.map(({ department, promiseWorkingDays }) => [department, promiseWorkingDays]),
    ).toEqual([
      ['socialInsurance', 5],
      ['medicalInsurance', 5],
      ['housingFund', 3],
    ])
  })

  test('asks for the household and cannot do without the qualification', () => {
    expect(flow.householdConfirmation).toBe(true)
    expect(flow.indispensable).toBe('benefitQualification')
  })
})

describe('any flow', () => {
  const flows = SCENARIOS.map(flowOf)

  test.each(flows.map((flow) => [flow.scenario, flow] as const))(
    '%s decides each item once',
    (_name, flow) => {
      const items = itemsOf(flow)
      expect(new Set(items).size).toBe(items.length)
      expect(items).toContain(flow.indispensable)
    },
  )

  test.each(flows.map((flow) => [flow.scenario, flow] as const))(
    '%s gives each department one package',
    (_name, flow) => {
      const departments = flow.steps.flatMap((step) => step.tasks.map((task) => task.department))
      expect(new Set(departments).size).toBe(departments.length)
    },
  )

  test.each(SCENARIOS)('%s ends with the three, or with the two that wait for the pension', (scenario) => {
    const last = flowOf(scenario)
      .steps.at(-1)
      ?.tasks.map((task) => task.department)
    expect(last).toEqual(
      scenario === 'noConfirmation'
        ? ['medicalInsurance', 'housingFund']
        : ['socialInsurance', 'medicalInsurance', 'housingFund'],
    )
  })

  test.each(SCENARIOS)('%s brings together the items that the scheme lists for it', (scenario) => {
    const { items } = SCENARIO_INFO[scenario]
    const flow = flowOf(scenario)
    expect([...itemsOf(flow), ...(flow.householdConfirmation ? ['householdConfirmation'] : [])]).toEqual(
      items,
    )
  })

  test('the unit confirms what only it may file (108 二), and the household is asked of 1 and 2 (RULINGS 28)', () => {
    expect(SCENARIOS.filter((scenario) => flowOf(scenario).confirmedBy === 'employer')).toEqual(
      SCENARIOS.filter((scenario) => ITEM_INFO[flowOf(scenario).indispensable].filedBy.join() === 'employer'),
    )
    expect(SCENARIOS.filter((scenario) => flowOf(scenario).householdConfirmation)).toEqual([
      'normal',
      'specialWork',
    ])
  })

  test('the first paper: 认定表, 核准表, none, 计发表, none, 视同缴费年限认定表', () => {
    const first = SCENARIOS.map((scenario) => {
      const { steps } = flowOf(scenario)
      return steps.length === 1 ? null : steps[0].tasks[0]?.produces
    })
    expect(first).toEqual([
      'recognitionForm',
      'specialWorkApproval',
      null,
      'paymentSheet',
      null,
      'deemedRecognitionForm',
    ])
  })
})
