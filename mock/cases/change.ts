import { chinaDate, promisedDeadline } from '@/domain/calendar'
import {
  decide,
  evolve,
  type CaseContext,
  type CaseEvent,
  type CaseState,
  type Command,
  type Refusal,
} from '@/domain/case'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Tx } from '@bff/db/database'
import { tellOfEvents } from '@bff/notify/inbox'
import { enqueue } from '@bff/outbox/jobs'
import { jobsAfter } from './consequences'
import type { CaseServices } from './services'
import { appendEvents, lockCase, type CaseChanges, type LoadedCase } from './store'

/** The case's own rules do not allow it; nothing has changed. */
export class CommandRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal)
  }
}

/** What a decision about a case may know of the world, at one moment of the case clock. */
export function contextAt(now: string, by?: CaseContext['by']): CaseContext {
  return { now, today: chinaDate(now), deadline: promisedDeadline, ...(by && { by }) }
}

/** Which case is to be changed, at which moment of the case clock, and by whom where not by the citizen. */
export interface ChangeAt {
  readonly caseId: string
  readonly now: string
  readonly by?: CaseContext['by']
  /** Under which mandate, where somebody acts for the citizen. */
  readonly mandateId?: string | null
}

/** One case under change, in one transaction. */
export interface CaseChange {
  readonly tx: Tx
  readonly now: string
  readonly today: LocalDate
  /** The case as it stands, with what this change has made of it so far. */
  readonly current: () => LoadedCase
  /**
   * Carries a command out: its events are appended, what follows from them is enqueued and whom they concern is told, in
   * this transaction.
   * @returns the events; none where it had happened already.
   * @throws CommandRefused
   */
  readonly apply: (command: Command, changes?: CaseChanges) => Promise<readonly CaseEvent[]>
}

/**
 * Loads a case, lets `work` change it, and keeps all of it or nothing.
 * @param at which case, and the moment of the case clock, asked before the transaction.
 * @throws CommandRefused with `noSuchCase` where there is none.
 */
export async function changeCase<Result>(
  services: Pick<CaseServices, 'db' | 'mac' | 'kick'>,
  at: ChangeAt,
  work: (change: CaseChange) => Promise<Result>,
): Promise<Result> {
  const result = await services.db.transaction((tx) => changeWithin(services, tx, at, work))
  services.kick()
  return result
}

/** The same in a transaction that is open already. */
export async function changeWithin<Result>(
  { mac }: Pick<CaseServices, 'mac'>,
  tx: Tx,
  { caseId, now, by, mandateId = null }: ChangeAt,
  work: (change: CaseChange) => Promise<Result>,
): Promise<Result> {
  const loaded = await lockCase(tx, caseId)
  if (loaded === null) throw new CommandRefused('noSuchCase')
  let current = loaded
  const context = contextAt(now, by)
  return work({
    tx,
    now,
    today: context.today,
    current: () => current,
    async apply(command, changes) {
      const outcome = decide(current.state, command, context)
      if (!outcome.ok) throw new CommandRefused(outcome.refusal)
      const before = current
      current = await appendEvents(tx, mac, before, outcome.events, { now, changes })
      await enqueueConsequences(tx, before, outcome.events, mandateId)
      const { accountId: ownerId, seq } = before.row
      await tellOfEvents(tx, outcome.events, { caseId, ownerId, seq, now, mandateId })
      return outcome.events
    },
  })
}

async function enqueueConsequences(
  tx: Tx,
  before: LoadedCase,
  events: readonly CaseEvent[],
  mandateId: string | null,
): Promise<void> {
  let state: CaseState = before.state
  for (const [index, event] of events.entries()) {
    const at = { caseId: before.row.id, seq: before.row.seq + index + 1, mandateId }
    for (const job of jobsAfter(at, event, state)) await enqueue(tx, job)
    state = evolve(state, event)
  }
}
