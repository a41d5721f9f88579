import type { DraftPart } from '@/domain/case/draftLife'
import type { LocalDate, YearMonth } from '@/domain/scheme/ids'
import { dayText, monthText } from './dates'
import { surnameOf } from './surname'

/** Before each message: who it is from. */
export const SIGNATURE = '【退休一件事】'

const PURPOSES = { signIn: '登录', signature: '代替手写签名提交申请' } as const

/** 「王*」: the surname alone (RULINGS 37). */
export const familyName = (name: string) => `${surnameOf(name)}*`

/** What a department asked for has not come (RULINGS 26). Surname and item at the most, and no link (37). */
export function supplementMessage({
  name,
  item,
  more = '',
}: {
  readonly name: string
  readonly item: string
  /** That there is more to read. */
  readonly more?: string
}): string {
  return `${SIGNATURE}${familyName(name)}，您好：您申请的「${item}」，请您补的材料还没有收到。请打开「退休一件事」，在「进度」里看要补什么。哪天补都可以，补上以前不计时。${more}有疑问请拨打 12333。`
}

/**
 * A draft that nobody goes on with, or its pictures, end soon (policy §10). Surname and date at the most, and no link (37).
 * @param name `null` where none was proved
 */
export function draftEndingMessage(ending: {
  readonly name: string | null
  readonly part: DraftPart
  readonly until: LocalDate
  /** That there is more to read. */
  readonly more?: string
}): string {
  const { name, part, until, more = '' } = ending
  const said = {
    pictures: `您没提交的退休申请，拍的照片留到${dayText(until)}，过后删掉，填的还在。想接着用，请在那天以前打开「退休一件事」点「继续办理」。`,
    draft: `您没提交的退休申请，留到${dayText(until)}，过后全部删掉。想接着办，请在那天以前打开「退休一件事」点「继续办理」。`,
  }
  return `${SIGNATURE}${name === null ? '' : `${familyName(name)}，`}您好：${said[part]}${more}有疑问请拨打 12333。`
}

/** A text message with a code. No link, no name: whoever doubts it can call 12333. */
export function codeMessage(purpose: keyof typeof PURPOSES, code: string, minutes: number): string {
  return `${SIGNATURE}验证码 ${code}，用于${PURPOSES[purpose]}，${minutes} 分钟内有效。请不要告诉别人，工作人员不会向您要。如有疑问请拨打 12333。`
}

/** Who asks to be let in, and for what. */
export type Asks =
  | {
      readonly by: 'family'
      readonly surname: string
      readonly sex: 'male' | 'female'
      /** To fill in as well as to look. */
      readonly fills: boolean
    }
  | { readonly by: 'unit'; readonly unit: string; readonly month: YearMonth | null }

/**
 * To whoever is asked: who it is, and that nothing opens without a yes. The surname or the unit, the month that a unit
 * proposes, and no link (RULINGS 37).
 * @param more that there is more to read
 */
export const askingMessage = (asks: Asks, more = ''): string =>
  `${SIGNATURE}${asks.by === 'family' ? familyAsks(asks) : unitAsks(asks)}${more}如有疑问请拨打 12333。`

const called = ({ surname, sex }: { readonly surname: string; readonly sex: 'male' | 'female' }) =>
  `${surname}${sex === 'male' ? '先生' : '女士'}`

function familyAsks({ fills, ...asker }: Extract<Asks, { by: 'family' }>): string {
  const [wish, without] = fills ? ['帮您填退休申请表', '看不到，也填不了'] : ['看您退休申请的进度', '看不到']
  return `${called(asker)}想${wish}。认识再同意：打开「退休一件事」，在「请家人帮忙」里选。没有同意，${without}。`
}

function unitAsks({ unit, month }: Extract<Asks, { by: 'unit' }>): string {
  const asks =
    month === null
      ? `${unit}想替您交单位的材料、确认申请。`
      : `${unit}请您办退休，${monthText(month)}。用这个手机号打开「退休一件事」，`
  return `${asks}认识再同意：在首页最上面选。没有同意，看不到您的申请。`
}

/** What somebody who was let in, or a unit or archive keeper, does that the retiree is told of. */
export type HolderNews = 'firstLook' | 'changed'

/** To the retiree: surname and what it is about at most, no link (RULINGS 37). */
export function familyMessage(
  news: HolderNews,
  helper: { readonly surname: string; readonly sex: 'male' | 'female' },
  ended: boolean,
): string {
  const who = called(helper)
  const toStop = (what: string) =>
    ended ? '现在已经停了。' : `不想再让${what}，打开「退休一件事」，在「请家人帮忙」里停掉。`
  const said = {
    firstLook: `${who}第一次看了您退休申请的进度。${toStop('看')}`,
    changed: `${who}在帮您填退休申请表，改了什么都记着。打开「退休一件事」就能看。签名、提交还是您来。${toStop('填')}`,
  }
  return `${SIGNATURE}${said[news]}如有疑问请拨打 12333。`
}

/** To the retiree, of what they handed over: the unit, and no link (RULINGS 37). */
export function unitNewsMessage(news: HolderNews, unit: string, ended: boolean): string {
  const end = ended ? '现在已经停了。' : '不想再让单位办，打开「退休一件事」，在「请单位一起办」里收回。'
  const said = {
    firstLook: `${unit}第一次看了您交给单位的申请。${end}`,
    changed: `${unit}在交单位的材料、填单位的栏，做了什么都记着。打开「退休一件事」，在「谁看过我的信息」里看。${end}`,
  }
  return `${SIGNATURE}${said[news]}如有疑问请拨打 12333。`
}

/** To the retiree: nobody speaks for the unit any more that is to confirm. */
export const unitWithoutClerkMessage = (unit: string): string =>
  `${SIGNATURE}${unit}现在没有经办人，没有人能确认您的退休申请。请给单位人事打个电话。别的办法，打开「退休一件事」，在「进度」里看。如有疑问请拨打 12333。`

/** To the retiree: the unit was reminded for the last time and has not answered. */
export const unitSilentMessage = (askedOn: string): string =>
  `${SIGNATURE}${askedOn}请单位确认您的退休申请，提醒过了，还没有答复。可以给单位人事打个电话。别的办法，打开「退休一件事」，在「进度」里看。如有疑问请拨打 12333。`

/** To who speaks for a unit: how many wait, and nothing of whose they are. */
export const unitReminder = (waiting: number): string =>
  `${SIGNATURE}您单位有 ${String(waiting)} 件退休办件等确认。请登录「退休一件事」，在「单位办件」里看。如有疑问请拨打 12333。`

/** 个人信息保护法 45: all of it was handed out; whoever was not the one to ask hears of it. */
export const takenAlongMessage = `${SIGNATURE}有人用您的手机号登录并下载了您的全部资料。是您本人就不用管；不是，请打开「退休一件事」，在「登录过的手机」里退出别的手机。如有疑问请拨打 12333。`

/** The last that is ever said to the number. */
export const erasedMessage = `${SIGNATURE}您在「退休一件事」的资料已经删除，不能恢复。以后要办，可以重新登录、重新填。如有疑问请拨打 12333。`
