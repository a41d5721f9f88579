import { CONDITION_IDS, CONDITIONS } from './conditions'
import { SCENARIOS, type LocalDate, type MaterialKind, type Scenario } from './ids'
import { basesInForce, LEGAL_BASES, type BasisId } from './legalBases'
import { LEGAL_TEXTS } from './legalTexts'
import { inForce, leastSure, type Rule } from './rule'
import { SCHEME_POINTS, SCHEME_TEXT, type SchemePoint } from './schemeText'

/** What holds at a numbered point of the scheme: its own rule, in today's law. */
interface PointRule {
  readonly id: string
  /** `null`: what the laws in force say themselves, in short. */
  readonly sentence: string | null
  /** All versions of what it rests on; which of them count is asked by day. */
  readonly basis: readonly [BasisId, ...BasisId[]]
  /** What 六 asks for at this point. */
  readonly materials?: readonly MaterialKind[]
}

const ITEM_RULES = {
  '二.1': {
    id: 'item.benefitQualification',
    sentence:
      '人社部门看档案和缴费，确认哪个月退休、视同缴费年限有多长。由单位或档案托管机构申办，本人也可以申请。',
    basis: ['scheme108Items', 'scheme108Flow'],
  },
  '二.2': {
    id: 'item.specialWorkRetirement',
    sentence: '特殊工种干满了年限的，经核准可以提前退休。由单位申办。',
    basis: ['scheme108Items', 'specialWorkAges'],
  },
  '二.3': {
    id: 'item.illnessRetirement',
    sentence: '企业职工2025年1月1日起不再办，改为病残津贴；在那以前核准的，凭核准表办后面的事。',
    basis: ['scheme108Items', 'illnessBenefit'],
  },
  '二.4': {
    id: 'item.deemedContribution',
    sentence: '机关事业单位人员退休前，由单位申请，认定视同缴费年限。',
    basis: ['scheme108Items'],
  },
  '二.5': {
    id: 'item.pensionPayment',
    sentence: '退休当月，或者补缴到账当月，由单位或本人申请，社保经办机构核定并发放养老金。',
    basis: ['scheme108Items', 'handlingRegulation18'],
  },
  '二.6': {
    id: 'item.medicalContribution',
    sentence: '办完养老退休手续，由单位或本人向医保部门申请在职转退休。',
    basis: ['scheme108Items', 'medicalHandlingList'],
  },
  '二.7': {
    id: 'item.housingFundWithdrawal',
    sentence: '退休了，可以向公积金中心申请提取。',
    basis: ['scheme108Items', 'housingFund24Before', 'housingFund24'],
  },
  '二.8': {
    id: 'item.onlyChildReward',
    sentence: '条件和标准由卫健部门定，请问单位或卫健部门。',
    basis: ['scheme108Items'],
  },
  '二.9': {
    id: 'item.householdConfirmation',
    sentence: '公安部门通过数据核对，不用您办；核对不上也不挡着别的事。',
    basis: ['scheme108Items'],
  },
} as const satisfies Partial<Record<SchemePoint, PointRule>>

/** 四, row by row: the law the scheme names first, then what has replaced it or stands beside it since. */
export const LAW_ROWS = {
  '四.1': ['socialInsuranceLaw16', 'minimumYears'],
  '四.2': ['socialInsuranceRules2'],
  '四.3': ['formerAges', 'retirementAge', 'specialWorkAges', 'illnessBenefit'],
  '四.4': ['archiveBirthNational'],
  '四.5': ['archiveBirthHebei2007'],
  '四.6': ['archiveBirthHebei'],
  '四.7': ['handlingRegulation18'],
  '四.8': ['hebeiArrears'],
  '四.9': ['institutionPension'],
  '四.10': ['socialInsuranceLaw27', 'medicalSecurityLaw'],
  '四.11': ['medicalHandlingList'],
  '四.12': ['hebeiMedicalYears'],
  '四.13': ['housingFund24Before', 'housingFund24'],
  '四.14': ['housingFund25Before', 'housingFund25'],
} as const satisfies Partial<Record<SchemePoint, readonly [BasisId, ...BasisId[]]>>

