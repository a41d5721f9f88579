import { and, eq, exists, gte, isNull, lt, or, sql } from 'drizzle-orm'
import { addDays, chinaDate, dayBegins } from '@/domain/calendar'
import { DRAFT_DAYS, DRAFT_PARTS, endingOf, PICTURE_DAYS, WARNED_DAYS, type Ending } from '@/domain/case'
import type { Db } from '@bff/db/database'
import { cases, materials } from '@bff/db/schema'
import { tellOfEnding } from '@bff/notify/inbox'
import { enqueue } from '@bff/outbox/jobs'
import { CASE_JOBS, morningOf } from './consequences'
import type { CaseServices } from './services'
import type { CaseRow } from './store'

/**
 * What of a case its owner is to be warned of; `null` for most. One that was ever sent is a case and ends by nobody's
 * idleness, and of one that was given up nothing is missed.
 */
export async function endingOfCase(
  db: Db,
  row: Pick<CaseRow, 'id' | 'number' | 'open' | 'updatedAt'>,
  caseNow: string,
): Promise<Ending | null> {
  if (row.number !== null || !row.open) return null
  const hasPictures = (await db.$count(materials, eq(materials.caseId, row.id))) > 0
  return endingOf({ touchedAt: row.updatedAt, hasPictures }, chinaDate(caseNow))
}

/**
 * Puts a word to its owner in the outbox for each part of a draft that ends within 14 days: one for each last day, for a job
 * that is done is remembered for longer than that.
 */
export async function warnOfEndingDrafts(db: Db, caseNow: string): Promise<void> {
  const today = chinaDate(caseNow)
  const lastTouched = (from: number, to: number) =>
    and(
      gte(cases.updatedAt, dayBegins(addDays(today, -from))),
      lt(cases.updatedAt, dayBegins(addDays(today, 1 - to))),
    )
  const rows = await db
    .select()
    .from(cases)
    .where(
      and(
        isNull(cases.number),
        eq(cases.open, true),
        or(
          and(
            lastTouched(PICTURE_DAYS, PICTURE_DAYS - WARNED_DAYS),
            exists(
              db
                .select({ one: sql`1` })
                .from(materials)
                .where(eq(materials.caseId, cases.id)),
            ),
          ),
          lastTouched(DRAFT_DAYS.most, DRAFT_DAYS.least - WARNED_DAYS),
        ),
      ),
    )
  for (const row of rows) {
    const ending = await endingOfCase(db, row, caseNow)
    if (ending === null) continue
    await enqueue(db, {
      kind: CASE_JOBS.tellEnding,
      dedupeKey: `${row.id}:${ending.part}:${ending.until}`,
      payload: { caseId: row.id, ...ending },
      notBefore: morningOf(today),
    })
  }
}

/** Tells that a part of a draft ends, unless it was gone on with, sent or given up since: then that day is not its last any more. */
export async function tellEnding(
  services: CaseServices,
  payload: Readonly<Record<string, string | number>>,
): Promise<void> {
  const { db, caseClock } = services
  const part = DRAFT_PARTS.find((one) => one === payload.part)
  if (part === undefined) throw new Error('no part of a draft')
  const [row] = await db
    .select()
    .from(cases)
    .where(eq(cases.id, String(payload.caseId)))
  const now = await caseClock.now()
  const ending = row ? await endingOfCase(db, row, now) : null
  if (!row || ending?.part !== part || ending.until !== payload.until) return
  await db.transaction((tx) => tellOfEnding(tx, { caseId: row.id, ownerId: row.accountId, now }, ending))
}
