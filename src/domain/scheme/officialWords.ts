import type { Item, Scenario } from './ids'

/** How the scheme itself words an item. Apart from `ITEM_INFO`: no page reads it, and every page would carry it. */
export interface ItemWords {
  /** 事项名称 of the list. */
  readonly officialName: string
  /** 审核要点. */
  readonly reviewPoints: readonly string[]
}

/** Source: 冀人社字〔2024〕108号 附件1 二 (事项清单). */
export const ITEM_WORDS: Readonly<Record<Item, ItemWords>> = {
  benefitQualification: {
    officialName: '参保人员达到法定退休年龄领取基本养老保险待遇资格确认',
    reviewPoints: ['出生时间', '退休前岗位性质', '参加工作时间', '工作经历', '缴费情况', '公示结果'],
  },
  specialWorkRetirement: {
    officialName: '特殊工种提前退休核准',
    reviewPoints: [
      '出生时间',
      '退休前岗位性质',
      '参加工作时间',
      '缴费情况',
      '公示结果',
      '特殊工种名称',
      '特殊工种类别',
      '特殊工种累计年限',
      '退休前脱离特殊工种岗位时间',
    ],
  },
  illnessRetirement: {
    officialName: '因病或非因工致残完全丧失劳动能力提前退休（退职）核准',
    reviewPoints: [
      '出生时间',
      '退休前岗位性质',
      '参加工作时间',
      '缴费情况',
      '公示结果',
      '企业性质',
      '改制破产文件',
      '10年以上国有企业工作经历',
      '劳动能力鉴定结果',
    ],
  },
  deemedContribution: {
    officialName: '基本养老保险视同缴费年限认定',
    reviewPoints: ['参加工作时间', '视同缴费年限', '实际缴费年限'],
  },
  pensionPayment: {
    officialName: '新增退休人员养老保险待遇核定发放',
    reviewPoints: ['实缴情况', '补缴到账时间', '单位填报信息和退休审批表的一致性'],
  },
  medicalContribution: {
    officialName: '基本医疗保险视同缴费年限核定',
    reviewPoints: [
      '出生时间',
      '参加工作时间',
      '工作年限',
      '退休类别',
      '养老保险缴费年限',
      '工作经历',
      '退休时间',
      '医保累计缴费年限',
      '医保本地实际缴费年限',
    ],
  },
  housingFundWithdrawal: {
    officialName: '离休、退休提取住房公积金',
    reviewPoints: ['单位是否为职工缴足公积金并办理公积金封存', '身份证', '退休证'],
  },
  onlyChildReward: {
    officialName: '城镇独生子女父母奖励金',
    reviewPoints: [],
  },
  householdConfirmation: {
    officialName: '户籍信息确认',
    reviewPoints: [],
  },
}

/** How the scheme names a scenario, and what it is in plain words. */
export interface ScenarioWords {
  readonly officialName: string
  readonly explanation: string
}

/** Source: 冀人社字〔2024〕108号 附件1 七. */
export const SCENARIO_WORDS: Readonly<Record<Scenario, ScenarioWords>> = {
  normal: {
    officialName: '企业（个人）退休“一件事”（正常退休）',
    explanation: '参加企业职工养老保险，到年龄退休，档案或工龄还要人社部门确认。',
  },
  specialWork: {
    officialName: '企业（个人）退休“一件事”（特殊工种提前退休）',
    explanation: '井下、高空、高温、特别繁重体力等工作干满了年限，可以提前退休。由单位申办，要公示。',
  },
  illness: {
    officialName: '企业（个人）退休“一件事”（因病提前退休）',
    explanation: '2025年以前已经拿到因病提前退休核准表，凭表办后面的事。',
  },
  noConfirmation: {
    officialName: '企业（个人）退休“一件事”（无需确认待遇资格）',
    explanation: '参加企业职工养老保险，工龄和档案都没有要确认的，退休当月直接核定养老金。',
  },
  institutionRecognized: {
    officialName: '机关事业单位退休“一件事”（已完成视同缴费年限认定）',
    explanation: '机关事业单位工作人员，退休审批办完了，视同缴费年限也认定过了。',
  },
  institutionUnrecognized: {
    officialName: '机关事业单位退休“一件事”（未完成视同缴费年限认定）',
    explanation: '机关事业单位工作人员，退休审批办完了，视同缴费年限还要人社部门认定，由单位申办。',
  },
}
