import { promisedDeadline } from '../calendar'
import { itemsOf, flowOf } from '../scheme/flow'
import type { Department, Item, LocalDate, YearMonth } from '../scheme/ids'
import type { ReasonCode } from '../scheme/reasons'
import { decide, fold, lanesOf, progress } from './index'
import type { CaseEvent, Command, Lane, Outcome, Progress, ProgressStep } from './index'

/** A case that is told by commands, each on its day; refused ones are an error unless they are looked at. */
class Story {
  events: readonly CaseEvent[] = []

  constructor(
    public today: LocalDate,
    readonly retirementMonth: YearMonth = '2026-11',
  ) {}

  tries(command: Command): Outcome {
    return decide(fold(this.events), command, {
      now: `${this.today}T02:24:00.000Z`,
      today: this.today,
      deadline: promisedDeadline,
    })
  }

  does(command: Command): this {
    const outcome = this.tries(command)
    if (!outcome.ok) throw new Error(`${command.type} on ${this.today}: ${outcome.refusal}`)
    this.events = [...this.events, ...outcome.events]
    return this
  }

  on(day: LocalDate): this {
    this.today = day
    return this
  }

  get round(): number {
    return fold(this.events)?.submission?.round ?? 0
  }

  submission(items: readonly Item[] = everything): Command {
    return {
      type: 'submit',
      number: '202605110037',
      scenario: 'normal',
      items,
      retirementMonth: this.retirementMonth,
      materialIds: ['m1', 'm2', 'm3'],
      promiseVersion: '2026-01',
      signature: 'drawn',
    }
  }

  approves(department: Department, item: Item): this {
    return this.does({
      type: 'decideItem',
      department,
      round: this.round,
      item,
      decision: { outcome: 'approved' },
    })
  }

  refuses(department: Department, item: Item, reason: ReasonCode): this {
    return this.does({
      type: 'decideItem',
      department,
      round: this.round,
      item,
      decision: { outcome: 'refused', reasons: [reason] },
    })
  }

  wantsPage(department: Department): this {
    return this.does({
      type: 'requestSupplement',
      department,
      round: this.round,
      wants: [{ material: 'archivePages', reason: 'unreadable', materialId: 'm3' }],
    })
  }

  shown(today: LocalDate = this.today): Progress {
    return progress(this.events, today)
  }

  lane(department: Department, today: LocalDate = this.today): Lane {
    const lane = lanesOf(this.shown(today).steps).find((one) => one.department === department)
    if (lane === undefined) throw new Error(`no lane of ${department}`)
    return lane
  }

  step<Kind extends ProgressStep['kind']>(kind: Kind): Extract<ProgressStep, { kind: Kind }> | undefined {
    const isIt = (step: ProgressStep): step is Extract<ProgressStep, { kind: Kind }> => step.kind === kind
    return this.shown().steps.find(isIt)
  }
}

const flow = flowOf('normal')
const everything: readonly Item[] = flow === null ? [] : itemsOf(flow)

const drafted = (day: LocalDate = '2026-05-06', month?: YearMonth) =>
  new Story(day, month).does({ type: 'create', scenario: 'normal', applicant: 'self' })

const submitted = (month?: YearMonth) => {
  const story = drafted('2026-05-06', month).on('2026-05-11')
  return story.does(story.submission())
}

const approved = () => submitted().on('2026-05-15').approves('hrss', 'benefitQualification')

const inTheMonth = () => approved().on('2026-11-01').does({ type: 'advance' })

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

