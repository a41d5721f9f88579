import type { FieldId } from '@/domain/form/ids'

/** What is said at a cell beside its name. */
export interface FieldText {
  /** What to type, and where to look it up. */
  hint?: string
  /** An official word in plain ones. */
  plain?: string
  /** What to do where it must be filled and is empty. */
  missing: string
}

export const fieldTexts: Readonly<Record<FieldId, FieldText>> = {
  unitName: {
    hint: '写全称，和单位公章上的一样。',
    missing: '还没填单位名称。请写现在的单位全称。',
  },
  unitCreditCode: {
    hint: '18 位，在单位营业执照上。不知道就问单位。',
    plain: '单位的「身份证号」。',
    missing: '还没填统一社会信用代码。请问单位要，一共 18 位。',
  },
  pensionNumber: {
    hint: '不知道可以不填，凭证件号码也查得到。',
    plain: '社保给的编号，一人一个。',
    missing: '请填个人养老编号。',
  },
  name: {
    missing: '还没有姓名。请先完成实名认证。',
  },
  idNumber: {
    plain: '身份证上的 18 位号码。',
    missing: '还没有证件号码。请先完成实名认证。',
  },
  sex: {
    missing: '还没有性别。请先完成实名认证。',
  },
  birthDate: {
    hint: '这是身份证上的。和档案不一样的，以档案为准。',
    missing: '还没有出生日期。请先完成实名认证。',
  },
  householdAddress: {
    hint: '照户口本写，写到门牌号。',
    plain: '户口本上的地址。',
    missing: '还没填户籍地址。请照户口本写。',
  },
  contactAddress: {
    hint: '现在住的地方，写到门牌号。',
    missing: '还没填联系地址。请写现在住的地方。',
  },
  postcode: {
    hint: '6 位数字。不知道可以不填。',
    missing: '请填邮政编码，6 位数字。',
  },
  phone: {
    hint: '11 位手机号码，填常接的那个。',
    missing: '还没填电话。请填 11 位手机号码。',
  },
  workStart: {
    hint: '请照档案填。人社部门会按档案再核对一次。',
    missing: '还没填参加工作时间。请填哪年哪月。',
  },
  retirementCategory: {
    plain:
      '弹性延迟期满：和单位约定晚退休，约定的日子到了。终止弹性延迟：还没到约定的日子，和单位商量好提前结束。',
    missing: '还没有退休类别。请先回到开始的几个问题，选退休时间。',
  },
  retirementMonth: {
    hint: '要改，请回到开始的几个问题，系统重新算给您看。',
    missing: '还没有退休时间。请先回到开始的几个问题，选退休时间。',
  },
  benefitStart: {
    hint: '系统按退休时间算的，以社保经办机构核定为准。',
    plain: '开始领养老金的月份。',
    missing: '还没有待遇开始时间。请先回到开始的几个问题，选退休时间。',
  },
  needsQualification: {
    plain: '人社部门先看档案，确认可以退休、从哪天退休。',
    missing: '还没有这一项。请先回答完开始的几个问题。',
  },
  specialRetirement: {
    missing: '还没有这一项。请先回答完开始的几个问题。',
  },
  accountHolder: {
    plain: '银行卡是谁的名字。',
    missing: '还没有户名。请先完成实名认证。',
  },
  accountBank: {
    hint: '填好卡号，系统会替您认出银行；认不出的，请照卡面写。',
    plain: '发这张卡的银行。',
    missing: '还没填开户银行。请写发卡的银行，例如「中国农业银行」。',
  },
  accountNumber: {
    hint: '卡正面的那串长号码，13 到 19 位。社保卡也可以，要填它的银行卡号。',
    missing: '还没填银行账号。请对着卡，填正面的那串长号码。',
  },
  fundOffice: {
    hint: '写公积金中心或管理部的名称。',
    missing: '还没填办理机构。请写公积金中心或管理部的名称。',
  },
  fundAuthorization: {
    missing: '请确认已经得到职工本人的授权。没有授权的，请不要代办公积金。',
  },
  fundBank: {
    hint: '职工本人Ⅰ类银行卡的发卡银行。',
    missing: '还没填Ⅰ类银行卡的开户银行。请照卡面写。',
  },
  fundAccount: {
    hint: '职工本人Ⅰ类银行卡正面的那串长号码，13 到 19 位。',
    missing: '还没填Ⅰ类银行卡的银行账号。请对着卡，填正面的那串长号码。',
  },
  archiveBirthMonth: {
    hint: '要改，请回到开始的几个问题，系统重新算给您看。',
    plain: '单位保管的人事档案里写的出生年月。',
    missing: '请填档案出生年月。',
  },
  insuredCity: {
    hint: '现在在哪个市交养老保险，就选哪个市。',
    missing: '还没选参保的市。请选现在交养老保险的市。',
  },
  insuredArea: {
    hint: '在市里直接参保的，选「市本级」。拿不准，打 12333 问。',
    missing: '还没选参保的县、市、区。在市里直接参保的，选「市本级」。',
  },
  fundCity: {
    hint: '公积金交在哪个市，就选哪个市。拿不准，打 12329 问。',
    missing: '还没选公积金缴存的市。请选单位交公积金的市。',
  },
  classOneCard: {
    plain: '功能最全的储蓄卡，存取、转账没有限额。',
    missing: '请确认拍的是本人的Ⅰ类储蓄卡。拿不准的，看下面三种办法。',
  },
  closeFundAccount: {
    missing: '还没选。请选注销账户，或者先留着。',
  },
  accountNumberAgain: {
    hint: '请对着卡，从头再填一遍。',
    missing: '请再填一次银行账号。填错了的，改上面那一格。',
  },
  fundAccountAgain: {
    hint: '请对着卡，从头再填一遍。',
    missing: '请再填一次Ⅰ类银行卡银行账号。填错了的，改上面那一格。',
  },
}
