import type { MaterialKind } from './ids'

/**
 * Why a picture is wanted, again or in addition (补正): a closed table like that of the refusals.
 * Source: 冀人社字〔2024〕108号 附件1, 四 (政策依据), 六 (申报材料).
 */
export interface SupplementReason {
  /** The pictures this can be said of. */
  readonly materials: readonly [MaterialKind, ...MaterialKind[]]
  readonly sentence: string
  readonly toDo: string
  /** The picture there is serves, another one is wanted beside it; else it is to be taken anew. */
  readonly another: boolean
  readonly safeForFamily: boolean
}

const EVERY_PICTURE = [
  'idCardFront',
  'idCardBack',
  'bankCard',
  'archivePages',
  'employeeApplication',
  'publicNotice',
  'illnessApproval',
  'deemedRecognition',
  'retirementApproval',
  'lastWageChange',
  'authorisation',
] as const satisfies readonly MaterialKind[]

const SUPPLEMENTS = {
  unreadable: {
    materials: EVERY_PICTURE,
    sentence: '有的字看不清。',
    toDo: '请把这一页平放，光线亮一些，重拍一张。',
    another: false,
    safeForFamily: true,
  },
  cutOff: {
    materials: EVERY_PICTURE,
    sentence: '没有拍全，边上的内容缺了。',
    toDo: '请把四个角都拍进去，重拍一张。',
    another: false,
    safeForFamily: true,
  },
  wrongPicture: {
    materials: EVERY_PICTURE,
    sentence: '传的不是这份材料。',
    toDo: '请对照材料名称，换成对的那一份。',
    another: false,
    safeForFamily: true,
  },
  expired: {
    materials: ['idCardBack'],
    sentence: '身份证过了有效期。',
    toDo: '请先换领新证，再拍新证。急用可以先办临时身份证，问部门能不能用。',
    another: false,
    safeForFamily: true,
  },
  pageMissing: {
    materials: ['archivePages', 'illnessApproval', 'retirementApproval', 'lastWageChange'],
    sentence: '少了一页。',
    toDo: '请把缺的那一页补拍上来。档案在单位的，请单位帮您拍。',
    another: true,
    safeForFamily: true,
  },
  stampMissing: {
    materials: [
      'archivePages',
      'employeeApplication',
      'publicNotice',
      'retirementApproval',
      'lastWageChange',
    ],
    sentence: '复印件上没有保管单位的公章。',
    toDo: '请保管档案的单位盖公章，注明「复印件与原件一致」，再拍一张。',
    another: false,
    safeForFamily: true,
  },
  dateAltered: {
    materials: ['archivePages'],
    sentence: '这一页的日期有涂改。',
    toDo: '请到原批准机关调取原件的复印件，由保存单位盖公章并注明「复印件与原件一致」；也可以请法定机构鉴定，把鉴定结论拍上来。',
    another: false,
    safeForFamily: true,
  },
  originalEvidenceWanted: {
    materials: ['archivePages'],
    sentence: '光凭档案还证明不了，需要档案以外的原始材料。',
    toDo: '请找当年的工资表、工作证、招工表存根这类原件，拍上来。',
    another: true,
    safeForFamily: true,
  },
  numberUnreadable: {
    materials: ['bankCard'],
    sentence: '银行卡号看不清。',
    toDo: '请避开反光，把卡号那一面重拍一张。',
    another: false,
    safeForFamily: false,
  },
  mandateUnclear: {
    materials: ['authorisation'],
    sentence: '委托书写得不清楚，或者没有委托人的签名。',
    toDo: '请委托人重新写一份：谁替您办、办哪几项、到哪天，写清楚，亲笔签名，再拍一张。',
    another: false,
    safeForFamily: true,
  },
} as const satisfies Record<string, SupplementReason>

export type SupplementReasonCode = keyof typeof SUPPLEMENTS

export const SUPPLEMENT_REASON_CODES = Object.keys(SUPPLEMENTS) as readonly SupplementReasonCode[]

/** What a supplement's code means, to the citizen. */
export const supplementReason = (code: SupplementReasonCode): SupplementReason => SUPPLEMENTS[code]

/** The reasons a picture of this kind can be wanted for. */
export const reasonsForMaterial = (kind: MaterialKind): SupplementReasonCode[] =>
  SUPPLEMENT_REASON_CODES.filter((code) => supplementReason(code).materials.includes(kind))
