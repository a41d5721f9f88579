/** A whole day to be reminded of. */
export interface CalendarDay {
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly title: string
  readonly note: string
  /**
   * What the day is known by, where it may be another one the next time: a file that is read in later moves it. Else
   * day and title are.
   */
  readonly identity?: string
  /** Grows with each file that may say something else of it. */
  readonly sequence?: number
  /** How many days before it the phone rings, at nine in the morning; without it on the day before. */
  readonly daysAhead?: number
}

/**
 * An iCalendar file (RFC 5545) of whole days. It says what is in `days` and nothing else: no name, no place, no person.
 * The same day has the same identifier each time, so that a second import changes the first one and adds none; which of
 * two files is the newer one, its stamp says, and its sequence to those who go by that alone.
 */
export function calendarText(days: readonly CalendarDay[], now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tuixiu//retirement dates//ZH',
    ...days.flatMap(({ day, title, note, identity, sequence, daysAhead = 1 }) => [
      'BEGIN:VEVENT',
      `UID:${identity ?? `${day}-${digest(title)}`}@tuixiu`,
      `DTSTAMP:${stamp}`,
      ...(sequence === undefined ? [] : [`SEQUENCE:${String(sequence)}`]),
      `DTSTART;VALUE=DATE:${day.replace(/-/g, '')}`,
      `DTEND;VALUE=DATE:${dayAfter(day)}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(note)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      `TRIGGER:${nineInTheMorning(daysAhead)}`,
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** A whole day begins at midnight: nine in the morning of a day before it lies so long ahead (RFC 5545, 3.3.6). */
function nineInTheMorning(daysAhead: number): string {
  if (daysAhead === 0) return 'PT9H'
  return daysAhead === 1 ? '-PT15H' : `-P${String(daysAhead - 1)}DT15H`
}

const DAY_MS = 86_400_000
/** In UTC every day has as many hours. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10).replace(/-/g, '')

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

const digest = (text: string) =>
  Array.from(text)
    .reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0, 7)
    .toString(36)

const LONGEST = 75
const bytesOf = (character: string) => encodeURIComponent(character).replace(/%../g, 'x').length

/** No line is longer than 75 bytes, and no character is cut in two; a line that goes on begins with a space. */
function folded(line: string): string {
  let bytes = 0
  return Array.from(line)
    .map((character) => {
      const more = bytesOf(character)
      if (bytes + more <= LONGEST) {
        bytes += more
        return character
      }
      bytes = 1 + more
      return `\r\n ${character}`
    })
    .join('')
}