const material = (
  scenario: Scenario,
  sentence: string,
  materials: readonly MaterialKind[],
  ...more: BasisId[]
): PointRule => ({
  id: `material.${scenario}.${materials[0] ?? ''}`,
  sentence,
  basis: ['scheme108Materials', ...more],
  materials,
})
const idCard = (scenario: Scenario) =>
  material(scenario, '本人居民身份证，两面都要。代办的，还要代办人的。', ['idCardFront', 'idCardBack'])
const bankCard = (scenario: Scenario) =>
  material(
    scenario,
    '要提取公积金的，本人的Ⅰ类银行卡。',
    ['bankCard'],
    'housingFund25Before',
    'housingFund25',
  )
const archive = (scenario: Scenario) =>
  material(scenario, '档案关键页；档案里没有的，其他原始材料。先请保管档案的单位上传。', ['archivePages'])
const approval = (scenario: Scenario) =>
  material(scenario, '退休审批手续，由单位提供。', ['retirementApproval'])
const wage = (scenario: Scenario) =>
  material(scenario, '退休前最后一次职务升降工资审批方案，由单位提供。', ['lastWageChange'])

const MATERIAL_POINTS = {
  '六.1.1': idCard('normal'),
  '六.1.2': archive('normal'),
  '六.1.3': bankCard('normal'),
  '六.2.1': idCard('specialWork'),
  '六.2.2': archive('specialWork'),
  '六.2.3': material('specialWork', '本人写的提前退休申请，和单位公示的结果。', [
    'employeeApplication',
    'publicNotice',
  ]),
  '六.2.4': bankCard('specialWork'),
  '六.3.1': idCard('illness'),
  '六.3.2': material(
    'illness',
    '2025年1月1日以前的《企业养老保险参保人员因病提前退休核准表》。',
    ['illnessApproval'],
    'illnessBenefit',
  ),
  '六.3.3': bankCard('illness'),
  '六.4.1': idCard('noConfirmation'),
  '六.4.2': bankCard('noConfirmation'),
  '六.5.1': idCard('institutionRecognized'),
  '六.5.2': material(
    'institutionRecognized',
    '《机关事业单位参保人员视同缴费年限认定表》。2014年10月以后才参加工作的没有这张表，不用交。',
    ['deemedRecognition'],
  ),
  '六.5.3': approval('institutionRecognized'),
  '六.5.4': wage('institutionRecognized'),
  '六.5.5': bankCard('institutionRecognized'),
  '六.6.1': idCard('institutionUnrecognized'),
  '六.6.2': archive('institutionUnrecognized'),
  '六.6.3': approval('institutionUnrecognized'),
  '六.6.4': wage('institutionUnrecognized'),
  '六.6.5': bankCard('institutionUnrecognized'),
} as const satisfies Partial<Record<SchemePoint, PointRule>>

const flow = (id: string, sentence: string, ...more: BasisId[]): PointRule => ({
  id: `flow.${id}`,
  sentence,
  basis: ['scheme108Flow', ...more],
})

