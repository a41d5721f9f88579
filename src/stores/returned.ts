import { useEffect, useState } from 'react'
import type { FieldId } from '@/domain/form'
import type { Applicant, Department, MaterialKind } from '@/domain/scheme/ids'
import type { RefusalReason } from '@/domain/scheme/reasons'
import type { DraftState } from './draftState'
import { useDraft } from './draft'

/** 整件退回: who returned the application, and the reason at each cell and picture that it is about. */
export interface Returned {
  readonly by: Department | Extract<Applicant, 'employer'>
  /** A reason is kept from who has not proved their name. */
  readonly withheld: boolean
  readonly fields: Readonly<Partial<Record<FieldId, string>>>
  readonly materials: Readonly<Partial<Record<MaterialKind, string>>>
}

type Act = NonNullable<DraftState['view']>['mustAct'][number]
type Reason = Pick<RefusalReason, 'sentence' | 'fields' | 'materials'>

/** `null` where the open case was not returned. The reasons' sentences are fetched for those whose case was. */
export function useReturned(): Returned | null {
  const act = useDraft(({ view }) => view?.mustAct.find(returns))
  const [returned, setReturned] = useState<Returned | null>(null)

  useEffect(() => {
    if (act === undefined) return setReturned(null)
    let wanted = true
    returnedFor(act).then(
      (found) => wanted && setReturned(found),
      // The page works without them, and the progress page says them as well.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [act])
  return returned
}

const returns = ({ code }: Act): boolean => code === 'correctAndResubmit' || code === 'correctForUnit'

async function returnedFor(act: Act): Promise<Returned | null> {
  switch (act.code) {
    case 'correctAndResubmit': {
      const { refusalReason } = await import('@/domain/scheme/reasons')
      return placed(act.department, act.reasons.map(refusalReason), act.withheld)
    }
    case 'correctForUnit': {
      const { unitReason } = await import('@/domain/scheme/unitReasons')
      return placed('employer', act.reasons.map(unitReason))
    }
    default:
      return null
  }
}

/** The first reason that names a place is said there. */
function placed(by: Returned['by'], reasons: readonly Reason[], withheld = false): Returned {
  const fields: Partial<Record<FieldId, string>> = {}
  const materials: Partial<Record<MaterialKind, string>> = {}
  for (const reason of reasons) {
    for (const id of reason.fields) fields[id] ??= reason.sentence
    for (const kind of reason.materials) materials[kind] ??= reason.sentence
  }
  return { by, withheld, fields, materials }
}
