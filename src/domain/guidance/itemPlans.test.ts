import type { Item, Scenario } from '../scheme/ids'
import type { Facts } from './facts'
import { itemPlans } from './itemPlans'
import { man } from './testing/people'
import { application, stateOf, tickedOf } from './testing/results'

const reasons = (scenario: Scenario, facts: Facts) =>
  Object.fromEntries(itemPlans(scenario, facts).map(({ item, reason }) => [item, reason])) as Record<
    Item,
    string
  >

test('who stands in no household register is not looked up in one (ruling 17)', () => {
  const household = (facts: Facts) =>
    itemPlans('normal', facts).find(({ item }) => item === 'householdConfirmation')
  expect(household({ identified: true })).toMatchObject({ ticked: true, reason: 'exchangedAutomatically' })
  expect(household({ identified: true, noHousehold: true })).toMatchObject({
    ticked: false,
    reason: 'noHouseholdRegister',
  })
})

// Why each of the nine items is ticked or not; pension, medical insurance and fund are the same in all.
test.each<[string, Scenario, Facts, Partial<Record<Item, string>>]>([
  [
    'normal',
    'normal',
    man(),
    {
      benefitQualification: 'firstItemDeemedYears',
      specialWorkRetirement: 'notSpecialWork',
      illnessRetirement: 'notIllness',
      deemedContribution: 'institutionOnly',
      pensionPayment: 'pension',
      medicalContribution: 'medicalInsured',
      housingFundWithdrawal: 'housingFundAccount',
      onlyChildReward: 'adviceOnly',
      householdConfirmation: 'exchangedAutomatically',
    },
  ],
  [
    'nothing but the archive',
    'normal',
    man({ archiveMatters: 'other' }),
    { benefitQualification: 'firstItem' },
  ],
  ['ill', 'normal', man({ earlyRetirement: 'illness' }), { illnessRetirement: 'illnessClosed' }],
  [
    'nothing said of early retirement',
    'normal',
    man({ earlyRetirement: 'unknown' }),
    { specialWorkRetirement: 'specialWorkUnclear', illnessRetirement: 'illnessUnclear' },
  ],
  [
    'special trades past the age',
    'normal',
    man({ earlyRetirement: 'specialWork' }),
    { specialWorkRetirement: 'specialWorkPastAge', illnessRetirement: 'notIllness' },
  ],
  [
    'special trades',
    'specialWork',
    man({ earlyRetirement: 'specialWork' }),
    { benefitQualification: 'specialWorkInstead', specialWorkRetirement: 'firstItem' },
  ],
  [
    'a 核准表',
    'illness',
    man({ earlyRetirement: 'illnessApproval' }),
    {
      benefitQualification: 'approvedAlready',
      illnessRetirement: 'approvedAlready',
      householdConfirmation: 'noHouseholdCheck',
    },
  ],
  [
    'nothing to confirm',
    'noConfirmation',
    man({ archiveMatters: 'none' }),
    { benefitQualification: 'nothingToConfirm', householdConfirmation: 'noHouseholdCheck' },
  ],
  [
    'an institution',
    'institutionUnrecognized',
    man({ insurance: 'institution' }),
    {
      benefitQualification: 'enterpriseOnly',
      specialWorkRetirement: 'enterpriseOnly',
      illnessRetirement: 'enterpriseOnly',
      deemedContribution: 'institutionDeemedYears',
    },
  ],
])('%s', (_, scenario, facts, expected) => {
  expect(reasons(scenario, facts)).toMatchObject(expected)
})

describe('items that not everybody has', () => {
  test('no account: no such item, no bank card, no condition, and it is said', () => {
    const result = application(man({ housingFund: 'none' }))
    expect(tickedOf(result)).not.toContain('housingFundWithdrawal')
    expect(result.materials.map(({ kind }) => kind)).not.toContain('bankCard')
    expect(stateOf(result, '7')).toBeUndefined()
    expect(result.notes).toContain('noHousingFundItem')
    expect(result.hotlines).not.toContain('housingFund')
  })
  test.each(['resident', 'none'] as const)(
    'medical insurance %s: no such item, and it is said',
    (medical) => {
      const result = application(man({ medical }))
      expect(tickedOf(result)).not.toContain('medicalContribution')
      expect(stateOf(result, '6.2')).toBeUndefined()
      expect(result.notes).toContain('noMedicalItem')
    },
  )
  test('whoever does not know has them ticked', () => {
    expect(tickedOf(application(man({ medical: 'unknown', housingFund: 'unknown' })))).toEqual(
      expect.arrayContaining(['medicalContribution', 'housingFundWithdrawal']),
    )
  })
  test('the first item may never be unticked, the others may', () => {
    const { items } = application(man())
    expect(items.filter(({ mayUntick }) => mayUntick).map(({ item }) => item)).toEqual([
      'pensionPayment',
      'medicalContribution',
      'housingFundWithdrawal',
    ])
    const [first] = application(man({ archiveMatters: 'none' })).items.filter(({ ticked }) => ticked)
    expect(first).toMatchObject({ item: 'pensionPayment', mayUntick: false })
  })
})
