import { LEGAL_BASES, type BasisId } from './legalBases'
import type { Rule } from './rule'

/** How somebody first came to work, as far as 108 四.6 tells one way from another. */
export const WAYS_TO_WORK = [
  'soldier',
  'hired',
  'graduate',
  'temporaryWorker',
  'hiredByFirm',
  'leader',
  'noArchive',
] as const
export type WayToWork = (typeof WAYS_TO_WORK)[number]

/** The papers that a birth date is taken from. */
export const BIRTH_DOCUMENTS = [
  'enlistmentForm',
  'enlistmentScreening',
  'hiringPapers',
  'employeeRegister',
  'graduateForm',
  'admissionForm',
  'temporaryWorkerForm',
  'firstContract',
  'cadreArchiveReview',
  'idCard',
] as const
export type BirthDocument = (typeof BIRTH_DOCUMENTS)[number]

/** Which papers say when somebody was born. */
export interface BirthDocumentRule extends Rule {
  readonly basis: BasisId
  /** Whether it is about somebody who came to work that way. */
  readonly appliesTo: (way: WayToWork) => boolean
  /** In the order in which they count: the next where the one before is not there or does not say. */
  readonly documents: readonly [BirthDocument, ...BirthDocument[]]
}

const rule = (
  way: WayToWork,
  article: string,
  sentence: string,
  documents: BirthDocumentRule['documents'],
): BirthDocumentRule => {
  const { effectiveFrom, confidence } = LEGAL_BASES.archiveBirthHebei
  return {
    id: `birthDocument.${way}`,
    sentence,
    source: `108 四.6，附件2 ${article}`,
    effectiveFrom,
    confidence,
    basis: 'archiveBirthHebei',
    appliesTo: (other) => other === way,
    documents,
  }
}

/**
 * 108 四.6 (附件2 of the 暂行办法): enterprise insured take the birth date from the papers of their first work. It begins
 * with the one that 四.5 names for each, goes on to what stands in for it, and ends at the ID card for everybody.
 */
export const BIRTH_DOCUMENT_RULES: readonly BirthDocumentRule[] = [
  rule('soldier', '第2、3、4条', '当过兵的，看入伍登记表；没有的，看入伍政审表或者体检表。', [
    'enlistmentForm',
    'enlistmentScreening',
    'idCard',
  ]),
  rule('hired', '第2、3、4条', '从社会招工、录干的，看当时的招工（录干）手续；没有的，看同期职工登记表。', [
    'hiringPapers',
    'employeeRegister',
    'idCard',
  ]),
  rule('graduate', '第2、3、4条', '大中专、技工学校毕业的，看毕业生登记表；没有的，看入学登记表。', [
    'graduateForm',
    'admissionForm',
    'idCard',
  ]),
  rule('temporaryWorker', '第2、4条', '临时工转正的，看临时工登记表。', ['temporaryWorkerForm', 'idCard']),
  rule(
    'hiredByFirm',
    '第2、4条',
    '1992年以后企业自己招的，看和企业第一次签的劳动合同，或者企业的招工手续。',
    ['firstContract', 'idCard'],
  ),
  rule(
    'leader',
    '第1、4条',
    '中央单位所属企业、省市县三级党委管理的企业，领导班子成员看《干部人事档案专项审核认定表》。',
    ['cadreArchiveReview', 'idCard'],
  ),
  rule('noArchive', '第4条', '没有档案，或者上面这些材料都定不下来的，看身份证。', ['idCard']),
]

/** What somebody has found out about a paper. `absent`: it is not there, or does not say when they were born. */
export const FINDINGS = ['clear', 'altered', 'absent', 'notLooked'] as const
export type Finding = (typeof FINDINGS)[number]

/**
 * Where the search for the paper that counts has come to: it `counts`; it has been `altered` and wants putting right
 * (附件2 第5条); it is still `open`, because nobody has said yet or nobody has looked.
 */
export interface BirthEvidence {
  readonly state: 'counts' | 'altered' | 'open'
  readonly document: BirthDocument
  readonly rule: BirthDocumentRule
}

const STATES: Readonly<Record<Finding, BirthEvidence['state']>> = {
  clear: 'counts',
  altered: 'altered',
  absent: 'open',
  notLooked: 'open',
}

/**
 * The paper that says when somebody was born (108 四.6).
 * @param findings of the rule's documents in their order; the last of them, the ID card, is not looked for
 * @throws Error where no rule applies: there is one for each way
 */
export function birthEvidence(way: WayToWork, findings: readonly Finding[]): BirthEvidence {
  const found = BIRTH_DOCUMENT_RULES.find(({ appliesTo }) => appliesTo(way))
  if (!found) throw new Error(`no rule says what counts for ${way}`)
  const place = found.documents.findIndex((_, index) => findings[index] !== 'absent')
  const document = found.documents[place] ?? 'idCard'
  if (document === 'idCard') return { state: 'counts', document, rule: found }
  return { state: STATES[findings[place] ?? 'notLooked'], document, rule: found }
}
