import { REQUESTS_KEPT_MS } from '@bff/http/onceOnly'
import { sql } from 'drizzle-orm'
import type { Db } from '@bff/db/database'

/** Something that follows from an event and must happen, once or more often, but never not at all. */
export interface Job<Kind extends string = string> {
  readonly kind: Kind
  /** Two jobs of a kind with the same key are one. */
  readonly dedupeKey: string
  /** Ids and codes only: jobs are kept in the clear. */
  readonly payload: Readonly<Record<string, string | number>>
  /** A moment of the case clock before which it is not due. */
  readonly notBefore?: string
  /** How long it is left in peace at first, by the real clock: who is asked did not answer just now. */
  readonly afterSeconds?: number
  /** After so many failures it is set aside for a person to look at (dead letter). */
  readonly maxAttempts?: number
}

export interface ClaimedJob {
  readonly id: number
  readonly kind: string
  readonly payload: Readonly<Record<string, string | number>>
  readonly attempts: number
}

const MAX_ATTEMPTS = 10

/** Writes the job in the transaction of what it follows from: both happen or neither. */
export async function enqueue(tx: Pick<Db, 'execute'>, job: Job): Promise<void> {
  await tx.execute(sql`
    insert into jobs (kind, dedupe_key, payload, not_before, run_at, max_attempts)
    values (${job.kind}, ${job.dedupeKey}, ${JSON.stringify(job.payload)}::jsonb,
            ${job.notBefore ?? null}::timestamptz,
            now() + make_interval(secs => ${job.afterSeconds ?? 0}), ${job.maxAttempts ?? MAX_ATTEMPTS})
    on conflict (kind, dedupe_key) do nothing`)
}

/**
 * Takes up to `limit` jobs that are due, each under a lease: if this process dies, another takes it over
 * when the lease ends. One short statement, so that no transaction is open while a handler runs.
 * `run_at` is kept in whole milliseconds, rounded: the moment is rounded alike, or what was put in just now would
 * seem to lie ahead.
 */
export async function claim(
  db: Pick<Db, 'execute'>,
  options: { worker: string; caseNow: string; limit: number; leaseSeconds: number },
): Promise<ClaimedJob[]> {
  const result = await db.execute<{
    id: number | string
    kind: string
    payload: ClaimedJob['payload']
    attempts: number
  }>(sql`
    with due as (
      select id from jobs
      where done_at is null and dead_at is null and run_at <= now()::timestamptz(3)
        and (locked_until is null or locked_until < now())
        and (not_before is null or not_before <= ${options.caseNow}::timestamptz)
      order by run_at, id limit ${options.limit} for update skip locked)
    update jobs set locked_until = now() + make_interval(secs => ${options.leaseSeconds}),
      locked_by = ${options.worker}, attempts = attempts + 1
    from due where jobs.id = due.id
    returning jobs.id, jobs.kind, jobs.payload, jobs.attempts`)
  return rowsOf(result).map((row) => ({ ...row, id: Number(row.id) }))
}

/** Done: unless the lease ran out and another process has it now. */
export async function finish(db: Pick<Db, 'execute'>, job: ClaimedJob, worker: string): Promise<void> {
  await db.execute(sql`
    update jobs set done_at = now(), locked_until = null, last_error = null
    where id = ${job.id} and locked_by = ${worker} and attempts = ${job.attempts}`)
}

/** Failed: later again, later each time, up to an hour; after the last attempt, set aside. */
export async function fail(
  db: Pick<Db, 'execute'>,
  job: ClaimedJob,
  worker: string,
  failure: { message: string; retryAfterSeconds: number },
): Promise<void> {
  await db.execute(sql`
    update jobs set locked_until = null, last_error = ${failure.message.slice(0, 500)},
      run_at = now() + make_interval(secs => ${failure.retryAfterSeconds}),
      dead_at = case when attempts >= max_attempts then now() end
    where id = ${job.id} and locked_by = ${worker} and attempts = ${job.attempts}`)
}

/**
 * The other side is down: again after a while, for as long as it takes. Waiting is no failure of the job.
 * @param wait `until`: a moment of the case clock
 */
export async function postpone(
  db: Pick<Db, 'execute'>,
  job: ClaimedJob,
  worker: string,
  wait: { reason: string; seconds: number; until?: string },
): Promise<void> {
  await db.execute(sql`
    update jobs set locked_until = null, attempts = attempts - 1, last_error = ${wait.reason.slice(0, 500)},
      run_at = now() + make_interval(secs => ${wait.seconds}),
      not_before = coalesce(${wait.until ?? null}::timestamptz, not_before)
    where id = ${job.id} and locked_by = ${worker} and attempts = ${job.attempts}`)
}

/** Makes the postponed jobs of a kind due at once, because what they waited for has come. */
export async function hasten(db: Pick<Db, 'execute'>, kind: string): Promise<void> {
  await db.execute(sql`
    update jobs set run_at = now() where kind = ${kind} and done_at is null and dead_at is null
      and locked_until is null`)
}

/** Those of these kinds that are about one of these rows are due at once, whatever they wait for: later nothing of them could be said. */
export async function dueNow(
  db: Pick<Db, 'execute'>,
  {
    kinds,
    key,
    values,
  }: { readonly kinds: readonly string[]; readonly key: string; readonly values: readonly string[] },
): Promise<number> {
  const { rows } = await db.execute(sql`
    update jobs set not_before = null, run_at = now(), payload = payload || '{"atOnce":1}'::jsonb
    where kind in (select json_array_elements_text(${JSON.stringify(kinds)}::json))
      and payload->>${key} in (select json_array_elements_text(${JSON.stringify(values)}::json))
      and done_at is null and dead_at is null and locked_until is null
    returning id`)
  return rows.length
}

/** Whether another of this kind, that says the same, is put off to a moment of the case clock. */
export async function waitsAlready(
  db: Pick<Db, 'execute'>,
  { kind, payload }: Pick<Job, 'kind' | 'payload'>,
  caseNow: string,
): Promise<boolean> {
  const found = await db.execute(sql`
    select 1 from jobs where kind = ${kind} and payload = ${JSON.stringify(payload)}::jsonb
      and done_at is null and dead_at is null and not_before > ${caseNow}::timestamptz limit 1`)
  return rowsOf(found).length > 0
}

/** Takes back those of a kind that nobody has begun, by one value of what they carry. */
export async function takeBackJobs(
  db: Pick<Db, 'execute'>,
  kind: string,
  carrying: { readonly key: string; readonly value: string },
): Promise<void> {
  await db.execute(sql`
    delete from jobs where kind = ${kind} and done_at is null and dead_at is null
      and (locked_until is null or locked_until < now()) and payload ->> ${carrying.key} = ${carrying.value}`)
}

/** Whether somebody is at work on any of them. */
export async function anyInHand(db: Pick<Db, 'execute'>): Promise<boolean> {
  const found = await db.execute(sql`
    select 1 from jobs where done_at is null and dead_at is null and locked_until > now() limit 1`)
  return rowsOf(found).length > 0
}

/** The rows of a raw statement; both drivers put them under `rows`, typed by neither alike. */
function rowsOf<Row>(result: { rows: Row[] }): Row[] {
  return result.rows
}

/**
 * Deletes what was done so long ago that no repeated request can lead to it any more. What was set aside stays: a person must look at it.
 */
export async function forgetDoneJobs(db: Pick<Db, 'execute'>, now: Date): Promise<void> {
  const before = new Date(now.getTime() - REQUESTS_KEPT_MS).toISOString()
  await db.execute(sql`delete from jobs where dead_at is null and done_at < ${before}::timestamptz`)
}
