import { eq, sql, sum } from 'drizzle-orm'
import type { Db, Tx } from '@bff/db/database'
import { certificateChecks, certificates } from '@bff/db/schema'
import { ONE_OPENING_MS } from '@bff/people/log'

/** One entry of the holder's log: what was checked again and again within ten minutes is one. */
export const ONE_CHECKING_MS = ONE_OPENING_MS

/** When the span began in which a check is counted. */
export const spanOf = (now: Date): string =>
  new Date(Math.floor(now.getTime() / ONE_CHECKING_MS) * ONE_CHECKING_MS).toISOString()

/** Counts one check. Nothing is kept of whoever checked: nobody knows who it was. */
export async function countCheck(
  tx: Tx,
  { certificateId, now, caseNow }: { certificateId: string; now: Date; caseNow: string },
): Promise<void> {
  const since = spanOf(now)
  await tx
    .insert(certificateChecks)
    .values({ certificateId, since, caseAt: caseNow, times: 1 })
    .onConflictDoUpdate({
      target: [certificateChecks.certificateId, certificateChecks.since],
      set: { times: sql`${certificateChecks.times} + 1`, caseAt: caseNow },
    })
}

/** How often a certificate was checked until now. */
export async function timesChecked(db: Db | Tx, certificateId: string): Promise<number> {
  const [row] = await db
    .select({ times: sum(certificateChecks.times) })
    .from(certificateChecks)
    .where(eq(certificateChecks.certificateId, certificateId))
  return Number(row?.times ?? 0)
}

/** When a person's certificates were checked, and how often. */
export const checksOf = (db: Db | Tx, accountId: string) =>
  db
    .select({
      since: certificateChecks.since,
      caseAt: certificateChecks.caseAt,
      times: certificateChecks.times,
    })
    .from(certificateChecks)
    .innerJoin(certificates, eq(certificates.id, certificateChecks.certificateId))
    .where(eq(certificates.accountId, accountId))
