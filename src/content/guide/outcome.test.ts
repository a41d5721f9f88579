import {
  assess,
  factsFrom,
  type Answers,
  type Assessment,
  type Known,
  type ApplicationResult,
} from '@/domain/guidance'
import { DEPARTMENT_INFO, SCENARIO_INFO } from '@/domain/scheme'
import type { LocalDate } from '@/domain/scheme/ids'
import { basisText } from '../law'
import { gapText } from './gaps'
import { filedByText, tickedReasons } from './items'
import { untickConsequences } from './unticked'
import { conditionStateText } from './conditions'
import { notes } from './grounds'
import { chosenText, contributionText, dateReasons, reckonedText } from './outcome'
import { openPointText } from './openPoints'
import { wangAnswers } from '@/domain/guidance/testing/people'
import { LEGAL_TEXTS } from '@/domain/scheme/legalTexts'
import { stopText, windowText } from './window'

const known: Known = {
  identity: { sex: 'male', birth: '1965-03-12' },
  shared: {
    contributions: { months: 502, deemedMonths: 138, asOf: '2026-04', continuing: true },
    housingFund: { account: true, sealed: false, paidInFull: false },
  },
}

function result(change: Answers = {}, today: LocalDate = '2026-05-06'): ApplicationResult {
  const assessment: Assessment = assess(factsFrom({ ...wangAnswers, ...change }, known), today)
  const first = assessment.outcome === 'incomplete' ? assessment.results[0] : assessment.result
  if (first.kind !== 'application') throw new Error('not scenario 1')
  return first
}

describe('the outcome of Wang Jianguo reads as it is meant', () => {
  const { plan, contributions, window, gaps, items } = result()
  if (!plan?.chosen || contributions === null || window === null) throw new Error('no plan')

  test('his scenario', () => expect(SCENARIO_INFO.normal.shortName).toBe('企业职工正常退休'))
  test('his month', () =>
    expect(chosenText(plan.chosen ?? fail())).toBe('61岁8个月。您和单位书面约定，延迟到这个月退休。'))
  test('what it is reckoned by', () =>
    expect(reckonedText(plan)).toBe('按男职工、1965年3月出生、最低缴费 15 年算。'))
  test('both figures of contribution', () =>
    expect(contributionText(contributions)).toBe(
      '到 2026年4月，累计缴费 41年10个月，其中视同缴费年限 11年6个月。接着缴，到退休那个月是 42年5个月，够了。',
    ))
  test('the window', () => expect(windowText(window, '2026-05-06')).toBe('今天 5月6日，可以申请了。'))
  test('why each date', () =>
    expect(dateReasons(plan)).toEqual([
      '不早于原来的退休年龄。',
      '男职工，1965年3月出生，推迟 1 个月。',
      '和单位书面说好，最多推后 3 年。',
    ]))
  test('what is missing', () =>
    expect(gaps.map((gap) => gapText(gap, DEPARTMENT_INFO))).toEqual([
      {
        title: '医保年限够不够，先查一查',
        who: '医保部门，12393，最晚 2026年10月31日',
        about: '累计男满 30 年、女满 25 年，其中本统筹区实际缴满 10 年。以医保部门核定为准。',
      },
      {
        title: '公积金要缴足',
        who: '单位人事，最晚 2026年10月31日',
        about: '没缴足的可能通不过，请单位补缴，再办封存。',
      },
      {
        title: '公积金账户还没封存',
        who: '单位人事，最晚 2026年10月31日',
        about: '「封存」就是停止缴存。没封存，公积金取不出来。',
      },
      {
        title: '公积金贷款要先还清，或者问清',
        who: '公积金中心，12329，最晚 2026年10月31日',
        about: '能不能取、要不要先还贷款，先问清。',
      },
      {
        title: '档案关键页的照片',
        who: '单位人事',
        about: '请他们拍给您，或者您去拍。传材料的时候要用。',
      },
    ]))
  test('the first item', () =>
    expect(tickedReasons[items[0]?.reason ?? fail()]).toBe('您有一段工龄还没认定，要先由人社部门认定。'))
})

function fail(): never {
  throw new Error('missing')
}

test('what may be unticked says what that means', () => {
  for (const { item, mayUntick } of result().items) {
    expect(untickConsequences[item] !== undefined).toBe(mayUntick)
  }
})

test('who files is one of several, one alone, or nobody', () => {
  expect(filedByText('人社部门', ['employer', 'archiveKeeper', 'self'])).toBe(
    '人社部门审核，单位、档案托管机构、您自己都可以申请',
  )
  expect(filedByText('人社部门', ['employer'])).toBe('人社部门审核，由单位申请')
  expect(filedByText('公安部门', [])).toBe('公安部门，不用申请')
})

test('a basis names its article and date', () => {
  const after = result({ retirementMonth: '2027-06' }, '2026-11-23')
  expect(after.basis.map(({ id }) => basisText(LEGAL_TEXTS[id]))).toContain(
    '《住房公积金管理条例》（国务院令第844号）第二十五条，2026年9月20日起施行',
  )
})

