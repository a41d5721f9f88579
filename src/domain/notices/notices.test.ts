import { inTheMonth, sentAs, submitted, type Story } from '../case/testing/story'
import type { CaseEvent } from '../case'
import {
  CALENDAR_KINDS,
  isOwnDoing,
  noticesAfter,
  placeOf,
  settledBy,
  READERS,
  toldTo,
  type NoticeKind,
} from '.'

/** What the last command of a story tells. */
function last(story: Story, tell: (story: Story) => Story) {
  const before = story.events.length
  return noticesAfter(tell(story).events.slice(before))
}
const kinds = (told: readonly { readonly kind: NoticeKind }[]) => told.map(({ kind }) => kind)
const only = (told: ReturnType<typeof noticesAfter>) => {
  const [one] = told
  if (one === undefined || told.length > 1) throw new Error(`told ${kinds(told).join()}`)
  const { kind, facts } = one
  return { kind, facts }
}

describe('what is told of what happened', () => {
  it('the submission, once, with the day by which the first department has decided', () => {
    const { kind, facts } = only(noticesAfter(submitted().events))
    expect(kind).toBe('submitted')
    expect(facts.due).toBe('2026-05-18')
    // Three departments at once: the last of their days.
    expect(only(noticesAfter(sentAs('illness').events)).facts.due).toBe('2026-05-18')
  })

  it('that the unit confirmed, and the package with it; or that it sent it back', () => {
    const answer = (outcome: 'confirmed' | 'declined') =>
      last(sentAs('specialWork').on('2026-05-13'), (story) =>
        story.does({
          type: 'answerConfirmation',
          round: story.round,
          confirmation: outcome === 'confirmed' ? { outcome } : { outcome, reasons: ['informationDiffers'] },
        }),
      )
    expect(only(answer('confirmed'))).toEqual({ kind: 'unitConfirmed', facts: { due: '2026-05-20' } })
    expect(only(answer('declined'))).toEqual({ kind: 'unitSentBack', facts: {} })
  })

  it('that a department wants pictures, how many, and that they are still missing; no day, for there is none', () => {
    const wanted = last(submitted(), (story) => story.wantsPage('hrss'))
    const items = ['benefitQualification']
    expect(only(wanted)).toEqual({
      kind: 'supplementWanted',
      facts: { department: 'hrss', items, pictures: 1 },
    })
    const reminded = last(submitted().wantsPage('hrss').on('2026-05-18'), (story) =>
      story.does({ type: 'remindSupplement', department: 'hrss', round: 1 }),
    )
    expect(only(reminded)).toEqual({ kind: 'supplementReminded', facts: { department: 'hrss', items } })
  })

  it('an approval; what goes out because of it to three departments, as one thing', () => {
    expect(kinds(last(submitted(), (story) => story.approves('hrss', 'benefitQualification')))).toEqual([
      'approved',
    ])
    const late = last(submitted().on('2026-11-03'), (story) => story.approves('hrss', 'benefitQualification'))
    expect(kinds(late)).toEqual(['approved', 'sentOn'])
    const month = last(
      submitted().on('2026-05-15').approves('hrss', 'benefitQualification').on('2026-11-01'),
      (story) => story.does({ type: 'advance' }),
    )
    expect(only(month)).toEqual({ kind: 'sentOn', facts: { due: '2026-11-06' } })
  })

  it('the first refusal as the return it is, a later one as itself', () => {
    const first = last(submitted(), (story) =>
      story.refuses('hrss', 'benefitQualification', 'birthDateUnproven'),
    )
    expect(only(first)).toEqual({
      kind: 'returned',
      facts: { department: 'hrss', items: ['benefitQualification'] },
    })
    const later = last(inTheMonth(), (story) =>
      story.refuses('housingFund', 'housingFundWithdrawal', 'fundNotSealed'),
    )
    expect(only(later)).toEqual({
      kind: 'notGranted',
      facts: { department: 'housingFund', items: ['housingFundWithdrawal'] },
    })
  })

  it('waiting for a contribution, and its end with the new last day', () => {
    const pending = (story: Story) =>
      story.does({
        type: 'reportContributionPending',
        department: 'socialInsurance',
        round: 1,
        reason: 'contributionNotArrived',
      })
    expect(only(last(inTheMonth().on('2026-11-04'), pending)).kind).toBe('contributionAwaited')
    const arrived = last(pending(inTheMonth().on('2026-11-04')).on('2026-11-09'), (story) =>
      story.does({ type: 'reportContributionArrived', department: 'socialInsurance', round: 1 }),
    )
    expect(only(arrived)).toMatchObject({ kind: 'contributionArrived', facts: { due: '2026-11-16' } })
  })

  it('the pension as what it is, for then there is a certificate; and the certificate', () => {
    const granted = (story: Story) => story.approves('socialInsurance', 'pensionPayment')
    expect(only(last(inTheMonth(), granted)).kind).toBe('pensionGranted')
    const claimed = last(granted(inTheMonth()), (story) =>
      story.does({ type: 'claimCertificate', certificateNumber: '1' }),
    )
    expect(only(claimed).kind).toBe('certificateIssued')
  })

  it('each end by its name', () => {
    expect(kinds(last(submitted(), (story) => story.does({ type: 'withdraw' })))).toEqual(['withdrawn'])
    const approved = () => submitted().on('2026-05-15').approves('hrss', 'benefitQualification')
    expect(kinds(last(approved(), (story) => story.does({ type: 'cancel' })))).toEqual(['cancelled'])
    const closes = (story: Story) => story.does({ type: 'close', department: 'hrss', reason: 'movedAway' })
    expect(only(last(submitted(), closes))).toEqual({ kind: 'closed', facts: { department: 'hrss' } })
    const all = inTheMonth().approves('socialInsurance', 'pensionPayment')
    const done = last(all.approves('medicalInsurance', 'medicalContribution'), (story) =>
      story.approves('housingFund', 'housingFundWithdrawal'),
    )
    expect(kinds(done)).toEqual(['approved', 'completed'])
  })

  it('that it was taken back, or goes on in another month, whoever did it; and what becomes of a certificate', () => {
    expect(only(last(submitted(), (story) => story.does({ type: 'recall' })))).toEqual({
      kind: 'recalled',
      facts: {},
    })
    const approved = submitted().on('2026-05-15').approves('hrss', 'benefitQualification')
    const moved = last(approved, (story) => story.does({ type: 'changeMonth', retirementMonth: '2026-12' }))
    expect(only(moved).kind).toBe('monthChanged')
    const at = '2027-01-06T00:00:00.000Z'
    const department = 'socialInsurance'
    const events: CaseEvent[] = [
      { type: 'certificateCorrected', at, department, version: 2 },
      { type: 'certificateEnded', at, department, reason: 'benefitEnded' },
    ]
    expect(kinds(noticesAfter(events))).toEqual(['certificateCorrected', 'certificateEnded'])
    for (const kind of kinds(noticesAfter(events))) {
      expect(toldTo('family', { kind, facts: {} })).toBeNull()
      expect(placeOf({ reader: 'retiree', mandateId: null, caseId: null, kind })).toBe('certificate')
    }
  })

  it('nothing of what waits on nobody: beginning, the household, filing, a refusal that was read', () => {
    const quiet: CaseEvent[] = [
      { type: 'created', at: '2026-05-06T00:00:00.000Z', scenario: 'normal', applicant: 'self' },
      { type: 'householdAsked', at: '2026-05-06T00:00:00.000Z', round: 1, receivedOn: '2026-05-06' },
      { type: 'householdConfirmed', at: '2026-05-06T00:00:00.000Z', matches: true },
      { type: 'resultFiled', at: '2026-05-06T00:00:00.000Z', item: 'pensionPayment', round: 1 },
    ]
    expect(noticesAfter(quiet)).toEqual([])
  })
})

