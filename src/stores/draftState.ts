import type { CaseSummary, CaseView } from '@contract/case'
import type { Answers } from '@/domain/guidance/questions'
import type { Item } from '@/domain/scheme/ids'
import type { Failure } from './attempt'
import type { Cells } from './draftCells'

/**
 * Where what was typed is:
 * `saved` 已保存, at the server · `saving` 正在保存 · `offline` 没连上网，存在手机里 ·
 * `decide` waits for the person: a conflict to choose in, a value the server does not take, or not yet.
 */
export type Saving = 'saved' | 'saving' | 'offline' | 'decide'

export interface DraftState {
  /** The case as the server last said; `null` before it was opened, or when there is none. */
  readonly view: CaseView | null
  /** Every cell, the phone's value before the server's. */
  readonly cells: Cells
  /** Where the person left off, on this phone or another. */
  readonly place: string | null
  readonly saving: Saving
  /** `opening`: nothing to show yet; `ready`: there is, be it only the phone's copy; `none`: no draft anywhere. */
  readonly stage: 'closed' | 'opening' | 'ready' | 'none' | 'failed'
  /** Why the server could not be asked; with `ready` the phone's copy is shown meanwhile. */
  readonly failure: Failure | null
  /** The phone's storage took nothing: until it is saved at the server, closing the app would lose it. */
  readonly phoneFull: boolean

  /**
   * Begins a case with the guide's answers and without the items left out; where one is being filled in already,
   * that one takes them.
   */
  start(answers: Answers, untick: readonly Item[]): Promise<boolean>
  /** Opens the draft of this person, whichever device it was begun on. */
  resume(): Promise<void>
  /** Opens this case: at once from the phone, then as the server has it now. */
  open(caseId: string): Promise<void>
  /** Keeps what was typed at once on the phone, and at the server when the typing pauses. */
  change(field: string, value: string): void
  /** Remembers the page and the field; `place` is the app's own word (see `journey`). */
  goTo(place: string): void
  /** Where the person left this draft, told to the server or not: what a list says of it may be older. */
  leftAt(listed: Pick<CaseSummary, 'id' | 'place' | 'updatedAt'>): string | null
  /** Chooses in a conflict. */
  choose(field: string, side: 'yours' | 'theirs'): void
  /** Changes the guide's answers and the items left out: scenario, items and derived cells follow. */
  answer(answers: Answers, untick: readonly Item[]): Promise<boolean>
  /** Saves now. @returns whether nothing is left on this phone alone */
  save(): Promise<boolean>
  /** Puts a newer state of the same case in place, as other operations answer it. */
  adopt(view: CaseView): void
  /** Whether words wait on this phone alone, of whichever application. Where somebody left off is no such word. */
  wordsWait(): Promise<boolean>
}

/** No draft is open. */
export const EMPTY = {
  view: null,
  cells: {},
  place: null,
  saving: 'saved',
  stage: 'closed',
  failure: null,
  phoneFull: false,
} as const

/** Whether the joint form is still the person's to change (see `CaseStatus`). */
export function isEditable({ status }: Pick<CaseView, 'status'>): boolean {
  return status === 'draft' || status === 'returned'
}

/** The guide's answers as the contract takes them: without the questions that are open. */
export function answersBody(answers: Answers): Record<string, string> {
  const given: Record<string, string> = {}
  for (const [question, answer] of Object.entries(answers)) if (answer !== undefined) given[question] = answer
  return given
}
