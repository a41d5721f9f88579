import type { Department, Item, Scenario } from './ids'

/** One of the six 情形 of 108 七. */
export interface ScenarioInfo {
  readonly scenario: Scenario
  /** From 1 to 6, in the order of 108 七. */
  readonly number: number
  readonly officialName: string
  readonly shortName: string
  /** What it is, in plain words. */
  readonly explanation: string
  /** The items it brings together, the first to be decided first. */
  readonly items: readonly Item[]
  /** Whom to call about it; the first one decides first. */
  readonly hotlines: readonly [Department, ...Department[]]
  readonly source: string
}

const three = ['pensionPayment', 'medicalContribution', 'housingFundWithdrawal'] as const

/** Source: 冀人社字〔2024〕108号 附件1 七. */
export const SCENARIO_INFO: Readonly<Record<Scenario, ScenarioInfo>> = {
  normal: {
    scenario: 'normal',
    number: 1,
    officialName: '企业（个人）退休“一件事”（正常退休）',
    shortName: '企业职工正常退休',
    explanation: '参加企业职工养老保险，到年龄退休，档案或工龄还要人社部门确认。',
    items: ['benefitQualification', ...three, 'householdConfirmation'],
    hotlines: ['hrss', 'medicalInsurance', 'housingFund'],
    source: '冀人社字〔2024〕108号 附件1 七（一）',
  },
  specialWork: {
    scenario: 'specialWork',
    number: 2,
    officialName: '企业（个人）退休“一件事”（特殊工种提前退休）',
    shortName: '特殊工种提前退休',
    explanation: '井下、高空、高温、特别繁重体力等工作干满了年限，可以提前退休。由单位申办，要公示。',
    items: ['specialWorkRetirement', ...three, 'householdConfirmation'],
    hotlines: ['hrss', 'medicalInsurance', 'housingFund'],
    source: '冀人社字〔2024〕108号 附件1 七（二）',
  },
  illness: {
    scenario: 'illness',
    number: 3,
    officialName: '企业（个人）退休“一件事”（因病提前退休）',
    shortName: '因病提前退休',
    explanation: '2025年以前已经拿到因病提前退休核准表，凭表办后面的事。',
    items: [...three],
    hotlines: ['socialInsurance', 'medicalInsurance', 'housingFund'],
    source: '冀人社字〔2024〕108号 附件1 七（三）',
  },
  noConfirmation: {
    scenario: 'noConfirmation',
    number: 4,
    officialName: '企业（个人）退休“一件事”（无需确认待遇资格）',
    shortName: '无需确认待遇资格',
    explanation: '参加企业职工养老保险，工龄和档案都没有要确认的，退休当月直接核定养老金。',
    items: [...three],
    hotlines: ['socialInsurance', 'medicalInsurance', 'housingFund'],
    source: '冀人社字〔2024〕108号 附件1 七（四）',
  },
  institutionRecognized: {
    scenario: 'institutionRecognized',
    number: 5,
    officialName: '机关事业单位退休“一件事”（已完成视同缴费年限认定）',
    shortName: '机关事业单位退休，工龄已认定',
    explanation: '机关事业单位工作人员，退休审批办完了，视同缴费年限也认定过了。',
    items: [...three],
    hotlines: ['socialInsurance', 'medicalInsurance', 'housingFund'],
    source: '冀人社字〔2024〕108号 附件1 七（五）',
  },
  institutionUnrecognized: {
    scenario: 'institutionUnrecognized',
    number: 6,
    officialName: '机关事业单位退休“一件事”（未完成视同缴费年限认定）',
    shortName: '机关事业单位退休，工龄还没认定',
    explanation: '机关事业单位工作人员，退休审批办完了，视同缴费年限还要人社部门认定，由单位申办。',
    items: ['deemedContribution', ...three],
    hotlines: ['hrss', 'medicalInsurance', 'housingFund'],
    source: '冀人社字〔2024〕108号 附件1 七（六）',
  },
}
