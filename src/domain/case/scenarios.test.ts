import type { Scenario } from '../scheme/ids'
import { fold, lanesOf } from './index'
import { sentAs, type Story } from './testing/story'

/** Who has the case on a day: the departments at work. */
const atWork = (story: Story) =>
  lanesOf(story.shown().steps)
    .filter(({ state }) => state === 'reviewing')
    .map(({ department }) => department)

const confirmed = (scenario: Scenario) =>
  sentAs(scenario)
    .on('2026-05-13')
    .does({ type: 'answerConfirmation', round: 1, confirmation: { outcome: 'confirmed' } })

describe('特殊工种提前退休 (108 七(二))', () => {
  test('the unit confirms first; 人社 has nothing until then, the household is asked at once', () => {
    const story = sentAs('specialWork')
    expect(story.shown()).toMatchObject({ status: 'waitingForUnit', mustAct: [] })
    expect(story.step('confirmation')).toMatchObject({ state: 'asked', askedOn: '2026-05-11' })
    expect(story.lane('hrss')).toMatchObject({ state: 'notYet', meaning: 'afterConfirmation' })
    expect(atWork(story)).toEqual(['publicSecurity'])
  })

  test('confirmed, the five working days of 人社 begin that day', () => {
    const story = confirmed('specialWork')
    expect(story.shown().status).toBe('inReview')
    expect(story.step('confirmation')).toMatchObject({ state: 'confirmed', since: '2026-05-13' })
    expect(story.lane('hrss')).toMatchObject({ receivedOn: '2026-05-13', due: '2026-05-20' })
  })

  test('approved, there is a 核准表 and the three wait for the retirement month', () => {
    const story = confirmed('specialWork').on('2026-05-18').approves('hrss', 'specialWorkRetirement')
    expect(story.shown()).toMatchObject({
      status: 'waitingForMonth',
      documents: [{ name: 'specialWorkApproval' }],
    })
    story.on('2026-11-01').does({ type: 'advance' })
    expect(atWork(story)).toEqual(['publicSecurity', 'socialInsurance', 'medicalInsurance', 'housingFund'])
  })

  test('the unit declines: everything comes back with its reason, and is asked anew when it is sent again', () => {
    const story = sentAs('specialWork').does({
      type: 'answerConfirmation',
      round: 1,
      confirmation: { outcome: 'declined', reasons: ['publicNoticePending'] },
    })
    expect(story.shown()).toMatchObject({
      status: 'returned',
      mustAct: [{ code: 'correctForUnit', reasons: ['publicNoticePending'] }],
      allowed: ['edit', 'submit', 'withdraw'],
    })
    story.on('2026-05-20').does(story.submission())
    expect(story.shown()).toMatchObject({ status: 'waitingForUnit', round: 2, number: '202605110037' })
    expect(story.step('confirmation')).toMatchObject({ state: 'asked', askedOn: '2026-05-20' })
  })

  test('a unit’s answer to the round before touches nothing', () => {
    const story = sentAs('specialWork').does({ type: 'recall' })
    story.does(story.submission())
    expect(
      story.tries({ type: 'answerConfirmation', round: 1, confirmation: { outcome: 'confirmed' } }),
    ).toEqual({ ok: false, refusal: 'staleRound' })
  })

  test('until 人社 decides it can be recalled, the unit’s yes is no decision', () => {
    expect(confirmed('specialWork').shown().allowed).toEqual(['recall', 'withdraw'])
  })

  test('another month needs the unit again, which files it', () => {
    const story = confirmed('specialWork').on('2026-05-18').approves('hrss', 'specialWorkRetirement')
    story.does({ type: 'changeMonth', retirementMonth: '2026-12' })
    expect(story.shown()).toMatchObject({ status: 'waitingForUnit', round: 2 })
    expect(fold(story.events)?.documents).toMatchObject([{ isVoid: true }])
  })

  test('what a unit cannot mean is refused', () => {
    expect(
      sentAs('specialWork').tries({
        type: 'answerConfirmation',
        round: 1,
        confirmation: { outcome: 'declined', reasons: ['approvalPending'] },
      }),
    ).toEqual({ ok: false, refusal: 'reasonNotApplicable' })
    expect(
      sentAs('normal').tries({
        type: 'answerConfirmation',
        round: 1,
        confirmation: { outcome: 'confirmed' },
      }),
    ).toEqual({ ok: false, refusal: 'confirmationNotAsked' })
  })
})

