import fc from 'fast-check'
import type { LocalDate } from '../scheme/ids'
import { addDays, alarmDeadline, dayKind, promisedDeadline } from '.'

const known = (due: LocalDate) => ({ known: true, due, provisional: false })
const unknown = (year: number) => ({ known: false, rule: 'workingDays', year })

describe('promisedDeadline', () => {
  it.each<[LocalDate, number, LocalDate, string]>([
    ['2026-11-23', 5, '2026-11-30', 'over a weekend'],
    ['2026-09-30', 5, '2026-10-13', 'over National Day; Saturday the 10th is worked'],
    ['2026-04-30', 3, '2026-05-08', 'over Labour Day, before the make-up Saturday'],
    ['2026-05-11', 5, '2026-05-18', 'the demonstration case, first department'],
    ['2026-11-01', 5, '2026-11-06', 'received on the Sunday that begins the retirement month'],
    ['2026-11-01', 3, '2026-11-04', 'the same, housing fund'],
    ['2026-02-13', 1, '2026-02-14', 'the next day is a worked Saturday'],
    ['2026-12-30', 1, '2026-12-31', 'the last day of the announced years'],
  ])('received %s, %i working days: %s (%s)', (received, days, due) => {
    expect(promisedDeadline(received, days)).toEqual(known(due))
  })

  it('is provisional as soon as it is counted into 2027, whose days off are not announced', () => {
    expect(promisedDeadline('2026-12-31', 1)).toEqual({ known: true, due: '2027-01-04', provisional: true })
    expect(promisedDeadline('2026-12-28', 5)).toEqual({ known: true, due: '2027-01-05', provisional: true })
  })

  it('is provisional for what the three receive on the first of a month of 2027, New Year’s Day too', () => {
    expect(promisedDeadline('2027-01-01', 5)).toEqual({ known: true, due: '2027-01-08', provisional: true })
    expect(promisedDeadline('2027-01-01', 3)).toEqual({ known: true, due: '2027-01-06', provisional: true })
    expect(promisedDeadline('2027-02-01', 5)).toEqual({ known: true, due: '2027-02-10', provisional: true })
  })

  it('is unknown where the count reaches a year without a table', () => {
    expect(promisedDeadline('2027-12-30', 1)).toEqual({ known: true, due: '2027-12-31', provisional: true })
    expect(promisedDeadline('2027-12-30', 2)).toEqual(unknown(2028))
    expect(promisedDeadline('2028-03-01', 5)).toEqual(unknown(2028))
    expect(promisedDeadline('2023-12-29', 5)).toEqual(unknown(2023))
  })

  it('refuses to count no days, or days that do not exist', () => {
    expect(() => promisedDeadline('2026-11-23', 0)).toThrow(RangeError)
    expect(() => promisedDeadline('2026-11-23', 1.5)).toThrow(RangeError)
    expect(() => promisedDeadline('2026-02-30', 5)).toThrow(RangeError)
  })

  it('ends on a working day, with exactly so many of them after the receipt', () => {
    const day = fc.integer({ min: 0, max: 1000 }).map((after) => addDays('2024-01-01', after))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 25 }), (received, days) => {
        const deadline = promisedDeadline(received, days)
        if (!deadline.known) throw new Error('a known year')
        let counted = 0
        for (let date = addDays(received, 1); date <= deadline.due; date = addDays(date, 1)) {
          if (dayKind(date) === 'workingDay') counted += 1
        }
        expect(counted).toBe(days)
        expect(dayKind(deadline.due)).toBe('workingDay')
      }),
    )
  })
})

describe('alarmDeadline', () => {
  it('runs on the promise of social insurance, which is earlier than the 20 working days of the law', () => {
    expect(alarmDeadline('socialInsurance', '2026-11-02', 5)).toEqual(known('2026-11-09'))
    expect(alarmDeadline('socialInsurance', '2026-11-02', 20)).toEqual(known('2026-11-30'))
    expect(alarmDeadline('socialInsurance', '2026-11-02', 21)).toEqual(known('2026-11-30'))
  })

  it('runs on the three days of the housing fund by the calendar where these are earlier', () => {
    // Thursday: three working days end on Tuesday, three days on Sunday, moved on to Monday.
    expect(promisedDeadline('2026-11-05', 3)).toEqual(known('2026-11-10'))
    expect(alarmDeadline('housingFund', '2026-11-05', 3)).toEqual(known('2026-11-09'))
    // Friday: three days end on Monday itself.
    expect(alarmDeadline('housingFund', '2026-11-06', 3)).toEqual(known('2026-11-09'))
    // Monday: both end on Thursday.
    expect(alarmDeadline('housingFund', '2026-11-02', 3)).toEqual(known('2026-11-05'))
  })

  it('moves on over a whole holiday, never past the promise', () => {
    expect(alarmDeadline('housingFund', '2026-09-30', 3)).toEqual(known('2026-10-08'))
  })

  it.each(['hrss', 'medicalInsurance'] as const)('has nothing but the promise for %s', (department) => {
    expect(alarmDeadline(department, '2026-09-30', 5)).toEqual(promisedDeadline('2026-09-30', 5))
  })

  it('is never later than the promise', () => {
    const day = fc.integer({ min: 0, max: 1000 }).map((after) => addDays('2024-01-01', after))
    fc.assert(
      fc.property(day, fc.constantFrom('socialInsurance', 'housingFund'), (received, department) => {
        const [alarm, promise] = [alarmDeadline(department, received, 3), promisedDeadline(received, 3)]
        if (!alarm.known || !promise.known) throw new Error('a known year')
        expect(alarm.due <= promise.due).toBe(true)
      }),
    )
  })

  it('is provisional where it is counted into 2027, on either clock: nobody is reminded by it', () => {
    expect(alarmDeadline('socialInsurance', '2026-12-28', 5)).toEqual({
      known: true,
      due: '2027-01-05',
      provisional: true,
    })
    expect(alarmDeadline('housingFund', '2026-12-30', 3)).toEqual({
      known: true,
      due: '2027-01-04',
      provisional: true,
    })
  })

  it('is unknown with the promise', () => {
    expect(alarmDeadline('hrss', '2028-01-03', 5)).toEqual(unknown(2028))
    expect(alarmDeadline('housingFund', '2028-01-03', 3)).toEqual(unknown(2028))
  })
})
