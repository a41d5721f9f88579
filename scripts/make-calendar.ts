/**
 * Writes src/domain/calendar/holidays.ts, the one holiday table: 2024 to 2026 as announced by the State Council,
 * out of the npm package `chinese-days`; 2027 the statutory days alone, out of scripts/data, provisional.
 * Run after either changes: `npx tsx scripts/make-calendar.ts`; `holidays.test.ts` fails while they differ.
 *
 * The package itself stays out of what runs: for a year that it does not know it calls every weekday a working
 * day (2027-01-01, for one) and does not say so.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDayDetail } from 'chinese-days'
import { version } from 'chinese-days/package.json'
import { format, resolveConfig } from 'prettier'

const ANNOUNCED = [2024, 2025, 2026]
const PROVISIONAL = { year: 2027, file: 'calendar-2027-provisional.csv' }

interface Year {
  year: number
  source: string
  announced: boolean
  holidays: string[]
  makeupWorkdays: string[]
}

function announcedYear(year: number): Year {
  const holidays: string[] = []
  const makeupWorkdays: string[] = []
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += 86_400_000) {
    const day = new Date(time)
    const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6
    const date = day.toISOString().slice(0, 10)
    const { work, name } = getDayDetail(date)
    // A holiday is named "English,中文,days"; an ordinary day by its weekday.
    if (!work && (!weekend || name.includes(','))) holidays.push(date.slice(5))
    if (work && weekend) makeupWorkdays.push(date.slice(5))
  }
  return {
    year,
    source: `国务院办公厅节假日安排, from npm chinese-days ${version} (MIT)`,
    announced: true,
    holidays,
    makeupWorkdays,
  }
}

function provisionalYear(): Year {
  const lines = readFileSync(join(__dirname, 'data', PROVISIONAL.file), 'utf8').split('\n')
  const holidays = lines.flatMap((line) =>
    line.startsWith(`${PROVISIONAL.year}-`) ? [line.slice(5, 10)] : [],
  )
  const source = `法定节假日 alone, scripts/data/${PROVISIONAL.file}: no arrangement announced`
  return { year: PROVISIONAL.year, source, announced: false, holidays, makeupWorkdays: [] }
}

const entries = [...ANNOUNCED.map(announcedYear), provisionalYear()].map(
  (year) => `'${year.year}': {
    source: '${year.source}',
    announced: ${String(year.announced)},
    holidays: '${year.holidays.join(' ')}',
    makeupWorkdays: '${year.makeupWorkdays.join(' ')}',
  },`,
)

const table = `/**
 * Days off and make-up working days, by year. Written by scripts/make-calendar.ts. Not to be edited by hand.
 * A year that is not here is not known: nothing may be counted in it.
 */
export interface HolidayYear {
  /** Where the days come from. */
  source: string
  /** False: statutory days alone. Bridging days and make-up working days are still to be announced. */
  announced: boolean
  /** \`MM-DD\` of every day off that is named for a holiday, weekends among them, a space between. */
  holidays: string
  /** \`MM-DD\` of the weekend days that are worked (调休上班). */
  makeupWorkdays: string
}

export const HOLIDAY_YEARS: Readonly<Record<string, HolidayYear>> = {
${entries.join('\n')}
}
`

async function write(target: string): Promise<void> {
  writeFileSync(target, await format(table, { ...(await resolveConfig(target)), filepath: target }))
}

void write(join(__dirname, '../src/domain/calendar/holidays.ts'))
