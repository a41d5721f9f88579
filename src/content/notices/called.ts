import type { NoticeKind, Reader } from '@/domain/notices'
import type { LocalDate } from '@/domain/scheme/ids'
import {
  askingMessage,
  draftEndingMessage,
  familyName,
  SIGNATURE,
  supplementMessage,
  type Asks,
} from '../sms'
import { noticeWords, type NoticeNames } from './told'

/** What stands in a notice outside the app: whose, what, a day, and nothing else about anybody (RULINGS 37). */
export interface Called {
  readonly kind: NoticeKind
  readonly reader: Reader
  /** The name of whose application it is; null where none was proved. */
  readonly name: string | null
  readonly names: NoticeNames
  /** The day on which it happened, and by when it is to be done or decided. */
  readonly on: LocalDate
  readonly due: LocalDate | null
  /** How many more there are to read. */
  readonly more: number
  /** Who asks, where that is what it is of: said in a text message, and not on a screen that lies open. */
  readonly asks?: Asks | null
}

/** What the templates of WeChat and Alipay hold in one place. */
export const PLACE_LENGTH = 20

const CASELESS: readonly NoticeKind[] = [
  'windowOpens',
  'earlyNotice',
  'earlyNoticeToOffice',
  'delayAgreement',
  'retirementMonth',
  'channelEnded',
]

const short = (day: LocalDate) => {
  const [, month = '', date = ''] = day.split('-')
  return `${String(Number(month))}月${String(Number(date))}日`
}
const whole = (day: LocalDate) => `${day.slice(0, 4)}年${short(day)}`

function whoseOf({ kind, reader, name }: Called): string {
  if (CASELESS.includes(kind)) return '您的退休提醒'
  if (name === null) return reader === 'retiree' ? '您的退休申请' : '您家人的退休申请'
  return `${familyName(name)}的退休申请`
}

/** As short as the templates ask: a day has a place of its own there. */
function whatOf(called: Called): string {
  if (called.kind === 'draftEnding') return '没提交的申请快到期了'
  const day = called.kind === 'retirementMonth' ? called.names.day : ''
  return noticeWords({ ...called, settled: false }, { ...called.names, day }).title
}

function hintOf(called: Called): string {
  const { more, reader } = called
  const { waits } = noticeWords({ ...called, settled: false }, called.names)
  if (more > 0) return `还有 ${String(more)} 条消息，点开看`
  if (called.kind === 'draftEnding') return byWhen(called) || '点开看要做什么'
  if (waits) return reader === 'family' ? '等本人做，点开看' : '点开看要做什么'
  return byWhen(called) || '点开看'
}

/** By when there is a result, or something is to be done; empty where nobody says, and where it stands in the title. */
function byWhen({ kind, due }: Called): string {
  if (due === null || kind === 'retirementMonth') return ''
  if (kind === 'windowOpens') return `建议${whole(due)}以前申请`
  if (kind === 'draftEnding') return `留到${short(due)}，点开看`
  if (CASELESS.includes(kind)) return `最晚${short(due)}`
  return `最晚${short(due)}有结果`
}

/** What the places of a template are filled with. */
export const templateWords = (called: Called) => ({
  whose: whoseOf(called),
  what: whatOf(called),
  when: whole(called.on),
  hint: hintOf(called),
})

const moreOf = ({ more }: Called) => (more > 0 ? `还有 ${String(more)} 条消息。` : '')

/** As a text message: no link (RULINGS 37). */
export function smsOf(called: Called): string {
  const { kind, reader, name, due, names, asks = null } = called
  const more = moreOf(called)
  // What has to be said of these is said better in a message of their own.
  if (kind === 'asked' && asks !== null) return askingMessage(asks, more)
  if (reader === 'retiree' && kind === 'supplementReminded' && name !== null)
    return supplementMessage({ name, item: names.items, more })
  if (kind === 'draftEnding' && due !== null && names.part !== null)
    return draftEndingMessage({ name, part: names.part, until: due, more })
  const { title, waits } = noticeWords({ ...called, settled: false }, names)
  // Of what somebody asked to be told of, the day stands in the title.
  const by = waits || CASELESS.includes(kind) ? '' : byWhen(called)
  return `${SIGNATURE}${whoseOf(called)}：${title}。${by && `${by}。`}${more}请打开「退休一件事」，在「消息」里看。有疑问请拨打 12333。`
}

/** On a locked screen. */
export function briefOf(called: Called): { readonly title: string; readonly text: string } {
  const { title, toDo } = noticeWords({ ...called, settled: false }, called.names)
  return { title: whoseOf(called), text: `${title}。${toDo}${moreOf(called)}` }
}

/** A message that one sends oneself. */
export const testWords = {
  template: (on: LocalDate) => ({
    ...{ whose: '退休一件事', what: '这是您要的测试消息', when: whole(on), hint: '收到了，就是通的' },
  }),
  sms: `${SIGNATURE}这是您要的测试消息，收到了，就是通的。有疑问请拨打 12333。`,
}
