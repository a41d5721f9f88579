import type { ItemReason } from '@/domain/guidance'
import type { Item } from '@/domain/scheme/ids'

/** Why an item is not ticked. */
export const untickedReasons: Readonly<Partial<Record<ItemReason, string>>> = {
  notInEmployeeMedical: '您不在职工医保。',
  noHousingFundAccount: '您没有公积金账户。',
  noHouseholdCheck: '这种情形不用核对。',
  noHouseholdRegister: '您用的是居住证或者永久居留身份证，没有户籍可核对。',
  notSpecialWork: '您没有选特殊工种。',
  specialWorkPastAge: '到了法定退休年龄，不用按特殊工种提前退。',
  specialWorkUnclear: '特殊工种还没问清。要按它提前退，由单位申办。',
  specialWorkInstead: '特殊工种核准代替这一项。',
  notIllness: '您没有因病提前退休的情况。',
  illnessClosed: '企业职工病退 2025 年起停办，改为病残津贴。',
  illnessUnclear: '有没有核准表还没问清。',
  approvedAlready: '您有核准表，已经办过了。',
  nothingToConfirm: '工龄和档案都没有要确认的。',
  enterpriseOnly: '企业参保人员才办。',
  institutionOnly: '机关事业单位才办。',
  adviceOnly: '不在这里办。带上《独生子女父母光荣证》，问单位或卫健部门。',
}

/** What it means to leave an item out; items that cannot be unticked have no sentence. */
export const untickConsequences: Readonly<Partial<Record<Item, string>>> = {
  pensionPayment: '不一起办，退休当月您要自己向社保经办机构申请养老金。晚申请，就晚领到。',
  medicalContribution:
    '不一起办，退休后您要自己去医保部门办在职转退休。没办以前，享受不了退休人员的医保待遇。',
  housingFundWithdrawal: '不一起办，钱还在账户里，以后您自己向公积金中心申请取出来。',
}
