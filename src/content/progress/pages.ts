import { sampleNotice } from '../sample'

/** The pages of 进度: what each is called, and what it says while there is nothing to show. */
export const progressPages = {
  case: '办理进度',
  events: '每一步的记录',
  document: '文件',
  department: '办理结果',
  supplement: '补材料',
} as const

export const opening = '正在打开…'

/** Where the case itself cannot be shown: what is the matter, and the one thing to do. */
export const standstills = {
  signedOut: {
    title: '先登录，再看进度',
    text: '用手机号登录以后，回到这一页。',
    action: '去登录',
  },
  unproved: {
    title: '先确认是您本人',
    text: '这里有您的个人信息。实名认证以后，回到这一页。',
    action: '去实名认证',
  },
  none: {
    title: '还没有办件',
    text: '提交申请以后，这里写明谁在办、最晚哪天、要不要您做什么。',
    action: '开始办理',
  },
  draft: {
    title: '申请还没有提交',
    text: '填过的、拍过的都存着。提交以后，这里写明谁在办、最晚哪天、要不要您做什么。',
    action: '继续办理',
  },
  failed: { title: '进度现在打不开' },
} as const

/** Above what is shown all the same. */
export const standing = {
  sessionEnded: '登录已过期，下面是上次看到的情况。',
  signIn: '去登录',
  /** `problem`: the server's own words. */
  notNow: (problem: string, when: string) => `${problem}下面是 ${when} 的情况。`,
} as const

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

export const eventsPage = {
  lead: '最近的在最上面。',
  /** Over the list, for screen readers. */
  list: '已经办过的每一步',
  byAgent: (name: string) => `代办人${name}替本人办的`,
} as const

export const documentPage = {
  onPaper: '存成 PDF，打印',
  sample: sampleNotice,
  issuer: '出具机关',
  issuedOn: '出具日期',
  number: '编号',
  notThere: '没有这份文件',
  notThereText: '部门办完以后，文件会出现在进度里。',
  back: '回到进度',
} as const

/** How a document's long title breaks into lines: before what it is called for short, and 「正常退休人员」 in one piece. */
export const documentPhrases = (title: string): readonly string[] =>
  title.split(/(?=正常退休人员|待遇条件认定表|待遇计发表)/)

export const departmentPage = {
  notThere: '没有送到这个部门',
  notThereText: '您的申请里，没有这个部门要办的事。',
  brokenOff: '这件申请已经结束',
  brokenOffText: '每一项到哪一步为止，进度里都写着。',
  back: '回到进度',
} as const

export const supplementPage = {
  asked: (department: string, day: string) => `${department} · ${day}提出`,
  pictures: (received: number, wanted: number) => `要 ${String(wanted)} 张，已收到 ${String(received)} 张`,
  /** Received by the platform is not handed in: nothing goes on until it is. */
  handIn: (department: string) => `照片传好了，还差一步：点下面的「交给${department}」。`,
  before: '上次交的这一张',
  /** The main button, until nothing more is to be taken. */
  retakePage: '重拍这一页',
  retakeCard: '重拍这一张',
  another: '补拍一页',
  next: '再拍下一张',
  /** Where several materials are wanted: which. */
  takeOf: (material: string, another: boolean) => [another ? '补拍：' : '重拍：', material],
  take: '拍照',
  choose: '从相册选',
  remove: '删掉',
  preparing: '正在准备照片…',
  newPicture: (number: number) => `新的第 ${String(number)} 张`,
  errorsTitle: '还没有补齐',
  stillSending: '照片还在上传，等「已收到」再交。',
  /** Where the calendar of that year is not announced. */
  clock: (department: string) =>
    `${department}收到以后，重新计时。那一年的放假安排还没有公布，最晚哪天有结果，公布以后写在进度里。`,
  where: '这一页在哪儿',
  send: (department: string) => `交给${department}`,
  nothing: {
    title: '现在没有要补的',
    text: (department: string) => `${department}现在没有要您补的材料。`,
  },
  done: '已经交好',
  back: '回到进度',
} as const
