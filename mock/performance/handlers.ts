import { and, gte, lte, sum } from 'drizzle-orm'
import type { Performance } from '@contract/performance'
import { chinaDate } from '@/domain/calendar'
import {
  added,
  figuresOf,
  monthsOf,
  NO_SUMS,
  SPANS,
  type Figures,
  type Span,
  type Sums,
} from '@/domain/performance'
import { monthOf } from '@/domain/retirement/months'
import type { YearMonth } from '@/domain/scheme/ids'
import type { Db } from '@bff/db/database'
import { performanceCounts } from '@bff/db/schema'
import type { Handlers } from '@bff/http/exchange'
import { ProblemError, unavailable } from '@bff/http/problems'
import type { Services } from '@bff/services'
import { countAttempt } from '@bff/sessions/attempts'
import { count, countedUpTo } from './counting'
import { countedBy } from './counts'

const HOUR_MS = 3_600_000
/** Whoever asks where the hourly count has not come by yet waits for no more cases than these. */
const COUNTED_AT_ONCE = 200
/** The page is read now and then; a network behind one address may have many readers. */
const ONE_ADDRESS = [{ seconds: 60, most: 60 }]

/**
 * 办理情况, for everybody. It is read out of the sums of each month, a few thousand short rows however many cases there are.
 */
export function performanceHandlers(
  services: Pick<Services, 'config' | 'database' | 'vault'>,
): Pick<Handlers, 'getPerformance'> {
  const { db } = services.database

  async function assertSeldom(address: string, now: Date): Promise<void> {
    const bucket = `performance/address/${services.vault.hash('address', address)}`
    const wait = await db.transaction((tx) => countAttempt(tx, [{ bucket, within: ONE_ADDRESS }], now))
    if (wait !== null) throw new ProblemError('tooManyRequests', { retryAfterSeconds: wait })
  }

  return {
    async getPerformance({ address, now, caseNow }) {
      await assertSeldom(address, now)
      const month = monthOf(chinaDate(caseNow))
      const before = await countedUpTo(db)
      if (before === null || isOld(before, caseNow)) await count(db, caseNow, COUNTED_AT_ONCE)
      const asOf = await countedUpTo(db)
      // The first count is under way.
      if (asOf === null) throw unavailable()
      // Not all of the month before is counted yet: what is told is of the months that are.
      const told = monthOf(chinaDate(asOf)) < month ? monthOf(chinaDate(asOf)) : month
      const sums = Object.fromEntries(
        await Promise.all(SPANS.map(async (span) => [span, await sumsOf(db, span, told)] as const)),
      ) as Record<Span, Sums>
      return {
        asOf,
        demonstration: services.config.console !== null,
        spans: figuresOf(sums).map((figures) => ({ ...shown(figures), ...monthsOf(figures.span, told) })),
      }
    },
  }
}

const isOld = (asOf: string, caseNow: string): boolean =>
  Math.abs(Date.parse(caseNow) - Date.parse(asOf)) >= HOUR_MS

async function sumsOf(db: Db, span: Span, thisMonth: YearMonth): Promise<Sums> {
  const { from, to } = monthsOf(span, thisMonth)
  const rows = await db
    .select({ what: performanceCounts.what, times: sum(performanceCounts.times) })
    .from(performanceCounts)
    .where(
      and(lte(performanceCounts.month, to), from === null ? undefined : gte(performanceCounts.month, from)),
    )
    .groupBy(performanceCounts.what)
  return rows.reduce((sums, { what, times }) => added(sums, countedBy(what), Number(times)), NO_SUMS)
}

function shown({ departments, ...figures }: Figures): Omit<Performance['spans'][number], 'from' | 'to'> {
  return {
    ...figures,
    departments: departments.map(({ reasons, ...one }) => ({
      ...one,
      reasons: reasons && {
        named: Object.entries(reasons.named)
          .map(([reason, times]) => ({ reason: reason as keyof typeof reasons.named, times }))
          .sort((one, other) => other.times - one.times),
        others: reasons.others,
      },
    })),
  }
}
