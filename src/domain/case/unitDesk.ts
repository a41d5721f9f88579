import { flowOf, itemsOf } from '../scheme/flow'
import { isOfUnit, materialsFor } from '../scheme/materials'
import type { MaterialKind } from '../scheme/ids'
import type { CaseState, Instant } from './model'
import { isEnded } from './results'
import type { UnitStanding } from './unitStandings'

export interface UnitDesk {
  readonly standing: UnitStanding
  /** The unit's papers that are still to be brought. */
  readonly missing: readonly MaterialKind[]
  /** Since when a department waits for the first of them; `null` where none does. */
  readonly wantedSince: Instant | null
}

/** Who looks at it. */
interface Looking {
  /** Of which kinds there is a picture that no department has yet. */
  readonly there: ReadonlySet<MaterialKind>
  /** Whether theirs is what 108 二 names: a keeper confirms nothing where there is a unit. */
  readonly confirms: boolean
}

/** The unit's papers among those of an application (108 六; ruling 2), in the scheme's order. */
export function unitPapers({ scenario, submission }: CaseState): readonly MaterialKind[] {
  const items = submission?.items ?? itemsOf(flowOf(scenario))
  return materialsFor(scenario, items)
    .map(({ kind }) => kind)
    .filter(isOfUnit)
}

/** What of an application waits on its unit, or on the keeper of its archive. */
export function unitDesk(state: CaseState, { there, confirms }: Looking): UnitDesk {
  const lacking = (kinds: readonly MaterialKind[]) => kinds.filter((kind) => !there.has(kind))
  const standing = (named: UnitStanding): UnitDesk => ({ standing: named, missing: [], wantedSince: null })
  if (isEnded(state)) return standing('over')
  if (state.status !== 'running') {
    const missing = lacking(unitPapers(state))
    return missing.length > 0 ? { ...standing('papersMissing'), missing } : standing('waitsForRetiree')
  }
  if (state.confirmation?.answer === null) return standing(confirms ? 'toConfirm' : 'waitsForUnit')
  const wanted = state.tasks.flatMap(({ standing: at, since }) =>
    at.kind === 'waitingForCitizen' ? at.wants.map(({ material }) => ({ material, since })) : [],
  )
  const missing = lacking([...new Set(wanted.map(({ material }) => material).filter(isOfUnit))])
  if (missing.length === 0) return standing(wanted.length > 0 ? 'waitsForRetiree' : 'withDepartments')
  const [wantedSince = null] = wanted
    .filter(({ material }) => missing.includes(material))
    .map(({ since }) => since)
    .sort()
  return { standing: 'papersMissing', missing, wantedSince }
}
