import type { Item, Scenario } from '../scheme/ids'
import type { Facts } from './facts'
import { itemPlans } from './itemPlans'
import { man } from './testing/people'

const reasons = (scenario: Scenario, facts: Facts) =>
  Object.fromEntries(itemPlans(scenario, facts).map(({ item, reason }) => [item, reason])) as Record<
    Item,
    string
  >

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
