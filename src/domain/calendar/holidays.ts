/**
 * Days off and make-up working days, by year. Written by scripts/make-calendar.ts. Not to be edited by hand.
 * A year that is not here is not known: nothing may be counted in it.
 */
export interface HolidayYear {
  /** Where the days come from. */
  source: string
  /** False: statutory days alone. Bridging days and make-up working days are still to be announced. */
  announced: boolean
  /** `MM-DD` of every day off that is named for a holiday, weekends among them, a space between. */
  holidays: string
  /** `MM-DD` of the weekend days that are worked (调休上班). */
  makeupWorkdays: string
}

export const HOLIDAY_YEARS: Readonly<Record<string, HolidayYear>> = {
  '2024': {
    source: '国务院办公厅节假日安排, from npm chinese-days 1.5.7 (MIT)',
    announced: true,
    holidays:
      '01-01 02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-17 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-10 09-15 09-16 09-17 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
    makeupWorkdays: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  },
  '2025': {
    source: '国务院办公厅节假日安排, from npm chinese-days 1.5.7 (MIT)',
    announced: true,
    holidays:
      '01-01 01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-04 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 05-31 06-01 06-02 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08',
    makeupWorkdays: '01-26 02-08 04-27 09-28 10-11',
  },
  '2026': {
    source: '国务院办公厅节假日安排, from npm chinese-days 1.5.7 (MIT)',
    announced: true,
    holidays:
      '01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-19 06-20 06-21 09-25 09-26 09-27 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
    makeupWorkdays: '01-04 02-14 02-28 05-09 09-20 10-10',
  },
  '2027': {
    source: '法定节假日 alone, scripts/data/calendar-2027-provisional.csv: no arrangement announced',
    announced: false,
    holidays: '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03',
    makeupWorkdays: '',
  },
}
