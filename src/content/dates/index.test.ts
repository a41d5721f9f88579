import { ageText, dayOf, dayText, monthText, shortDayText, timeText, weekdayText, yearsText } from '.'

test('months and days are said without leading zeros', () => {
  expect(monthText('2026-03')).toBe('2026年3月')
  expect(dayText('2026-11-06')).toBe('2026年11月6日')
})

test('a day of another year names its year', () => {
  expect(shortDayText('2026-11-06', '2026-05-06')).toBe('11月6日')
  expect(shortDayText('2027-01-04', '2026-12-30')).toBe('2027年1月4日')
})

test('2026-11-06 is a Friday', () => {
  expect(weekdayText('2026-11-06')).toBe('周五')
})

test('an instant is said in China’s day and time, whatever the phone’s zone', () => {
  expect(dayOf('2026-11-05T15:59:59Z')).toBe('2026-11-05')
  expect(dayOf('2026-11-05T16:00:00Z')).toBe('2026-11-06')
  expect(timeText('2026-11-06T01:40:00Z')).toBe('9:40')
  expect(timeText('2026-11-05T16:05:00Z')).toBe('0:05')
})

test('whole years carry no months', () => {
  expect(ageText(740)).toBe('61岁8个月')
  expect(ageText(720)).toBe('60岁')
  expect(yearsText(502)).toBe('41年10个月')
  expect(yearsText(8)).toBe('8 个月')
  expect(yearsText(0)).toBe('0 年')
  expect(yearsText(180)).toBe('15 年')
})
