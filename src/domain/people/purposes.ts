import type { Power } from './powers'

/** 单独同意的目的 (个人信息保护法 14, 23, 29): each is asked, recorded and withdrawn by itself. */
export const PURPOSES = [
  'sensitiveData', // 身份证号、银行账号、档案照片, to be decided upon by the departments
  'sharedData', // 读取社保、医保、公积金已有的信息, to prefill the form
] as const
export type Purpose = (typeof PURPOSES)[number]

/** What an item of a written authorisation agrees to on the person's behalf, and on what that rests. */
interface PowerConsent {
  readonly purposes: readonly Purpose[]
  /** Why this needs it, or needs nothing. */
  readonly sentence: string
  readonly law: string
}

const SENSITIVE = '个人信息保护法 13 (一), 29'

/**
 * Which consents each power carries with it. A paper agrees to what its items cannot be done without, and to nothing
 * else: what it does not name stays unasked until the person says it themselves (14: by oneself, and informed).
 */
export const POWER_CONSENTS: Readonly<Record<Power, PowerConsent>> = {
  fill: {
    purposes: ['sensitiveData'],
    sentence: '申请表里要写身份证号，不用就填不成。',
    law: SENSITIVE,
  },
  records: {
    purposes: ['sharedData'],
    sentence: '读取部门已有的信息不是填表少不了的，委托书写明了才读。',
    law: '个人信息保护法 14, 23',
  },
  materials: {
    purposes: ['sensitiveData'],
    sentence: '身份证和档案的照片要交给部门核对。',
    law: SENSITIVE,
  },
  bankAccount: {
    purposes: ['sensitiveData'],
    sentence: '银行账号是敏感信息，待遇打到哪里由它定。',
    law: SENSITIVE,
  },
  submit: {
    purposes: ['sensitiveData'],
    sentence: '提交就是把表和照片交给部门。',
    law: '个人信息保护法 23, 29',
  },
  change: {
    purposes: ['sensitiveData'],
    sentence: '改退休月份要用交过的信息重新审核。',
    law: SENSITIVE,
  },
  collect: {
    purposes: [],
    sentence: '结果是部门依法作出的，领取不用另外同意。',
    law: '个人信息保护法 13 (三)',
  },
}

/** What an authorisation with these powers agrees to, each once. */
export const purposesOf = (powers: readonly Power[]): readonly Purpose[] =>
  PURPOSES.filter((purpose) => powers.some((power) => POWER_CONSENTS[power].purposes.includes(purpose)))
