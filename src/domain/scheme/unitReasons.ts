import type { FieldId } from '../form/ids'
import type { MaterialKind, Scenario } from './ids'

/**
 * Why a unit does not confirm what one of its people prepared: a closed table like that of the refusals.
 * Source: 冀人社字〔2024〕108号 附件1 二 (由单位申办; 审核要点 公示结果), 六.2 (单位公示结果).
 */
export interface UnitReason {
  /** The scenarios in which a unit confirms and this can be the reason. */
  readonly scenarios: readonly [Scenario, ...Scenario[]]
  readonly sentence: string
  readonly toDo: string
  readonly fields: readonly FieldId[]
  readonly materials: readonly MaterialKind[]
}

const BOTH = ['specialWork', 'institutionUnrecognized'] as const satisfies readonly Scenario[]

const REASONS = {
  informationDiffers: {
    scenarios: BOTH,
    sentence: '单位核对后，说有的内容和单位的记录不一样。',
    toDo: '请和单位人事对一遍：单位名称、参加工作时间、退休时间。改好再交一次。',
    fields: ['unitName', 'unitCreditCode', 'workStart', 'retirementMonth'],
    materials: [],
  },
  notOfThisUnit: {
    scenarios: BOTH,
    sentence: '这个单位说，您不是他们的职工。',
    toDo: '请核对单位名称和统一社会信用代码，改成给您缴社保的单位，再交一次。',
    fields: ['unitName', 'unitCreditCode'],
    materials: [],
  },
  publicNoticePending: {
    scenarios: ['specialWork'],
    sentence: '单位还没有公示完。',
    toDo: '请等单位公示完，拿到公示结果，拍上来再交一次。',
    fields: [],
    materials: ['publicNotice'],
  },
  approvalPending: {
    scenarios: ['institutionUnrecognized'],
    sentence: '退休审批还没有办完。',
    toDo: '请等单位办完退休审批，拿到审批手续，拍上来再交一次。',
    fields: [],
    materials: ['retirementApproval'],
  },
} as const satisfies Record<string, UnitReason>

export type UnitReasonCode = keyof typeof REASONS

export const UNIT_REASON_CODES = Object.keys(REASONS) as readonly UnitReasonCode[]

/** The reasons a unit can give in a scenario. */
export const unitReasonsFor = (scenario: Scenario): UnitReasonCode[] =>
  UNIT_REASON_CODES.filter((code) => unitReason(code).scenarios.some((one) => one === scenario))

/** What a unit's reason means, to the citizen. */
export const unitReason = (code: UnitReasonCode): UnitReason => REASONS[code]
