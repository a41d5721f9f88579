import type { FieldValue } from '@contract/case'
import type { FieldConflict } from '@contract/problem'

/** What was typed on this phone and the server has not confirmed yet. */
export interface Typed {
  readonly value: string
  /** The version that was on the screen when it was typed; 0 where the cell was empty. */
  readonly basedOn: number
  /** The server refused this very value: it is not sent again, and stays for the person to change. */
  readonly refused?: string
}

/** A cell as a page shows it. */
export interface Cell {
  readonly value: string
  /** Whence the value comes; 'typed' as soon as the person changed it here. */
  readonly origin: FieldValue['origin']
  readonly department: FieldValue['department']
  readonly asOf: FieldValue['asOf']
  /** Who typed what stands there, where that was somebody else, and when. */
  readonly changedBy: FieldValue['changedBy']
  readonly changedAt: string | null
  /** Only on this phone so far. */
  readonly unsaved: boolean
  /** Typed here and, meanwhile, changed elsewhere: the person chooses. */
  readonly conflict: FieldConflict | null
  /** Why the server does not take it: a code of `domain/form`, or of the problem as a whole. */
  readonly refused: string | null
}

export type Cells = Readonly<Record<string, Cell>>
export type TypedFields = Readonly<Record<string, Typed>>

/** What the server does not take from this person yet: who they are is not proved, or they have not agreed. */
export const HELD_BACK = ['realNameRequired', 'consentRequired'] as const
export type HeldBack = (typeof HELD_BACK)[number]

export const isHeldBack = (refused: string | null | undefined): refused is HeldBack =>
  HELD_BACK.some((code) => code === refused)

/** The other person's or other device's value, where this one was typed over another version. */
export function conflictOf(
  field: string,
  typed: Typed,
  server: FieldValue | undefined,
): FieldConflict | null {
  if (!server || server.version === typed.basedOn || server.value === typed.value) return null
  return {
    field,
    yours: typed.value,
    theirs: server.value,
    theirVersion: server.version,
    theirBy: server.changedBy,
    theirAt: server.changedAt,
  }
}

/** One cell out of what the server has and what was typed here. */
export function cellOf(field: string, server: FieldValue | undefined, typed: Typed | undefined): Cell {
  if (!typed || typed.value === server?.value) {
    return {
      value: server?.value ?? '',
      origin: server?.origin ?? 'typed',
      department: server?.department ?? null,
      asOf: server?.asOf ?? null,
      changedBy: server?.changedBy ?? null,
      changedAt: server?.changedAt ?? null,
      unsaved: false,
      conflict: null,
      refused: null,
    }
  }
  return {
    value: typed.value,
    origin: 'typed',
    department: null,
    asOf: null,
    changedBy: null,
    changedAt: null,
    unsaved: true,
    conflict: conflictOf(field, typed, server),
    refused: typed.refused ?? null,
  }
}

/** Every cell that the server or the phone knows. */
export function cellsOf(fields: readonly FieldValue[], typed: TypedFields): Cells {
  const cells: Record<string, Cell> = {}
  for (const server of fields) cells[server.field] = cellOf(server.field, server, typed[server.field])
  for (const field of Object.keys(typed)) cells[field] ??= cellOf(field, undefined, typed[field])
  return cells
}

/**
 * The server's fields after another answer. Answers may overtake each other, versions only grow:
 * of two values of a cell the one with the higher version is the later one.
 * @param whole whether `incoming` holds every field, so that what it lacks is gone
 */
export function mergeFields(
  known: readonly FieldValue[],
  incoming: readonly FieldValue[],
  whole: boolean,
): FieldValue[] {
  const merged = new Map(whole ? [] : known.map((field) => [field.field, field]))
  const before = new Map(known.map((field) => [field.field, field]))
  for (const next of incoming) {
    const old = before.get(next.field)
    merged.set(next.field, old && old.version > next.version ? old : next)
  }
  return [...merged.values()]
}

/** What is still to be confirmed, once the server has `fields`: what it has by now is dropped. */
export function stillTyped(typed: TypedFields, fields: readonly FieldValue[]): Record<string, Typed> {
  const server = new Map(fields.map((field) => [field.field, field.value]))
  return Object.fromEntries(Object.entries(typed).filter(([field, { value }]) => server.get(field) !== value))
}

/** After a save: what was sent is confirmed, what was typed over it meanwhile is based on it. */
export function afterSaving(
  typed: TypedFields,
  sent: TypedFields,
  fields: readonly FieldValue[],
): Record<string, Typed> {
  const version = new Map(fields.map((field) => [field.field, field.version]))
  const left: Record<string, Typed> = {}
  for (const [field, now] of Object.entries(typed)) {
    const before = sent[field]
    if (!before) left[field] = now
    else if (before.value !== now.value) left[field] = { ...now, basedOn: version.get(field) ?? now.basedOn }
  }
  return left
}
