import fc from 'fast-check'
import { SCENARIOS, type LocalDate } from '../scheme/ids'
import { datesOf } from './dates'
import { approved, drafted, sentAs, submitted, type Story } from './testing/story'

const dates = (story: Story, today: LocalDate = story.today) => datesOf(story.shown(today), today)
const said = (story: Story, today?: LocalDate) => dates(story, today).map(({ kind, day }) => [kind, day])

const MONTH = ['retirementMonth', '2026-11-01']
const PENSION = ['firstPension', '2026-12-01']

test('sent: by when the department is to have a result, the retirement month, and the pension a month after it', () => {
  expect(dates(submitted())).toEqual([
    { kind: 'result', day: '2026-05-18', department: 'hrss', provisional: false },
    { kind: 'retirementMonth', day: '2026-11-01' },
    { kind: 'firstPension', day: '2026-12-01' },
  ])
})

test('a supplement has no last day: while it is open, nobody is late', () => {
  expect(said(submitted().on('2026-05-12').wantsPage('hrss'))).toEqual([MONTH, PENSION])
})

test('approved, it waits for the month', () => {
  expect(said(approved())).toEqual([MONTH, PENSION])
})

test('sent back or taken back: until when to send it again', () => {
  const window = ['windowCloses', '2026-05-31']
  expect(said(submitted().on('2026-05-12').does({ type: 'recall' }))).toEqual([window, MONTH, PENSION])
  const refused = submitted().on('2026-05-14').refuses('hrss', 'benefitQualification', 'birthDateDiffers')
  expect(said(refused)).toEqual([window, MONTH, PENSION])
})

test('a draft for a month whose window has yet to open: from when on, and until when', () => {
  expect(said(drafted('2026-05-06', '2027-08'))).toEqual([])
  const story = submitted('2026-11').on('2026-05-12').does({ type: 'recall' })
  const later = { ...story.shown(), retirementMonth: '2027-08' } as const
  expect(datesOf(later, story.today).map(({ kind, day }) => [kind, day])).toEqual([
    ['windowOpens', '2026-08-01'],
    ['windowCloses', '2027-02-28'],
    ['retirementMonth', '2027-08-01'],
    ['firstPension', '2027-09-01'],
  ])
})

test('of the three the pension refused: none begins', () => {
  const story = approved().on('2026-11-01')
  story.does({ type: 'advance' })
  const refused = story
    .on('2026-11-04')
    .refuses('socialInsurance', 'pensionPayment', 'pensionRecordsUnmerged')
  expect(said(refused).map(([kind]) => kind)).not.toContain('firstPension')
})

test('what waits for money to arrive names no month of the pension', () => {
  const story = approved().on('2026-11-01')
  story.does({ type: 'advance' })
  story.on('2026-11-03').does({
    type: 'reportContributionPending',
    department: 'socialInsurance',
    round: 1,
    reason: 'contributionNotArrived',
  })
  expect(said(story).map(([kind]) => kind)).not.toContain('firstPension')
})

test('ended before its results: no day is left', () => {
  expect(said(submitted().does({ type: 'withdraw' }))).toEqual([])
})

test('in institutions the pension begins by the unit’s application, and is not named', () => {
  for (const scenario of ['institutionRecognized', 'institutionUnrecognized'] as const)
    expect(said(sentAs(scenario)).map(([kind]) => kind)).not.toContain('firstPension')
})

test('never a day that is over, and the earliest first', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SCENARIOS), fc.integer({ min: 0, max: 400 }), (scenario, later) => {
      const today = new Date(Date.parse('2026-05-11') + later * 86_400_000)
        .toISOString()
        .slice(0, 10) as LocalDate
      const days = dates(sentAs(scenario), today).map(({ day }) => day)
      expect(days.filter((day) => day < today)).toEqual([])
      expect([...days].sort()).toEqual(days)
    }),
  )
})
