import type { HeldMandate } from '@contract/mandate'
import { useActing, type Acting } from './acting'

const RELATIONS = { fill: 'helper', act: 'agent' } as const

/**
 * From now on the pages are about the application of this mandate.
 * @returns false where it opens none: it is not in force, or one may only look on
 */
export function actFor({ id, scope, case: theirs }: Pick<HeldMandate, 'id' | 'scope' | 'case'>): boolean {
  if (theirs === null || (scope !== 'fill' && scope !== 'act')) return false
  const acting: Acting = {
    mandateId: id,
    caseId: theirs.id,
    ownerName: theirs.ownerName,
    relation: RELATIONS[scope],
  }
  if (useActing.getState().acting?.mandateId !== id) useActing.setState({ acting })
  return true
}
