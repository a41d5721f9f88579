import type { Department, DocumentName, Item, Scenario } from './ids'

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
  readonly steps: readonly [FlowStep, ...FlowStep[]]
  /** What nobody can leave out of the application, because all else rests on it. */
  readonly indispensable: Item
  /** 户籍信息确认: asked on acceptance, informs the first reviewer, blocks nothing and has no clock. */
  readonly householdConfirmation: boolean
}

const normal: Flow = {
  scenario: 'normal',
  basis: '冀人社字〔2024〕108号 附件1 七(一)',
  steps: [
    {
      opens: 'atOnce',
      tasks: [
        {
          department: 'hrss',
          items: ['benefitQualification'],
          promiseWorkingDays: 5,
          produces: 'recognitionForm',
        },
      ],
    },
    {
      opens: 'retirementMonth',
      tasks: [
        {
          department: 'socialInsurance',
          items: ['pensionPayment'],
          promiseWorkingDays: 5,
          produces: 'paymentSheet',
        },
        {
          department: 'medicalInsurance',
          items: ['medicalContribution'],
          promiseWorkingDays: 5,
          produces: null,
        },
        {
          department: 'housingFund',
          items: ['housingFundWithdrawal'],
          promiseWorkingDays: 3,
          produces: null,
        },
      ],
    },
  ],
  indispensable: 'benefitQualification',
  householdConfirmation: true,
}

const FLOWS: Partial<Record<Scenario, Flow>> = { normal }

/**
 * The flow of a scenario, or `null` where its application cannot be made here:
 * the caller says so and names the original channel.
 */
export function flowOf(scenario: Scenario): Flow | null {
  return FLOWS[scenario] ?? null
}

/** Every item of a flow in the order it is decided. */
export function itemsOf(flow: Flow): Item[] {
  return flow.steps.flatMap((step) => step.tasks.flatMap((task) => task.items))
}
