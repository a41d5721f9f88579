/** A month as it is typed, in two boxes. */
export interface MonthEntry {
  readonly year: string
  readonly month: string
}

/** `1984-07` as two boxes; half a month is put back as it was left. */
export function entryOfMonth(value: string): MonthEntry {
  const [year = '', month = ''] = value.split('-')
  return { year, month: month.replace(/^0(?=.)/, '') }
}

/** What is kept of the two boxes: `YYYY-MM` as soon as they hold a month, else as much as is there. */
export function monthOfEntry({ year, month }: MonthEntry): string {
  const digits = month.trim()
  if (year.trim() === '' && digits === '') return ''
  return `${year.trim()}-${/^\d$/.test(digits) && digits !== '0' ? `0${digits}` : digits}`
}
