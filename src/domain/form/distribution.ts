import type { Department, DocumentName, Item, MaterialKind } from '../scheme/ids'
import { ITEM_INFO } from '../scheme/items'
import type { FieldId } from './ids'

/** What a department needs a value for (个人信息保护法 6: limited to the purpose); in words in `src/content/form`. */
export const USES = [
  'identify', // 核对是本人
  'contact', // 要补材料、有结果时联系
  'findOffice', // 找到负责的经办机构
  'findUnit', // 核对单位
  'checkAge', // 核对出生时间和退休年龄
  'checkService', // 核对参加工作时间和工龄
  'checkContributions', // 核对缴费
  'checkRetirement', // 核对退休类别和时间
  'decidePlace', // 确认待遇领取地
  'pay', // 发放、支付
  'sendPapers', // 寄送书面通知
  'closeAccount', // 注销或保留账户
  'checkAuthorization', // 核对单位获得的授权
] as const
export type Use = (typeof USES)[number]

/** What the department of one item receives. What is not listed, it does not see. */
export interface Share {
  department: Department
  fields: Readonly<Partial<Record<FieldId, Use>>>
  /** Of a scenario's materials for this item; which these are says 108 六 (`MATERIAL_RULES`). */
  materials: Readonly<Partial<Record<MaterialKind, Use>>>
  /** What an earlier department's approval produced and this item rests on (108 七). */
  documents: readonly DocumentName[]
}

type Fields = Share['fields']
type Materials = Share['materials']

const person: Fields = { name: 'identify', idNumber: 'identify', phone: 'contact' }
/** The card prints sex and birth, and the archive decides the birth that counts (108 四.4–6). */
const age: Fields = { sex: 'checkAge', birthDate: 'checkAge', archiveBirthMonth: 'checkAge' }
const unit: Fields = { unitName: 'findUnit', unitCreditCode: 'findUnit' }
const placeOfInsurance: Fields = { insuredCity: 'findOffice', insuredArea: 'findOffice' }
const retirement: Fields = { retirementCategory: 'checkRetirement', retirementMonth: 'checkRetirement' }
const idCard: Materials = { idCardFront: 'identify', idCardBack: 'identify' }

/**
 * 人社 decides whether and from when somebody may retire. 审核要点 (108 二): 出生时间, 退休前岗位性质, 参加工作时间,
 * 工作经历, 缴费情况, 公示结果. Nothing of accounts and of the housing fund, and no address for letters.
 */
const retirementReview: Fields = {
  ...person,
  ...age,
  ...unit,
  ...placeOfInsurance,
  ...retirement,
  pensionNumber: 'checkContributions',
  workStart: 'checkService',
}

/** 认定表 or 核准表: pushed to the three with the application (108 七(一)4, (二), (六)). */
const FROM_HRSS: readonly DocumentName[] = ['recognitionForm', 'specialWorkApproval', 'deemedRecognitionForm']

/** What each item's department receives, and what for. */
const SHARES: Readonly<Record<Item, Omit<Share, 'department'>>> = {
  benefitQualification: {
    fields: {
      ...retirementReview,
      needsQualification: 'checkRetirement',
      householdAddress: 'decidePlace', // 须认定待遇领取地 (108 二)
    },
    materials: { ...idCard, archivePages: 'checkService' },
    documents: [],
  },
  specialWorkRetirement: {
    fields: { ...retirementReview, specialRetirement: 'checkRetirement', householdAddress: 'decidePlace' },
    materials: {
      ...idCard,
      archivePages: 'checkService',
      employeeApplication: 'checkRetirement',
      publicNotice: 'checkRetirement',
    },
    documents: [],
  },
  // Decided at the counter before the application (108 七(三)1): nothing goes out from here.
  illnessRetirement: { fields: {}, materials: {}, documents: [] },
  deemedContribution: {
    fields: retirementReview,
    materials: {
      ...idCard,
      archivePages: 'checkService',
      retirementApproval: 'checkRetirement',
      lastWageChange: 'checkService',
    },
    documents: [],
  },
  // 核查实缴情况, 补缴到账时间, 单位填报信息和退休审批表的一致性 (108 二); it pays, and looks after the retiree from then on.
  pensionPayment: {
    fields: {
      ...retirementReview,
      benefitStart: 'pay',
      needsQualification: 'checkRetirement',
      specialRetirement: 'checkRetirement',
      accountHolder: 'pay',
      accountBank: 'pay',
      accountNumber: 'pay',
      contactAddress: 'sendPapers',
      postcode: 'sendPapers',
    },
    materials: {
      ...idCard,
      archivePages: 'checkService',
      illnessApproval: 'checkRetirement',
      deemedRecognition: 'checkService',
      retirementApproval: 'checkRetirement',
      lastWageChange: 'pay',
    },
    documents: FROM_HRSS,
  },
  // 出生时间, 参加工作时间, 工作年限, 退休类型, 养老保险缴费年限, 工作经历, 退休时间, 医保缴费年限 (108 二).
  medicalContribution: {
    fields: { ...person, ...age, ...unit, ...placeOfInsurance, ...retirement, workStart: 'checkService' },
    materials: {
      ...idCard,
      archivePages: 'checkService',
      illnessApproval: 'checkRetirement',
      deemedRecognition: 'checkService',
      retirementApproval: 'checkRetirement',
    },
    documents: [...FROM_HRSS, 'paymentSheet'],
  },
  // 单位是否为职工缴足公积金并办理公积金封存, 身份证, 退休证 (108 二). Age and service stand in the 审批表.
  housingFundWithdrawal: {
    fields: {
      ...person,
      ...unit,
      retirementMonth: 'checkRetirement',
      fundCity: 'findOffice',
      fundOffice: 'findOffice',
      fundAuthorization: 'checkAuthorization',
      fundBank: 'pay',
      fundAccount: 'pay',
      classOneCard: 'pay',
      closeFundAccount: 'closeAccount',
    },
    materials: {
      ...idCard,
      bankCard: 'pay',
      illnessApproval: 'checkRetirement',
      retirementApproval: 'checkRetirement',
    },
    documents: [...FROM_HRSS, 'paymentSheet'],
  },
  // Advice, not a task: nothing is sent.
  onlyChildReward: { fields: {}, materials: {}, documents: [] },
  householdConfirmation: {
    fields: { name: 'identify', idNumber: 'identify', householdAddress: 'decidePlace' },
    materials: {},
    documents: [],
  },
}

/** One table: item → department → exactly the cells, pictures and documents it receives. */
export const distribution: Readonly<Record<Item, Share>> = Object.fromEntries(
  (Object.keys(SHARES) as Item[]).map((item) => [
    item,
    { ...SHARES[item], department: ITEM_INFO[item].department },
  ]),
) as Record<Item, Share>
