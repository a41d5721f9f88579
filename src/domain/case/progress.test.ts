import { lanesOf, progress } from './index'
import type { Command } from './index'
import { approved, drafted, inTheMonth, sentAs, Story, submitted } from './testing/story'

describe('an application sent on 11 May 2026 for November', () => {
  test('is with hrss that day, to be decided by 18 May', () => {
    expect(submitted().lane('hrss')).toMatchObject({
      state: 'reviewing',
      holder: 'hrss',
      receivedOn: '2026-05-11',
      since: '2026-05-11',
      due: '2026-05-18',
      provisional: false,
      overdue: false,
      meaning: 'underReview',
      action: 'nothing',
    })
  })

  test('asks the police for the household at once, without a clock', () => {
    expect(submitted().lane('publicSecurity')).toMatchObject({
      state: 'reviewing',
      receivedOn: '2026-05-11',
      due: null,
      promiseWorkingDays: null,
    })
  })

  test('shows the steps to come: the wait for November, the three side by side, the certificate', () => {
    const kinds = submitted()
      .shown()
      .steps.map((step) => step.kind)
    expect(kinds).toEqual(['submitted', 'departments', 'retirementMonth', 'departments', 'certificate'])
    expect(submitted().step('retirementMonth')).toMatchObject({ state: 'notYet', month: '2026-11' })
    for (const department of ['socialInsurance', 'medicalInsurance', 'housingFund'] as const) {
      expect(submitted().lane(department)).toMatchObject({ state: 'notYet', holder: null, due: null })
    }
  })

  test('is not overdue on its last day, and is on the day after', () => {
    expect(submitted().lane('hrss', '2026-05-18')).toMatchObject({ overdue: false, action: 'nothing' })
    expect(submitted().lane('hrss', '2026-05-19')).toMatchObject({
      overdue: true,
      meaning: 'overdue',
      action: 'callHotline',
    })
  })
})

describe('an application over the October holiday', () => {
  test('counts no day off: received 30 September, by 13 October', () => {
    const story = drafted('2026-09-30', '2027-04')
    expect(story.does(story.submission()).lane('hrss').due).toBe('2026-10-13')
  })
})

describe('a date in a year whose days off are not announced', () => {
  test('is provisional and never overdue', () => {
    const story = drafted('2026-12-30', '2027-07')
    story.does(story.submission())
    expect(story.lane('hrss')).toMatchObject({ provisional: true, overdue: false })
    expect(story.lane('hrss', '2027-03-01')).toMatchObject({ provisional: true, overdue: false })
  })

  test('is not shown at all where there is no calendar for it', () => {
    const story = drafted('2028-01-03', '2028-07')
    story.does(story.submission())
    expect(story.lane('hrss', '2028-06-01')).toMatchObject({ due: null, overdue: false, state: 'reviewing' })
  })
})

describe('the approval of hrss', () => {
  test('issues the recognition form and waits for the retirement month', () => {
    const story = approved()
    expect(story.shown().documents).toMatchObject([{ name: 'recognitionForm', department: 'hrss' }])
    expect(story.lane('hrss')).toMatchObject({ state: 'approved', documents: ['recognitionForm'] })
    expect(story.shown().status).toBe('waitingForMonth')
    expect(story.step('retirementMonth')).toMatchObject({
      state: 'waiting',
      from: '2026-05-15',
      until: null,
    })
    expect(story.lane('socialInsurance').meaning).toBe('inRetirementMonth')
  })

  test('sends nothing on the last day of October', () => {
    const story = approved().on('2026-10-31')
    expect(story.tries({ type: 'advance' })).toEqual({ ok: true, events: [] })
  })

  test('sends to the three on Sunday 1 November: five days to the 6th, three to the 4th', () => {
    const story = inTheMonth()
    expect(story.shown().status).toBe('inProgress')
    expect(story.lane('socialInsurance')).toMatchObject({ receivedOn: '2026-11-01', due: '2026-11-06' })
    expect(story.lane('medicalInsurance')).toMatchObject({ receivedOn: '2026-11-01', due: '2026-11-06' })
    expect(story.lane('housingFund')).toMatchObject({ receivedOn: '2026-11-01', due: '2026-11-04' })
    expect(story.step('retirementMonth')).toMatchObject({
      state: 'over',
      from: '2026-05-15',
      until: '2026-11-01',
    })
  })

  test('sends to the three at once when it comes in or after the retirement month', () => {
    const story = submitted('2026-05').on('2026-05-15').approves('hrss', 'benefitQualification')
    expect(story.lane('housingFund')).toMatchObject({ state: 'reviewing', receivedOn: '2026-05-15' })
  })

  test('sends only what was applied for', () => {
    const story = drafted('2026-05-06', '2026-05')
    story.does(story.submission(['benefitQualification', 'pensionPayment']))
    story.approves('hrss', 'benefitQualification')
    expect(lanesOf(story.shown().steps).map((lane) => lane.department)).toEqual([
      'hrss',
      'publicSecurity',
      'socialInsurance',
    ])
  })

  test('ends the case where nothing else was applied for', () => {
    const story = drafted()
    story.does(story.submission(['benefitQualification'])).approves('hrss', 'benefitQualification')
    expect(story.shown()).toMatchObject({ status: 'completed', mustAct: [] })
  })
})

