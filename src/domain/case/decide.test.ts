import type { Command, Outcome } from './index'
import { fold, progress } from './index'
import { approved, drafted, everything, inTheMonth, submitted, type Story } from './testing/story'

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
    expect(approved().shown().allowed).toEqual(['cancel', 'changeMonth'])
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

describe('after the first approval, before the others begin', () => {
  test('the case can be cancelled: the recognition form is void', () => {
    const story = approved().does({ type: 'cancel' })
    expect(story.shown()).toMatchObject({ status: 'cancelled', steps: [], mustAct: [], allowed: [] })
    expect(story.shown().documents).toMatchObject([{ name: 'recognitionForm', isVoid: true }])
  })

  test('another month takes it back to hrss in a new round, with the number it has and a new clock', () => {
    const story = approved().on('2026-05-18').does({ type: 'changeMonth', retirementMonth: '2026-12' })
    expect(story.shown()).toMatchObject({
      status: 'inReview',
      number: '202605110037',
      round: 2,
      retirementMonth: '2026-12',
      documents: [{ name: 'recognitionForm', round: 1, isVoid: true }],
    })
    expect(story.lane('hrss')).toMatchObject({ receivedOn: '2026-05-18', due: '2026-05-25', documents: [] })
    story.approves('hrss', 'benefitQualification').on('2026-11-01').does({ type: 'advance' })
    expect(story.shown().status).toBe('waitingForMonth')
    expect(story.on('2026-12-01').does({ type: 'advance' }).shown().status).toBe('inProgress')
  })

  test('neither before the first decision nor once the three have it', () => {
    for (const story of [submitted(), inTheMonth()]) {
      expect(story.tries({ type: 'cancel' })).toEqual({ ok: false, refusal: 'notCancellable' })
      expect(story.tries({ type: 'changeMonth', retirementMonth: '2027-01' })).toEqual({
        ok: false,
        refusal: 'notCancellable',
      })
    }
  })

  test('the month it has is no change', () => {
    expect(approved().tries({ type: 'changeMonth', retirementMonth: '2026-11' })).toEqual({
      ok: false,
      refusal: 'sameMonth',
    })
  })
})

describe('a department that ends the case', () => {
  test('says why, and nobody goes on', () => {
    const story = inTheMonth().does({ type: 'close', department: 'socialInsurance', reason: 'movedAway' })
    expect(story.shown()).toMatchObject({
      status: 'closed',
      steps: [],
      allowed: [],
      closed: { department: 'socialInsurance', reason: 'movedAway' },
    })
    expect(
      story.tries({
        type: 'decideItem',
        department: 'housingFund',
        round: 1,
        item: 'housingFundWithdrawal',
        decision: { outcome: 'approved' },
      }),
    ).toEqual({ ok: false, refusal: 'ended' })
  })

  test('said twice it is closed once; another reason does not replace the first', () => {
    const story = inTheMonth().does({ type: 'close', department: 'socialInsurance', reason: 'movedAway' })
    const again = { type: 'close', department: 'socialInsurance' } as const
    expect(story.tries({ ...again, reason: 'movedAway' })).toEqual({ ok: true, events: [] })
    expect(story.tries({ ...again, reason: 'death' })).toEqual({ ok: false, refusal: 'ended' })
  })

  test('has a part in it: 公安 and 政务服务平台 have none, and a draft is nobody’s to end', () => {
    const by = (department: 'publicSecurity' | 'hrss') =>
      ({ type: 'close', department, reason: 'death' }) as const
    expect(submitted().tries(by('publicSecurity'))).toEqual({ ok: false, refusal: 'notOfThisFlow' })
    expect(drafted().tries(by('hrss'))).toEqual({ ok: false, refusal: 'notSubmitted' })
  })
})

describe('what cannot be sent', () => {
  const refusalOf = (outcome: Outcome) => (outcome.ok ? null : outcome.refusal)

  test('nothing of one scenario under the name of another', () => {
    const draft = drafted()
    expect(refusalOf(draft.tries({ ...draft.submission(), scenario: 'specialWork' } as Command))).toBe(
      'itemNotInScenario',
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
        wants: [
          { material: 'archivePages', reason: 'pageMissing' },
          { material: 'archivePages', reason: 'expired' },
        ],
      }),
    ).toBe('reasonNotApplicable')
  })

  test('the household as it was asked for before the case was sent again: nothing', () => {
    const story = submitted().on('2026-05-14').refuses('hrss', 'benefitQualification', 'birthDateAltered')
    story.does(story.submission())
    expect(said(story, { type: 'confirmHousehold', round: 1, matches: true })).toBe('staleRound')
    expect(said(story, { type: 'confirmHousehold', round: 2, matches: true })).toBeNull()
  })

  test('that two pages are missing: one page is no answer', () => {
    const want = { material: 'archivePages', reason: 'pageMissing' } as const
    const story = submitted().does({
      type: 'requestSupplement',
      department: 'hrss',
      round: 1,
      wants: [want, want],
    })
    const answer = (...ids: string[]): Command => ({
      type: 'answerSupplement',
      department: 'hrss',
      materials: ids.map((id) => ({ id, kind: 'archivePages' })),
    })
    expect(said(story, answer('m4'))).toBe('answerIncomplete')
    expect(said(story, answer('m4', 'm5'))).toBeNull()
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

describe('a damaged record', () => {
  test('is an error, not an empty case', () => {
    expect(() => progress([], '2026-05-11')).toThrow(RangeError)
    expect(() => fold([{ type: 'recalled', at: '2026-05-11T00:00:00.000Z' }])).toThrow('began with recalled')
  })
})
