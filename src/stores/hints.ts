import type { Hint } from '@contract/live'
import { ASK_EVERY_MS } from './polling'

/** Where something has changed: whoever shows it asks again. */
const listeners = new Set<(hint: Hint) => void>()
let live = false

/** How often it is asked while changes are told: what none of them tells of (an hour that has come) shows by then. */
const RESTS_MS = 30_000

/** Hears where to look again. */
export function onHint(listener: (hint: Hint) => void): void {
  listeners.add(listener)
}

export function tellHint(hint: Hint): void {
  listeners.forEach((listener) => listener(hint))
}

/** Whether changes are told as they happen. */
export const isLive = (): boolean => live

/** Changes are told from now on, or no more: then whatever is shown is asked at once, and every few seconds again. */
export function setLive(now: boolean): void {
  const ends = live && !now
  live = now
  if (ends) tellHint({ what: 'everything' })
}

/** In how long a page that is open asks again by itself. */
export const nextAskMs = (): number => (live ? RESTS_MS : ASK_EVERY_MS)

/** Whether what has changed is this application. */
export const isOfCase = (hint: Hint, caseId: string | null): boolean =>
  hint.what === 'everything' || (hint.what === 'case' && hint.caseId === caseId)