describe.each(['illness', 'institutionRecognized'] as const)('%s (108 七(三), (五))', (scenario) => {
  test('the three begin on the day it is sent, whatever the month', () => {
    const story = sentAs(scenario)
    expect(story.shown().status).toBe('inProgress')
    expect(atWork(story)).toEqual(['socialInsurance', 'medicalInsurance', 'housingFund'])
    expect(story.step('retirementMonth')).toBeUndefined()
  })

  test('a refusal ends its own item, the pension’s too; the others go on (RULINGS 24)', () => {
    const story = sentAs(scenario).refuses('socialInsurance', 'pensionPayment', 'pensionArrears')
    expect(story.shown()).toMatchObject({
      status: 'inProgress',
      mustAct: [{ code: 'applySeparately', item: 'pensionPayment' }],
    })
    expect(atWork(story)).toEqual(['medicalInsurance', 'housingFund'])
    expect(story.step('certificate')).toMatchObject({ state: 'none' })
  })

  test('the first decision ends recall, and there is no time to cancel or to change the month', () => {
    const story = sentAs(scenario)
    expect(story.shown().allowed).toEqual(['recall', 'withdraw'])
    story.approves('medicalInsurance', 'medicalContribution')
    expect(story.shown().allowed).toEqual([])
  })
})

describe('无需确认待遇资格 (108 七(四))', () => {
  const sent = () => sentAs('noConfirmation', '2026-05')

  test('社保 alone decides first, then 医保 and 公积金 at once with the 计发表', () => {
    const story = sent()
    expect(atWork(story)).toEqual(['socialInsurance'])
    expect(story.shown().status).toBe('inReview')
    story.on('2026-05-15').approves('socialInsurance', 'pensionPayment')
    expect(story.shown()).toMatchObject({ status: 'inProgress', documents: [{ name: 'paymentSheet' }] })
    expect(atWork(story)).toEqual(['medicalInsurance', 'housingFund'])
    expect(story.step('certificate')).toMatchObject({ state: 'claimable' })
  })

  test('refused by 社保, the whole case comes back (七(四)3)', () => {
    const story = sent().refuses('socialInsurance', 'pensionPayment', 'payeeAccountUnusable')
    expect(story.shown()).toMatchObject({
      status: 'returned',
      mustAct: [{ code: 'correctAndResubmit', department: 'socialInsurance' }],
    })
  })

  test('with the pension alone it ends with the pension', () => {
    const story = sentAs('normal')
    const alone = sent()
    alone.does({ type: 'recall' }).does(alone.submission(['pensionPayment']))
    alone.approves('socialInsurance', 'pensionPayment')
    expect(alone.shown().status).toBe('completed')
    expect(story.shown().status).toBe('inReview')
  })
})

describe('机关事业单位，未完成视同缴费年限认定 (108 七(六))', () => {
  test('the unit, then 人社 for the 视同缴费年限认定表, then the three in the month; no household check', () => {
    const story = sentAs('institutionUnrecognized')
    expect(story.shown().status).toBe('waitingForUnit')
    expect(lanesOf(story.shown().steps).map(({ department }) => department)).toEqual([
      'hrss',
      'socialInsurance',
      'medicalInsurance',
      'housingFund',
    ])
    story.does({ type: 'answerConfirmation', round: 1, confirmation: { outcome: 'confirmed' } })
    story.on('2026-05-18').approves('hrss', 'deemedContribution')
    expect(story.shown()).toMatchObject({
      status: 'waitingForMonth',
      documents: [{ name: 'deemedRecognitionForm' }],
    })
  })

  test('refused by 人社, the whole case comes back and the unit is asked again', () => {
    const story = confirmed('institutionUnrecognized').refuses(
      'hrss',
      'deemedContribution',
      'retirementApprovalDiffers',
    )
    expect(story.shown().status).toBe('returned')
    story.does(story.submission())
    expect(story.shown()).toMatchObject({ status: 'waitingForUnit', round: 2 })
  })
})
