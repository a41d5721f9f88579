import { calendarText } from './ics'

const now = new Date('2026-11-24T08:00:00Z')
const text = calendarText(
  [
    { day: '2026-12-31', title: '可以申请退休了', note: '一共半年；先看材料, 再填表\n问 12333' },
    { day: '2028-02-29', title: '退休当月', note: '短' },
  ],
  now,
)
const lines = text.split('\r\n')

test('each day is a whole day: it ends on the next, over a year and a leap day too', () => {
  expect(lines.filter((line) => line.startsWith('DT') && !line.startsWith('DTSTAMP'))).toEqual([
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'DTSTART;VALUE=DATE:20280229',
    'DTEND;VALUE=DATE:20280301',
  ])
})

test('what has a meaning in such a file is escaped', () => {
  expect(text.replace(/\r\n /g, '')).toContain('DESCRIPTION:一共半年；先看材料\\, 再填表\\n问 12333')
})

test('no line is longer than 75 bytes, and put together again nothing is lost', () => {
  const long = '退休以前十二个月到六个月可以申请'.repeat(9)
  const folded = calendarText([{ day: '2026-12-31', title: '短', note: long }], now)
  for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(folded.replace(/\r\n /g, '')).toContain(long)
})

test('read in a second time, the days are the same: nothing is there twice', () => {
  const identifiers = (file: string) => file.match(/^UID:.*$/gm)
  const later = calendarText([{ day: '2028-02-29', title: '退休当月', note: '别的' }], new Date())
  expect(identifiers(text)).toHaveLength(2)
  expect(identifiers(text)?.[1]).toBe(identifiers(later)?.[0])
  expect(new Set(identifiers(text)).size).toBe(2)
})
