import type { NoticeKind, Reader } from '@/domain/notices'
import type { DraftPart } from '@/domain/case/draftLife'
import type { LocalDate } from '@/domain/scheme/ids'
import { dayText, monthText } from '../dates'

/** What a notice may name, in words; what does not apply is empty. */
export interface NoticeNames {
  readonly department: string
  /** The items' short names, joined; the family is told none. */
  readonly items: string
  readonly pictures: number
  /** By when; empty where there is no day. */
  readonly day: string
  readonly part: DraftPart | null
  /** Who asks. */
  readonly asker: string
  /** By which no news arrives any more. */
  readonly channel: string
}

interface Words {
  /** What happened. */
  readonly title: (names: NoticeNames) => string
  /** What to do, and by when. */
  readonly toDo: (names: NoticeNames) => string
  /** The same to an agent, where the page with the answer is the person's own. */
  readonly toDoOfAgent?: string
  /** It waits on somebody. */
  readonly waits?: true
}

const NOTHING = '不用做什么。'
const NO_MORE = '现在不用做什么了。'
const KEPT = '填过的、拍过的都在。'
const ANY_DAY = '点开看要补什么。哪天补都可以，补上以前不计时。'
const byDay = (day: string) => (day === '' ? '' : `最晚 ${day}`)
const resultBy = (day: string, all = '') => (day === '' ? NOTHING : `最晚 ${day}${all}有结果，${NOTHING}`)

/** By when, in words; of a month that has come, the month. */
export function dueText(kind: NoticeKind, due: LocalDate | null, dayIn = dayText): string {
  if (due === null) return ''
  return kind === 'retirementMonth' ? monthText(due) : dayIn(due)
}

