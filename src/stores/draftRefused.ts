import type { FieldValue } from '@contract/case'
import type { FieldConflict, ProblemCode } from '@contract/problem'
import { isProblem, type ApiProblem } from '@/services/failure'
import { HELD_BACK, mergeFields, stillTyped, type Typed, type TypedFields } from './draftCells'

/* What becomes of the draft where the server said no to what was sent: fetched then, for it seldom does. */

/** What the server says of a value and not of the moment: sending it again would change nothing. */
const ABOUT_VALUES = [
  'invalidInput',
  'fieldUnknown',
  'fieldLocked',
  'onlyRetiree',
  'accountNotInMandate',
] as const

interface Standing {
  /** As the server last said. */
  readonly fields: readonly FieldValue[]
  readonly typed: TypedFields
  /** What it refused. */
  readonly sent: TypedFields
}

interface AfterRefusal {
  readonly fields: FieldValue[]
  readonly typed: Record<string, Typed>
  /** It is said at the cells: the page need not say it once more. */
  readonly isTold: boolean
}

/** The draft after a refusal that is about the words; `null`: it says nothing of them. */
export function afterRefusal(failure: ApiProblem, { fields, typed, sent }: Standing): AfterRefusal | null {
  if (isProblem(failure, 'fieldConflict')) {
    const learnt = learnConflicts(fields, failure.conflicts)
    return { fields: learnt, typed: stillTyped(typed, learnt), isTold: true }
  }
  const named = failure.fields.filter(({ field }) => sent[field])
  const isHeld = isProblem(failure, ...HELD_BACK) && named.length > 0
  const isWrong = isProblem(failure, ...ABOUT_VALUES) && Object.keys(sent).length > 0
  if (!isHeld && !isWrong) return null
  return { fields: [...fields], typed: refuse(typed, sent, named, failure.code), isTold: isHeld }
}

/** The server's side of each conflict it named, as if it had been read: from then on both sides are known. */
function learnConflicts(known: readonly FieldValue[], conflicts: readonly FieldConflict[]): FieldValue[] {
  const theirs = conflicts.map((conflict): FieldValue => {
    const old = known.find((field) => field.field === conflict.field)
    return {
      field: conflict.field,
      value: conflict.theirs,
      version: conflict.theirVersion,
      origin: 'typed',
      department: old?.department ?? null,
      asOf: old?.asOf ?? null,
      changedAt: conflict.theirAt,
      changedBy: conflict.theirBy,
    }
  })
  return mergeFields(known, theirs, false)
}

/** Marks what the server refused: the fields it named, or all that was sent where it named none. */
export function refuse(
  typed: TypedFields,
  sent: TypedFields,
  fields: readonly { readonly field: string; readonly code: string }[],
  code: ProblemCode,
): Record<string, Typed> {
  const named = new Map(fields.map((field) => [field.field, field.code]))
  return Object.fromEntries(
    Object.entries(typed).map(([field, now]) => {
      const reason = named.size === 0 && sent[field] ? code : named.get(field)
      const same = sent[field]?.value === now.value
      return [field, reason !== undefined && same ? { ...now, refused: reason } : now]
    }),
  )
}
