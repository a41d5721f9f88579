import { flowOf, itemsOf } from './flow'
import { SCENARIOS } from './ids'

describe('the flow of a normal retirement (108 七(一))', () => {
  const flow = flowOf('normal')

  test('begins with hrss alone, within five working days, and brings the recognition form', () => {
    expect(flow?.steps[0]).toEqual({
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
    expect(flow?.steps[1]?.opens).toBe('retirementMonth')
    expect(
      flow?.steps[1]?.tasks.map(({ department, promiseWorkingDays }) => [department, promiseWorkingDays]),
    ).toEqual([
      ['socialInsurance', 5],
      ['medicalInsurance', 5],
      ['housingFund', 3],
    ])
  })

  test('asks for the household and cannot do without the qualification', () => {
    expect(flow?.householdConfirmation).toBe(true)
    expect(flow?.indispensable).toBe('benefitQualification')
  })
})

describe('any flow', () => {
  const flows = SCENARIOS.flatMap((scenario) => flowOf(scenario) ?? [])

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

  test('a scenario that is not offered has none', () => {
    expect(flowOf('illness')).toBeNull()
  })
})
