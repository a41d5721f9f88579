import { DEPARTMENT_INFO } from './departments'
import { flowOf, itemsOf } from './flow'
import { DEPARTMENTS, ITEMS, SCENARIOS, type Item, type Scenario } from './ids'
import { ITEM_INFO } from './items'
import { materialsFor, MATERIAL_RULES } from './materials'
import { SCENARIO_INFO } from './scenarios'

describe('items', () => {
  test('seven of nine have a box on the joint form', () => {
    expect(ITEMS.filter((item) => ITEM_INFO[item].formName === null)).toEqual([
      'onlyChildReward',
      'householdConfirmation',
    ])
  })
  test('special work and recognition of deemed years are filed by the unit alone', () => {
    const byUnit = ITEMS.filter((item) => ITEM_INFO[item].filedBy.join() === 'employer')
    expect(byUnit).toEqual(['specialWorkRetirement', 'deemedContribution'])
  })
  test('whoever is refused later finds the name at the original counter', () => {
    const decided = ITEMS.filter((item) => ITEM_INFO[item].formName !== null)
    for (const item of decided) expect(ITEM_INFO[item].originalNames.length).toBeGreaterThan(0)
  })
})

describe('scenarios', () => {
  test('are six, in the order of the scheme', () => {
    expect(SCENARIOS.map((scenario) => SCENARIO_INFO[scenario].number)).toEqual([1, 2, 3, 4, 5, 6])
  })
  test('start with the department that decides first', () => {
    const first = (scenario: Scenario) => SCENARIO_INFO[scenario].hotlines[0]
    expect(SCENARIOS.map(first)).toEqual([
      'hrss',
      'hrss',
      'socialInsurance',
      'socialInsurance',
      'socialInsurance',
      'hrss',
    ])
  })
  test('the household check belongs to scenarios 1 and 2 alone', () => {
    expect(
      SCENARIOS.filter((scenario) => SCENARIO_INFO[scenario].items.includes('householdConfirmation')),
    ).toEqual(['normal', 'specialWork'])
  })
  test('name the items that their flow decides', () => {
    for (const scenario of SCENARIOS) {
      const flow = flowOf(scenario)
      if (flow === null) continue
      const decided = SCENARIO_INFO[scenario].items.filter((item) => item !== 'householdConfirmation')
      expect(itemsOf(flow)).toEqual(decided)
    }
  })
})

test('every department has a number to call', () => {
  for (const department of DEPARTMENTS) expect(DEPARTMENT_INFO[department].hotline).toMatch(/^12\d{3}$/)
})

describe('materials', () => {
  const kinds = (scenario: Scenario, ...ticked: Item[]) =>
    materialsFor(scenario, ticked.length > 0 ? ticked : SCENARIO_INFO[scenario].items).map(({ kind }) => kind)

  test.each<[Scenario, string[]]>([
    ['normal', ['idCardFront', 'idCardBack', 'archivePages', 'bankCard']],
    [
      'specialWork',
      ['idCardFront', 'idCardBack', 'archivePages', 'employeeApplication', 'publicNotice', 'bankCard'],
    ],
    ['illness', ['idCardFront', 'idCardBack', 'illnessApproval', 'bankCard']],
    ['noConfirmation', ['idCardFront', 'idCardBack', 'bankCard']],
    [
      'institutionRecognized',
      ['idCardFront', 'idCardBack', 'deemedRecognition', 'retirementApproval', 'lastWageChange', 'bankCard'],
    ],
    [
      'institutionUnrecognized',
      ['idCardFront', 'idCardBack', 'archivePages', 'retirementApproval', 'lastWageChange', 'bankCard'],
    ],
  ])('%s, everything ticked: as the scheme lists them', (scenario, expected) => {
    expect(kinds(scenario)).toEqual(expected)
  })

  test('without the housing fund no bank card', () => {
    expect(kinds('normal', 'benefitQualification', 'pensionPayment')).toEqual([
      'idCardFront',
      'idCardBack',
      'archivePages',
    ])
  })

  test('each picture names only ticked items', () => {
    const [archive] = materialsFor('normal', ['benefitQualification']).filter(
      ({ kind }) => kind === 'archivePages',
    )
    expect(archive?.forItems).toEqual(['benefitQualification'])
  })

  test('the bank card is the only one that depends on the housing fund', () => {
    for (const scenario of SCENARIOS) {
      const depending = MATERIAL_RULES[scenario].filter(({ required }) => required === 'withHousingFund')
      expect(depending.map(({ kind }) => kind)).toEqual(['bankCard'])
    }
  })
})
