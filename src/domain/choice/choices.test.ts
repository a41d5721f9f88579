import fc from 'fast-check'
import { addMonths, calculateRetirement, RETIREE_CLASSES, type RetireeClass } from '../retirement'
import type { LocalDate, YearMonth } from '../scheme/ids'
import { choicesOf } from './choices'
import { daysAhead, dueOf, remindedOf, remindersOf, ringsAhead, toldOn } from './reminders'

const choices = (birth: YearMonth, retireeClass: RetireeClass, today: LocalDate, hasUnit = true) =>
  choicesOf(calculateRetirement(birth, retireeClass, { hasUnit }), today)
const months = (...given: Parameters<typeof choices>) =>
  choices(...given).map(({ name, month }) => [name, month])

describe('a man born in March 1970: from 2030-03 on, statutory in 2031-07, at the latest in 2034-07', () => {
  const [early, onTime, late] = choices('1970-03', 'male', '2026-11-24')

  test('early: sixteen months of contributions less, the minimum of that year, the notice three months before', () => {
    expect(early).toMatchObject({
      name: 'earliest',
      month: '2030-03',
      ageMonths: 720,
      moreMonths: -16,
      minimum: { known: true, months: 186, year: 2030 },
      notice: { kind: 'early', by: '2029-12-01', past: false },
      window: { from: '2029-03-01', to: '2029-09-30' },
      benefitStart: '2030-04',
    })
  })

  test('on time: nothing to be said, the minimum of the statutory year', () => {
    expect(onTime).toMatchObject({ month: '2031-07', moreMonths: 0, minimum: { months: 192 }, notice: null })
  })

  test('late: three years of contributions more, the minimum of the statutory year, agreed a month before it', () => {
    expect(late).toMatchObject({
      month: '2034-07',
      moreMonths: 36,
      minimum: { months: 192, year: 2031 },
      notice: { kind: 'delay', by: '2031-06-01', past: false },
    })
  })
})

describe('who is past the earliest month', () => {
  test('chooses early from the first month on for which notice can still be given', () => {
    expect(months('1970-03', 'male', '2030-11-01')[0]).toEqual(['earliest', '2031-02'])
    expect(months('1970-03', 'male', '2030-11-02')[0]).toEqual(['earliest', '2031-03'])
  })

  test('has no early month left once that one is the statutory one', () => {
    expect(months('1970-03', 'male', '2031-04-01')).toEqual([
      ['statutory', '2031-07'],
      ['latest', '2034-07'],
    ])
  })

  test('still sees the late one when the day of the agreement is over, named as over', () => {
    expect(choices('1970-03', 'male', '2031-06-02').at(-1)?.notice).toMatchObject({ past: true })
    expect(months('1970-03', 'male', '2031-08-01')).toEqual([['latest', '2034-07']])
    expect(months('1970-03', 'male', '2034-08-01')).toEqual([])
  })
})

describe('灵活就业, without a unit to agree a delay with (RULINGS 15)', () => {
  test('is offered the earliest and the statutory month, no later one, until both are over', () => {
    expect(months('1970-03', 'male', '2026-11-24', false)).toEqual([
      ['earliest', '2030-03'],
      ['statutory', '2031-07'],
    ])
    expect(months('1970-03', 'male', '2031-07-31', false)).toEqual([['statutory', '2031-07']])
    expect(months('1970-03', 'male', '2031-08-01', false)).toEqual([])
  })

  test('tells the social insurance office', () => {
    const [early, onTime] = choices('1970-03', 'male', '2026-11-24', false)
    expect(early).toMatchObject({
      hasUnit: false,
      notice: { kind: 'early', to: 'socialInsurance', by: '2029-12-01', past: false },
    })
    expect(onTime?.notice).toBeNull()
    expect(early && remindersOf(early, '2026-11-24').map(({ kind }) => kind)).toEqual([
      'windowOpens',
      'earlyNoticeToOffice',
      'retirementMonth',
    ])
  })

  test('of nobody, whenever born and whenever asked, a later month', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RETIREE_CLASSES),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 300 }),
        (retireeClass, born, at) => {
          const today = `${addMonths('2024-07', at)}-15` as LocalDate
          const offered = choices(addMonths('1960-01', born), retireeClass, today, false)
          expect(offered.every(({ name, moreMonths }) => name !== 'latest' && moreMonths <= 0)).toBe(true)
        },
      ),
    )
  })
})

