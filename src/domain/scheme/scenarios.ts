import type { Department, Item, Scenario } from './ids'

/** One of the six 情形 of 108 七. */
export interface ScenarioInfo {
  readonly scenario: Scenario
  /** From 1 to 6, in the order of 108 七. */
  readonly number: number
  readonly shortName: string
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
    shortName: '企业职工正常退休',
    items: ['benefitQualification', ...three, 'householdConfirmation'],
    hotlines: ['hrss', 'medicalInsurance', 'housingFund'],
    source: '冀人社字〔2024〕108号 附件1 七（一）',
  },
  specialWork: {
    scenario: 'specialWork',
    number: 2,
    shortName: '特殊工种提前退休',
    items: ['specialWorkRetirement', ...three, 'householdConfirmation'],
    hotlines: ['hrss', 'medicalInsurance', 'housingFund'],
    source: '冀人社字〔2024〕108号 附件1 七（二）',
  },
  illness: {
    scenario: 'illness',
    number: 3,
    shortName: '因病提前退休',
    items: [...three],
    hotlines: ['socialInsurance', 'medicalInsurance', 'housingFund'],
    source: '冀人社字〔2024〕108号 附件1 七（三）',
  },
  noConfirmation: {
    scenario: 'noConfirmation',
    number: 4,
    shortName: '无需确认待遇资格',
    items: [...three],
    hotlines: ['socialInsurance', 'medicalInsurance', 'housingFund'],
    source: '冀人社字〔2024〕108号 附件1 七（四）',
  },
  institutionRecognized: {
    scenario: 'institutionRecognized',
    number: 5,
    shortName: '机关事业单位退休，工龄已认定',
    items: [...three],
    hotlines: ['socialInsurance', 'medicalInsurance', 'housingFund'],
    source: '冀人社字〔2024〕108号 附件1 七（五）',
  },
  institutionUnrecognized: {
    scenario: 'institutionUnrecognized',
    number: 6,
    shortName: '机关事业单位退休，工龄还没认定',
    items: ['deemedContribution', ...three],
    hotlines: ['hrss', 'medicalInsurance', 'housingFund'],
    source: '冀人社字〔2024〕108号 附件1 七（六）',
  },
}