const FLOW_POINTS = {
  '七（一）1': flow(
    'normal.apply',
    '选定的退休月份之前 6 至 12 个月，单位、档案托管机构或本人在一个入口申请，一次填完、交齐。过了这段时间也能交。',
  ),
  '七（一）2': flow('normal.accept', '交上去就受理，要人社部门看的材料先送人社部门。'),
  '七（一）3': flow(
    'normal.decide',
    '人社部门同意，出待遇条件认定表；没有同意，说明原因，整件退回来，改好再交。',
  ),
  '七（一）4': flow(
    'normal.three',
    '退休当月的第一天，同时送社保经办机构、医保部门、公积金中心。有一项没通过，只有这一项按原来的渠道重新申请，别的照办。',
  ),
  '七（二）': flow(
    'specialWork',
    '由单位申办：单位先确认，人社部门再核准，后面和正常退休一样。',
    'scheme108Items',
  ),
  '七（三）1': flow(
    'illness.apply',
    '2025年1月1日以前已经核准的，凭核准表在一个入口申请。',
    'illnessBenefit',
  ),
  '七（三）2': flow(
    'illness.three',
    '交上去就同时送社保经办机构、医保部门、公积金中心；有一项没通过，别的照办。',
  ),
  '七（四）1': flow('noConfirmation.apply', '没有要确认的，退休当月第一天起，在一个入口申请。'),
  '七（四）2': flow('noConfirmation.accept', '交上去就受理，先送社保经办机构。'),
  '七（四）3': flow(
    'noConfirmation.decide',
    '社保经办机构同意，出待遇计发表；没有同意，说明原因，整件退回来，改好再交。',
  ),
  '七（四）4': flow('noConfirmation.two', '有了计发表，同时送医保部门、公积金中心。'),
  '七（五）': flow(
    'institutionRecognized',
    '退休审批办完，凭认定表和审批手续，同时送社保经办机构、医保部门、公积金中心。',
  ),
  '七（六）': flow(
    'institutionUnrecognized',
    '退休审批办完，由单位申办：单位先确认，人社部门认定视同缴费年限，退休当月再送社保经办机构、医保部门、公积金中心。',
    'scheme108Items',
  ),
  '七.末段': flow(
    'promises',
    '也可以到大厅窗口办。人社、社保、医保收到材料后 5 个工作日内办完，公积金 3 个工作日内；法律另有期限的，按早的那个催办。',
    'handlingRegulation18',
    'housingFund25Before',
    'housingFund25',
  ),
} as const satisfies Partial<Record<SchemePoint, PointRule>>

const conditionRules = Object.fromEntries(
  CONDITION_IDS.map((id) => [
    `三.${id}`,
    { id: `condition.${id}`, sentence: CONDITIONS[id].sentence, basis: CONDITIONS[id].basis },
  ]),
)
const lawRules = Object.fromEntries(
  Object.entries(LAW_ROWS).map(([point, basis]) => [point, { id: `law.${basis[0]}`, sentence: null, basis }]),
)

const POINT_RULES: Readonly<Partial<Record<string, PointRule>>> = {
  一: {
    id: 'scope',
    sentence: '参加河北省企业养老保险、机关事业单位养老保险的人。别的，告诉您去哪里办。',
    basis: ['scheme108Scope'],
  },
  ...ITEM_RULES,
  ...conditionRules,
  ...lawRules,
  ...MATERIAL_POINTS,
  ...FLOW_POINTS,
}

/** What holds at one point on a day, beside what the scheme said there. */
export interface SchemeRule extends Rule {
  readonly point: SchemePoint
  readonly said: string
}

/**
 * The rule of each numbered point as it stands on a day, in the scheme's order. It holds from the day on which the last of
 * its bases came into force, until the first of them ends, and is as sure as the least sure. A point without a rule or
 * without a basis on that day is left out: the tests ask for every one.
 */
export function schemeRules(on: LocalDate): SchemeRule[] {
  // The laws it cites are older, but before it there was no point for them to stand at.
  if (!inForce(LEGAL_BASES.scheme108Scope, on)) return []
  return SCHEME_POINTS.flatMap((point) => {
    const rule = POINT_RULES[point]
    const basis = rule ? basesInForce(rule.basis, { assessment: on }) : []
    if (rule === undefined || basis.length === 0) return []
    const ends = basis.flatMap(({ effectiveTo }) => (effectiveTo === undefined ? [] : [effectiveTo])).sort()
    const texts = basis.map(({ id }) => LEGAL_TEXTS[id])
    return {
      id: rule.id,
      point,
      said: SCHEME_TEXT[point],
      sentence: rule.sentence ?? texts.map(({ text }) => text).join(''),
      source: texts.map(({ law, article }) => `${law}${article}`).join('；'),
      effectiveFrom: basis.reduce<LocalDate>(
        (last, { effectiveFrom }) => (effectiveFrom > last ? effectiveFrom : last),
        '1949-10-01',
      ),
      ...(ends[0] && { effectiveTo: ends[0] }),
      confidence: leastSure(basis.map(({ confidence }) => confidence)),
    }
  })
}

/** What 六 asks of a scenario, in its order. */
export function materialsOfScheme(scenario: Scenario): MaterialKind[] {
  const row = `六.${String(SCENARIOS.indexOf(scenario) + 1)}.`
  return SCHEME_POINTS.filter((point) => point.startsWith(row)).flatMap(
    (point) => POINT_RULES[point]?.materials ?? [],
  )
}
