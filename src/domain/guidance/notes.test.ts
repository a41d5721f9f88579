import type { LocalDate } from '../scheme/ids'
import { assess } from './assess'
import type { Facts } from './facts'
import { man, woman } from './testing/people'

function notes(facts: Facts, today: LocalDate = '2026-05-06') {
  const assessment = assess(facts, today)
  const results = assessment.outcome === 'incomplete' ? assessment.results : [assessment.result]
  const [result] = results
  return result && result.kind !== 'notCovered' ? result.notes : []
}

describe('who files', () => {
  test('a normal retirement the person may send alone, better with the unit', () => {
    expect(notes(man())).toContain('fileWithEmployer')
    expect(notes(man())).not.toContain('unitFiles')
  })
  test.each<[string, Facts]>([
    [
      'special trades',
      man({ cardBirth: '1971-06', earlyRetirement: 'specialWork', retirementMonth: '2028-01' }),
    ],
    ['recognition in an institution', man({ insurance: 'institution', recognition: 'unrecognized' })],
  ])('%s: the unit, and nobody is told that they may apply alone', (_, facts) => {
    expect(notes(facts)).toContain('unitFiles')
    expect(notes(facts)).not.toContain('fileWithEmployer')
  })
})

describe('an early month whose three months of notice have begun', () => {
  // Born 1968-01: statutory 2028-10, chosen 2028-05, notice by 2028-02-01.
  const early = { cardBirth: '1968-01', retirementMonth: '2028-05' } as const
  test('with a unit: was it told?', () => {
    expect(notes(man(early), '2028-02-01')).not.toContain('earlyNoticeLate')
    expect(notes(man(early), '2028-02-02')).toContain('earlyNoticeLate')
  })
  test('without one: was the social insurance office told?', () => {
    const flexible = man({ ...early, insurance: 'flexible' })
    expect(notes(flexible, '2028-02-02')).toContain('earlyNoticeLateNoUnit')
    expect(notes(flexible, '2028-02-02')).not.toContain('earlyNoticeLate')
  })
})

test('a delay whose month of agreement is past has to be shown; on time nothing has', () => {
  const late = man({ cardBirth: '1966-12', retirementMonth: '2028-01' }) // statutory 2027-06
  expect(notes(late, '2027-05-01')).not.toContain('delayToBeShown')
  expect(notes(late, '2027-05-02')).toContain('delayToBeShown')
  expect(notes(man({ retirementMonth: '2025-04' }))).not.toContain('delayToBeShown')
})

test('leaders of a public unit are told that the flexible month is not theirs to choose', () => {
  expect(notes(man())).toContain('officialsByAuthority')
  expect(notes(man({ retirementMonth: '2025-04' }))).not.toContain('officialsByAuthority')
  expect(
    notes(man({ insurance: 'flexible', cardBirth: '1968-01', retirementMonth: '2028-05' })),
  ).not.toContain('officialsByAuthority')
  expect(notes(man({ insurance: 'institution', recognition: 'recognized' }))).toContain(
    'officialsByAuthority',
  )
})

test('who does not know how they are insured reads the same of an institution as who does', () => {
  const of = (facts: Facts) => {
    const assessment = assess(facts, '2026-05-06')
    const results = assessment.outcome === 'incomplete' ? assessment.results : [assessment.result]
    return results.find(
      (result) => result.kind === 'application' && result.scenario === 'institutionRecognized',
    )
  }
  const known = of(man({ insurance: 'institution', recognition: 'recognized' }))
  const unknown = of(man({ insurance: 'unknown', recognition: 'recognized' }))
  expect(unknown).toEqual(known)
})

test('a woman under the men’s ages needs her 25 medical years, not 30', () => {
  const assessment = assess(
    woman({
      insurance: 'employee',
      post: 'seniorOfficial',
      retirementMonth: '2034-01',
      medicalRecord: { months: 300, localMonths: 120, asOf: '2034-01', continuing: false },
    }),
    '2033-06-01',
  )
  const results = assessment.outcome === 'incomplete' ? assessment.results : []
  expect(results.length).toBe(2)
  for (const result of results) {
    const years = result.kind === 'application' && result.conditions.find(({ ruleId }) => ruleId === '6.2')
    expect(years).toMatchObject({ state: 'met' })
  }
})

test('without an archive nobody is sent to its keeper', () => {
  expect(notes(man())).toContain('archiveFromKeeper')
  expect(notes(man({ archiveBirth: 'noArchive' }))).not.toContain('archiveFromKeeper')
})

describe('the new law on medical insurance', () => {
  const may2026: LocalDate = '2026-05-06'
  test('who retires from 2027 on is told before it is in force', () => {
    expect(notes(man({ retirementMonth: '2026-12' }), may2026)).not.toContain('medicalLawToBeConfirmed')
    expect(notes(man({ retirementMonth: '2027-01' }), may2026)).toContain('medicalLawToBeConfirmed')
  })
  test('only who has that item', () => {
    expect(notes(man({ retirementMonth: '2027-01', medical: 'resident' }), may2026)).not.toContain(
      'medicalLawToBeConfirmed',
    )
  })
})

test('arrears are put right with the unit, without one by the person', () => {
  const who = (insurance: 'employee' | 'flexible') => {
    const assessment = assess(
      man({ insurance, retirementMonth: '2025-04', pensionArrears: true }),
      '2026-05-06',
    )
    const [result] = assessment.outcome === 'incomplete' ? assessment.results : [assessment.result]
    return result.kind === 'application' && result.gaps.find(({ code }) => code === 'pensionArrears')?.who
  }
  expect([who('employee'), who('flexible')]).toEqual(['employer', 'self'])
})

test('what an authority decides is never left to the person to find out', () => {
  const settledBy = (facts: Facts) => {
    const assessment = assess(facts, '2026-05-06')
    return assessment.outcome === 'incomplete' ? assessment.open : []
  }
  for (const post of ['seniorOfficial', 'formerPublicWorker', 'formerPublicCadre', 'unknown'] as const) {
    expect(settledBy(woman({ post }))).toContainEqual({
      code: post === 'unknown' ? 'post' : post,
      settledBy: 'hrss',
    })
  }
})
