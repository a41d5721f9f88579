import {
  CITIZEN_ACTIONS,
  LANE_ACTIONS,
  LANE_MEANINGS,
  LANE_STATES,
  PROGRESS_STATUSES,
  TIMELINE_CODES,
} from '@/domain/case'
import { flowOf, itemsOf } from '@/domain/scheme/flow'
import { DOCUMENTS, SCENARIOS } from '@/domain/scheme/ids'
import { REASON_CODES } from '@/domain/scheme/reasons'
import {
  actionWords,
  documentNames,
  laneActionWords,
  laneMeaning,
  laneStateWords,
  meaningsOf,
  messageToUnit,
  mustActWords,
  statusWords,
  timelineWords,
  whatToBring,
} from './index'

const offered = SCENARIOS.flatMap((scenario) => flowOf(scenario) ?? [])
const SENTENCE = /^[^a-zA-Z]+。$/

/** A table has words for each code, for no other, and none twice. */
function expectWordsFor(codes: readonly string[], table: Readonly<Record<string, string>>) {
  expect(Object.keys(table).sort()).toEqual([...codes].sort())
  expect(new Set(Object.values(table)).size).toBe(codes.length)
  for (const words of Object.values(table)) expect(words).not.toBe('')
}

const mapped = <Value>(table: Readonly<Record<string, Value>>, words: (value: Value) => string) =>
  Object.fromEntries(Object.entries(table).map(([code, value]) => [code, words(value)]))

describe('the words of progress are complete, and none is unused', () => {
  test('each state of a case', () => {
    expectWordsFor(
      PROGRESS_STATUSES,
      mapped(statusWords, (words) => words.title),
    )
    expectWordsFor(
      PROGRESS_STATUSES,
      mapped(statusWords, (words) => words.lead),
    )
  })

  test('each state of a lane', () => {
    expectWordsFor(LANE_STATES, laneStateWords)
  })

  test.each(LANE_MEANINGS)('what «%s» means, in whole sentences', (meaning) => {
    for (const words of meaningsOf(meaning)) expect(words).toMatch(SENTENCE)
  })

  test('each item under review says what is being looked at', () => {
    const items = offered.flatMap(itemsOf)
    const general = meaningsOf('underReview')[0]
    for (const item of items) expect(laneMeaning('underReview', item)).not.toBe(general)
  })

  test('each answer to «must you act?» begins with it', () => {
    const facts = { pictures: 2, hotline: '12393' }
    expectWordsFor(
      LANE_ACTIONS,
      mapped(laneActionWords, (words) => words(facts)),
    )
    for (const words of Object.values(laneActionWords)) expect(words(facts)).toMatch(/^(不用|要)[，。]/)
  })

  test('each thing that must be done', () => {
    const facts = { department: '医保部门', item: '退休提取住房公积金', pictures: 1 }
    const codes = Object.keys(mustActWords)
    expectWordsFor(
      codes,
      mapped(mustActWords, (words) => words.title(facts)),
    )
    expectWordsFor(
      codes,
      mapped(mustActWords, (words) => words.note),
    )
  })

  test('each thing that may be done, with its consequence', () => {
    expectWordsFor(
      CITIZEN_ACTIONS,
      mapped(actionWords, (words) => words.label),
    )
    for (const { consequence } of Object.values(actionWords)) expect(consequence).toMatch(SENTENCE)
  })

  test('each event', () => {
    const facts = {
      department: '人社部门',
      items: '养老待遇资格确认',
      document: '待遇条件认定表',
      count: 2,
      month: '2026年12月',
    }
    expectWordsFor(
      TIMELINE_CODES,
      mapped(timelineWords, (words) => words(facts)),
    )
    for (const words of Object.values(timelineWords)) expect(words(facts)).toMatch(SENTENCE)
  })

  test('each document', () => expectWordsFor(DOCUMENTS, documentNames))
})

describe('after a refusal of one of the later departments', () => {
  const later = offered.flatMap((flow) => flow.steps.slice(1).flatMap((step) => step.tasks))

  test.each(later.map((task) => task.items[0]))('%s says what to bring', (item) => {
    expect(item === undefined ? [] : whatToBring(item, 'normal', [])).not.toHaveLength(0)
  })

  test.each([
    ['normal', ['recognitionForm'], '待遇条件认定表（存在这里）'],
    ['normal', ['recognitionForm', 'paymentSheet'], '待遇条件认定表（存在这里）或待遇计发表（存在这里）'],
    ['specialWork', ['specialWorkApproval'], '特殊工种提前退休核准表（存在这里）'],
    ['illness', [], '因病提前退休核准表'],
    ['noConfirmation', ['paymentSheet'], '待遇计发表（存在这里）'],
    ['institutionRecognized', [], '退休审批手续、视同缴费年限认定表'],
    ['institutionUnrecognized', ['deemedRecognitionForm'], '视同缴费年限认定表（存在这里）、退休审批手续'],
  ] as const)('in %s with %j it is the paper that there is: %s', (scenario, documents, paper) => {
    expect(whatToBring('housingFundWithdrawal', scenario, documents).join('、')).toBe(
      `居民身份证、本人的Ⅰ类银行卡、${paper}`,
    )
  })

  test('nobody is sent with a paper that was never issued', () => {
    expect(whatToBring('housingFundWithdrawal', 'noConfirmation', []).join('、')).toBe(
      '居民身份证、本人的Ⅰ类银行卡',
    )
  })

  test('what the unit must do can be sent to the unit, in the words of the retiree', () => {
    const codes = REASON_CODES.filter((code) => messageToUnit(code, '王建国', '2026年11月') !== null)
    expect(codes).toEqual([
      'flexibleAgreementMissing',
      'pensionArrears',
      'recognitionDiffers',
      'fundNotSealed',
      'fundUnderpaid',
    ])
    expect(messageToUnit('fundNotSealed', '王建国', '2026年11月')).toBe(
      '您好，我是王建国，2026年11月退休。公积金中心说我的账户还没有封存，请帮我办一下。',
    )
  })
})