describe('the refusal of hrss', () => {
  const returned = () =>
    submitted().on('2026-05-14').refuses('hrss', 'benefitQualification', 'birthDateAltered')

  test('returns the whole case with its reason', () => {
    expect(returned().shown()).toMatchObject({
      status: 'returned',
      items: everything,
      mustAct: [{ code: 'correctAndResubmit', department: 'hrss', reasons: ['birthDateAltered'] }],
      allowed: ['edit', 'submit', 'withdraw'],
    })
  })

  test('is followed by a new round with the same number, a new clock and the household result kept', () => {
    const story = submitted()
      .does({ type: 'confirmHousehold', round: 1, matches: true })
      .on('2026-05-14')
      .refuses('hrss', 'benefitQualification', 'birthDateAltered')
      .on('2026-05-20')
    story.does({ ...story.submission(), number: '202605200099' } as Command)
    expect(story.shown()).toMatchObject({ number: '202605110037', round: 2, status: 'inReview' })
    expect(story.lane('hrss')).toMatchObject({ receivedOn: '2026-05-20', due: '2026-05-27', reasons: [] })
    expect(story.lane('publicSecurity')).toMatchObject({ state: 'confirmed', receivedOn: '2026-05-11' })
  })

  test('is still filed after the case was sent again', () => {
    const story = returned()
    story.does(story.submission()).does({ type: 'fileResult', item: 'benefitQualification', round: 1 })
    expect(fold(story.events)?.results).toMatchObject([{ round: 1, filedAt: expect.any(String) as string }])
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

describe('second thoughts', () => {
  test('until hrss decides, the case can be recalled, and comes back whole with its number', () => {
    const story = submitted().on('2026-05-12').does({ type: 'recall' })
    expect(story.shown()).toMatchObject({
      status: 'draft',
      number: '202605110037',
      items: everything,
      mustAct: [{ code: 'finishChanges' }],
      allowed: ['edit', 'submit', 'withdraw'],
    })
    expect(story.lane('hrss')).toMatchObject({
      state: 'notYet',
      meaning: 'afterResubmission',
      receivedOn: null,
    })
  })

  test('a supplement and the household check are no decision', () => {
    const story = submitted().does({ type: 'confirmHousehold', round: 1, matches: true }).wantsPage('hrss')
    expect(story.shown().allowed).toEqual(['recall', 'withdraw', 'answerSupplement'])
  })

  test('after the approval neither is possible', () => {
    expect(approved().tries({ type: 'recall' })).toEqual({ ok: false, refusal: 'alreadyDecided' })
    expect(approved().tries({ type: 'withdraw' })).toEqual({ ok: false, refusal: 'alreadyDecided' })
    expect(approved().shown().allowed).toEqual([])
  })

  test('a withdrawn case shows no lane and takes no command', () => {
    const story = submitted().does({ type: 'withdraw' })
    expect(story.shown()).toMatchObject({ status: 'withdrawn', steps: [], mustAct: [], allowed: [] })
    expect(story.tries(story.submission())).toEqual({ ok: false, refusal: 'ended' })
    expect(story.tries({ type: 'recall' })).toEqual({ ok: false, refusal: 'ended' })
  })

  test('a decision on the recalled package does not touch the one that was sent again', () => {
    const story = submitted().does({ type: 'recall' })
    const late: Command = {
      type: 'decideItem',
      department: 'hrss',
      round: 1,
      item: 'benefitQualification',
      decision: { outcome: 'approved' },
    }
    expect(story.tries(late)).toEqual({ ok: false, refusal: 'notSubmitted' })
    expect(story.does(story.submission()).tries(late)).toEqual({ ok: false, refusal: 'staleRound' })
  })

  test('a returned case can be given up', () => {
    const story = submitted().refuses('hrss', 'benefitQualification', 'ageNotReached')
    expect(story.does({ type: 'withdraw' }).shown().status).toBe('withdrawn')
  })
})

describe('what cannot be sent', () => {
  const refusalOf = (outcome: Outcome) => (outcome.ok ? null : outcome.refusal)

  test('a scenario without a flow here is refused, not mishandled', () => {
    const story = new Story('2026-05-06')
    expect(story.tries({ type: 'create', scenario: 'illness', applicant: 'self' })).toEqual({
      ok: false,
      refusal: 'scenarioNotOffered',
    })
    const draft = drafted()
    expect(refusalOf(draft.tries({ ...draft.submission(), scenario: 'specialWork' } as Command))).toBe(
      'scenarioNotOffered',
    )
  })

  test('nothing without the qualification, and no item of another scenario', () => {
    const story = drafted()
    expect(refusalOf(story.tries(story.submission(['pensionPayment'])))).toBe('indispensableItemMissing')
    expect(refusalOf(story.tries(story.submission([...everything, 'onlyChildReward'])))).toBe(
      'itemNotInScenario',
    )
  })

  test('what is already with a department is not sent twice', () => {
    const story = submitted()
    expect(refusalOf(story.tries(story.submission()))).toBe('notADraft')
  })

  test('an item ticked twice is applied for once', () => {
    const story = drafted()
    story.does(story.submission([...everything, ...everything]))
    expect(story.shown().items).toEqual(everything)
  })
})

describe('what a department may say', () => {
  const said = (story: Story, command: Command) => {
    const outcome = story.tries(command)
    return outcome.ok ? null : outcome.refusal
  }
  const approval = { outcome: 'approved' } as const

  test('nothing of an item it was not given', () => {
    const command = { type: 'decideItem', round: 1, decision: approval } as const
    expect(said(submitted(), { ...command, department: 'hrss', item: 'pensionPayment' })).toBe(
      'notWithDepartment',
    )
    expect(said(submitted(), { ...command, department: 'socialInsurance', item: 'pensionPayment' })).toBe(
      'notWithDepartment',
    )
  })

  test('no reason that belongs to another item, and none that does not fit the picture', () => {
    expect(
      said(submitted(), {
        type: 'decideItem',
        department: 'hrss',
        round: 1,
        item: 'benefitQualification',
        decision: { outcome: 'refused', reasons: ['fundNotSealed'] },
      }),
    ).toBe('reasonNotApplicable')
    expect(
      said(submitted(), {
        type: 'requestSupplement',
        department: 'hrss',
        round: 1,
        wants: [{ material: 'archivePages', reason: 'expired' }],
      }),
    ).toBe('reasonNotApplicable')
  })

  test('the same again, but not the opposite', () => {
    const command = {
      type: 'decideItem',
      department: 'hrss',
      round: 1,
      item: 'benefitQualification',
    } as const
    expect(approved().tries({ ...command, decision: approval })).toEqual({ ok: true, events: [] })
    expect(
      said(approved(), { ...command, decision: { outcome: 'refused', reasons: ['ageNotReached'] } }),
    ).toBe('itemAlreadyDecided')
  })

  test('the household differs: the first reviewer is told, nothing stops', () => {
    const story = submitted().does({ type: 'confirmHousehold', round: 1, matches: false })
    expect(story.lane('publicSecurity')).toMatchObject({ state: 'confirmed', meaning: 'householdDiffers' })
    expect(story.lane('hrss').state).toBe('reviewing')
  })

  test('the household stays unanswered: the case ends without it', () => {
    const story = drafted()
    story.does(story.submission(['benefitQualification'])).approves('hrss', 'benefitQualification')
    expect(story.lane('publicSecurity')).toMatchObject({ state: 'notYet', meaning: 'householdUnanswered' })
    expect(said(story, { type: 'confirmHousehold', round: 1, matches: true })).toBe('ended')
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

  test('tells a second submission as such', () => {
    const story = submitted().does({ type: 'recall' })
    story.does(story.submission())
    expect(story.shown().timeline.map((entry) => entry.code)).toContain('resubmitted')
  })
})

describe('a damaged record', () => {
  test('is an error, not an empty case', () => {
    expect(() => progress([], '2026-05-11')).toThrow(RangeError)
    expect(() => fold([{ type: 'recalled', at: '2026-05-11T00:00:00.000Z' }])).toThrow('began with recalled')
  })
})
