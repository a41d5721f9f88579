import { addDays, chinaDate, weekdayOf } from '.'

describe('chinaDate', () => {
  it.each([
    ['2026-10-31T15:59:59.999Z', '2026-10-31'],
    ['2026-10-31T16:00:00Z', '2026-11-01'], // midnight in China
    ['2026-11-01T00:00:00+08:00', '2026-11-01'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ])('%s is %s in China', (instant, date) => {
    expect(chinaDate(instant)).toBe(date)
  })

  it.each(['2026-11-01', '2026-11-01T00:00:00', 'soon', ''])('refuses %p, which is no instant', (text) => {
    expect(() => chinaDate(text)).toThrow(RangeError)
  })
})

it('counts days over months, leap days and years, both ways', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
})

it('knows the weekday', () => {
  expect(weekdayOf('2026-11-01')).toBe(0)
  expect(weekdayOf('2026-11-23')).toBe(1)
})