/** Every notice in words, to whoever may act on it. */
const words: Readonly<Record<NoticeKind, Words>> = {
  submitted: { title: () => '申请已经提交', toDo: ({ day }) => resultBy(day) },
  unitConfirmed: { title: () => '单位确认了申请，送到了部门', toDo: ({ day }) => resultBy(day) },
  unitSentBack: {
    title: () => '单位没有确认，退回修改',
    toDo: () => `点开看单位说了什么，改好再交。${KEPT}`,
    waits: true,
  },
  supplementWanted: {
    title: ({ department, pictures }) => `${department}请您补 ${String(pictures)} 张照片`,
    toDo: () => ANY_DAY,
    waits: true,
  },
  supplementReminded: {
    title: ({ department }) => `${department}要您补的材料，还没有收到`,
    toDo: () => ANY_DAY,
    waits: true,
  },
  approved: { title: ({ department, items }) => `${department}通过了${items}`, toDo: () => NOTHING },
  notGranted: {
    title: ({ department, items }) => `${department}没有通过${items}`,
    toDo: () => '点开看原因和下一步。',
    waits: true,
  },
  returned: {
    title: ({ department }) => `${department}没有通过，退回修改`,
    toDo: () => `点开看原因，改好再交。${KEPT}`,
    waits: true,
  },
  sentOn: { title: () => '申请送到了后面的部门', toDo: ({ day }) => resultBy(day, '都') },
  contributionAwaited: {
    title: ({ department }) => `${department}在等养老保险费到账`,
    toDo: () => '点开看要问谁。到账以前不计时。',
    waits: true,
  },
  contributionArrived: {
    title: ({ department }) => `养老保险费到账了，${department}接着办`,
    toDo: ({ day }) => resultBy(day),
  },
  pensionGranted: {
    title: () => '养老金核定好了，可以领电子退休证',
    toDo: () => '点开去领。',
    waits: true,
  },
  certificateIssued: { title: () => '电子退休证领好了', toDo: () => '要用的时候，点开出示。' },
  certificateCorrected: {
    title: () => '电子退休证更正了',
    toDo: () => '点开看新的一张。原来的那张作废。',
  },
  certificateEnded: {
    title: () => '电子退休证失效了',
    toDo: () => '点开看为什么。有疑问请拨打 12333。',
    toDoOfAgent: '为什么，本人打开退休证看得到。有疑问请拨打 12333。',
  },
  recalled: {
    title: () => '申请撤回来修改了',
    toDo: () => `改好再交。${KEPT}`,
  },
  monthChanged: { title: () => '换了退休月份', toDo: ({ day }) => resultBy(day) },
  completed: { title: () => '申请的事项都有结果了', toDo: () => '点开看每一项的结果。' },
  withdrawn: { title: () => '申请撤回了，不再办理', toDo: () => '想办，可以重新申请。' },
  cancelled: { title: () => '申请取消了，不再办理', toDo: () => '原来的表作废。想办，可以重新申请。' },
  closed: { title: ({ department }) => `${department}终止了办理`, toDo: () => '点开看为什么。' },
  over: { title: () => '这次申请已经结束', toDo: () => '进度看不到了。' },
  asked: {
    title: ({ asker }) => `${asker}请您同意，想看或想帮办您的申请`,
    toDo: () => '认识再同意。没有同意，看不到。',
    waits: true,
  },
  draftEnding: {
    title: ({ part, day }) => `没提交的申请，${part === 'pictures' ? '照片' : ''}留到 ${day}`,
    toDo: ({ part }) =>
      `想接着办，请在那天以前点开。过后${part === 'pictures' ? '照片删掉，填的还在' : '全部删掉'}。`,
    waits: true,
  },
  windowOpens: {
    title: ({ day }) => `可以申请退休了${day === '' ? '' : `，建议 ${day}以前申请`}`,
    toDo: () => '这是您请我们到时候提醒的。点开看怎么办。',
  },
  earlyNotice: {
    title: ({ day }) => `提前退休，${byDay(day)}书面告诉单位`,
    toDo: () => '这是您请我们到时候提醒的。点开看怎么说。',
  },
  earlyNoticeToOffice: {
    title: ({ day }) => `提前退休，${byDay(day)}书面告诉社保经办机构`,
    toDo: () => '这是您请我们到时候提醒的。点开看怎么说。',
  },
  delayAgreement: {
    title: ({ day }) => `推后退休，${byDay(day)}和单位书面约定`,
    toDo: () => '这是您请我们到时候提醒的。点开看怎么说。',
  },
  retirementMonth: {
    title: ({ day }) => (day === '' ? '到退休当月了' : `${day}到了，是打算退休的月份`),
    toDo: () => '这是您请我们到时候提醒的。点开看要做什么。',
  },
  channelEnded: {
    title: ({ channel }) => `${channel}收不到消息了`,
    toDo: () => '想接着用，点开重新打开。这里的消息都在。',
  },
}

/** The asker by surname, or the unit; of whom nobody knows any more, nobody. */
export function askerWords(
  asker:
    { readonly surname: string; readonly sex: 'male' | 'female' } | { readonly organisation: string } | null,
): string {
  if (asker === null) return '有人'
  if ('organisation' in asker) return asker.organisation
  return `${asker.surname}${asker.sex === 'male' ? '先生' : '女士'}`
}

/**
 * One notice in words. The family reads 本人 for 您, and what to do is to tell that person; of what is done, that nothing
 * is to be done any more.
 */
export function noticeWords(
  {
    kind,
    reader,
    settled,
  }: { readonly kind: NoticeKind; readonly reader: Reader; readonly settled: boolean },
  names: NoticeNames,
): { readonly title: string; readonly toDo: string; readonly waits: boolean } {
  const { title, toDo: ofPerson, toDoOfAgent, waits: waited = false } = words[kind]
  const open = reader === 'agent' && toDoOfAgent !== undefined ? () => toDoOfAgent : ofPerson
  const waits = waited && !settled
  const toDo = waited && settled ? () => NO_MORE : open
  if (reader !== 'family') return { title: title(names), toDo: toDo(names), waits }
  return {
    title: title(names).replace(/您/g, '本人'),
    toDo: waits ? '等本人做。点开看，告诉本人。' : toDo(names),
    waits,
  }
}
