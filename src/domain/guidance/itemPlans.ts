import { ITEM_INFO } from '../scheme/items'
import { ITEMS, type Item, type Scenario } from '../scheme/ids'
import { SCENARIO_INFO } from '../scheme/scenarios'
import type { ItemPlan, ItemReason } from './assessment'
import type { Facts } from './facts'

/** The two items that go by themselves or are only spoken of (RULINGS 6): they have no box on the form. */
const KINDS: Readonly<Partial<Record<Item, ItemPlan['kind']>>> = {
  householdConfirmation: 'automatic',
  onlyChildReward: 'advice',
}

function medical({ medical: kind }: Facts): readonly [boolean, ItemReason] {
  switch (kind) {
    case 'employee':
      return [true, 'medicalInsured']
    case 'resident':
    case 'none':
      return [false, 'notInEmployeeMedical']
    case 'unknown':
    case undefined:
      // Ticked: the medical insurance side knows, and leaving it out would cost the citizen a trip.
      return [true, 'medicalUnclear']
  }
}

function housingFund({ housingFund: account }: Facts): readonly [boolean, ItemReason] {
  switch (account) {
    case 'has':
      return [true, 'housingFundAccount']
    case 'none':
      return [false, 'noHousingFundAccount']
    case 'unknown':
    case undefined:
      return [true, 'housingFundUnclear']
  }
}

function whyNoQualification(scenario: Scenario): ItemReason {
  switch (scenario) {
    case 'normal':
    case 'noConfirmation':
      return 'nothingToConfirm'
    case 'specialWork':
      return 'specialWorkInstead'
    case 'illness':
      return 'approvedAlready'
    case 'institutionRecognized':
    case 'institutionUnrecognized':
      return 'enterpriseOnly'
  }
}

const isInstitution = (scenario: Scenario) =>
  scenario === 'institutionRecognized' || scenario === 'institutionUnrecognized'

function whyNoSpecialWork(scenario: Scenario, { earlyRetirement }: Facts): ItemReason {
  if (isInstitution(scenario)) return 'enterpriseOnly'
  switch (earlyRetirement) {
    case 'specialWork':
      return 'specialWorkPastAge'
    case 'none':
    case 'illness':
    case 'illnessApproval':
      return 'notSpecialWork'
    case 'unknown':
    case undefined:
      return 'specialWorkUnclear'
  }
}

/** 企业职工病退 ended on 2025-01-01; an older 核准表 needs no second approval. */
function whyNoIllness(scenario: Scenario, { earlyRetirement }: Facts): ItemReason {
  if (isInstitution(scenario)) return 'enterpriseOnly'
  if (scenario === 'illness') return 'approvedAlready'
  switch (earlyRetirement) {
    case 'illness':
      return 'illnessClosed'
    case 'illnessApproval':
      return 'approvedAlready'
    case 'none':
    case 'specialWork':
      return 'notIllness'
    case 'unknown':
    case undefined:
      return 'illnessUnclear'
  }
}

/** Whether an item of the scenario is ticked, and why; RULINGS 18 for the two that not everybody has. */
function tick(item: Item, scenario: Scenario, facts: Facts): readonly [boolean, ItemReason] {
  const belongs = SCENARIO_INFO[scenario].items.includes(item)
  switch (item) {
    case 'benefitQualification':
      return belongs
        ? [true, facts.archiveMatters === 'deemedYears' ? 'firstItemDeemedYears' : 'firstItem']
        : [false, whyNoQualification(scenario)]
    case 'specialWorkRetirement':
      return belongs ? [true, 'firstItem'] : [false, whyNoSpecialWork(scenario, facts)]
    case 'illnessRetirement':
      return [false, whyNoIllness(scenario, facts)]
    case 'deemedContribution':
      return belongs ? [true, 'institutionDeemedYears'] : [false, 'institutionOnly']
    case 'pensionPayment':
      return [true, 'pension']
    case 'medicalContribution':
      return medical(facts)
    case 'housingFundWithdrawal':
      return housingFund(facts)
    case 'householdConfirmation':
      if (belongs && facts.noHousehold) return [false, 'noHouseholdRegister']
      return [belongs, belongs ? 'exchangedAutomatically' : 'noHouseholdCheck']
    case 'onlyChildReward':
      return [false, 'adviceOnly']
  }
}

/** All nine items for this person, in the scheme's order. */
export function itemPlans(scenario: Scenario, facts: Facts): readonly ItemPlan[] {
  const [first] = SCENARIO_INFO[scenario].items
  return ITEMS.map((item) => {
    const [ticked, reason] = tick(item, scenario, facts)
    const kind = KINDS[item] ?? 'applied'
    return {
      item,
      department: ITEM_INFO[item].department,
      ticked,
      mayUntick: ticked && kind === 'applied' && item !== first,
      kind,
      filedBy: ITEM_INFO[item].filedBy,
      reason,
    }
  })
}

/** The items whose share of the application is sent. Only an optional one can be left out. */
export function tickedItems(items: readonly ItemPlan[], left: readonly Item[] = []): readonly Item[] {
  return items
    .filter(({ item, ticked, mayUntick }) => ticked && !(mayUntick && left.includes(item)))
    .map(({ item }) => item)
}
