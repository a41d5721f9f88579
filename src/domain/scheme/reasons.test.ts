import { FIELD_IDS } from '../form/ids'
import { flowOf, itemsOf } from './flow'
import { MATERIALS, SCENARIOS } from './ids'
import { basesInForce } from './legalBases'
import { REASON_CODES, reasonsForItem, refusalReason } from './reasons'
import { SUPPLEMENT_REASON_CODES, reasonsForMaterial, supplementReason } from './supplementReasons'

describe('the reasons of a refusal', () => {
  const decided = [...new Set(SCENARIOS.flatMap((scenario) => itemsOf(flowOf(scenario))))]

  test.each(decided)('%s can be refused for more than one reason', (item) => {
    expect(reasonsForItem(item).length).toBeGreaterThan(1)
  })

  test.each(REASON_CODES)('%s says what was found, what to do, and rests on a law in force', (code) => {
    const reason = refusalReason(code)
    expect(reason.sentence).toMatch(/。$/)
    expect(reason.toDo).toMatch(/。$/)
    for (const day of ['2026-05-11', '2026-11-04'] as const) {
      expect(basesInForce(reason.bases, { assessment: day })).not.toHaveLength(0)
    }
  })

  test.each(REASON_CODES)('%s points at cells of the form and slots that exist', (code) => {
    const { fields, materials } = refusalReason(code)
    expect(fields.every((field) => FIELD_IDS.includes(field))).toBe(true)
    expect(materials.every((material) => MATERIALS.includes(material))).toBe(true)
  })

  test('arrears, short years, accounts and custody are not for a family that only looks on', () => {
    const hidden = REASON_CODES.filter((code) => !refusalReason(code).safeForFamily)
    expect(hidden).toEqual([
      'contributionYearsShort',
      'pensionArrears',
      'payeeAccountUnusable',
      'inCustody',
      'medicalYearsShort',
      'medicalLocalYearsShort',
      'fundUnderpaid',
      'fundCardUnusable',
    ])
  })

  test('a refusal of the first item says that all can be sent again; a later one names its own way', () => {
    for (const item of ['benefitQualification', 'specialWorkRetirement', 'deemedContribution'] as const) {
      for (const code of reasonsForItem(item)) {
        expect(refusalReason(code).toDo).not.toContain('单独申请')
      }
    }
    for (const code of reasonsForItem('housingFundWithdrawal')) {
      expect(refusalReason(code).toDo).toContain('单独申请')
    }
  })
})

test('where others wait for the pension (108 七(四)), its refusal says that all is sent again', () => {
  for (const code of reasonsForItem('pensionPayment')) {
    const { toDo, toDoReturned = toDo } = refusalReason(code)
    expect(toDoReturned).not.toContain('单独申请')
  }
})

describe('the reasons of a supplement', () => {
  test('a page more, or one taken anew', () => {
    const more = SUPPLEMENT_REASON_CODES.filter((code) => supplementReason(code).another)
    expect(more).toEqual(['pageMissing', 'originalEvidenceWanted'])
  })

  test('only what is about an account is not for a family that only looks on', () => {
    expect(SUPPLEMENT_REASON_CODES.filter((code) => !supplementReason(code).safeForFamily)).toEqual([
      'numberUnreadable',
    ])
  })

  test.each(MATERIALS)('%s can be wanted again when it cannot be read', (kind) => {
    expect(reasonsForMaterial(kind)).toContain('unreadable')
  })

  test.each(SUPPLEMENT_REASON_CODES)('%s says what is wrong and what to do', (code) => {
    const { sentence, toDo } = supplementReason(code)
    expect(sentence).toMatch(/。$/)
    expect(toDo).toMatch(/。$/)
  })

  test('only archive pages have altered dates, only the back of the card expires', () => {
    expect(MATERIALS.filter((kind) => reasonsForMaterial(kind).includes('dateAltered'))).toEqual([
      'archivePages',
    ])
    expect(MATERIALS.filter((kind) => reasonsForMaterial(kind).includes('expired'))).toEqual(['idCardBack'])
  })
})

test('no reason says that the person typed it: an agent or a helper may have', () => {
  for (const code of REASON_CODES) expect(refusalReason(code).sentence).not.toContain('您填')
})
