import { assess } from './assess'
import { factsFrom } from './questions'
import { man, woman } from './testing/people'
import {
  application,
  basisOf,
  gapsOf,
  openOf,
  resultsOf,
  scenariosOf,
  stateOf,
  TODAY,
} from './testing/results'

describe('the scenario', () => {
  test('nothing to confirm: scenario 4, from the first of the retirement month', () => {
    const result = application(man({ archiveMatters: 'none' }))
    expect(result.scenario).toBe('noConfirmation')
    expect(result.window).toEqual({ window: { from: '2026-11-01' }, state: 'before' })
  })

  test.each([
    ['years not recognised', man({ archiveMatters: 'deemedYears' })],
    ['a post or trade not settled', man({ archiveMatters: 'other' })],
    [
      'another birth month in the archive',
      man({ archiveMatters: 'none', archiveBirth: 'other', archiveBirthMonth: '1965-01' }),
    ],
    ['an archive nobody looked at', man({ archiveMatters: 'none', archiveBirth: 'unknown' })],
    ['a woman whose post is not settled', woman({ archiveMatters: 'none', post: 'unknown' })],
  ])('with %s it is scenario 1', (_, facts) => {
    expect(new Set(scenariosOf(assess(facts, TODAY)))).toEqual(new Set(['normal']))
  })

  test('no archive at all is nothing open: the ID card counts', () => {
    const result = application(man({ archiveMatters: 'none', archiveBirth: 'noArchive' }))
    expect(result.scenario).toBe('noConfirmation')
    expect(result.notes).toContain('birthByCardNoArchive')
  })

  test('special work before the statutory month is scenario 2, from it on scenario 1', () => {
    const facts = man({ cardBirth: '1970-06', earlyRetirement: 'specialWork' })
    // Statutory: 1970-06 + 60 years 17 months.
    expect(scenariosOf(assess({ ...facts, retirementMonth: '2031-10' }, TODAY))).toEqual(['specialWork'])
    expect(scenariosOf(assess({ ...facts, retirementMonth: '2031-11' }, TODAY))).toEqual(['normal'])
    expect(scenariosOf(assess({ ...facts, retirementMonth: 'unknown' }, '2031-10-31'))).toEqual([
      'specialWork',
    ])
    expect(scenariosOf(assess({ ...facts, retirementMonth: 'unknown' }, '2031-11-01'))).toEqual(['normal'])
  })

  test('a 核准表 from before 2025 is scenario 3; illness without one is normal with the way to 病残津贴', () => {
    expect(assess(man({ earlyRetirement: 'illnessApproval' }), TODAY)).toMatchObject({
      outcome: 'scenario',
      result: { scenario: 'illness' },
    })
    const ill = application(man({ earlyRetirement: 'illness' }))
    expect(ill.notes).toContain('illnessBenefit')
    expect(basisOf(ill)).toContain('illnessBenefit')
  })

  test.each([
    ['recognized', 'institutionRecognized'],
    ['unrecognized', 'institutionUnrecognized'],
    ['notNeeded', 'institutionRecognized'],
  ] as const)('an institution, %s, is %s', (recognition, scenario) => {
    const result = application(man({ insurance: 'institution', recognition }))
    expect(result.scenario).toBe(scenario)
    expect(result.window).toBeNull()
  })

  test('without service before 2014-10 there is no 认定表 to bring', () => {
    const kinds = (recognition: 'recognized' | 'notNeeded') =>
      application(man({ insurance: 'institution', recognition })).materials.map(({ kind }) => kind)
    expect(kinds('recognized')).toContain('deemedRecognition')
    expect(kinds('notNeeded')).not.toContain('deemedRecognition')
  })

  test.each([
    ['resident', 'residentPension'],
    ['elsewhere', 'otherProvince'],
  ] as const)('%s is not covered, and is told where to go', (insurance, reason) => {
    expect(assess(man({ insurance }), TODAY)).toMatchObject({
      outcome: 'notCovered',
      result: { reason, hotlines: ['socialInsurance'] },
    })
  })

  test('every referral names whom to call, what to bring and why', () => {
    const referrals = [
      man({ archiveMatters: 'none' }),
      man({ earlyRetirement: 'illnessApproval' }),
      man({ cardBirth: '1970-06', earlyRetirement: 'specialWork', retirementMonth: '2028-01' }),
      man({ insurance: 'institution', recognition: 'recognized' }),
      man({ insurance: 'institution', recognition: 'unrecognized' }),
    ].map((facts) => application(facts))
    for (const { hotlines, materials, reasons, items } of referrals) {
      expect(
        [hotlines.length, materials.length, reasons.length, items.length].every((count) => count > 0),
      ).toBe(true)
    }
    expect(new Set(referrals.map(({ scenario }) => scenario)).size).toBe(5)
  })
})

