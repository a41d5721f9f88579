import type { FieldId } from '@/domain/form/ids'
import { CONDITION_IDS, CONDITIONS, type ConditionId } from '@/domain/scheme/conditions'
import { DOCUMENTS, ITEMS, MATERIALS } from '@/domain/scheme/ids'
import { ITEM_INFO } from '@/domain/scheme/items'
import { ITEM_WORDS } from '@/domain/scheme/officialWords'
import { BIRTH_DOCUMENTS } from '@/domain/scheme/birthDocuments'
import { documentTitles } from '../documents'
import { fieldLabels } from '../form/labels'
import { documentTexts } from '../know/birthDate'
import { materialNames } from '../materials/names'
import { glossary, meaningsIn } from './glossary'
import { terms, termsIn, type TermId } from './words'

const unexplained = (names: readonly string[]) => names.filter((name) => termsIn(name).length === 0)

describe('each official word of the scheme has its plain meaning:', () => {
  test('the names of the nine items, on the form, in the list and at their old counters', () => {
    const names = ITEMS.flatMap((item) => {
      const { shortName, formName, originalNames } = ITEM_INFO[item]
      return [ITEM_WORDS[item].officialName, shortName, ...(formName ? [formName] : []), ...originalNames]
    })
    expect(unexplained(names)).toEqual([])
  })

  test('the cells of the joint form, but those that everybody knows', () => {
    const plain: readonly FieldId[] = [
      'unitName',
      'name',
      'idNumber',
      'sex',
      'birthDate',
      'contactAddress',
      'postcode',
      'phone',
      'retirementMonth',
      'accountNumber',
      'fundOffice',
      'fundAuthorization',
      'accountNumberAgain',
    ]
    const ids = Object.keys(fieldLabels) as FieldId[]
    expect(ids.filter((id) => termsIn(fieldLabels[id]).length === 0)).toEqual(plain)
  })

  test('the materials, but the ID card, and what departments issue', () => {
    expect(MATERIALS.filter((kind) => termsIn(materialNames[kind]).length === 0)).toEqual([
      'idCardFront',
      'idCardBack',
    ])
    expect(unexplained(DOCUMENTS.map((name) => documentTitles[name]))).toEqual([])
  })

  // What stands in each condition that a citizen cannot be expected to know.
  const ofConditions: Readonly<Record<ConditionId, readonly string[]>> = {
    '1.1': ['累计缴费', '视同', '最低缴费年限'],
    '1.2': ['公有制企业', '实际缴费', '干部', '工人岗', '灵活就业', '周岁'],
    '1.3': ['公有制企业', '实际缴费', '干部', '改制'],
    '2': ['周岁', '连续工龄', '特殊工种'],
    '3': ['因病提前退休', '核准表'],
    '4': ['连续工龄', '折算工龄', '视同缴费年限'],
    '5.1.1': ['欠费'],
    '5.1.2': ['养老保险关系', '归并', '衔接'],
    '5.1.3': ['累计缴费', '最低缴费年限'],
    '5.1.4': ['视同缴费年限', '档案信息认定'],
    '5.1.5': [],
    '5.2.1': ['欠费'],
    '5.2.2': ['养老保险关系', '归并', '衔接'],
    '5.2.3': ['周岁', '因病提前退休'],
    '5.2.4': [],
    '5.3.1': ['欠费'],
    '5.3.2': ['养老保险关系', '归并', '衔接'],
    '5.3.3': ['累计缴费', '最低缴费年限'],
    '5.3.4': ['视同缴费年限'],
    '5.3.5': [],
    '6.1': ['养老退休手续'],
    '6.2': ['累计缴费', '视同', '实际缴费', '统筹区'],
    '7': ['退休审批', '认定表', '待遇计发表'],
  }
  test.each(CONDITION_IDS)('condition %s', (id) => {
    const { sentence } = CONDITIONS[id]
    for (const word of ofConditions[id]) expect(sentence).toContain(word)
    expect(unexplained(ofConditions[id])).toEqual([])
  })
})

test('the papers that a birth date is taken from, but those that say themselves what they are', () => {
  const papers = BIRTH_DOCUMENTS.filter((id) => termsIn(documentTexts[id]).length === 0)
  expect(papers).toEqual([
    'enlistmentForm',
    'employeeRegister',
    'graduateForm',
    'admissionForm',
    'temporaryWorkerForm',
    'firstWorkApproval',
    'idCard',
  ])
  expect(termsIn(documentTexts.cadreArchiveReview)).toEqual(['cadreReview'])
})

test('a meaning does not explain a word by itself, and is a sentence', () => {
  for (const id of Object.keys(terms) as TermId[]) {
    const [term, meaning] = [terms[id], glossary[id]]
    expect(meaning).not.toContain(`「${term}」`)
    expect(meaning).toMatch(/。$/)
    expect(meaning.startsWith(term)).toBe(false)
  }
})

test('the words of a text are found in it, each once, with its meaning', () => {
  expect(termsIn('请人事拍档案关键页')).toEqual(['archive', 'archivePages'])
  expect(termsIn('没有官话')).toEqual([])
  expect(meaningsIn(['没有欠费。', '欠费要先补上。'])).toEqual([{ word: '欠费', meaning: glossary.arrears }])
})
