import { sql } from 'drizzle-orm'
import { sampleNumber } from '@/content/sample'
import type { DocumentName, LocalDate } from '@/domain/scheme/ids'
import type { Tx } from '@bff/db/database'
import { dayNumbers } from '@bff/db/schema'

/** The next number of a series on a day, from 1. Two at once wait for each other and get two numbers. */
async function nextOfDay(tx: Tx, series: string, day: LocalDate): Promise<number> {
  const [row] = await tx
    .insert(dayNumbers)
    .values({ series, day, last: 1 })
    .onConflictDoUpdate({
      target: [dayNumbers.series, dayNumbers.day],
      set: { last: sql`${dayNumbers.last} + 1` },
    })
    .returning({ last: dayNumbers.last })
  if (!row) throw new Error(`no number of ${series}`)
  return row.last
}

/** The day and four digits or more, 202605110037. */
async function nextNumber(tx: Tx, series: string, day: LocalDate): Promise<string> {
  return `${day.replaceAll('-', '')}${String(await nextOfDay(tx, series, day)).padStart(4, '0')}`
}

/** 办件编号. */
export const nextCaseNumber = (tx: Tx, day: LocalDate): Promise<string> => nextNumber(tx, 'case', day)

/**
 * The number of a document or a certificate. It is the sample's own: no national format is known, and none is
 * pretended.
 */
export async function nextSampleNumber(
  tx: Tx,
  series: DocumentName | 'certificate',
  day: LocalDate,
): Promise<string> {
  return sampleNumber(await nextNumber(tx, series, day))
}
