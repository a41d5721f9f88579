import type { FieldId } from '@/domain/form/ids'

/**
 * Each cell's own name on the joint form (108 附件1 五). Apart from what is said at the cell: who looks the answers over
 * reads the names alone.
 */
export const fieldLabels: Readonly<Record<FieldId, string>> = {
  unitName: '单位名称',
  unitCreditCode: '统一社会信用代码',
  pensionNumber: '个人养老编号',
  name: '姓名',
  idNumber: '证件号码',
  sex: '性别',
  birthDate: '出生日期',
  householdAddress: '户籍地址',
  contactAddress: '联系地址',
  postcode: '邮政编码',
  phone: '电话',
  workStart: '参加工作时间',
  retirementCategory: '退休类别',
  retirementMonth: '退休时间',
  benefitStart: '养老保险待遇开始时间',
  needsQualification: '正常退休是否需要待遇资格确认',
  specialRetirement: '特殊退休类别',
  accountHolder: '户名',
  accountBank: '开户银行名称',
  accountNumber: '银行账号',
  fundOffice: '办理机构',
  fundAuthorization: '承诺已获取授权',
  fundBank: 'Ⅰ类银行卡开户银行名称',
  fundAccount: 'Ⅰ类银行卡银行账号',
  archiveBirthMonth: '档案出生年月',
  insuredCity: '养老保险参保地（市）',
  insuredArea: '养老保险参保地（县、市、区）',
  fundCity: '公积金缴存地（市）',
  classOneCard: '是本人Ⅰ类储蓄卡，公积金打到我拍的这张卡',
  closeFundAccount: '提取公积金时，账户要不要注销',
  accountNumberAgain: '请再填一次银行账号',
  fundAccountAgain: '请再填一次Ⅰ类银行卡银行账号',
}
