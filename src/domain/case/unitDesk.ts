import { flowOf, itemsOf } from '../scheme/flow'
import { isOfUnit, materialsFor } from '../scheme/materials'
import type { MaterialKind } from '../scheme/ids'
import type { CaseState } from './model'
import { isEnded } from './results'
import type { UnitStanding } from './unitStandings'

export interface UnitDesk {
  readonly standing: UnitStanding
  /** The unit's papers that are still to be brought. */
  readonly missing: readonly MaterialKind[]
}

/** The unit's papers among those of an application (108 六; ruling 2), in the scheme's order. */
export function unitPapers({ scenario, submission }: CaseState): readonly MaterialKind[] {
  const items = submission?.items ?? itemsOf(flowOf(scenario))
  return materialsFor(scenario, items)
    .map(({ kind }) => kind)
    .filter(isOfUnit)
}

/**
 * What of an application waits on its unit.
 * @param there of which kinds there is a picture that no department has yet
 */
export function unitDesk(state: CaseState, there: ReadonlySet<MaterialKind>): UnitDesk {
  const lacking = (kinds: readonly MaterialKind[]) => kinds.filter((kind) => !there.has(kind))
  if (isEnded(state)) return { standing: 'over', missing: [] }
  if (state.status !== 'running') {
    const missing = lacking(unitPapers(state))
    return { standing: missing.length > 0 ? 'papersMissing' : 'waitsForRetiree', missing }
  }
  if (state.confirmation?.answer === null) return { standing: 'toConfirm', missing: [] }
  const wants = state.tasks.flatMap(({ standing }) =>
    standing.kind === 'waitingForCitizen' ? standing.wants.map(({ material }) => material) : [],
  )
  const missing = lacking([...new Set(wants.filter(isOfUnit))])
  if (missing.length > 0) return { standing: 'papersMissing', missing }
  return { standing: wants.length > 0 ? 'waitsForRetiree' : 'withDepartments', missing }
}