test('an unmet first condition is told apart from one that can still be put right', () => {
  const [first, later] = result({ retirementMonth: '2025-02' }).conditions
  if (!first || !later) throw new Error('no conditions')
  expect(conditionStateText(first, null)).toBe('没满足，现在不能办')
  expect(conditionStateText({ ...later, state: 'notMet' }, null)).toBe('没满足，到退休当月前要办好')
})

test('what is not known yet names the answer that would settle it', () => {
  const [age] = result({ retirementMonth: 'unknown' }).conditions
  if (!age) throw new Error('no conditions')
  expect(age).toMatchObject({
    ruleId: '1.1',
    state: 'unknown',
    settledBy: { kind: 'question', question: 'retirementMonth' },
  })
  expect(conditionStateText(age, null)).toBe('还不知道，选好退休的月份就知道')
})

test('past the retirement month nobody is told to put something right before it', () => {
  const late = result({ retirementMonth: '2025-05' }, '2026-11-24')
  expect(
    late.gaps.map((gap) => gapText(gap, DEPARTMENT_INFO)).find(({ title }) => title.includes('封存'))?.who,
  ).toBe('单位人事')
  const condition = { state: 'notMet', effect: 'beforeRetirement', settledBy: null } as const
  expect(conditionStateText(condition, late.window)).toBe('没满足，要尽快办好')
  expect(conditionStateText({ ...condition, state: 'unknown' }, late.window)).toBe('还不知道，要尽快办好')
})

test('the second figure of contribution says how it comes about', () => {
  const view = { nowMonths: 200, asOf: '2026-10', enough: true } as const
  expect(contributionText({ ...view, continuing: true, atRetirementMonths: 206 })).toContain(
    '接着缴，到退休那个月是 17年2个月，够了。',
  )
  expect(contributionText({ ...view, continuing: false, atRetirementMonths: 200 })).toContain(
    '现在没有接着缴，到退休那个月还是 16年8个月，够了。',
  )
  expect(contributionText({ ...view, continuing: true, atRetirementMonths: 190 })).toContain(
    '。退休那个月是 15年10个月，够了。',
  )
})

test('short of the minimum, all three ways of the law are named', () => {
  const { about } = gapText({ code: 'minimumYears', who: 'self', certain: true, months: 3 }, DEPARTMENT_INFO)
  expect(about).toMatch(/接着缴.*2011 年 7 月以前参保.*一次缴.*城乡居民养老保险/)
})

test('a woman under the men’s ages is not called a man', () => {
  const facts = factsFrom(
    { ...wangAnswers, insurance: 'institution', retiree: 'womanSeniorOfficial', recognition: 'recognized' },
    { identity: { sex: 'female', birth: '1972-06-01' } },
  )
  const assessment = assess(facts, '2026-11-24')
  const results = assessment.outcome === 'incomplete' ? assessment.results : []
  const plans = results.flatMap((one) => (one.kind === 'application' && one.plan ? [one.plan] : []))
  expect(plans.map(reckonedText)).toEqual([
    '按县处级女干部、高级职称女性、1972年6月出生、最低缴费 15 年算。',
    '按管理岗、技术岗或灵活就业的女职工、1972年6月出生、最低缴费 15 年算。',
  ])
})

test('why it cannot be sent says what to do', () => {
  const early = result({}, '2025-10-01')
  expect(early.stops.map((stop) => stopText(stop, early))).toEqual([
    '2025年11月1日起才能申请。现在可以先填好。',
  ])
})

test('who settles what is open is named', () => {
  expect(openPointText({ code: 'post', settledBy: 'hrss' }).who).toBe('人社部门定')
  expect(openPointText({ code: 'insurance', settledBy: 'self' }).who).toBe('您可以先问清')
})

test('what past the retirement month costs is said without promising a month', () => {
  expect(notes.pastRetirementMonth).toContain('不补发')
  expect(notes.pastRetirementMonth).toContain('以社保经办机构核定为准')
})

test('a month that cannot be is not told as one that was agreed; a whole year of age names who decides', () => {
  const woman = (retirementMonth: string) => {
    const facts = factsFrom(
      { ...wangAnswers, insurance: 'flexible', retiree: 'womanFormerPublicWorker', retirementMonth },
      { identity: { sex: 'female', birth: '1975-06-01' } },
    )
    const assessment = assess(facts, '2026-11-24')
    const results = assessment.outcome === 'incomplete' ? assessment.results : []
    return results.flatMap((one) =>
      one.kind === 'application' && one.plan?.chosen ? [chosenText(one.plan.chosen)] : [],
    )
  }
  expect(woman('2027-06')).toEqual([
    '52岁。按这一种算，这个月不能退休。',
    '52岁。50 至 55 周岁之间选一个周岁退休，能不能这样选，由人社部门定。',
  ])
  expect(woman('2027-05')[1]).toBe('51岁11个月。按这一种算，这个月不能退休。')
})
