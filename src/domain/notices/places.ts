import type { NoticeFacts, NoticeKind, Reader } from './model'

interface Placed extends Pick<NoticeFacts, 'department' | 'part' | 'due'> {
  readonly kind: NoticeKind
  readonly reader: Reader
  readonly mandateId: string | null
  /** Of the reader's own applications the one it is about. */
  readonly caseId: string | null
}

/**
 * The page it speaks of: a place of the app, see `stores/place.ts`. Whose case that page is about its reader says; of one's
 * own it names which (`of`), for there may be a later one.
 */
export function placeOf(placed: Placed): string {
  const page = pageOf(placed)
  const { caseId } = placed
  const isOfCase = page === 'certificate' || page.startsWith('progress/')
  return caseId !== null && isOfCase ? `${page}${page.includes('?') ? '&' : '?'}of=${caseId}` : page
}

function pageOf({ kind, reader, mandateId, department, part, due }: Placed): string {
  if (kind === 'asked') return `people/answer?id=${mandateId ?? ''}`
  if (reader === 'family') return `people/case?id=${mandateId ?? ''}`
  if (reader === 'agent' && (kind === 'over' || kind === 'pensionGranted'))
    return `agent/whom?id=${mandateId ?? ''}`
  switch (kind) {
    case 'supplementWanted':
    case 'supplementReminded':
      return `progress/supplement?department=${department ?? ''}`
    case 'approved':
    case 'notGranted':
    case 'returned':
    case 'contributionAwaited':
    case 'contributionArrived':
      return `progress/department?department=${department ?? ''}`
    case 'unitSentBack':
    case 'recalled':
      return 'apply/check'
    case 'pensionGranted':
    case 'certificateIssued':
    case 'certificateCorrected':
    case 'certificateEnded':
      return reader === 'agent' ? 'progress/case' : 'certificate'
    case 'draftEnding':
      return part === 'pictures' ? 'photos/list' : 'apply/check'
    case 'windowOpens':
    case 'earlyNotice':
    case 'earlyNoticeToOffice':
    case 'delayAgreement':
    case 'retirementMonth':
      return `reminded?kind=${kind}&due=${due ?? ''}`
    case 'channelEnded':
      return 'me/channels'
    case 'submitted':
    case 'unitConfirmed':
    case 'sentOn':
    case 'monthChanged':
    case 'completed':
    case 'withdrawn':
    case 'cancelled':
    case 'closed':
    case 'over':
      return 'progress/case'
  }
}
