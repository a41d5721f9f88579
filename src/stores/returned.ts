import { useEffect, useState } from 'react'
import type { FieldId } from '@/domain/form'
import type { Department, MaterialKind } from '@/domain/scheme/ids'
import type { ReasonCode, refusalReason } from '@/domain/scheme/reasons'
import { useDraft } from './draft'

/** 整件退回: who returned the application, and the reason at each cell and picture that it is about. */
export interface Returned {
  readonly department: Department
  /** A reason is kept from who has not proved their name. */
  readonly withheld: boolean
  readonly fields: Readonly<Partial<Record<FieldId, string>>>
  readonly materials: Readonly<Partial<Record<MaterialKind, string>>>
}

/** `null` where the open case was not returned. The reasons' sentences are fetched for those whose case was. */
export function useReturned(): Returned | null {
  const act = useDraft(({ view }) => view?.mustAct.find(({ code }) => code === 'correctAndResubmit'))
  const [returned, setReturned] = useState<Returned | null>(null)

  useEffect(() => {
    if (act?.code !== 'correctAndResubmit') return setReturned(null)
    let wanted = true
    import('@/domain/scheme/reasons').then(
      (scheme) => wanted && setReturned(returnedFor(act, scheme.refusalReason)),
      // The page works without them, and the progress page says them as well.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [act])
  return returned
}

/** The first reason that names a place is said there. */
function returnedFor(
  {
    department,
    reasons,
    withheld = false,
  }: {
    readonly department: Department
    readonly reasons: readonly ReasonCode[]
    readonly withheld?: boolean
  },
  reasonOf: typeof refusalReason,
): Returned {
  const fields: Partial<Record<FieldId, string>> = {}
  const materials: Partial<Record<MaterialKind, string>> = {}
  for (const reason of reasons.map(reasonOf)) {
    for (const id of reason.fields) fields[id] ??= reason.sentence
    for (const kind of reason.materials) materials[kind] ??= reason.sentence
  }
  return { department, withheld, fields, materials }
}
