import type { CaseEvent } from '@/domain/case'

/** Keyed hash of a text, for one purpose (the vault's). */
export type Mac = (text: string) => string

/** Where a case's chain begins: no event has this mac. */
export const CHAIN_START = ''

/** JSON with its keys in order: the database gives objects back with theirs in an order of its own. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`
}

/** The link of one event: over the event, its place, its case, and the link before it. */
export function linkOf(
  mac: Mac,
  link: { readonly caseId: string; readonly seq: number; readonly event: CaseEvent; readonly before: string },
): string {
  return mac(canonical([link.caseId, link.seq, link.before, link.event]))
}

export interface StoredEvent {
  readonly seq: number
  readonly event: CaseEvent
  readonly mac: string
}

/** Where a chain stood: the number of its last event then, and that event's mac. */
export interface Head {
  readonly seq: number
  readonly mac: string
}

export type ChainFault = { readonly seq: number; readonly fault: 'missing' | 'changed' | 'cutOff' }

/**
 * Whether a case's events are those that were appended, all of them and in their order.
 * @param head as the case's own row has it; whoever can cut events off can put that back as well
 * @param filed as others were told it meanwhile: an end that was cut off and a head that was put back show there
 * @returns the first fault, `null` where there is none.
 */
export function findFault(
  mac: Mac,
  caseId: string,
  events: readonly StoredEvent[],
  head: Head,
  filed: readonly Head[] = [],
): ChainFault | null {
  let before = CHAIN_START
  for (const [index, { seq, event, mac: stored }] of events.entries()) {
    if (seq !== index + 1) return { seq: index + 1, fault: 'missing' }
    if (linkOf(mac, { caseId, seq, event, before }) !== stored) return { seq, fault: 'changed' }
    before = stored
  }
  if (events.length !== head.seq || before !== head.mac) return { seq: events.length + 1, fault: 'cutOff' }
  for (const { seq, mac: told } of filed) {
    const event = events[seq - 1]
    if (event === undefined) return { seq: events.length + 1, fault: 'cutOff' }
    if (event.mac !== told) return { seq, fault: 'changed' }
  }
  return null
}
