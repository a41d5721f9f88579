import { randomUUID } from 'node:crypto'
import { reasonOf } from '@bff/config'
import type { Db } from '@bff/db/database'
import { claim, fail, finish, postpone, type ClaimedJob } from './jobs'

/** Thrown by a handler whose job has to wait, however long that takes: it has not failed. */
export class NotYet extends Error {
  constructor(
    reason: string,
    readonly retryAfterSeconds: number,
  ) {
    super(reason)
  }
}

/** It is not the time for it: a moment of the case clock. */
export class NotBefore extends NotYet {
  constructor(
    reason: string,
    readonly until: string,
  ) {
    super(reason, 0)
  }
}

/** The other side cannot be reached. */
export class Unreachable extends NotYet {
  constructor(
    readonly who: string,
    retryAfterSeconds: number,
  ) {
    super(`${who} cannot be reached`, retryAfterSeconds)
  }
}

/** It failed, and whom it asked wants to be left in peace: it is not tried again before. */
export class FailedFor extends Error {
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message)
  }
}

/** Delivery is at least once, so doing it twice must come to the same as doing it once. */
export type JobHandler = (payload: ClaimedJob['payload']) => Promise<void>

export interface WorkerOptions {
  readonly db: Pick<Db, 'execute'>
  readonly handlers: Readonly<Record<string, JobHandler>>
  /** The case clock: some jobs are due by it. */
  readonly caseNow: () => Promise<string>
  /** What went wrong, and where: a kind of job, or the outbox itself. */
  readonly onError: (where: string, error: unknown) => void
  /** What a job waits in one row for: messages to one person are read in the order in which they arrive. */
  readonly rowOf?: (job: Pick<ClaimedJob, 'kind' | 'payload'>) => string | null
  readonly pollMilliseconds?: number
  readonly leaseSeconds?: number
  readonly batch?: number
}

export interface Worker {
  /** Look at once instead of at the next poll. */
  kick(): void
  /** Ends after the jobs in hand. */
  stop(): Promise<void>
}

/** Seconds before the next attempt: doubling, with a spread so that a crowd does not come back at once. */
const backoff = (attempts: number) => Math.min(3600, 2 ** attempts) * (0.5 + Math.random() / 2)

/**
 * What is kept of an error beside its job, in the clear: our own words, and of anything else the kind and code. A
 * driver's message repeats the values of its statement, a parser's the text it stumbled over.
 */
function inTheClear(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return error.constructor === Error || error instanceof FailedFor
    ? error.message
    : `${error.name} (${reasonOf(error)})`
}

/** The jobs in rows: those of one row go one after another, as they came, the rows at once. */
function inRows(jobs: readonly ClaimedJob[], rowOf: WorkerOptions['rowOf']): ClaimedJob[][] {
  const rows = new Map<string | number, ClaimedJob[]>()
  for (const job of [...jobs].sort((one, other) => one.id - other.id)) {
    const key = rowOf?.(job) ?? job.id
    rows.set(key, [...(rows.get(key) ?? []), job])
  }
  return [...rows.values()]
}

/** Works off one batch of due jobs and says how many it took. */
export async function workOnce(options: WorkerOptions, worker: string): Promise<number> {
  const { db, handlers, batch = 10, leaseSeconds = 60 } = options
  const jobs = await claim(db, { worker, caseNow: await options.caseNow(), limit: batch, leaseSeconds })
  const work = async (job: ClaimedJob) => {
    try {
      const handler = handlers[job.kind]
      if (!handler) throw new Error(`no handler for jobs of kind ${job.kind}`)
      await handler(job.payload)
    } catch (error) {
      if (error instanceof NotYet) {
        const until = error instanceof NotBefore ? { until: error.until } : {}
        await postpone(db, job, worker, { reason: error.message, seconds: error.retryAfterSeconds, ...until })
        return
      }
      options.onError(`job ${job.kind} ${job.id}, attempt ${job.attempts}`, error)
      const least = error instanceof FailedFor ? error.retryAfterSeconds : 0
      const retryAfterSeconds = Math.max(least, backoff(job.attempts))
      await fail(db, job, worker, { message: inTheClear(error), retryAfterSeconds })
      return
    }
    await finish(db, job, worker)
  }
  await Promise.all(
    inRows(jobs, options.rowOf).map(async (row) => {
      for (const job of row) await work(job)
    }),
  )
  return jobs.length
}

/** So many batches, and no more, where others are added all the while. */
const MOST_BATCHES = 50

/** Works until nothing is due any more. */
export async function workAll(options: WorkerOptions, worker: string): Promise<void> {
  for (let batch = 0; batch < MOST_BATCHES && (await workOnce(options, worker)) > 0; batch++);
}

/** Works until it is stopped. Any number of processes may do so on one database. */
export function startWorker(options: WorkerOptions): Worker {
  const name = `${process.pid}-${randomUUID().slice(0, 8)}`
  let stopped = false
  let kicked = false
  let wake = () => {}

  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, options.pollMilliseconds ?? 1000)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const loop = async () => {
    while (!stopped) {
      kicked = false
      let taken = 0
      try {
        taken = await workOnce(options, name)
      } catch (error) {
        // The database is away for a moment: the jobs are still there when it is back.
        options.onError('outbox', error)
      }
      if (taken === 0 && !stopped && !kicked) await rest()
    }
  }
  const running = loop()

  return {
    kick: () => {
      kicked = true
      wake()
    },
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}