describe('what is not settled is shown side by side', () => {
  test('an undecided post: both classes, and it may be sent to 人社', () => {
    const assessment = assess(woman({ post: 'unknown' }), '2026-01-10')
    expect(openOf(assessment)).toEqual(['post'])
    expect(
      resultsOf(assessment).map((one) =>
        one.kind === 'application' ? one.plan?.dates.statutory.month : null,
      ),
    ).toEqual(['2026-08', '2021-04'])
    expect(assessment).toMatchObject({ outcome: 'incomplete', maySend: true })
  })

  test.each([
    ['formerPublicWorker', '1.2'],
    ['formerPublicCadre', '1.3'],
  ] as const)('%s: both results and point %s, undecided, never a choice', (post, point) => {
    const assessment = assess(woman({ insurance: 'flexible', post }), '2026-01-10')
    expect(openOf(assessment)).toEqual([post])
    for (const result of resultsOf(assessment)) {
      expect(result.kind === 'application' && stateOf(result, point)).toBe('unknown')
    }
  })

  test('an archive nobody looked at: one result by the ID card that says so', () => {
    const assessment = assess(man({ archiveBirth: 'unknown' }), TODAY)
    expect(openOf(assessment)).toEqual(['archiveBirth'])
    expect(assessment).toMatchObject({ outcome: 'incomplete', maySend: true })
    const result = application(man({ archiveBirth: 'unknown' }))
    expect(result.plan?.birth).toEqual({ month: '1965-03', source: 'card' })
    expect(result.notes).toContain('birthByCard')
    expect(gapsOf(result)).toContain('lookAtArchive')
  })

  test('an altered archive may be sent to 人社', () => {
    expect(assess(man({ archiveMatters: 'altered' }), TODAY)).toMatchObject({
      outcome: 'incomplete',
      open: [{ code: 'archiveAltered', settledBy: 'hrss' }],
      maySend: true,
    })
  })

  test('unknown trades: scenarios 1, 2 and 3; past the statutory age no longer 2', () => {
    const facts = man({ cardBirth: '1970-06', retirementMonth: '2031-01', earlyRetirement: 'unknown' })
    expect(scenariosOf(assess(facts, TODAY))).toEqual(['normal', 'specialWork', 'illness'])
    expect(scenariosOf(assess(man({ earlyRetirement: 'unknown' }), TODAY))).toEqual(['normal', 'illness'])
  })

  test('unknown insurance: all scenarios and both ways out, to be found out before sending', () => {
    const assessment = assess(man({ insurance: 'unknown' }), TODAY)
    expect(scenariosOf(assessment)).toEqual([
      'normal',
      'institutionRecognized',
      'institutionUnrecognized',
      'residentPension',
      'otherProvince',
    ])
    expect(assessment).toMatchObject({ maySend: false })
  })

  test('nothing answered at all is still an answer', () => {
    const assessment = assess(factsFrom({}), TODAY)
    expect(openOf(assessment)).toEqual(expect.arrayContaining(['insurance', 'birthMonth', 'sex']))
    expect(assessment).toMatchObject({ outcome: 'incomplete', maySend: false })
  })
})
