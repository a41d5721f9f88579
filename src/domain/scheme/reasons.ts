import type { FieldId } from '../form/ids'
import type { Item, MaterialKind } from './ids'
import type { BasisId } from './legalBases'

/**
 * Why an item is not granted: a closed table, so that every refusal can be said in words that a citizen can act on,
 * and none is a clerk's abbreviation.
 * Source: 冀人社字〔2024〕108号 附件1, 二 (审核要点), 三 (受理条件), 四 (政策依据).
 */
export interface RefusalReason {
  /** The items this reason can be given for. */
  readonly items: readonly [Item, ...Item[]]
  /** What was found, to the citizen. */
  readonly sentence: string
  /** What to do about it. */
  readonly toDo: string
  /** The same where others wait for this item (108 七(四)3): the whole case came back and is sent again. */
  readonly toDoReturned?: string
  /** What of the joint form it is about. */
  readonly fields: readonly FieldId[]
  /** Which pictures it is about. */
  readonly materials: readonly MaterialKind[]
  /** Another answer cures it, not a better paper: what is written there comes before the pictures. */
  readonly curedInTheForm?: true
  /** A family member who only looks on may read it: nothing of health, arrears or accounts in it. */
  readonly safeForFamily: boolean
  /** What it rests on, replaced versions too: which counts is asked by the day of the decision. */
  readonly bases: readonly [BasisId, ...BasisId[]]
}

