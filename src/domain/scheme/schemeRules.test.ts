import { CONDITION_IDS } from './conditions'
import { ITEMS, SCENARIOS, type LocalDate } from './ids'
import { MATERIAL_RULES } from './materials'
import { ITEM_WORDS } from './officialWords'
import { materialsOfScheme, schemeRules } from './schemeRules'
import { SCHEME_POINTS } from './schemeText'

/** Every numbered point of 附件1, with words that stand in it, read off the scheme itself. */
const NUMBERED: readonly (readonly [string, string])[] = [
  ['一', '企业养老保险、机关事业单位养老保险参保人员'],
  ['二.1', '须认定待遇领取地'],
  ['二.2', '经核准可以按规定提前退休。由单位申办'],
  ['二.3', '由单位或档案托管机构办理'],
  ['二.4', '单位为其申请办理视同缴费年限认定'],
  ['二.5', '企业参保人员补缴到账当月'],
  ['二.6', '医保在职转退休申请'],
  ['二.7', '已取得退休证的职工'],
  ['二.8', '—'],
  ['二.9', '—'],
  ['三.1.1', '灵活就业女性参保人员满55周岁'],
  ['三.1.2', '50至55周岁之间任一周岁年龄'],
  ['三.1.3', '解除劳动关系后满5年未实现再就业'],
  ['三.2', '男年满五十五周岁、女年满四十五周岁'],
  ['三.3', '符合完全丧失劳动能力标准'],
  ['三.4', '2014年9月30日前'],
  ['三.5.1.1', '不存在企业职工养老保险费欠费'],
  ['三.5.1.2', '多重养老保险关系归并'],
  ['三.5.1.3', '累计缴费满15年'],
  ['三.5.1.4', '档案信息认定'],
  ['三.5.1.5', '在押服刑期间'],
  ['三.5.2.1', '不存在企业职工养老保险费欠费'],
  ['三.5.2.2', '多重养老保险关系归并'],
  ['三.5.2.3', '不超过10年（含10年）'],
  ['三.5.2.4', '在押服刑期间'],
  ['三.5.3.1', '不存在社会保险费欠费'],
  ['三.5.3.2', '多重养老保险关系归并'],
  ['三.5.3.3', '累计缴费满15年'],
  ['三.5.3.4', '档案信息认定'],
  ['三.5.3.5', '服刑期间'],
  ['三.6.1', '办理养老退休手续'],
  ['三.6.2', '男满30年、女满25年'],
  ['三.7', '取得退休审批表或养老保险待遇计发表'],
  ['四.1', '累计缴费满十五年的，按月领取'],
  ['四.2', '延长缴费五年后仍不足十五年'],
  ['四.3', '男年满六十周岁，女年满五十周岁'],
  ['四.4', '以本人档案最先记载的出生时间为准'],
  ['四.5', '以入伍登记表记载的出生时间为准'],
  ['四.6', '《干部人事档案专项审核认定表》'],
  ['四.7', '提出领取基本养老金的申请'],
  ['四.8', '从补缴到账次月起发放养老金'],
  ['四.9', '从单位办理申领手续的次月起'],
  ['四.10', '退休后不再缴纳基本医疗保险费'],
  ['四.11', '在职转退休的，需提供退休审批材料'],
  ['四.12', '实际缴纳基本医疗保险满10年'],
  ['四.13', '离休、退休的'],
  ['四.14', '自受理申请之日起3日内'],
  ['六.1.1', '居民身份证'],
  ['六.1.2', '职工档案关键页'],
  ['六.1.3', 'Ⅰ类银行卡'],
  ['六.2.1', '居民身份证'],
  ['六.2.2', '职工档案关键页'],
  ['六.2.3', '职工申请和单位公示结果'],
  ['六.2.4', 'Ⅰ类银行卡'],
  ['六.3.1', '居民身份证'],
  ['六.3.2', '因病提前退休核准表'],
  ['六.3.3', 'Ⅰ类银行卡'],
  ['六.4.1', '居民身份证'],
  ['六.4.2', 'Ⅰ类银行卡'],
  ['六.5.1', '居民身份证'],
  ['六.5.2', '视同缴费年限认定表'],
  ['六.5.3', '退休审批手续'],
  ['六.5.4', '职务升降工资审批方案'],
  ['六.5.5', 'Ⅰ类银行卡'],
  ['六.6.1', '居民身份证'],
  ['六.6.2', '人事档案关键页'],
  ['六.6.3', '退休审批手续'],
  ['六.6.4', '职务升降工资审批方案'],
  ['六.6.5', 'Ⅰ类银行卡'],
  ['七（一）1', '前6-12个月'],
  ['七（一）2', '推送人社行政部门'],
  ['七（一）3', '待遇条件认定表'],
  ['七（一）4', '参保人员退休当月'],
  ['七（二）', '与“第（一）条”相同'],
  ['七（三）1', '因病提前退休核准表'],
  ['七（三）2', '分别推送社保经办机构'],
  ['七（四）1', '无需确认待遇资格'],
  ['七（四）2', '推送社会保险经办机构'],
  ['七（四）3', '待遇计发表'],
  ['七（四）4', '推送医保、住建'],
  ['七（五）', '与“第（三）条”相同'],
  ['七（六）', '与“第（一）条”相同'],
  ['七.末段', '5个工作日'],
]

