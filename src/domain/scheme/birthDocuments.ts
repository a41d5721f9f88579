import type { LocalDate } from './ids'
import { LEGAL_BASES } from './legalBases'
import { inForce, type Rule } from './rule'

/** How somebody first came to work, as far as 108 四.6 tells one way from another. */
export const WAYS_TO_WORK = [
  'soldier',
  'hired',
  'graduate',
  'temporaryWorker',
  'hiredByFirm',
  'leader',
  'otherwise',
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
  'firstWorkApproval',
  'idCard',
] as const
export type BirthDocument = (typeof BIRTH_DOCUMENTS)[number]

/** Which papers say when somebody was born. */
export interface BirthDocumentRule extends Rule {
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
    documents,
  }
}

/**
 * 108 四.6 (附件2 of the 暂行办法): enterprise insured take the birth date from the papers of their first work. It begins
 * with the one that 四.5 names for each, goes on to what stands in for it, and ends at the ID card for everybody.
 */
export const BIRTH_DOCUMENT_RULES: Readonly<Record<WayToWork, BirthDocumentRule>> = {
  soldier: rule(
    'soldier',
    '第2、3、4条',
    '退役军人看入伍登记表；没有，或者上面没写出生日期的，看入伍政审表或者体检表。',
    ['enlistmentForm', 'enlistmentScreening', 'idCard'],
  ),
  hired: rule(
    'hired',
    '第2、3、4条',
    '直接从社会招工、录干的，看当时的招工（录干）手续；没有，或者上面没写出生日期的，看同期职工登记表。',
    ['hiringPapers', 'employeeRegister', 'idCard'],
  ),
  graduate: rule(
    'graduate',
    '第2、3、4条',
    '大中专、技工学校毕业生看毕业生登记表；没有，或者上面没写出生日期的，看入学登记表。',
    ['graduateForm', 'admissionForm', 'idCard'],
  ),
  temporaryWorker: rule('temporaryWorker', '第2、4条', '从临时工转招为正式职工的，看临时工登记表。', [
    'temporaryWorkerForm',
    'idCard',
  ]),
  hiredByFirm: rule(
    'hiredByFirm',
    '第2、4条',
    '1992年以后企业自主招用的，看和企业首次签的劳动合同书，或者企业招工手续。',
    ['firstContract', 'idCard'],
  ),
  leader: rule(
    'leader',
    '第1、4条',
    '中央单位所属各级企业、省市县三级党委管理的企业，领导班子成员看《干部人事档案专项审核认定表》。',
    ['cadreArchiveReview', 'idCard'],
  ),
  otherwise: rule('otherwise', '第2、4条', '以首次参加工作批准手续上写的出生日期为准。', [
    'firstWorkApproval',
    'idCard',
  ]),
  noArchive: rule('noArchive', '第4条', '没有职工档案，或者按档案认定不了的，以身份证上的出生日期为准。', [
    'idCard',
  ]),
}

/** What somebody has found out about a paper. `absent`: it is not there, or does not say when they were born. */
export const FINDINGS = ['clear', 'altered', 'absent', 'notLooked'] as const
export type Finding = (typeof FINDINGS)[number]

/**
 * Where the search for the paper that counts has come to: it `counts`; it has been `altered` and wants putting right
 * (附件2 第5条); it is still `open`, because nobody has said yet or nobody has looked; on a day before the rule nobody
 * can say here (`unknown`).
 */
export interface BirthEvidence {
  readonly state: 'counts' | 'altered' | 'open' | 'unknown'
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
 * @param on the day it is asked: the rule's dates decide whether it says anything
 */
export function birthEvidence(way: WayToWork, findings: readonly Finding[], on: LocalDate): BirthEvidence {
  const found = BIRTH_DOCUMENT_RULES[way]
  const place = found.documents.findIndex((_, index) => findings[index] !== 'absent')
  const document = found.documents[place] ?? 'idCard'
  if (!inForce(found, on)) return { state: 'unknown', document, rule: found }
  if (document === 'idCard') return { state: 'counts', document, rule: found }
  return { state: STATES[findings[place] ?? 'notLooked'], document, rule: found }
}
