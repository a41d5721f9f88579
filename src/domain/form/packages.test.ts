import { ITEMS, MATERIALS, SCENARIOS, DOCUMENTS, type Item } from '../scheme/ids'
import { MATERIAL_RULES } from '../scheme/materials'
import {
  distribution,
  FIELD_IDS,
  fields,
  packageFor,
  whoSees,
  whoSeesMaterial,
  type FieldId,
  type FormFacts,
  type FormValues,
} from '.'
import { wangFacts, wangValues } from './testing/form'

/** A marker in every cell, a picture of every kind, every document: what a department sees, it was given. */
const marked = Object.fromEntries(FIELD_IDS.map((id) => [id, `marker-${id}`])) as Record<FieldId, string>
const papers = {
  materials: MATERIALS.map((kind) => ({ kind, id: `picture-${kind}` })),
  documents: DOCUMENTS.map((name) => ({ name, id: `document-${name}` })),
}
/** Numbers that keep the cells on the form that hang on other cells' values. */
const values: FormValues = {
  ...marked,
  insuredCity: '131000',
  accountNumber: '6228480000000000415',
  fundAccount: '6228480000000000415',
}

const factsFor = (item: Item, changes: Partial<FormFacts> = {}): FormFacts => ({
  ...wangFacts,
  items: [item],
  ...changes,
})

const variants = SCENARIOS.flatMap((scenario) =>
  (['self', 'employer'] as const).flatMap((applicant) =>
    (['2026-09-19', '2026-09-20'] as const).map((today) => ({ scenario, applicant, today })),
  ),
)

describe.each(ITEMS)('%s', (item) => {
  const { department } = distribution[item]

  it('sends its department no cell, picture or document that the table does not list', () => {
    for (const variant of variants) {
      const facts = factsFor(item, variant)
      if (item === 'householdConfirmation' && !['normal', 'specialWork'].includes(variant.scenario)) continue
      const sent = packageFor(department, [item], { facts, values }, papers)
      const written = JSON.stringify(sent)
      for (const id of FIELD_IDS) {
        const listed = id in distribution[item].fields && fields[id].applies(facts, values)
        expect([id, Object.hasOwn(sent.fields, id)]).toEqual([id, listed])
        if (!listed) expect(written).not.toContain(`marker-${id}"`)
      }
      for (const kind of MATERIALS) {
        const listed = MATERIAL_RULES[variant.scenario].some(
          (rule) => rule.kind === kind && rule.forItems.includes(item),
        )
        expect([kind, written.includes(`picture-${kind}"`)]).toEqual([kind, listed])
      }
      for (const name of DOCUMENTS) {
        expect(written.includes(`document-${name}"`)).toBe(distribution[item].documents.includes(name))
      }
    }
  })
})

it('gives no department a second entry, which is for the person alone', () => {
  for (const item of ITEMS) {
    expect(Object.keys(distribution[item].fields)).not.toContain('accountNumberAgain')
    expect(Object.keys(distribution[item].fields)).not.toContain('fundAccountAgain')
  }
})

it('gives every other cell of the form to somebody: nothing is asked for nothing', () => {
  const given = new Set(ITEMS.flatMap((item) => Object.keys(distribution[item].fields)))
  expect(FIELD_IDS.filter((id) => !given.has(id))).toEqual(['accountNumberAgain', 'fundAccountAgain'])
})

it('lists for an item the same pictures as the scheme asks for it (108 六)', () => {
  for (const item of ITEMS) {
    const asked = SCENARIOS.flatMap((scenario) =>
      MATERIAL_RULES[scenario].filter((rule) => rule.forItems.includes(item)).map((rule) => rule.kind),
    )
    expect(Object.keys(distribution[item].materials).sort()).toEqual([...new Set(asked)].sort())
  }
})

