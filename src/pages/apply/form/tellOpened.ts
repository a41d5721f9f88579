import { SHOWN_ON_TAP, type FieldId } from '@/domain/form'

/**
 * A cell that was read masked is opened to be put right, and stands in its field in full: the log of who looked is told
 * of it (`stores/unmasking`, fetched with the first of them).
 */
export function tellOpened(caseId: string, id: FieldId): void {
  const field = SHOWN_ON_TAP.find((one) => one === id)
  if (field === undefined) return
  import('@/stores/unmasking').then(
    ({ unmasking }) => unmasking.tell(caseId, [field]),
    () => undefined,
  )
}
