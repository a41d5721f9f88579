import { sql } from 'drizzle-orm'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Tx } from '@bff/db/database'
import { dayNumbers } from '@bff/db/schema'

/** The next number of a series on a day, from 1. Two at once wait for each other and get two numbers. */
export async function nextOfDay(tx: Tx, series: string, day: LocalDate): Promise<number> {
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

/** 办件编号: the day and four digits or more, 202605110037. */
export async function nextCaseNumber(tx: Tx, day: LocalDate): Promise<string> {
  return `${day.replaceAll('-', '')}${String(await nextOfDay(tx, 'case', day)).padStart(4, '0')}`
}
