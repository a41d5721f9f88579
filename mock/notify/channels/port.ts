import type { Channel, News } from '@/domain/notices'

/** What leaves for somebody's phone. Surname, item and day at the most (RULINGS 37). */
export interface Message {
  /** Opaque: which notice it is of. */
  readonly id: string
  readonly news: News
  /** What the vendors' templates are filled with, each short enough for all of them. */
  readonly fields: TemplateFields
  /** As a text message: no link. */
  readonly text: string
  /** Where a tap leads, as the mini-programs' pages are named. */
  readonly page: string
}

export const TEMPLATE_FIELDS = ['whose', 'what', 'when', 'hint'] as const
export type TemplateFields = Readonly<Record<(typeof TEMPLATE_FIELDS)[number], string>>

/** Why a vendor did not take it: its own code, and the address at which the vendor says what that means. */
export interface Why {
  readonly code: string
  readonly see: string
}

export type Answer =
  | { readonly end: 'taken' }
  /** Agreed to so many times, and called as often; or not agreed to. */
  | { readonly end: 'usedUp'; readonly why: Why }
  /** That address is not there any more. */
  | { readonly end: 'gone'; readonly why: Why }
  /** `again`: it may be taken later, by itself. `wait`: the vendor wants to be left in peace for so many seconds. */
  | { readonly end: 'failed'; readonly why: Why; readonly again: boolean; readonly wait?: number }

/** How one channel sends. It never rejects: that nobody answered is an answer as well. */
export interface Courier {
  send(address: string, message: Message): Promise<Answer>
}

export type Couriers = Readonly<Partial<Record<Channel, Courier>>>

/** What a vendor's code means here. */
export type Meaning = 'usedUp' | 'gone' | 'later' | 'ours' | 'tokenEnded'

export interface Known {
  readonly means: Meaning
  readonly see: string
}

/** What follows from a code of a vendor's table, and from how long it wants to be left in peace. */
export function answerTo(code: string, { means, see }: Known, wait: number | null = null): Answer {
  const why = { code, see }
  if (means === 'usedUp' || means === 'gone') return { end: means, why }
  return { end: 'failed', why, again: means !== 'ours', ...(wait !== null && { wait }) }
}

export const UNANSWERED = 'unreachable'

/** It was not asked: it wants to be left in peace. */
export const RESTING = 'resting'

/** Nobody answered, or not in time: whether it arrived is not known. */
export const unreachable = (see: string): Answer => ({
  end: 'failed',
  why: { code: UNANSWERED, see },
  again: true,
})

/** How long a vendor may take. */
const PATIENCE_MS = 5_000

/** A vendor's interface answers itself: it sends nobody elsewhere, and what is asked of it is not to be carried there. */
export const askVendor = (url: string, request: RequestInit = {}): Promise<Response> =>
  fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })
