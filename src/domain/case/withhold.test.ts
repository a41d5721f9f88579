import { REASON_CODES, reasonsForItem, refusalReason } from '../scheme/reasons'
import { SUPPLEMENT_REASON_CODES, supplementReason } from '../scheme/supplementReasons'
import { lanesOf, withoutReasons } from './index'
import type { Command, Lane, Progress } from './index'
import { inTheMonth, submitted, type Story } from './testing/story'

const laneIn = (shown: Progress, department: Lane['department']) =>
  lanesOf(shown.steps).find((lane) => lane.department === department)

const seenBy = (story: Story) => withoutReasons(story.shown())

const unsafe = [
  ...REASON_CODES.filter((code) => !refusalReason(code).safeForFamily),
  ...SUPPLEMENT_REASON_CODES.filter((code) => !supplementReason(code).safeForFamily),
]

/** The fund wants the bank card's picture again, in its own words. */
const wantsCard = () =>
  inTheMonth().does({
    type: 'requestSupplement',
    department: 'housingFund',
    round: 1,
    wants: [
      { material: 'bankCard', reason: 'numberUnreadable', materialId: 'm1' },
      { material: 'bankCard', reason: 'unreadable', noteId: 'n1' },
      { material: 'bankCard', reason: 'cutOff' },
    ],
  })

const contributionPending = (reason: 'contributionNotArrived' | 'arrearsNotArrived'): Command => ({
  type: 'reportContributionPending',
  department: 'socialInsurance',
  round: 1,
  reason,
})

describe('whoever has not proved to be the person', () => {
  test.each(unsafe)('reads «%s» nowhere', (code) => {
    const items = ['pensionPayment', 'medicalContribution', 'housingFundWithdrawal'] as const
    const departments = ['socialInsurance', 'medicalInsurance', 'housingFund'] as const
    const at = items.findIndex((item) => reasonsForItem(item).some((one) => one === code))
    const [item, department] = [items[at], departments[at]]
    const reason = REASON_CODES.find((one) => one === code)
    const story = item && department && reason ? inTheMonth().refuses(department, item, reason) : wantsCard()
    expect(JSON.stringify(story.shown())).toContain(code)
    expect(JSON.stringify(seenBy(story))).not.toContain(code)
  })

  test('is told of a refusal, and that its reason is withheld, wherever it stood', () => {
    const seen = seenBy(inTheMonth().refuses('housingFund', 'housingFundWithdrawal', 'fundCardUnusable'))
    const withheld = { reasons: [], withheld: true }
    expect(laneIn(seen, 'housingFund')).toMatchObject({ state: 'refused', ...withheld })
    expect(seen.mustAct).toMatchObject([{ code: 'applySeparately', ...withheld }])
    expect(seen.timeline.find(({ code }) => code === 'refused')).toMatchObject(withheld)
  })

  test('of several reasons reads those that are safe', () => {
    const decision = { outcome: 'refused', reasons: ['fundNotSealed', 'fundUnderpaid'] } as const
    const story = inTheMonth().does({
      type: 'decideItem',
      ...{ department: 'housingFund', round: 1, item: 'housingFundWithdrawal', decision },
    })
    expect(laneIn(seenBy(story), 'housingFund')).toMatchObject({ reasons: ['fundNotSealed'], withheld: true })
  })

  test('of a whole case that is returned, too', () => {
    const story = submitted().refuses('hrss', 'benefitQualification', 'contributionYearsShort')
    expect(seenBy(story).mustAct).toEqual([
      { code: 'correctAndResubmit', department: 'hrss', reasons: [], withheld: true },
    ])
  })

  test('sees what is wanted, but neither why, where that tells of an account, nor the clerk’s note', () => {
    const wants = [
      { material: 'bankCard', materialId: 'm1', withheld: true },
      { material: 'bankCard', reason: 'unreadable', withheld: true },
      { material: 'bankCard', reason: 'cutOff' },
    ]
    const seen = seenBy(wantsCard())
    expect(laneIn(seen, 'housingFund')).toMatchObject({ state: 'waitingForYou', wants, withheld: true })
    expect(seen.mustAct).toMatchObject([{ code: 'answerSupplement', wants, withheld: true }])
    expect(seen.timeline.find(({ code }) => code === 'supplementRequested')).toMatchObject({
      wants,
      withheld: true,
    })
  })

  test('a clerk’s note to a safe reason is withheld, its reason not', () => {
    const decision = { outcome: 'refused', reasons: ['fundNotSealed'], noteId: 'n1' } as const
    const story = inTheMonth().does({
      type: 'decideItem',
      ...{ department: 'housingFund', round: 1, item: 'housingFundWithdrawal', decision },
    })
    expect(laneIn(seenBy(story), 'housingFund')).toMatchObject({
      reasons: ['fundNotSealed'],
      noteId: null,
      withheld: true,
    })
  })

  test('cannot tell arrears from this month’s contribution', () => {
    const waiting = (reason: Parameters<typeof contributionPending>[0]) =>
      seenBy(inTheMonth().does(contributionPending(reason)))
    expect(laneIn(waiting('arrearsNotArrived'), 'socialInsurance')).toMatchObject({
      state: 'waiting',
      meaning: 'paymentAwaited',
      waitingFor: null,
      withheld: true,
    })
    expect(waiting('arrearsNotArrived')).toEqual(waiting('contributionNotArrived'))
  })

  test('sees a case without any reason as it is', () => {
    const story = inTheMonth().approves('housingFund', 'housingFundWithdrawal')
    expect(seenBy(story)).toEqual(story.shown())
    const safe = inTheMonth().refuses('housingFund', 'housingFundWithdrawal', 'fundNotSealed')
    expect(seenBy(safe)).toEqual(safe.shown())
  })
})