describe('those whose turn comes later', () => {
  const ifReceived = (story: Story) =>
    (['socialInsurance', 'housingFund'] as const).map((department) => story.lane(department).ifReceived)

  test('would have their packages on the first of the retirement month, and their last days from then', () => {
    const expected = [
      { on: '2026-11-01', due: '2026-11-06', provisional: false },
      { on: '2026-11-01', due: '2026-11-04', provisional: false },
    ]
    expect(ifReceived(submitted())).toEqual(expected)
    expect(ifReceived(approved())).toEqual(expected)
    expect(ifReceived(sentAs('specialWork'))).toEqual(expected)
    const story = inTheMonth()
    expect(story.lane('socialInsurance').due).toBe('2026-11-06')
    expect(ifReceived(story)).toEqual([null, null])
  })

  test('have no day where an event decides it: the month has begun, or the step waits for no month', () => {
    expect(ifReceived(submitted('2026-05'))).toEqual([null, null])
    expect(sentAs('noConfirmation').lane('housingFund').ifReceived).toBeNull()
    expect(sentAs('specialWork').lane('hrss').ifReceived).toBeNull()
  })

  test('have a provisional last day, or none, where the days off of that year are not announced', () => {
    expect(ifReceived(submitted('2027-01'))[0]).toMatchObject({ on: '2027-01-01', provisional: true })
    expect(ifReceived(submitted('2028-01'))[0]).toEqual({ on: '2028-01-01', due: null, provisional: false })
  })
})

