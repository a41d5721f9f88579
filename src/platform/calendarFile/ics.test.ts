import { calendarText } from './ics'
import { sequenceAt } from './sequence'

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

test('it rings at nine in the morning: of the day before, or of another where one is named', () => {
  const rings = (daysAhead?: number) => {
    const ahead = daysAhead === undefined ? {} : { daysAhead }
    return /TRIGGER:(.*)\r/.exec(
      calendarText([{ day: '2026-12-31', title: '短', note: '短', ...ahead }], now),
    )?.[1]
  }
  expect([rings(), rings(0), rings(1), rings(2), rings(7)]).toEqual([
    '-PT15H',
    'PT9H',
    '-PT15H',
    '-P1DT15H',
    '-P6DT15H',
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

describe('a day that is known by what it is for', () => {
  const due = (day: string, sequence: number) =>
    calendarText([{ day, title: '有结果', note: '短', identity: 'c1-result-hrss', sequence }], now)

  test('is the same one on another day, and the later file says so', () => {
    const [first, second] = [
      due('2026-12-31', sequenceAt('2026-11-24T08:00:00Z')),
      due('2027-01-04', 1_524_962),
    ]
    const line = (file: string, name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(file)?.[1]
    expect(line(first, 'UID')).toBe('c1-result-hrss@tuixiu')
    expect(line(second, 'UID')).toBe(line(first, 'UID'))
    expect(Number(line(second, 'SEQUENCE'))).toBeGreaterThan(Number(line(first, 'SEQUENCE')))
    expect(first.split('\r\n').filter((text) => text.includes('ALARM'))).toHaveLength(2)
  })

  test('what was known later comes later, in a whole number of 32 bits', () => {
    const moments = [
      '2023-01-01T00:00:00Z',
      '2026-05-06T01:00:00Z',
      '2026-05-06T01:01:00Z',
      '2099-12-31T00:00:00Z',
    ]
    const sequences = moments.map(sequenceAt)
    expect([...sequences].sort((one, other) => one - other)).toEqual(sequences)
    for (const one of sequences) expect(Number.isInteger(one) && one >= 0 && one < 2 ** 31).toBe(true)
  })
})

test('every line ends with CR and LF, and what is begun is ended', () => {
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  for (const part of ['VCALENDAR', 'VEVENT', 'VALARM'])
    expect(lines.filter((line) => line === `BEGIN:${part}`)).toHaveLength(
      lines.filter((line) => line === `END:${part}`).length,
    )
})