const rules = schemeRules('2026-11-23')
const ruleAt = (point: string) => rules.find((rule) => rule.point === point)

test.each(NUMBERED)(
  '%s has a rule with an id, a sentence, a source, a day and a confidence',
  (point, words) => {
    const rule = ruleAt(point)
    expect(rule?.said).toContain(words)
    for (const text of [rule?.id, rule?.sentence]) expect(text).toMatch(/./)
    expect(rule?.source).toMatch(/《.+》/)
    expect(rule?.effectiveFrom).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(rule?.confidence).toMatch(/^[ABC]$/)
  },
)

test('nothing else is called a point of the scheme, and no two points share an id', () => {
  expect(SCHEME_POINTS).toEqual(NUMBERED.map(([point]) => point))
  expect(new Set(rules.map(({ id }) => id)).size).toBe(NUMBERED.length)
})

test.each(['2024-06-26', '2024-12-31', '2025-01-01', '2026-09-19', '2026-09-20', '2027-01-01', '2040-01-01'])(
  'on %s every point has a rule that is in force',
  (day) => {
    const found = schemeRules(day as LocalDate)
    expect(found.map(({ point }) => point)).toEqual(SCHEME_POINTS)
    for (const { effectiveFrom, effectiveTo } of found) {
      expect(effectiveFrom <= day && (effectiveTo === undefined || day <= effectiveTo)).toBe(true)
    }
  },
)

test('before the scheme there was none', () => {
  expect(schemeRules('2024-06-25')).toEqual([])
})

test.each([
  ['三.1.1', '2025-01-01', undefined, 'B'],
  ['三.1.2', '2024-06-26', undefined, 'A'],
  ['三.2', '2025-01-01', undefined, 'C'],
  // From which age the five years are counted is derived (policy §1 row 5).
  ['三.5.2.3', '2025-01-01', undefined, 'C'],
  ['三.6.2', '2024-06-26', '2026-12-31', 'A'],
  ['三.7', '2026-09-20', undefined, 'A'],
  ['四.13', '2026-09-20', undefined, 'A'],
])('%s holds as it does since %s, until %s, %s', (point, effectiveFrom, effectiveTo, confidence) => {
  const rule = ruleAt(point)
  expect([rule?.effectiveFrom, rule?.effectiveTo, rule?.confidence]).toEqual([
    effectiveFrom,
    effectiveTo,
    confidence,
  ])
})

test('the law that replaced one of the scheme’s takes its place on its day', () => {
  const text = (point: string, day: LocalDate) => schemeRules(day).find((rule) => rule.point === point)
  expect(text('四.13', '2026-09-19')?.sentence).toContain('应当同时注销')
  expect(text('四.13', '2026-09-20')?.sentence).toContain('可以同时注销')
  expect(text('四.10', '2026-12-31')?.source).toContain('社会保险法')
  expect(text('四.10', '2027-01-01')).toMatchObject({ effectiveFrom: '2027-01-01', confidence: 'C' })
})

test('the conditions, items and materials that the product works by are those of the points', () => {
  const ids = (section: string, kind: string) =>
    rules.flatMap(({ point, id }) => (point.startsWith(section) ? [id.replace(`${kind}.`, '')] : []))
  expect(ids('三', 'condition')).toEqual(CONDITION_IDS)
  expect(ids('二', 'item').sort()).toEqual([...ITEMS].sort())
  expect(ITEMS.filter((item) => ITEM_WORDS[item].reviewPoints.length === 0)).toEqual([
    'onlyChildReward',
    'householdConfirmation',
  ])
  for (const scenario of SCENARIOS) {
    expect(materialsOfScheme(scenario)).toEqual(MATERIAL_RULES[scenario].map(({ kind }) => kind))
  }
})
