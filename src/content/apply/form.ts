import type { FieldId } from '@/domain/form'
import { timeText } from '../dates'

/** 填写申请表: the words around its cells. The cells' own words are in `content/form`. */
export const form = {
  prefilled: '已经替您填好，请看看对不对。',
  partly: '填好的请看看对不对，空着的请您填。',
  fix: '不对？改一下',
  done: '改好了',
  cancel: '不改了',
  next: (what: string) => ['下一步：', what],
  errorsTitle: (count: number) => `有 ${count} 处要改`,
  /** In the summary an error says first at which cell it is. */
  errorAt: (label: string, error: string) => `${label}：${error}`,
  choose: '请选择',
  year: '年',
  month: '月',
  /** A live count of what was typed. */
  typed: (digits: number) => `已填 ${digits} 位`,
  /** The same in groups, as they stand on the card: in large type a line does not hold them all. */
  againstCard: '对着卡看：',
  bankFound: '按卡号认出来的',
  why: '为什么问这些',
  whoSees: {
    title: '谁会看到这一页填的',
    line: (fields: readonly string[], uses: readonly string[]) =>
      `${fields.join('、')}。用来${uses.join('，')}。`,
    nobodyElse: '别的部门看不到这一页。',
    nobody: '这一页只有您自己看得到，提交时用来核对。',
  },
  /** At a cell that somebody else typed. */
  changedBy: (name: string, when: string) => `${name}填的，${when}`,
  /** At one that a helper neither sees nor fills. */
  theirs: (name: string, filled: boolean) => `${name}本人${filled ? '已填' : '填'}`,
  /** What a declaration in the retiree's own words is called there. */
  theirLabels: { classOneCard: '确认银行卡是本人Ⅰ类储蓄卡' } as Readonly<Partial<Record<FieldId, string>>>,
  accountTheirs: (name: string) => `银行卡由${name}本人填，您不用管。`,
  /** The same to an agent whose paper does not name it. */
  accountNotNamed: (name: string) => `银行卡由${name}本人填。要您填，请补一份写明「填银行账号」的委托书。`,
  noConsent: '您没有同意读取部门的信息，这几项请您自己填，部门会再核对。',
} as const

/** Where what was typed is. Under the heading, read out when it changes. */
export const savingTexts = {
  saved: (instant: string) => `已保存 ${timeText(instant)}，可以随时离开`,
  saving: '正在保存',
  offline: '没连上网，存在手机里',
  onPhone: '存在这部手机里',
  phoneFull: '没连上网，手机也存不下了。请先别关，连上网就会保存。',
  decide: (count: number) => `有 ${String(count)} 项要您看一下，别的已保存`,
} as const

/** A cell that was changed on two devices, in the summary of errors; the rest is in `conflict`. */
export const conflictError = '两边填得不一样，请选一个。'

/** At a cell that only this phone keeps, by what it waits for. */
export const heldBack = {
  realNameRequired: '实名认证以后才能保存，现在只存在这部手机里。',
  consentRequired: '同意使用敏感信息以后才能保存，现在只存在这部手机里。',
} as const