const REFUSALS = {
  birthDateAltered: {
    items: ['benefitQualification', 'specialWorkRetirement'],
    sentence: '档案里记出生时间的地方有涂改，凭现有材料认定不了。',
    toDo: '请到原批准机关调取原件的复印件，由保存单位盖公章并注明「复印件与原件一致」；也可以请法定机构鉴定。拿到后补拍这几页，再交一次。',
    fields: ['archiveBirthMonth'],
    materials: ['archivePages'],
    safeForFamily: true,
    bases: ['archiveBirthHebei'],
  },
  birthDateUnproven: {
    items: ['benefitQualification', 'specialWorkRetirement'],
    sentence: '交来的档案页里，没有能认定出生时间的那份材料。',
    toDo: '请保管档案的单位找出首次参加工作的批准手续（入伍登记表、招工手续或毕业生登记表），补拍后再交一次。',
    fields: ['archiveBirthMonth'],
    materials: ['archivePages'],
    safeForFamily: true,
    bases: ['archiveBirthHebei2007', 'archiveBirthHebei'],
  },
  birthDateDiffers: {
    items: ['benefitQualification', 'specialWorkRetirement'],
    sentence: '申请表上的档案出生年月，和档案里最先记载的不一样。',
    toDo: '请按档案最先记载的年月改好。退休时间可能跟着变，系统会重新算给您看，再交一次。',
    fields: ['archiveBirthMonth', 'retirementMonth'],
    materials: ['archivePages'],
    curedInTheForm: true,
    safeForFamily: true,
    bases: ['archiveBirthNational', 'archiveBirthHebei2007', 'archiveBirthHebei'],
  },
  workStartUnproven: {
    items: ['benefitQualification', 'specialWorkRetirement', 'deemedContribution'],
    sentence: '申请表上的参加工作时间，档案里找不到依据。',
    toDo: '请补上招工、入伍或分配手续那几页；档案里没有的，补上当年的原始材料，再交一次。',
    fields: ['workStart'],
    materials: ['archivePages'],
    safeForFamily: true,
    bases: ['scheme108Items'],
  },
  workHistoryUnclear: {
    items: ['benefitQualification', 'specialWorkRetirement', 'deemedContribution'],
    sentence: '工作经历中间有一段对不上，视同缴费年限认定不了。',
    toDo: '请单位或档案托管机构补上那一段的调动、工资或停薪留职材料，再交一次。',
    fields: ['workStart'],
    materials: ['archivePages'],
    safeForFamily: true,
    bases: ['scheme108Items'],
  },
  postUndetermined: {
    items: ['benefitQualification'],
    sentence: '退休前是管理（技术）岗还是工人岗，凭现有材料认定不了。',
    toDo: '请单位补上劳动合同、聘任或岗位变动的材料，再交一次。岗位由人社部门认定。',
    fields: ['retirementCategory', 'retirementMonth'],
    materials: ['archivePages'],
    safeForFamily: true,
    bases: ['scheme108Items'],
  },
  ageNotReached: {
    items: ['benefitQualification'],
    sentence: '到您选的退休月份，还没有到可以退休的年龄。',
    toDo: '请改选退休时间，系统会把最早、法定、最晚三个日期列给您，再交一次。',
    fields: ['retirementMonth'],
    materials: [],
    safeForFamily: true,
    bases: ['scheme108Qualification', 'retirementAge'],
  },
  flexibleAgreementMissing: {
    items: ['benefitQualification'],
    sentence: '您选了弹性退休，但没有查到书面告知单位，或者和单位的书面约定。',
    toDo: '提前退休，请书面告知单位；延迟退休，请和单位签好书面约定。办好后再交一次，也可以改选法定的退休时间。',
    fields: ['retirementCategory', 'retirementMonth'],
    materials: ['archivePages'],
    curedInTheForm: true,
    safeForFamily: true,
    bases: ['flexibleRetirement', 'flexibleNotice'],
  },
  contributionYearsShort: {
    items: ['benefitQualification', 'specialWorkRetirement', 'pensionPayment'],
    sentence: '养老保险累计缴费年限（含视同）还不够最低年限。',
    toDo: '请打 12333 或到社保窗口，问清还差几个月、可以怎样接着缴。缴够以后再申请。',
    fields: ['retirementMonth'],
    materials: [],
    safeForFamily: false,
    bases: ['minimumYears', 'socialInsuranceLaw16', 'socialInsuranceRules2'],
  },
  benefitPlaceElsewhere: {
    items: ['benefitQualification', 'specialWorkRetirement'],
    sentence: '按规定，您的待遇领取地不在这里。',
    toDo: '请打 12333 问清该在哪里办。需要的话，先把养老保险关系转过去。',
    fields: ['insuredCity', 'insuredArea'],
    materials: [],
    safeForFamily: true,
    bases: ['scheme108Items'],
  },
  specialWorkYearsShort: {
    items: ['specialWorkRetirement'],
    sentence:
      '在特殊工种岗位上累计工作的年数还不够：高空、特别繁重体力劳动 10 年，井下、高温 9 年，其他有害身体健康工作 8 年。',
    toDo: '请单位核对档案里各段特殊工种岗位，有漏的补上那几页，再交一次。确实不够的，到法定退休年龄再办。',
    fields: [],
    materials: ['archivePages'],
    safeForFamily: true,
    bases: ['scheme108SpecialWork'],
  },
  specialWorkUnproven: {
    items: ['specialWorkRetirement'],
    sentence: '档案里记的工种，认定不了是特殊工种，或者认定不了是哪一类。',
    toDo: '请单位补上那几年的岗位、工种、工资或提前退休工种津贴的原始材料，再交一次。',
    fields: ['specialRetirement'],
    materials: ['archivePages'],
    safeForFamily: true,
    bases: ['scheme108Items', 'scheme108SpecialWork'],
  },
  specialWorkAgeNotReached: {
    items: ['specialWorkRetirement'],
    sentence: '到您选的退休月份，还没有到特殊工种可以提前退休的年龄：男 55 岁，女 45 岁。',
    toDo: '请改选退休时间，再交一次。',
    fields: ['retirementMonth'],
    materials: [],
    safeForFamily: true,
    bases: ['scheme108SpecialWork', 'specialWorkAges'],
  },
  publicNoticeInsufficient: {
    items: ['specialWorkRetirement'],
    sentence: '单位的公示结果不合要求：没有公示满，或者写的内容和申请的对不上。',
    toDo: '请单位重新公示，把公示结果给您，补拍后再交一次。',
    fields: [],
    materials: ['publicNotice'],
    safeForFamily: true,
    bases: ['scheme108Items', 'scheme108Materials'],
  },
  deemedYearsUnproven: {
    items: ['deemedContribution'],
    sentence: '2014 年 10 月以前的连续工龄，凭现有材料认定不了。',
    toDo: '请单位补上那几年的任职、调动、工资材料，再交一次。',
    fields: ['workStart'],
    materials: ['archivePages'],
    safeForFamily: true,
    bases: ['scheme108Items', 'scheme108Deemed'],
  },
  retirementApprovalDiffers: {
    items: ['deemedContribution'],
    sentence: '退休审批手续上写的，和档案或者填报的信息不一致。',
    toDo: '请单位和退休审批的机关核对退休时间、参加工作时间，改好或者换一份，再交一次。',
    fields: ['retirementMonth', 'workStart'],
    materials: ['retirementApproval'],
    safeForFamily: true,
    bases: ['scheme108Items', 'scheme108Materials'],
  },
  pensionArrears: {
    items: ['pensionPayment'],
    sentence: '还有欠缴的养老保险费。',
    toDo: '请和单位或社保经办机构核对欠缴的月份，补缴到账以后，单独申请养老金。补缴到账的次月起发，之前的月份不补发。',
    toDoReturned:
      '请和单位或社保经办机构核对欠缴的月份，补缴到账以后，再交一次。补缴到账的次月起发，之前的月份不补发。',
    fields: [],
    materials: [],
    safeForFamily: false,
    bases: ['scheme108Payment', 'hebeiArrears'],
  },
  pensionRecordsUnmerged: {
    items: ['pensionPayment'],
    sentence: '您有不止一处养老保险关系，还没有归并。',
    toDo: '请先到社保窗口把几处关系归并到一起，再单独申请养老金。',
    toDoReturned: '请先到社保窗口把几处关系归并到一起，再交一次。',
    fields: ['pensionNumber'],
    materials: [],
    safeForFamily: true,
    bases: ['scheme108Payment'],
  },
  archiveNotRecognized: {
    items: ['pensionPayment'],
    sentence: '有视同缴费年限，但档案信息还没有认定完。',
    toDo: '请到人社窗口办完档案信息认定，再单独申请养老金。',
    toDoReturned: '您有工龄要先由人社部门认定。请改一改答案，换成要认定的那种情形，再交一次。',
    fields: ['workStart'],
    materials: ['archivePages'],
    safeForFamily: true,
    bases: ['scheme108Payment'],
  },
  recognitionDiffers: {
    items: ['pensionPayment'],
    sentence: '填报的信息和待遇条件认定表上的不一致。',
    toDo: '请对照认定表，和单位一起核对退休时间、参加工作时间，改好后单独申请养老金。',
    toDoReturned: '请和单位一起核对退休时间、参加工作时间，改好后再交一次。',
    fields: ['retirementMonth', 'workStart'],
    materials: [],
    safeForFamily: true,
    bases: ['scheme108Items'],
  },
  payeeAccountUnusable: {
    items: ['pensionPayment'],
    sentence: '收款账户用不了：户名不是您本人，或者账号不对。',
    toDo: '请换成您本人名下、正常使用的银行账户，再单独申请养老金。',
    toDoReturned: '请换成您本人名下、正常使用的银行账户，再交一次。',
    fields: ['accountHolder', 'accountBank', 'accountNumber'],
    materials: [],
    safeForFamily: false,
    bases: ['handlingRegulation18'],
  },
  inCustody: {
    items: ['pensionPayment'],
    sentence: '在押服刑期间，不能申请养老保险待遇。',
    toDo: '服刑期满以后，可以单独申请养老金。',
    toDoReturned: '服刑期满以后，再交一次。',
    fields: [],
    materials: [],
    safeForFamily: false,
    bases: ['scheme108Payment'],
  },
  medicalYearsShort: {
    items: ['medicalContribution'],
    sentence: '医保累计缴费年限（含视同）不够：男满 30 年，女满 25 年。',
    toDo: '可以接着缴，或者问医保部门能不能一次补缴。缴够以后，单独申请在职转退休。',
    fields: [],
    materials: [],
    safeForFamily: false,
    bases: ['scheme108Medical', 'socialInsuranceLaw27', 'medicalSecurityLaw', 'hebeiMedicalYears'],
  },
  medicalLocalYearsShort: {
    items: ['medicalContribution'],
    sentence: '医保在本统筹区实际缴费还不满 10 年。',
    toDo: '可以接着缴，或者问医保部门能不能一次补缴。满 10 年以后，单独申请在职转退休。',
    fields: [],
    materials: [],
    safeForFamily: false,
    bases: ['scheme108Medical', 'socialInsuranceLaw27', 'medicalSecurityLaw', 'hebeiMedicalYears'],
  },
  medicalInsuredElsewhere: {
    items: ['medicalContribution'],
    sentence: '您的职工医保关系不在这个统筹区。',
    toDo: '请先把医保关系转过来，或者到现在参保的地方申请在职转退休。',
    fields: ['insuredCity', 'insuredArea'],
    materials: [],
    safeForFamily: true,
    bases: ['scheme108Medical', 'hebeiMedicalYears'],
  },
  fundNotSealed: {
    items: ['housingFundWithdrawal'],
    sentence: '单位还没有给您的公积金账户办「封存」，也就是停止缴存。',
    toDo: '请单位办好封存。封存以后，您单独申请提取。',
    fields: ['fundOffice'],
    materials: [],
    safeForFamily: true,
    bases: ['scheme108Items', 'housingFund24Before', 'housingFund24', 'housingFund25Before', 'housingFund25'],
  },
  fundUnderpaid: {
    items: ['housingFundWithdrawal'],
    sentence: '单位还没有给您缴足公积金。',
    toDo: '请单位补缴、再办封存。办好以后，您单独申请提取。',
    fields: ['fundOffice'],
    materials: [],
    safeForFamily: false,
    bases: ['scheme108Items'],
  },
  fundAccountElsewhere: {
    items: ['housingFundWithdrawal'],
    sentence: '您的公积金账户不在这个公积金中心。',
    toDo: '请打 12329 问清账户在哪里，到那里单独申请提取。',
    fields: ['fundCity', 'fundOffice'],
    materials: [],
    safeForFamily: true,
    bases: ['scheme108HousingFund'],
  },
  fundCardUnusable: {
    items: ['housingFundWithdrawal'],
    sentence: '银行卡用不了：不是您本人的Ⅰ类储蓄卡。',
    toDo: '请换一张本人的Ⅰ类储蓄卡，再单独申请提取。哪张是Ⅰ类卡，手机银行的「账户类别」里能看到，也可以问银行。',
    fields: ['classOneCard', 'fundBank', 'fundAccount'],
    materials: ['bankCard'],
    safeForFamily: false,
    bases: ['scheme108Materials'],
  },
  mandateUnproven: {
    items: ['benefitQualification', 'specialWorkRetirement', 'deemedContribution', 'pensionPayment'],
    sentence: '凭代办人交的委托书，认定不了是您委托他提交的。',
    toDo: '可以由您本人签名，再申请一次；也可以重新写一份委托书、亲笔签名，让代办人从头开始代办，再申请一次。',
    fields: [],
    materials: [],
    safeForFamily: true,
    bases: ['scheme108Materials'],
  },
} as const satisfies Record<string, RefusalReason>

export type ReasonCode = keyof typeof REFUSALS

export const REASON_CODES = Object.keys(REFUSALS) as readonly ReasonCode[]

/** What a refusal's code means, to the citizen. */
export const refusalReason = (code: ReasonCode): RefusalReason => REFUSALS[code]

/** The reasons an item can be refused for. */
export const reasonsForItem = (item: Item): ReasonCode[] =>
  REASON_CODES.filter((code) => refusalReason(code).items.includes(item))