describe('the three in the retirement month', () => {
  test('medical insurance wants a page: its clock stands, the others go on', () => {
    const story = inTheMonth().on('2026-11-04').wantsPage('medicalInsurance')
    expect(story.lane('medicalInsurance', '2026-12-20')).toMatchObject({
      state: 'waitingForYou',
      holder: 'citizen',
      since: '2026-11-04',
      due: null,
      overdue: false,
      action: 'answerSupplement',
    })
    expect(story.lane('socialInsurance')).toMatchObject({ state: 'reviewing', due: '2026-11-06' })
    expect(story.shown().allowed).toEqual(['answerSupplement'])
    expect(story.shown().mustAct).toMatchObject([
      { code: 'answerSupplement', department: 'medicalInsurance' },
    ])
  })

  test('the answer of 6 November starts five new days, to the 13th', () => {
    const story = inTheMonth().on('2026-11-04').wantsPage('medicalInsurance').on('2026-11-06')
    story.does({
      type: 'answerSupplement',
      department: 'medicalInsurance',
      materials: [{ id: 'm4', kind: 'archivePages' }],
    })
    expect(story.lane('medicalInsurance')).toMatchObject({
      state: 'reviewing',
      receivedOn: '2026-11-06',
      due: '2026-11-13',
    })
    expect(story.step('retirementMonth')?.until).toBe('2026-11-01')
  })

  test('while a page is wanted it is said by which day a result would follow an answer of today', () => {
    const story = inTheMonth().on('2026-11-04').wantsPage('medicalInsurance')
    const expected = { on: '2026-11-06', due: '2026-11-13', provisional: false }
    expect(story.lane('medicalInsurance', '2026-11-06').ifAnswered).toEqual(expected)
    expect(story.lane('medicalInsurance', '2026-12-30').ifAnswered).toMatchObject({ provisional: true })
    expect(story.lane('housingFund').ifAnswered).toBeNull()
  })

  test('an answer without the page that was wanted is not taken', () => {
    const story = inTheMonth().wantsPage('medicalInsurance')
    const answer = (kind: 'bankCard' | 'archivePages') =>
      story.tries({
        type: 'answerSupplement',
        department: 'medicalInsurance',
        materials: [{ id: 'm4', kind }],
      })
    expect(answer('bankCard')).toEqual({ ok: false, refusal: 'answerIncomplete' })
    expect(answer('archivePages').ok).toBe(true)
  })

  test('a department that has asked does not decide before it has its answer', () => {
    const story = inTheMonth().wantsPage('medicalInsurance')
    expect(
      story.tries({
        type: 'decideItem',
        department: 'medicalInsurance',
        round: 1,
        item: 'medicalContribution',
        decision: { outcome: 'refused', reasons: ['medicalYearsShort'] },
      }),
    ).toEqual({ ok: false, refusal: 'supplementOpen' })
  })

  test('a refusal of the fund ends its item alone and sends to the original channel', () => {
    const story = inTheMonth()
      .on('2026-11-04')
      .refuses('housingFund', 'housingFundWithdrawal', 'fundNotSealed')
    expect(story.lane('housingFund')).toMatchObject({
      state: 'refused',
      meaning: 'onlyThisItemEnds',
      action: 'applySeparately',
      since: '2026-11-04',
      due: null,
    })
    expect(story.shown().status).toBe('inProgress')
    expect(story.lane('socialInsurance').state).toBe('reviewing')
  })

  test('a contribution that has not arrived is waited for, not refused', () => {
    const story = inTheMonth().on('2026-11-03')
    story.does({
      type: 'reportContributionPending',
      department: 'socialInsurance',
      round: 1,
      reason: 'contributionNotArrived',
    })
    expect(story.lane('socialInsurance', '2026-12-20')).toMatchObject({
      state: 'waiting',
      meaning: 'contributionAwaited',
      due: null,
      overdue: false,
    })
    story
      .on('2026-11-16')
      .does({ type: 'reportContributionArrived', department: 'socialInsurance', round: 1 })
    expect(story.lane('socialInsurance')).toMatchObject({ state: 'reviewing', due: '2026-11-23' })
  })

  test('only the pension waits for a contribution', () => {
    expect(
      inTheMonth().tries({
        type: 'reportContributionPending',
        department: 'housingFund',
        round: 1,
        reason: 'contributionNotArrived',
      }),
    ).toEqual({ ok: false, refusal: 'notWithDepartment' })
  })

  test('the granted pension brings the payment sheet and a certificate to claim, while others go on', () => {
    const story = inTheMonth().on('2026-11-06')
    const claim: Command = { type: 'claimCertificate', certificateNumber: 'c-000001' }
    expect(story.tries(claim)).toEqual({ ok: false, refusal: 'certificateNotYet' })
    story.approves('socialInsurance', 'pensionPayment')
    expect(story.lane('socialInsurance').documents).toEqual(['paymentSheet'])
    expect(story.step('certificate')).toMatchObject({ state: 'claimable' })
    expect(story.shown().mustAct).toEqual([{ code: 'claimCertificate' }])
    story.does(claim)
    expect(story.step('certificate')).toMatchObject({ state: 'claimed', certificateNumber: 'c-000001' })
    expect(story.shown().mustAct).toEqual([])
  })

  test('a refused pension leaves no certificate', () => {
    const story = inTheMonth().refuses('socialInsurance', 'pensionPayment', 'pensionArrears')
    expect(story.step('certificate')).toMatchObject({ state: 'none' })
  })

  test('the last result completes the case, whether granted or not', () => {
    const story = inTheMonth()
      .approves('socialInsurance', 'pensionPayment')
      .approves('medicalInsurance', 'medicalContribution')
    expect(story.shown().status).toBe('inProgress')
    story.refuses('housingFund', 'housingFundWithdrawal', 'fundNotSealed')
    expect(story.shown().status).toBe('completed')
    expect(story.shown().mustAct.map((act) => act.code)).toEqual(['applySeparately', 'claimCertificate'])
  })
})

describe('a department that is down', () => {
  test('has its lane marked with its last known state', () => {
    const story = inTheMonth()
    const view = progress(story.events, '2026-11-02', { medicalInsurance: '2026-11-02T01:40:00.000Z' })
    const lane = lanesOf(view.steps).find((one) => one.department === 'medicalInsurance')
    expect(lane).toMatchObject({
      unreachableSince: '2026-11-02T01:40:00.000Z',
      state: 'reviewing',
      due: '2026-11-06',
    })
  })
})

describe('the timeline', () => {
  test('tells every event in order with its day in China', () => {
    const story = new Story('2026-05-06')
    story.does({ type: 'create', scenario: 'normal', applicant: 'self' })
    story.events = story.events.map((event) => ({ ...event, at: '2026-05-06T16:30:00.000Z' }))
    story.on('2026-05-11').does(story.submission())
    expect(story.shown().timeline.map(({ code, on }) => [code, on])).toEqual([
      ['created', '2026-05-07'],
      ['submitted', '2026-05-11'],
      ['householdAsked', '2026-05-11'],
      ['packageSent', '2026-05-11'],
    ])
  })

  test('nobody is asked about a household where there is none (ruling 17)', () => {
    const story = new Story('2026-05-11').does({ type: 'create', scenario: 'normal', applicant: 'self' })
    story.does({ ...story.submission(), noHousehold: true } as Command)
    expect(story.shown().timeline.map(({ code }) => code)).toEqual(['created', 'submitted', 'packageSent'])
    expect(lanesOf(story.shown().steps).map(({ department }) => department)).not.toContain('publicSecurity')
  })

  test('tells a second submission as such', () => {
    const story = submitted().does({ type: 'recall' })
    story.does(story.submission())
    expect(story.shown().timeline.map((entry) => entry.code)).toContain('resubmitted')
  })
})
