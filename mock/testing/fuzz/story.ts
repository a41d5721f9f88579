import type { Operation } from '@contract/routes'
import type { TestClient } from '../client'
import type { Sender } from './senders'
import type { Json } from './values'

/** Of whom, which ids stand for something to them. */
export type Theirs = Readonly<Partial<Record<Sender, readonly string[]>>>

/** One case, everybody who has to do with it, and what they might want of it. */
export interface Story {
  readonly callers: Readonly<Record<Sender, TestClient>>
  readonly caseId: string
  readonly organisationId: string
  readonly mandates: Theirs
  readonly pictures: Theirs
  /** Bodies that mean something here and that no schema alone would come upon. */
  readonly wishes: Readonly<Partial<Record<Operation, readonly Json[]>>>
  /** Whose wish it is, where the table of access lets in many who have none. */
  readonly wishers: Readonly<Partial<Record<Operation, readonly Sender[]>>>
}

/** A moment of a story, and the way there. */
export interface Scene {
  readonly story: Story
  readonly goTo: () => Promise<void>
}
