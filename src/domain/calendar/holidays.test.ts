import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDayDetail } from 'chinese-days'
import type { LocalDate } from '../scheme/ids'
import { addDays, dayKind } from '.'
import { HOLIDAY_YEARS } from './holidays'

const DATA = join(__dirname, '../../../scripts/data')
const rows = (file: string) =>
  readFileSync(join(DATA, file), 'utf8')
    .split('\n')
    .filter((line) => /^\d{4}-/.test(line))
    .map((line) => line.split(','))

it('says of every row of the checked calendar 2024–2026 what it says, and knows no other days', () => {
  const checked = rows('calendar-2024-2026.csv')
  expect(checked).toHaveLength(108)
  for (const kind of ['holiday', 'makeup_workday']) {
    const expected = checked.filter((row) => row[2] === kind).map((row) => row[0])
    const table = ['2024', '2025', '2026'].flatMap((year) => {
      const days = HOLIDAY_YEARS[year]
      return (kind === 'holiday' ? days?.holidays : days?.makeupWorkdays)
        ?.split(' ')
        .map((day) => `${year}-${day}`)
    })
    expect(table).toEqual(expected)
  }
})

it('agrees with chinese-days on every day to 2026-12-31 (run scripts/make-calendar.ts after an update)', () => {
  const different: string[] = []
  for (let date: LocalDate = '2024-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
    if ((dayKind(date) === 'workingDay') !== getDayDetail(date).work) different.push(date)
  }
  expect(different).toEqual([])
})

it('has every statutory day of 2027 off, and marks the year as not announced', () => {
  const statutory = rows('calendar-2027-provisional.csv').map((row) => row[0]?.slice(5))
  expect(HOLIDAY_YEARS['2027']?.holidays.split(' ')).toEqual(statutory)
  expect(HOLIDAY_YEARS['2027']?.announced).toBe(false)
  expect(dayKind('2027-01-01')).toBe('dayOff') // where chinese-days 1.5.7 says it is worked
})