describe('what each reader is told of it', () => {
  const wanted = {
    kind: 'supplementWanted',
    facts: { department: 'hrss', items: ['illnessRetirement'], pictures: 2 },
  } as const

  it('the family the department and what is wanted, and no item, which may name an illness (ruling 41)', () => {
    expect(toldTo('retiree', wanted)).toEqual(wanted)
    expect(toldTo('agent', wanted)).toEqual(wanted)
    expect(toldTo('family', wanted)).toEqual({
      kind: 'supplementWanted',
      facts: { department: 'hrss', pictures: 2 },
    })
  })

  it('the family of each end that it is over and no more; an agent that all has its result, for they may fetch it', () => {
    for (const kind of ['completed', 'withdrawn', 'cancelled', 'closed'] as const) {
      const told = { kind, facts: { department: 'hrss' } } as const
      expect(toldTo('retiree', told)).toEqual(told)
      expect(toldTo('family', told)).toEqual({ kind: 'over', facts: {} })
      expect(toldTo('agent', told)?.kind).toBe(kind === 'completed' ? 'completed' : 'over')
    }
  })

  it('nobody but the retiree that somebody asks, or that a draft ends; the family nothing of a certificate', () => {
    for (const kind of ['asked', 'draftEnding'] as const)
      expect([toldTo('family', { kind, facts: {} }), toldTo('agent', { kind, facts: {} })]).toEqual([
        null,
        null,
      ])
    expect(toldTo('family', { kind: 'certificateIssued', facts: {} })).toBeNull()
  })

  it('whose own doing it was: theirs, and nobody else’s', () => {
    const sent = (actor: 'citizen' | 'agent'): CaseEvent => ({
      ...{ type: 'withdrawn', at: '2026-05-06T00:00:00.000Z', actor },
    })
    const doers = (actor: 'citizen' | 'agent') => READERS.filter((one) => isOwnDoing(one, sent(actor)))
    expect([doers('citizen'), doers('agent')]).toEqual([['retiree'], ['agent']])
  })
})

