/**
 * The cells of the joint form (联办申请表, 冀人社字〔2024〕108号 附件1 五), in the order of the printed form,
 * then what later law and the electronic form add. Values are strings everywhere: text, `YYYY-MM-DD`,
 * `YYYY-MM`, a choice's id, a place code.
 */
export const FIELD_IDS = [
  // 基本信息
  'unitName', // 单位名称
  'unitCreditCode', // 统一社会信用代码
  'pensionNumber', // 个人养老编号
  'name', // 姓名
  'idNumber', // 证件号码
  'sex', // 性别
  'birthDate', // 出生日期, as on the identity card
  'householdAddress', // 户籍地址
  'contactAddress', // 联系地址
  'postcode', // 邮政编码
  'phone', // 电话
  'workStart', // 参加工作时间
  'retirementCategory', // 退休类别
  'retirementMonth', // 退休时间
  'benefitStart', // 养老保险待遇开始时间
  // 退休基本信息
  'needsQualification', // 正常退休是否需要待遇资格确认
  'specialRetirement', // 特殊退休类别
  // 养老保险待遇申领人账号信息
  'accountHolder', // 户名
  'accountBank', // 开户银行名称
  'accountNumber', // 银行账号
  // 公积金 (个人申报此栏无需填写)
  'fundOffice', // 办理机构
  'fundAuthorization', // 承诺已获取授权
  'fundBank', // Ⅰ类银行卡开户银行名称
  'fundAccount', // Ⅰ类银行卡银行账号
  // not printed on the form
  'archiveBirthMonth', // 档案出生年月: counts before the card's, 108 四.4–6
  'insuredCity', // 参保地, city: finds the receiving offices
  'insuredArea', // 参保地, county
  'fundCity', // 公积金缴存地, city: finds the fund's office
  'classOneCard', // 是本人Ⅰ类储蓄卡: no number shows an account's class
  'closeFundAccount', // 是否同时注销公积金账户: a choice since 2026-09-20
  'accountNumberAgain', // 银行账号, second entry where the check digit fails
  'fundAccountAgain', // Ⅰ类银行卡银行账号, second entry
] as const
export type FieldId = (typeof FIELD_IDS)[number]

/** Whether a name is that of a cell of the form. */
export const isField = (id: string): id is FieldId => FIELD_IDS.some((one) => one === id)

/** The joint form by topic: about you · work · retirement · pension account · housing fund. */
export const TOPICS = ['person', 'work', 'retirement', 'account', 'fund'] as const
export type Topic = (typeof TOPICS)[number]

/** Ids of the choices of a `choice` field. */
export const CHOICES = {
  sex: ['male', 'female'],
  needsQualification: ['yes', 'no'],
  specialRetirement: ['specialWork', 'illness'],
  fundAuthorization: ['yes'],
  classOneCard: ['yes'],
  closeFundAccount: ['close', 'keep'],
} as const satisfies Partial<Record<FieldId, readonly string[]>>
export type ChoiceField = keyof typeof CHOICES

/** Why a value cannot stand; each has its Chinese text in `src/content/form`. */
export const FIELD_ERRORS = [
  'missing',
  'notAChoice',
  'textTooLong',
  'addressTooShort',
  'dateInvalid',
  'monthInvalid',
  'monthInFuture',
  'beforeBirth',
  'differsFromIdNumber',
  'idNumberLength',
  'idNumberFirstGeneration',
  'idNumberCharacters',
  'idNumberDate',
  'idNumberCheckDigit',
  'creditCodeLength',
  'creditCodeCharacters',
  'creditCodeCheckDigit',
  'mobileLength',
  'mobileFormat',
  'postcodeFormat',
  'placeUnknown',
  'areaNotInCity',
  'holderNotSelf',
  'cardCharacters',
  'cardLength',
  'cardCredit',
  'cardPrepaid',
  'secondEntryDiffers',
] as const
export type FieldError = (typeof FIELD_ERRORS)[number]

/** What a person should know about a value that may stand nevertheless. */
export const FIELD_WARNINGS = [
  'divisionUnknown',
  'householdOutsideHebei',
  'archiveBirthDiffers',
  'workedBeforeSixteen',
  'cardCheckDigit',
  'bankDiffersFromCard',
] as const
export type FieldWarning = (typeof FIELD_WARNINGS)[number]
