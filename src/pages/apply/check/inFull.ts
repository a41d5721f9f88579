import { SHOWN_ON_TAP, TOPICS, type FormFacts, type FormValues } from '@/domain/form'
import type { Acting } from '@/stores/acting'
import { unmasking } from '@/stores/unmasking'
import { displayed } from '../display'
import { isTheirCell } from '../theirs'
import { readIn } from './answers'

interface Shown {
  readonly caseId: string
  readonly facts: FormFacts
  readonly values: FormValues
  readonly acting: Acting | null
}

/** Numbers and addresses stand on the page in full: those that are there to be read go into 谁看过我的信息. */
export function tellShown({ caseId, facts, values, acting }: Shown): void {
  const there = TOPICS.flatMap((topic) => readIn(topic, facts, values)).flatMap(({ id }) =>
    displayed(id, values) !== undefined && !isTheirCell(acting, id) ? [id] : [],
  )
  unmasking.tell(
    caseId,
    SHOWN_ON_TAP.filter((id) => there.includes(id)),
  )
}