describe('the page that a notice speaks of', () => {
  const own = { reader: 'retiree', mandateId: null, caseId: null } as const
  it.each([
    ['supplementWanted', 'progress/supplement?department=hrss'],
    ['supplementReminded', 'progress/supplement?department=hrss'],
    ['approved', 'progress/department?department=hrss'],
    ['notGranted', 'progress/department?department=hrss'],
    ['returned', 'progress/department?department=hrss'],
    ['contributionAwaited', 'progress/department?department=hrss'],
    ['unitSentBack', 'apply/check'],
    ['sentOn', 'progress/case'],
    ['pensionGranted', 'certificate'],
    ['certificateIssued', 'certificate'],
    ['closed', 'progress/case'],
  ] as const)('of %s is %s', (kind, place) => {
    expect(placeOf({ ...own, kind, department: 'hrss' })).toBe(place)
  })

  it('names which of one’s own applications it is about, wherever a page can be of an earlier one', () => {
    const placed = { ...own, caseId: 'c', department: 'hrss' } as const
    expect(placeOf({ ...placed, kind: 'withdrawn' })).toBe('progress/case?of=c')
    expect(placeOf({ ...placed, kind: 'approved' })).toBe('progress/department?department=hrss&of=c')
    expect(placeOf({ ...placed, kind: 'supplementWanted' })).toBe('progress/supplement?department=hrss&of=c')
    expect(placeOf({ ...placed, kind: 'certificateEnded' })).toBe('certificate?of=c')
    // Only one is filled in at a time.
    expect(placeOf({ ...placed, kind: 'recalled' })).toBe('apply/check')
    expect(placeOf({ ...placed, kind: 'channelEnded' })).toBe('me/channels')
  })

  it('of a day that somebody asked to be told of says what it is, and by when', () => {
    for (const kind of CALENDAR_KINDS)
      expect(placeOf({ ...own, kind, due: '2029-12-01' })).toBe(`reminded?kind=${kind}&due=2029-12-01`)
  })

  it('of a draft that ends: its pictures, or all of it', () => {
    expect(placeOf({ ...own, kind: 'draftEnding', part: 'pictures' })).toBe('photos/list')
    expect(placeOf({ ...own, kind: 'draftEnding', part: 'draft' })).toBe('apply/check')
  })

  it('is the answer where somebody asks, and the case of the right parent for the family', () => {
    expect(placeOf({ ...own, mandateId: 'm', caseId: 'c', kind: 'asked' })).toBe('people/answer?id=m')
    for (const kind of ['supplementWanted', 'approved', 'over'] as const)
      expect(placeOf({ ...own, reader: 'family', mandateId: 'm', kind, department: 'hrss' })).toBe(
        'people/case?id=m',
      )
  })

  it('is for an agent the person’s, and the list of whom they act for where that offers the certificate', () => {
    const theirs = { reader: 'agent', mandateId: 'm', caseId: null } as const
    expect(placeOf({ ...theirs, kind: 'supplementWanted', department: 'hrss' })).toBe(
      'progress/supplement?department=hrss',
    )
    expect(placeOf({ ...theirs, kind: 'pensionGranted' })).toBe('agent/whom?id=m')
    expect(placeOf({ ...theirs, kind: 'over' })).toBe('agent/whom?id=m')
  })
})

describe('what is not to be done any more', () => {
  /** Of the last event that settles anything. */
  const settled = (story: Story) => story.events.flatMap((event) => settledBy(event) ?? []).at(-1)
  const wanting = () => submitted().wantsPage('hrss').on('2026-05-13')

  it('what a department asked for, once it is given: of that department alone', () => {
    const answered = wanting().does({
      type: 'answerSupplement',
      department: 'hrss',
      materials: [{ id: 'm4', kind: 'archivePages' }],
    })
    expect(settled(answered)).toEqual({
      kinds: ['supplementWanted', 'supplementReminded'],
      department: 'hrss',
    })
  })

  it('what came back, once it is sent again', () => {
    const back = submitted().refuses('hrss', 'benefitQualification', 'birthDateUnproven')
    expect(settled(back.does(back.submission()))?.kinds).toContain('returned')
  })

  it('a contribution, a certificate, a refusal that was read', () => {
    const granted = inTheMonth().approves('socialInsurance', 'pensionPayment')
    const claimed = granted.does({ type: 'claimCertificate', certificateNumber: '1' })
    expect(settled(claimed)).toEqual({ kinds: ['pensionGranted'] })
    const refused = inTheMonth().refuses('housingFund', 'housingFundWithdrawal', 'fundNotSealed')
    expect(settled(refused.does({ type: 'readRefusal', department: 'housingFund' }))).toEqual({
      kinds: ['notGranted'],
      department: 'housingFund',
    })
  })

  it('all that waited, where it is taken back or over; where all has its result, what is still to fetch waits on', () => {
    expect(settled(wanting().does({ type: 'recall' }))?.kinds).toContain('supplementWanted')
    expect(settled(wanting().does({ type: 'withdraw' }))?.kinds).toContain('supplementWanted')
    expect(settledBy({ type: 'completed', at: '2026-05-06T00:00:00.000Z' })).toBeNull()
  })
})
