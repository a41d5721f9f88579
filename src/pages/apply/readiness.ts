import { checkForm, FIELD_IDS, type FieldError, type FieldId } from '@/domain/form'
import { applicationOf, maySendToday, type Sendable, type Sending, type StopCode } from '@/domain/guidance'
import type { MaterialKind } from '@/domain/scheme/ids'
import type { Cells } from '@/stores/draftCells'
import type { Journey } from '@/stores/journey'
import { isThere, type Pictures } from '@/stores/materialsPictures'

/** What keeps the application from being sent. Apart from its words (`hindrances`): signing asks only whether there is any. */
export interface Hindered {
  /** `problem` is missing where the cell waits for a choice, or the server did not take it. */
  readonly fields: readonly { readonly id: FieldId; readonly problem: FieldError | undefined }[]
  readonly slots: readonly { readonly kind: MaterialKind; readonly taken: boolean }[]
}

/** @param hidden cells that the retiree has filled in, and whoever fills in for them does not see */
export function hindered(
  journey: Journey,
  cells: Cells,
  pictures: Pictures,
  hidden: readonly string[],
): Hindered {
  const { formFacts, values, needs } = journey
  if (formFacts === null) return { fields: [], slots: [] }
  const wrong = new Map(
    checkForm(values, { facts: formFacts, identityProved: true }).map(({ field, code }) => [field, code]),
  )
  const stands = (id: FieldId) =>
    (!wrong.has(id) || hidden.includes(id)) && !cells[id]?.conflict && !cells[id]?.refused
  return {
    fields: FIELD_IDS.filter((id) => !stands(id)).map((id) => ({ id, problem: wrong.get(id) })),
    slots: needs
      .filter(
        ({ kind }) => pictures[kind].length === 0 || pictures[kind].some(({ state }) => state !== 'received'),
      )
      .map(({ kind }) => ({ kind, taken: pictures[kind].some(isThere) })),
  }
}

export const isHindered = ({ fields, slots }: Hindered): boolean => fields.length > 0 || slots.length > 0

/** Why today is not a day to send it, by the guide's answers; `null` where it is. */
export interface Standing {
  readonly application: Sendable | null
  readonly stop: StopCode | 'otherScenario' | null
}

/** Looks at what was answered as the server does when the application arrives. */
export function standingOf(sending: Sending): Standing {
  const application = applicationOf(sending)
  if (application === null) return { application, stop: 'otherScenario' }
  return { application, stop: application.stops[0] ?? (maySendToday(sending) ? null : 'condition') }
}
