import { approved, drafted, submitted, type Story } from '../case/testing/story'
import type { LocalDate } from '../scheme/ids'
import { countedOf } from './counted'
import { added, figuresOf, medianOf, monthsOf, NO_SUMS, type Sums } from './figures'

const counted = ({ events }: Story) => countedOf(events).map(({ seq: _seq, ...one }) => one)
const of = (story: Story, what: string) => counted(story).filter((one) => one.what === what)

describe('what a case adds', () => {
  test('a draft nothing; sent, that somebody applied, in that month and once', () => {
    expect(counted(drafted())).toEqual([])
    const again = submitted().on('2026-06-02').does({ type: 'recall' })
    expect(of(again.does(again.submission()), 'applied')).toEqual([{ what: 'applied', month: '2026-05' }])
  })

  test('a result, with the working days from the day after it came, on the day that was promised or before', () => {
    // Sent on Monday the 11th, decided on Friday.
    expect(of(approved(), 'result')).toEqual([
      { what: 'result', month: '2026-05', department: 'hrss', days: 4, onTime: true, refused: false },
    ])
  })

  test('on its last day it is on time, a day later it is not', () => {
    const on = (day: LocalDate) => of(submitted().on(day).approves('hrss', 'benefitQualification'), 'result')
    expect(on('2026-05-18')).toMatchObject([{ days: 5, onTime: true }])
    expect(on('2026-05-19')).toMatchObject([{ days: 6, onTime: false }])
  })

  test('while a supplement is waited for its days do not count, and the day that was shown last is the one to keep', () => {
    const story = submitted().on('2026-05-13').wantsPage('hrss').on('2026-06-10')
    story.does({
      type: 'answerSupplement',
      department: 'hrss',
      materials: [{ id: 'm4', kind: 'archivePages' }],
    })
    // Two days before it was asked for, three after it came.
    expect(of(story.on('2026-06-15').approves('hrss', 'benefitQualification'), 'result')).toMatchObject([
      { month: '2026-06', days: 5, onTime: true },
    ])
  })

  test('a day off is none of them', () => {
    // The first of October and the days after it: 2026-10-01 to 10-07.
    const story = drafted('2026-09-01', '2027-06').on('2026-09-29')
    story.does(story.submission())
    expect(of(story.on('2026-10-08').approves('hrss', 'benefitQualification'), 'result')).toMatchObject([
      { days: 2 },
    ])
  })

  test('what was taken back before it was decided has no result', () => {
    expect(of(submitted().on('2026-05-12').does({ type: 'recall' }), 'result')).toEqual([])
  })

  test('a refusal with its reasons, and what is sent again is another result', () => {
    const story = submitted().on('2026-05-14').refuses('hrss', 'benefitQualification', 'birthDateDiffers')
    expect(of(story, 'result')).toMatchObject([{ refused: true, days: 3 }])
    expect(of(story, 'reason')).toEqual([
      { what: 'reason', month: '2026-05', department: 'hrss', reason: 'birthDateDiffers' },
    ])
    story.on('2026-05-20').does(story.submission())
    expect(of(story.on('2026-05-21').approves('hrss', 'benefitQualification'), 'result')).toMatchObject([
      { refused: true },
      { refused: false, days: 1 },
    ])
  })

  test('what it has added stays as it was, whatever happens later', () => {
    const story = approved().on('2026-11-01').does({ type: 'advance' }).on('2026-11-03')
    story.approves('socialInsurance', 'pensionPayment').approves('medicalInsurance', 'medicalContribution')
    story.approves('housingFund', 'housingFundWithdrawal')
    const all = countedOf(story.events)
    for (let until = 0; until <= story.events.length; until += 1)
      expect(countedOf(story.events.slice(0, until))).toEqual(all.filter(({ seq }) => seq <= until))
    expect(all.map(({ what }) => what)).toEqual([
      'applied',
      'result',
      'result',
      'result',
      'result',
      'finished',
    ])
  })
})

describe('the median', () => {
  const median = (...days: number[]) => {
    const byDays = new Map<number, number>()
    for (const one of days) byDays.set(one, (byDays.get(one) ?? 0) + 1)
    return medianOf(byDays)
  }
  test('is the middle one, of an even number the mean of two, of none nothing', () => {
    expect(median(9, 1, 3)).toBe(3)
    expect(median(1, 2)).toBe(1.5)
    expect(median(4, 4, 4, 1)).toBe(4)
    expect(median(5)).toBe(5)
    expect(median()).toBeNull()
  })
})

describe('what is told', () => {
  const results = (sums: Sums, days: readonly number[], { late = 0, refused = 0 } = {}) =>
    days.reduce(
      (all, one, nth) =>
        added(all, {
          what: 'result',
          department: 'hrss',
          days: one,
          onTime: nth >= late,
          refused: nth < refused,
        }),
      sums,
    )
  const hrss = (sums: Sums) => figuresOf({ month: NO_SUMS, year: sums, all: sums })[1]?.departments[0]

  test('exact medians and shares of many', () => {
    const sums = results(NO_SUMS, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], {
      late: 5,
      refused: 5,
    })
    expect(hrss(sums)).toMatchObject({
      results: 20,
      medianDays: 5.5,
      onTime: 15,
      onTimePercent: 75,
      refused: 5,
    })
  })

  test('a share is never made better than it is', () => {
    const sums = results(
      NO_SUMS,
      Array.from({ length: 1000 }, () => 1),
      { late: 5 },
    )
    expect(hrss(sums)).toMatchObject({ onTime: 995, onTimePercent: 99 })
  })

  test('of few nothing: not how long, nor how many in time, nor why', () => {
    let sums = results(NO_SUMS, [1, 2, 3], { refused: 3 })
    for (let nth = 0; nth < 6; nth += 1)
      sums = added(sums, { what: 'reason', department: 'hrss', reason: 'birthDateDiffers' })
    expect(hrss(sums)).toEqual({
      department: 'hrss',
      results: 'few',
      medianDays: null,
      onTime: 'withheld',
      onTimePercent: null,
      refused: 'withheld',
      reasons: null,
    })
  })

  test('the longer spans tell no more of what a shorter one hides', () => {
    const month = added(NO_SUMS, { what: 'applied' }, 3)
    const year = added(NO_SUMS, { what: 'applied' }, 20)
    const all = added(NO_SUMS, { what: 'applied' }, 22)
    expect(figuresOf({ month, year, all }).map(({ applied }) => applied)).toEqual(['few', 20, 'withheld'])
  })
})

test('only months that are over are told', () => {
  expect(monthsOf('month', '2026-01')).toEqual({ from: '2025-12', to: '2025-12' })
  expect(monthsOf('year', '2026-05')).toEqual({ from: '2025-05', to: '2026-04' })
  expect(monthsOf('all', '2026-05')).toEqual({ from: null, to: '2026-04' })
})