describe('the packages of 王建国', () => {
  const form = { facts: wangFacts, values: wangValues }

  it('hrss: exactly what it needs to confirm the qualification', () => {
    const sent = packageFor('hrss', ['benefitQualification'], form, papers)
    expect(Object.keys(sent.fields).sort()).toEqual(
      [
        'archiveBirthMonth',
        'birthDate',
        'householdAddress',
        'idNumber',
        'insuredArea',
        'insuredCity',
        'name',
        'needsQualification',
        'pensionNumber',
        'phone',
        'retirementCategory',
        'retirementMonth',
        'sex',
        'unitCreditCode',
        'unitName',
        'workStart',
      ].sort(),
    )
    expect(sent.materials.map(({ kind }) => kind)).toEqual(['idCardFront', 'idCardBack', 'archivePages'])
    expect(sent.documents).toEqual([])
  })

  it('socialInsurance alone sees the pension account', () => {
    const seeing = whoSees('accountNumber', wangFacts).map(({ department }) => department)
    expect(seeing).toEqual(['socialInsurance'])
  })

  it("housingFund alone sees the account that an employer writes in the fund's column", () => {
    const seeing = whoSees('fundAccount', { ...wangFacts, applicant: 'employer' })
    expect(seeing.map(({ department }) => department)).toEqual(['housingFund'])
  })

  it("housingFund alone sees the bank card's picture, and no account of the pension", () => {
    expect(whoSeesMaterial('bankCard', wangFacts).map(({ department }) => department)).toEqual([
      'housingFund',
    ])
    const sent = packageFor('housingFund', ['housingFundWithdrawal'], form, papers)
    expect(Object.keys(sent.fields).sort()).toEqual(
      [
        'classOneCard',
        'fundCity',
        'idNumber',
        'name',
        'phone',
        'retirementMonth',
        'unitCreditCode',
        'unitName',
      ].sort(),
    )
  })

  it('socialInsurance: what it checks, where it pays and where it writes to', () => {
    const sent = packageFor('socialInsurance', ['pensionPayment'], form, papers)
    expect(Object.keys(sent.fields).sort()).toEqual(
      [
        'accountBank',
        'accountHolder',
        'accountNumber',
        'archiveBirthMonth',
        'benefitStart',
        'birthDate',
        'contactAddress',
        'idNumber',
        'insuredArea',
        'insuredCity',
        'name',
        'needsQualification',
        'pensionNumber',
        'phone',
        'postcode',
        'retirementCategory',
        'retirementMonth',
        'sex',
        'unitCreditCode',
        'unitName',
        'workStart',
      ].sort(),
    )
    // Of these a case has one: what 人社 gave in its scenario.
    expect(sent.documents.map(({ name }) => name)).toEqual([
      'recognitionForm',
      'specialWorkApproval',
      'deemedRecognitionForm',
    ])
  })

  it('medicalInsurance: age, service and the place, no account and no address', () => {
    const sent = packageFor('medicalInsurance', ['medicalContribution'], form, papers)
    expect(Object.keys(sent.fields).sort()).toEqual(
      [
        'archiveBirthMonth',
        'birthDate',
        'idNumber',
        'insuredArea',
        'insuredCity',
        'name',
        'phone',
        'retirementCategory',
        'retirementMonth',
        'sex',
        'unitCreditCode',
        'unitName',
        'workStart',
      ].sort(),
    )
  })

  it('publicSecurity is asked about the household and nothing more', () => {
    const sent = packageFor('publicSecurity', ['householdConfirmation'], form, papers)
    expect(sent.fields).toEqual({
      name: wangValues.name,
      idNumber: wangValues.idNumber,
      householdAddress: wangValues.householdAddress,
    })
    expect(sent.materials).toEqual([])
  })

  it('send numbers without the spaces they were typed with', () => {
    const spaced = { ...form, values: { ...wangValues, accountNumber: '6228 4800 0000 0000 414' } }
    expect(packageFor('socialInsurance', ['pensionPayment'], spaced, papers).fields.accountNumber).toBe(
      '6228480000000000414',
    )
  })

  it('keep the pictures in their order', () => {
    const pages = [1, 2, 3].map((page) => ({ kind: 'archivePages' as const, page }))
    const sent = packageFor('hrss', ['benefitQualification'], form, { materials: pages, documents: [] })
    expect(sent.materials.map(({ page }) => page)).toEqual([1, 2, 3])
  })
})

it('whoSees says the same as the packages hold', () => {
  for (const id of FIELD_IDS) {
    const seeing = whoSees(id, wangFacts).map(({ item }) => item)
    for (const item of [...wangFacts.items, 'householdConfirmation' as const]) {
      expect([id, item, seeing.includes(item)]).toEqual([id, item, id in distribution[item].fields])
    }
  }
})

it('throws for an item of another department, and for one that was not applied for', () => {
  const form = { facts: wangFacts, values: wangValues }
  expect(() => packageFor('hrss', ['pensionPayment'], form, papers)).toThrow(RangeError)
  expect(() => packageFor('hrss', ['specialWorkRetirement'], form, papers)).toThrow(RangeError)
  const illness = { facts: { ...wangFacts, scenario: 'illness' as const }, values: wangValues }
  expect(() => packageFor('publicSecurity', ['householdConfirmation'], illness, papers)).toThrow(RangeError)
})
