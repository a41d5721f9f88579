import { DEPARTMENT_INFO } from './departments'
import { flowOf, itemsOf } from './flow'
import { DEPARTMENTS, ITEMS, SCENARIOS, type Item, type Scenario } from './ids'
import { ITEM_INFO } from './items'
import { materialsFor, MATERIAL_RULES } from './materials'
import { ITEM_WORDS, SCENARIO_WORDS } from './officialWords'
import { SCENARIO_INFO } from './scenarios'

describe('items', () => {
  // 108 二, row by row: 办理部门, 实施层级, 原名称, who files.
  test.each<[Item, string, string, string, string]>([
    [
      'benefitQualification',
      'hrss',
      'province city county',
      '企业参保人员正常退休待遇条件认定',
      'employer archiveKeeper self',
    ],
    ['specialWorkRetirement', 'hrss', 'province city', '特殊工种提前退休核准', 'employer'],
    [
      'illnessRetirement',
      'hrss',
      'province',
      '因病或非因工致残完全丧失劳动能力提前退休（退职）核准',
      'employer archiveKeeper',
    ],
    [
      'deemedContribution',
      'hrss',
      'province city county',
      '机关事业单位参保人员视同缴费年限认定',
      'employer',
    ],
    [
      'pensionPayment',
      'socialInsurance',
      'province city county',
      '企业退休待遇申请（需档案认定） 企业退休待遇申请（无需档案认定） 企业养老提前退休申请 机关退休申请老办法',
      'employer self',
    ],
    [
      'medicalContribution',
      'medicalInsurance',
      'province city county',
      '视同缴费年限认定 职工在职转退休',
      'employer self',
    ],
    ['housingFundWithdrawal', 'housingFund', 'city county', '离休、退休提取', 'self employer'],
    ['onlyChildReward', 'health', 'province city county', '', ''],
    ['householdConfirmation', 'publicSecurity', 'province city county', '', ''],
  ])('%s', (item, department, levels, originalNames, filedBy) => {
    const info = ITEM_INFO[item]
    expect([
      info.item,
      info.department,
      info.levels.join(' '),
      info.originalNames.join(' '),
      info.filedBy.join(' '),
    ]).toEqual([item, department, levels, originalNames, filedBy])
  })

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

test('every item and scenario has the name that the scheme gives it', () => {
  for (const item of ITEMS) expect(ITEM_WORDS[item].officialName).not.toBe('')
  const names = SCENARIOS.map((scenario) => SCENARIO_WORDS[scenario].officialName)
  expect(new Set(names).size).toBe(6)
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

test('every department is called at its own number', () => {
  const numbers = DEPARTMENTS.map((department) => `${department} ${DEPARTMENT_INFO[department].hotline}`)
  expect(numbers).toEqual([
    'hrss 12333',
    'socialInsurance 12333',
    'medicalInsurance 12393',
    'housingFund 12329',
    'publicSecurity 12345',
    'health 12345',
    'governmentService 12345',
  ])
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

  test('the unit is asked for what is in its hands, the person for the rest (RULINGS 2)', () => {
    const asked = SCENARIOS.flatMap((scenario) =>
      MATERIAL_RULES[scenario].map(({ kind, askFirst }) => `${kind} ${askFirst}`),
    )
    expect([...new Set(asked)].sort()).toEqual([
      'archivePages employer',
      'bankCard self',
      'deemedRecognition employer',
      'employeeApplication self',
      'idCardBack self',
      'idCardFront self',
      'illnessApproval self',
      'lastWageChange employer',
      'publicNotice employer',
      'retirementApproval employer',
    ])
  })

  test('only archive pages are several', () => {
    const several = SCENARIOS.flatMap((scenario) => MATERIAL_RULES[scenario].filter((rule) => rule.several))
    expect(new Set(several.map(({ kind }) => kind))).toEqual(new Set(['archivePages']))
  })

  test('the bank card is the only one that depends on the housing fund', () => {
    for (const scenario of SCENARIOS) {
      const depending = MATERIAL_RULES[scenario].filter(({ required }) => required === 'withHousingFund')
      expect(depending.map(({ kind }) => kind)).toEqual(['bankCard'])
    }
  })
})
