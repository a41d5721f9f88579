import type { Applicant, Department, DocumentName, Item, Scenario } from './ids'

/** One department's part of a step: what it decides and within how many working days it promised to (108 七, last paragraph). */
export interface FlowTask {
  readonly department: Department
  readonly items: readonly Item[]
  readonly promiseWorkingDays: number
  readonly produces: DocumentName | null
}

/**
 * When a step opens, once every item of the step before it is approved:
 * at once, or not before the first day of the retirement month (参保人员退休当月, 108 七(一)4).
 */
export type StepOpening = 'atOnce' | 'retirementMonth'

/** Tasks that run side by side. */
export interface FlowStep {
  readonly opens: StepOpening
  readonly tasks: readonly FlowTask[]
}

/**
 * 办理流程 of one scenario, in order.
 * A refusal in a step that another waits for returns the whole case (重新申报, 108 七(一)3);
 * in the last step it ends its own item, the others go on (108 七(一)4).
 */
export interface Flow {
  readonly scenario: Scenario
  /** Where the scheme describes it. */
  readonly basis: string
  /**
   * Who confirms the first item before any department sees the case: only the unit may file it (108 二), the insured
   * person may prepare it (RULINGS 1). `null` where the person may send it alone.
   */
  readonly confirmedBy: Extract<Applicant, 'employer'> | null
  readonly steps: readonly [FlowStep, ...FlowStep[]]
  /** What nobody can leave out of the application, because all else rests on it. */
  readonly indispensable: Item
  /** 户籍信息确认: asked on acceptance, informs the first reviewer, blocks nothing and has no clock. */
  readonly householdConfirmation: boolean
}

const pension: FlowTask = {
  department: 'socialInsurance',
  items: ['pensionPayment'],
  promiseWorkingDays: 5,
  produces: 'paymentSheet',
}
const medical: FlowTask = {
  department: 'medicalInsurance',
  items: ['medicalContribution'],
  promiseWorkingDays: 5,
  produces: null,
}
const fund: FlowTask = {
  department: 'housingFund',
  items: ['housingFundWithdrawal'],
  promiseWorkingDays: 3,
  produces: null,
}

/** What 人社 decides before the three, within five working days. */
const byHrss = (item: Item, produces: DocumentName): FlowStep => ({
  opens: 'atOnce',
  tasks: [{ department: 'hrss', items: [item], promiseWorkingDays: 5, produces }],
})

/** 参保人员退休当月系统自动推送, 108 七(一)4. */
const theThreeInTheMonth: FlowStep = { opens: 'retirementMonth', tasks: [pension, medical, fund] }
/** The paper that 人社 would give is there already: the three begin at once (108 七(三)2). */
const theThreeAtOnce: FlowStep = { opens: 'atOnce', tasks: [pension, medical, fund] }

/** Source: 冀人社字〔2024〕108号 附件1 七; who confirms: 二. */
const FLOWS: Readonly<Record<Scenario, Flow>> = {
  normal: {
    scenario: 'normal',
    basis: '冀人社字〔2024〕108号 附件1 七(一)',
    confirmedBy: null,
    steps: [byHrss('benefitQualification', 'recognitionForm'), theThreeInTheMonth],
    indispensable: 'benefitQualification',
    householdConfirmation: true,
  },
  specialWork: {
    scenario: 'specialWork',
    basis: '冀人社字〔2024〕108号 附件1 七(二)',
    confirmedBy: 'employer',
    steps: [byHrss('specialWorkRetirement', 'specialWorkApproval'), theThreeInTheMonth],
    indispensable: 'specialWorkRetirement',
    householdConfirmation: true,
  },
  illness: {
    scenario: 'illness',
    basis: '冀人社字〔2024〕108号 附件1 七(三)',
    confirmedBy: null,
    steps: [theThreeAtOnce],
    indispensable: 'pensionPayment',
    householdConfirmation: false,
  },
  noConfirmation: {
    scenario: 'noConfirmation',
    basis: '冀人社字〔2024〕108号 附件1 七(四)',
    confirmedBy: null,
    steps: [
      { opens: 'atOnce', tasks: [pension] },
      { opens: 'atOnce', tasks: [medical, fund] },
    ],
    indispensable: 'pensionPayment',
    householdConfirmation: false,
  },
  institutionRecognized: {
    scenario: 'institutionRecognized',
    basis: '冀人社字〔2024〕108号 附件1 七(五)',
    confirmedBy: null,
    steps: [theThreeAtOnce],
    indispensable: 'pensionPayment',
    householdConfirmation: false,
  },
  institutionUnrecognized: {
    scenario: 'institutionUnrecognized',
    basis: '冀人社字〔2024〕108号 附件1 七(六)',
    confirmedBy: 'employer',
    steps: [byHrss('deemedContribution', 'deemedRecognitionForm'), theThreeInTheMonth],
    indispensable: 'deemedContribution',
    householdConfirmation: false,
  },
}

/** The flow of a scenario. */
export const flowOf = (scenario: Scenario): Flow => FLOWS[scenario]

/** Every item of a flow in the order it is decided. */
export function itemsOf(flow: Flow): Item[] {
  return flow.steps.flatMap((step) => step.tasks.flatMap((task) => task.items))
}

/** Whether what all else rests on is among these items: who decides it judges whether it was rightly applied for. */
export const isRestedOn = ({ indispensable }: Flow, items: readonly Item[]): boolean =>
  items.includes(indispensable)

/** Whether a later step rests on what this department decides: its refusal returns the whole case. */
export const isAwaited = (flow: Flow, department: Department): boolean =>
  flow.steps.slice(0, -1).some((step) => step.tasks.some((task) => task.department === department))
