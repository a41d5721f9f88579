/** 办理进度: the page of the whole case. */
export const casePage = {
  /** Taken back after it was sent: a draft with a number. */
  recalled: { title: '拿回来修改，还没有再交', lead: '填过的、拍过的都在，编号不变。' },
  /** 「人社部门：已通过」 */
  done: (department: string, state: string) => `${department}：${state}`,
  receivedAndDone: (received: string, done: string) =>
    received === done ? `${done}收到，当天办完` : `${received}收到，${done}办完`,
  receivedOn: (received: string) => `${received}收到`,
  since: (day: string) => `${day}起`,
  /** 「11月1日起，三家同时办」 */
  fork: (day: string, sideBySide: string) => `${day}起，${sideBySide}`,
  /**
   * A department whose turn comes later; `latest` where the day it gets its share is known.
   * @param department null where it is the only one, and names the stop
   */
  later: (department: string | null, item: string, latest: string | undefined) =>
    `${department === null ? '' : `${department}：`}${item}${latest === undefined ? '' : `，最晚 ${latest}`}`,
  /** 「2027年6月7日（暂定）」 */
  provisional: (day: string) => `${day}（暂定）`,
  /** All before it is approved: the day is certain. */
  pushedOn: (day: string) => `${day}送到，从那天起算。`,
  /** Ruling 23: an approval that comes later than that pushes on its own day. */
  pushedIf: (day: string) => `前一步在 ${day}以前通过，就在那天送到，从那天起算。`,
  /** Beside what it waits for, where that decides the day. */
  latestThen: '最晚哪天，到时候写在这里。',
  seeSupplement: '看要补什么',
  seeRefusal: '看怎么办',
  seeContribution: '看要问谁',
  papers: {
    title: '文件和记录',
    receipt: '收件回执',
    receiptNote: '编号、申办项目',
    eventsNote: '谁在什么时候做了什么',
  },
  documentNote: (department: string, day: string) => `${department}，${day}`,
  changes: { both: '想改，或者不办了', withdraw: '不想办了', afterApproval: '想换个月份，或者不退了' },
  claim: '去领取',
  certificate: '打开退休证',
  again: '重新申请',
  closedBy: (department: string, hotline: string) => `${department}终止了这件申请。有疑问打 ${hotline} 问。`,
  /** What had come out before a department ended the whole. */
  untilClosed: {
    title: '终止以前的结果',
    unfinished: '没有办完',
    unfinishedNote: '跟着整件申请一起终止。',
    of: (item: string, state: string) => `${item}：${state}`,
  },
} as const
