import type { LocalDate } from './ids'
import { CONDITION_IDS, CONDITIONS, conditionBasis } from './conditions'
import { basesInForce, LEGAL_BASES, type BasisId } from './legalBases'
import { LEGAL_TEXTS } from './legalTexts'
import { inForce, leastSure } from './rule'

const ids = (on: LocalDate, ...asked: BasisId[]) =>
  basesInForce(asked, { assessment: on }).map(({ id }) => id)

test('a version holds from its first day to its last, both included', () => {
  const dated = { effectiveFrom: '2026-09-20', effectiveTo: '2026-12-31' } as const
  expect(
    ['2026-09-19', '2026-09-20', '2026-12-31', '2027-01-01'].map((day) => inForce(dated, day as LocalDate)),
  ).toEqual([false, true, true, false])
})

test('of the housing fund regulation exactly one version holds on a day', () => {
  const versions: BasisId[] = ['housingFund24Before', 'housingFund24']
  expect(ids('2026-09-19', ...versions)).toEqual(['housingFund24Before'])
  expect(ids('2026-09-20', ...versions)).toEqual(['housingFund24'])
})

test('the medical basis changes with 2027 and is C from then on', () => {
  const versions: BasisId[] = ['socialInsuranceLaw27', 'medicalSecurityLaw']
  expect(ids('2026-12-31', ...versions)).toEqual(['socialInsuranceLaw27'])
  expect(ids('2027-01-01', ...versions)).toEqual(['medicalSecurityLaw'])
  expect(LEGAL_BASES.medicalSecurityLaw.confidence).toBe('C')
})

test('age goes by the retirement month, procedure by the day of the assessment', () => {
  const days = { assessment: '2026-11-23', retirement: '2024-12-01' } as const
  const asked: BasisId[] = ['formerAges', 'retirementAge', 'housingFund24Before', 'housingFund24']
  expect(basesInForce(asked, days).map(({ id }) => id)).toEqual(['formerAges', 'housingFund24'])
})

test('every condition has a basis on any day since the scheme', () => {
  for (const assessment of ['2024-06-26', '2026-05-06', '2026-09-20', '2027-01-01'] as const) {
    for (const id of CONDITION_IDS) expect(conditionBasis(id, { assessment }).basis).not.toEqual([])
  }
})

test('conditions stand in the order of the scheme, and only those of the first item stop a case', () => {
  expect(CONDITION_IDS.map((id) => CONDITIONS[id].id)).toEqual(CONDITION_IDS)
  const stopping = CONDITION_IDS.filter((id) => CONDITIONS[id].effect === 'stops')
  expect(stopping).toEqual(['1.1', '1.2', '1.3', '2'])
})

test('a conclusion is no surer than its least sure basis', () => {
  expect([leastSure(['A']), leastSure(['A', 'B']), leastSure(['B', 'C', 'A'])]).toEqual(['A', 'B', 'C'])
})

test('what rests on nothing known is not the surest but the least sure', () => {
  expect(leastSure([])).toBe('C')
  // Before the scheme nothing was in force at this point.
  expect(conditionBasis('2', { assessment: '1978-05-23' })).toEqual({ basis: [], confidence: 'C' })
})

test('a basis names its law, article and date, and nothing is in force before it was made', () => {
  for (const [id, basis] of Object.entries(LEGAL_BASES)) {
    expect(basis.id).toBe(id)
    const { law, article, date, text } = LEGAL_TEXTS[basis.id]
    for (const words of [law, article, date, text]) expect(words).not.toBe('')
    const year = /^\d{4}/.exec(date)?.[0] ?? ''
    if (basis.countsBy === undefined) expect(basis.effectiveFrom >= year).toBe(true)
    if (basis.effectiveTo !== undefined) expect(basis.effectiveTo > basis.effectiveFrom).toBe(true)
  }
})

test('every row of the scheme’s list of laws (108 四) is in the table, with its article', () => {
  const rows: [number, BasisId, string][] = [
    [1, 'socialInsuranceLaw16', '第十六条'],
    [2, 'socialInsuranceRules2', '第二条'],
    [3, 'formerAges', '第一条'],
    [4, 'archiveBirthNational', '第二条'],
    [5, 'archiveBirthHebei2007', '第一条'],
    [6, 'archiveBirthHebei', '附件2'],
    [7, 'handlingRegulation18', '第十八条'],
    [8, 'hebeiArrears', '第四条'],
    [9, 'institutionPension', '第五条'],
    [10, 'socialInsuranceLaw27', '第二十七条'],
    [11, 'medicalHandlingList', '主项一子项序号2'],
    [12, 'hebeiMedicalYears', '第一部分'],
    [13, 'housingFund24Before', '第二十四条第一款第（二）项'],
    [14, 'housingFund25Before', '第二十五条'],
  ]
  expect(rows.map(([row, id]) => [row, LEGAL_TEXTS[id].article])).toEqual(
    rows.map(([row, , article]) => [row, article]),
  )
})

test('every law is called by its title, with the number beside it where there is one', () => {
  for (const { law } of Object.values(LEGAL_TEXTS)) expect(law).toMatch(/《.+》/)
})
