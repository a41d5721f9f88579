import type { LocalDate } from '../scheme/ids'
import { dayOfAlarm, isAlarmed } from './alarm'
import { fold } from './evolve'
import { approved, drafted, inTheMonth, submitted, type Story } from './testing/story'

function alarmedOn(story: Story, department: 'housingFund' | 'medicalInsurance' | 'hrss', day: LocalDate) {
  const state = fold(story.events)
  return state !== null && isAlarmed(state, { department, round: story.round }, day)
}

describe('the day after which a department is reminded', () => {
  test('is the promise’s, where the law gives more time or none (社会保险经办条例 18: 20 working days)', () => {
    const on = { receivedOn: '2026-11-02' } as const
    expect(dayOfAlarm('normal', { department: 'socialInsurance', ...on })).toBe('2026-11-09')
    expect(dayOfAlarm('normal', { department: 'hrss', ...on })).toBe('2026-11-09')
  })

  test('is the law’s for the fund, where three days of the calendar end before three working days', () => {
    const fund = { department: 'housingFund', receivedOn: '2026-11-06' } as const
    expect(dayOfAlarm('normal', fund)).toBe('2026-11-09')
    const story = submitted('2026-11').on('2026-11-06').approves('hrss', 'benefitQualification')
    expect(alarmedOn(story, 'housingFund', '2026-11-09')).toBe(false)
    expect(alarmedOn(story, 'housingFund', '2026-11-10')).toBe(true)
    // The person was shown the promise, and hears of nothing before it is broken.
    expect(story.lane('housingFund', '2026-11-10')).toMatchObject({ due: '2026-11-11', overdue: false })
  })

  test.each<LocalDate>(['2026-12-30', '2028-01-03'])(
    'is none where the days off are not announced: received on %s',
    (receivedOn) => {
      expect(dayOfAlarm('normal', { department: 'hrss', receivedOn })).toBeNull()
      const story = drafted(receivedOn, '2028-12')
      story.does(story.submission())
      expect(alarmedOn(story, 'hrss', '2028-06-01')).toBe(false)
    },
  )
})

describe('a department that has run out of time', () => {
  test('is reminded from the day after, and no more once it has decided', () => {
    const story = inTheMonth()
    expect(alarmedOn(story, 'medicalInsurance', '2026-11-06')).toBe(false)
    expect(alarmedOn(story, 'medicalInsurance', '2026-11-07')).toBe(true)
    story.on('2026-11-07').approves('medicalInsurance', 'medicalContribution')
    expect(alarmedOn(story, 'medicalInsurance', '2026-11-08')).toBe(false)
  })

  test('is not while it waits for the person, and then by its new clock', () => {
    const story = inTheMonth().on('2026-11-04').wantsPage('medicalInsurance')
    expect(alarmedOn(story, 'medicalInsurance', '2026-12-01')).toBe(false)
    story.on('2026-11-16').does({
      type: 'answerSupplement',
      department: 'medicalInsurance',
      materials: [{ id: 'm4', kind: 'archivePages' }],
    })
    expect(alarmedOn(story, 'medicalInsurance', '2026-11-23')).toBe(false)
    expect(alarmedOn(story, 'medicalInsurance', '2026-11-24')).toBe(true)
  })

  test('is not of a round that is over, nor of what it has not got', () => {
    const before = approved()
    expect(alarmedOn(before, 'medicalInsurance', '2027-01-01')).toBe(false)
    const state = fold(inTheMonth().events)
    expect(state && isAlarmed(state, { department: 'medicalInsurance', round: 2 }, '2026-12-01')).toBe(false)
  })
})
