import { actorOf } from '../case/actors'
import type { CaseEvent } from '../case/model'
import type { NoticeFacts, NoticeKind, Reader, Told } from './model'

const ENDS: readonly NoticeKind[] = ['completed', 'withdrawn', 'cancelled', 'closed']

const CERTIFICATES: readonly NoticeKind[] = ['certificateIssued', 'certificateCorrected', 'certificateEnded']

/**
 * What of it a reader is told; `null`: nothing. The family reads steps, days, what is wanted and from whom (ruling 41): no
 * item, for some name what somebody is ill with or worked at, and no certificate. Once an application is over its followers read that
 * it is, and no more; an agent goes on where all has its result, for there may be a certificate to collect.
 */
export function toldTo(reader: Reader, { kind, facts }: Told): Told | null {
  if (reader === 'retiree') return { kind, facts }
  if (kind === 'asked' || kind === 'draftEnding') return null
  if (reader === 'agent')
    return ENDS.includes(kind) && kind !== 'completed' ? { kind: 'over', facts: {} } : { kind, facts }
  if (ENDS.includes(kind)) return { kind: 'over', facts: {} }
  if (CERTIFICATES.includes(kind)) return null
  return { kind, facts: withoutItems(facts) }
}

const withoutItems = ({ items: _, ...facts }: NoticeFacts): NoticeFacts => facts

/** Whether it was this reader's own doing: then it is no news to them, and kept as read. */
export function isOwnDoing(reader: Reader, event: CaseEvent): boolean {
  const actor = actorOf(event)
  return (reader === 'retiree' && actor === 'citizen') || (reader === 'agent' && actor === 'agent')
}
