import type { Item, Scenario } from '../scheme/ids'
import { materialsFor } from '../scheme/materials'
import type { MaterialNeed } from './assessment'
import type { Facts } from './facts'
import { archiveKeeperOf } from './person'

/**
 * The pictures to take for the ticked items.
 * Scenario 5 without service before 2014-10 has no 认定表 to bring (RULINGS 16).
 */
export function materialNeeds(
  scenario: Scenario,
  ticked: readonly Item[],
  facts: Facts,
): readonly MaterialNeed[] {
  return materialsFor(scenario, ticked)
    .filter(({ kind }) => !(kind === 'deemedRecognition' && facts.recognition === 'notNeeded'))
    .map(({ kind, several, forItems, askFirst }) => ({
      kind,
      several,
      forItems,
      askFirst: askFirst === 'employer' ? archiveKeeperOf(facts) : askFirst,
    }))
}
