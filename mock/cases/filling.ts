import { FIELD_IDS, fields, type FormValues } from '@/domain/form'
import type { Known } from '@/domain/guidance'
import { isInHouseholdRegister } from '@/domain/identity'
import type { Department } from '@/domain/scheme/ids'
import type { ProvenIdentity } from '@bff/identity/provider'
import type { SharedKnown } from '@bff/prefill/lastKnown'
import type { DraftView } from './draft'
import { derivedCells } from './draft'
import { formValues, isFieldId, type NewValue, type StoredValues } from './values'

/** What is known of a person beside what they typed. */
export interface KnownOfPerson {
  readonly identity: ProvenIdentity | null
  /** What departments last said; null where it was never agreed that they are asked. */
  readonly shared: SharedKnown | null
  /** Who of them was asked just now and did not answer. */
  readonly silent?: readonly Department[]
  /** The number they signed in with; else the one by which an agent began for them. */
  readonly phone: string | null
}

export const NOTHING_KNOWN: KnownOfPerson = { identity: null, shared: null, phone: null }

/** The same, as the guide takes it. */
export function knownToGuide({ identity, shared }: KnownOfPerson): Known {
  return {
    ...(identity && {
      identity: {
        sex: identity.sex,
        birth: identity.birthDate,
        ...(!isInHouseholdRegister(identity.idNumber) && { noHousehold: true }),
      },
    }),
    ...(shared && { shared: shared.facts }),
  }
}

/**
 * What fills itself: the proved identity always, shared data and the phone only where the cell was never filled,
 * because what the person has changed there counts.
 */
export function knownCells(known: KnownOfPerson, stored: StoredValues): NewValue[] {
  const cells: NewValue[] = []
  const { identity, shared, phone } = known
  if (identity) {
    for (const field of ['name', 'idNumber', 'sex', 'birthDate'] as const) {
      if (stored.get(field)?.value !== identity[field]) {
        cells.push({ field, value: identity[field], origin: 'identity' })
      }
    }
  }
  for (const { field, value, department, asOf } of shared?.values ?? []) {
    if (isFieldId(field) && fields[field].editable && !stored.has(field)) {
      cells.push({ field, value, origin: 'sharedData', department, asOf })
    }
  }
  if (phone && !stored.has('phone')) cells.push({ field: 'phone', value: phone, origin: 'typed' })
  return cells
}

/** The derived cells that no longer stand as they should. */
export function outdatedCells(view: DraftView, values: FormValues): NewValue[] {
  const derived = derivedCells(view, values)
  return FIELD_IDS.flatMap((field): NewValue[] => {
    const value = derived[field]
    return value === undefined || value === (values[field] ?? '') ? [] : [{ field, value, origin: 'derived' }]
  })
}

/** The form's values with cells laid over them. */
export function withCells(stored: StoredValues, cells: readonly NewValue[]): FormValues {
  return { ...formValues(stored), ...Object.fromEntries(cells.map(({ field, value }) => [field, value])) }
}
