import type { TimelineCode, TimelineEntry } from '@/domain/case'
import type { Department, Item } from '@/domain/scheme/ids'
import { monthText } from '../dates'
import { documentNames } from './lanes'

/** What a sentence about an event may name; a name that does not apply is empty. */
export interface EventFacts {
  readonly department: string
  /** The items' short names, joined. */
  readonly items: string
  readonly document: string
  /** How many items, or pictures, it is about. */
  readonly count: number
  /** The month that was chosen anew. */
  readonly month: string
}

/** Every event in words, for the record of each step. */
export const timelineWords: Readonly<Record<TimelineCode, (facts: EventFacts) => string>> = {
  created: () => '您开始填写申请。',
  submitted: ({ count }) => `您提交了申请，一共 ${String(count)} 项。`,
  resubmitted: ({ count }) => `您改好以后又提交了申请，一共 ${String(count)} 项，编号不变。`,
  packageSent: ({ department, items }) => `${department}收到了您的材料，开始办${items}。`,
  confirmationAsked: () => '系统请单位确认您的申请。',
  confirmationGiven: () => '单位确认了您的申请。',
  unitReminded: () => '单位还没有答复，系统提醒了一次。',
  confirmationDeclined: () => '单位没有确认，整件退回给您修改。填过的、拍过的都在。',
  householdAsked: ({ department }) => `系统请${department}核对户籍信息。`,
  householdConfirmed: ({ department }) => `${department}核对完了户籍信息。`,
  supplementRequested: ({ department, count }) =>
    `${department}请您补 ${String(count)} 张照片。补上之前暂停计时。`,
  supplementReminded: ({ department }) => `${department}要您补的材料还没有收到，系统发短信提醒您。`,
  supplementAnswered: ({ department }) => `您补的材料，${department}收到了，重新计时。`,
  contributionPending: ({ department }) => `${department}在等养老保险费到账，暂停计时。`,
  contributionArrived: ({ department }) => `养老保险费到账，${department}接着办，重新计时。`,
  approved: ({ department, items }) => `${department}通过了${items}。`,
  refused: ({ department, items }) => `${department}没有通过${items}。`,
  refusalRead: ({ department }) => `您看过了${department}没有通过的原因。`,
  documentIssued: ({ department, document }) => `${department}出具了《${document}》。`,
  returned: ({ department }) => `${department}把整件退回给您修改。填过的、拍过的都在。`,
  recalled: () => '您把申请拿回来修改。',
  withdrawn: () => '您撤回了申请，不再办理。',
  monthChanged: ({ month }) => `您把退休时间改成了 ${month}，从第一个部门重新审，原来的表作废。`,
  cancelled: () => '您取消了申请，不再办理，原来的表作废。',
  closed: ({ department }) => `${department}终止了办理。`,
  resultFiled: ({ department, items }) => `${items}的结果，已在${department}备案。`,
  certificateClaimed: () => '您领取了电子退休证。',
  certificateCorrected: ({ department }) => `${department}更正了电子退休证，以前的一版失效了。`,
  certificateEnded: ({ department }) => `电子退休证失效了，办的是${department}。`,
  completed: () => '您申请的事项都有结果了。',
}

/** How the scheme's own tables call what an event names. */
interface SchemeNames {
  readonly department: (department: Department) => string
  readonly items: (items: readonly Item[]) => string
}

/** One event in words, to the person: of what an agent did in their name, 「代办人替您」. */
export function eventSentence(
  { code, department, items, document, wants, month, byAgent }: TimelineEntry,
  names: SchemeNames,
): string {
  const said = timelineWords[code]({
    department: department === null ? '' : names.department(department),
    items: names.items(items),
    document: document === null ? '' : documentNames[document],
    count: wants.length > 0 ? wants.length : items.length,
    month: month === null ? '' : monthText(month),
  })
  return byAgent ? said.replace(/^您/, '代办人替您') : said
}