test('a statutory month before 2025 leaves nothing to choose', () => {
  expect(months('1964-12', 'male', '2024-06-01')).toEqual([['statutory', '2024-12']])
})

describe('reminders', () => {
  test('on time: from when to apply, and the month', () => {
    const [, onTime] = choices('1970-03', 'male', '2026-11-24')
    expect(onTime && remindersOf(onTime, '2026-11-24')).toEqual([
      { kind: 'windowOpens', day: '2030-07-01' },
      { kind: 'retirementMonth', day: '2031-07-01' },
    ])
  })

  test('early: the notice between them', () => {
    const [early] = choices('1970-03', 'male', '2026-11-24')
    expect(early && remindersOf(early, '2026-11-24')).toEqual([
      { kind: 'windowOpens', day: '2029-03-01' },
      { kind: 'earlyNotice', day: '2029-12-01' },
      { kind: 'retirementMonth', day: '2030-03-01' },
    ])
  })

  test('late: the agreement comes before all', () => {
    const late = choices('1970-03', 'male', '2026-11-24').at(-1)
    expect(late && remindersOf(late, '2026-11-24').map(({ kind }) => kind)).toEqual([
      'delayAgreement',
      'windowOpens',
      'retirementMonth',
    ])
  })

  test('of today and later, never of a day that is over', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RETIREE_CLASSES),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 300 }),
        (retireeClass, born, at) => {
          const today = `${addMonths('2024-07', at)}-15` as LocalDate
          for (const choice of choices(addMonths('1960-01', born), retireeClass, today)) {
            for (const { day } of remindersOf(choice, today)) expect(day >= today).toBe(true)
          }
        },
      ),
    )
  })

  test('read backwards each leads to the month that was chosen, an agreement to the statutory one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RETIREE_CLASSES),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 300 }),
        fc.boolean(),
        (retireeClass, born, at, hasUnit) => {
          const today = `${addMonths('2024-07', at)}-15` as LocalDate
          for (const choice of choices(addMonths('1960-01', born), retireeClass, today, hasUnit)) {
            for (const reminder of remindersOf(choice, today)) {
              const { month, window } = remindedOf(reminder.kind, dueOf(reminder))
              if (reminder.kind === 'delayAgreement')
                expect(month).toBe(addMonths(choice.month, -choice.moreMonths))
              else expect({ month, window }).toEqual({ month: choice.month, window: choice.window })
              if (reminder.kind === 'windowOpens') expect(dueOf(reminder)).toBe(choice.window.to)
            }
          }
        },
      ),
    )
  })

  test.each([
    ['2029-11-23', 7],
    ['2029-11-24', 6],
    ['2029-11-29', 1],
    ['2029-11-30', 0],
    ['2029-12-01', 0],
  ] as const)('a calendar that is filled on %s rings %i days before the last one', (today, ahead) => {
    expect(ringsAhead({ kind: 'earlyNotice', day: '2029-12-01' }, today)).toBe(ahead)
    expect(ringsAhead({ kind: 'windowOpens', day: '2029-12-01' }, today)).toBe(0)
  })

  test('a paper is told of a week before its last day, a window and a month on their first', () => {
    const day = '2029-12-01'
    for (const kind of ['earlyNotice', 'earlyNoticeToOffice', 'delayAgreement'] as const) {
      expect(daysAhead(kind)).toBe(7)
      expect(toldOn({ kind, day })).toBe('2029-11-24')
    }
    for (const kind of ['windowOpens', 'retirementMonth'] as const) expect(toldOn({ kind, day })).toBe(day)
  })
})
