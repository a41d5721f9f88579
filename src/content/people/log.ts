import type { ChangeOfHelper, Logged, Scope } from '@/domain/people'
import { momentText } from '../dates'
import { paperNames } from '../papers/names'
import { changed } from './did'

/** 谁看过我的信息, and the same lines as whoever looked reads them. */
export const accessLog = {
  title: '谁看过我的信息',
  lead: '家人、代办人、单位看过什么，做过什么，部门打开过委托书，都记在这里。您自己点开完整的号码或地址，也记一笔。有人扫码核对退休证，只记时间和次数，不知道是谁。',
  none: '还没有人看过。',
  held: {
    title: '我看过什么',
    /** @param name whose application it was; several parents may have let one look */
    titleOf: (name: string) => `我看过${name}的什么`,
    lead: '您看过什么，都记在这里，本人看到的也是这些。',
  },
  agent: '代办人',
  line: ({ own, name, who, organisation, holder, department, ...doing }: LoggedLine) => {
    const words = wordsOf(doing)
    if (department !== null) return `${department}${words}`
    if (own) return `您${ownWords(doing, organisation ?? holder)}`
    // Who scanned the code nobody knows.
    if (doing.what === 'certificateChecked' || doing.what === 'paperChecked') return `有人${words}`
    return `${organisation ?? who ?? ''}${name}${words}`
  },
  heldLine: ({ own, name, department, ...doing }: LoggedLine) =>
    own
      ? `${name}${answered(doing, '您', heldDeeds) ?? wordsOf(doing)}`
      : `${department ?? '您'}${heldDone[doing.what] ?? wordsOf(doing)}`,
  /** By what it was done: what was let. Of whoever only asked there is nothing yet. */
  why: ({ own, what, scope }: LoggedWhy) =>
    own || scope === null || what === 'asked' ? undefined : `原因：${whys[scope]}`,
  heldWhy: ({ own, what, scope }: LoggedWhy) =>
    own || scope === null || what === 'asked' ? undefined : `原因：${heldWhys[scope]}`,
  at: momentText,
} as const

interface LoggedLine {
  readonly own: boolean
  readonly name: string
  /** What they are: 女儿, 代办人; null for whoever speaks for an organisation. */
  readonly who: string | null
  readonly organisation: string | null
  /** Whose desk it was, in short; null for whoever is known by name. */
  readonly department: string | null
  /** Whom the retiree’s own doing was about. */
  readonly holder: string | null
  readonly what: Logged
  /** How far that was let that it is about; null where nothing was. */
  readonly scope: Scope | null
  /** The cells, or the slot of each picture; null where nothing is named. */
  readonly about: readonly string[] | null
  /** How often within ten minutes; null of what is told one by one. */
  readonly times?: number | null
}

type LoggedWhy = Pick<LoggedLine, 'own' | 'what' | 'scope'>

/** What whoever asked may do then, behind their name. */
const deeds: Readonly<Record<Scope, string>> = {
  see: '看进度',
  fill: '帮您填',
  act: '替您办',
  confirm: '替您交单位的材料、确认申请',
  housingFund: '填公积金栏',
}

/** The same where 您 is whoever asked. */
const heldDeeds: Readonly<Record<Scope, string>> = {
  see: '看进度',
  fill: '帮忙填',
  act: '代办',
  confirm: '交单位的材料、确认申请',
  housingFund: '填公积金栏',
}

/** What was asked for and answered; of everything else nothing. */
function answered(
  { what, scope }: Pick<LoggedLine, 'what' | 'scope'>,
  whom: string | null,
  of: typeof deeds,
): string | undefined {
  if (whom === null || scope === null) return undefined
  if (what === 'approved') return `同意了${whom}${of[scope]}`
  return what === 'declined' ? `没有同意${whom}${of[scope]}` : undefined
}

/** What the retiree did, about whom. */
function ownWords(doing: Pick<LoggedLine, 'what' | 'scope' | 'about'>, whom: string | null): string {
  const answer = answered(doing, whom, deeds)
  if (answer !== undefined) return answer
  const words = doing.what === 'invited' && doing.scope === 'confirm' ? '拿了一个给单位的码' : wordsOf(doing)
  return whom === null ? words : `${words}（${whom}）`
}

const whys: Readonly<Record<Scope, string>> = {
  see: '您同意家人看进度',
  fill: '您同意家人帮忙',
  act: '您签了委托书',
  confirm: '您请单位一起办',
  housingFund: '您授权单位填公积金栏',
}

const heldWhys: Readonly<Record<Scope, string>> = {
  see: '本人同意您看进度',
  fill: '本人同意您帮忙',
  act: '本人签了委托书',
  confirm: '本人请单位一起办',
  housingFund: '本人授权单位填公积金栏',
}

const done: Readonly<Record<Exclude<Logged, ChangeOfHelper>, string>> = {
  invited: '拿了一个邀请码',
  asked: '请您同意',
  approved: '同意了请求',
  declined: '没有同意请求',
  ended: '停掉了授权',
  sawProgress: '看了办理进度',
  sawInList: '在单位办件的名单里看到了您',
  sawUnitCase: '看了单位要办的那部分',
  broughtPaper: '交了材料',
  tookOutPaper: '撤下了自己交的材料',
  confirmed: '确认了您的申请',
  sentBack: '没有确认，退回给您改',
  authorizedFund: '授权单位填公积金栏',
  filledFund: '填了公积金栏',
  beganActing: '凭委托书开始代办',
  sawPerson: '看了您的姓名、性别、出生日期和身份证号（中间遮住）',
  sawRecords: '看了您的姓名、性别、出生日期和身份证号（中间遮住），查了部门已有的信息',
  opened: '打开了申请',
  answered: '回答了问题',
  filled: '填了申请表',
  photographed: '拍了材料',
  submitted: '签名提交了申请',
  answeredSupplement: '补交了材料',
  recalled: '把申请撤回来修改',
  withdrew: '撤回了申请，不办了',
  cancelled: '取消了申请',
  changedMonth: '改了退休月份',
  claimedCertificate: '领了退休证',
  madePaper: '存了 PDF',
  revokedPaper: '作废了印出去的 PDF',
  certificateChecked: '扫码核对了退休证',
  paperChecked: '扫码核对了印出去的 PDF',
  openedPapers: '打开了委托书和身份证照片',
  departmentOpenedPapers: '打开了代办的委托书，核对用',
  stoppedBySms: '回短信停掉了代办',
  stoppedByCall: '打电话停掉了代办',
  sawForm: '打开了申请表',
  saidReady: '说填好了，请您看一遍',
  openedPicture: '打开看了照片',
  sawInFull: '点开看了完整的号码或地址',
}

/** Where 您 is the retiree, and whoever did it reads it. */
const heldDone: Readonly<Partial<Record<Logged, string>>> = {
  asked: '请本人同意',
  sawInList: '在单位办件的名单里看到了',
  confirmed: '确认了这份申请',
  sentBack: '没有确认，退回给本人改',
  saidReady: '说填好了，请本人看一遍',
  sawPerson: '看了本人的姓名、性别、出生日期和身份证号（中间遮住）',
  sawRecords: '看了本人的姓名、性别、出生日期和身份证号（中间遮住），查了部门已有的信息',
}

const wordsOf = ({ what, about, times }: Pick<LoggedLine, 'what' | 'about' | 'times'>): string => {
  switch (what) {
    case 'certificateChecked':
      return `${done.certificateChecked}，10 分钟里 ${String(times ?? 1)} 次`
    case 'paperChecked':
      return `扫码核对了印出去的${papersNamed(about)}，10 分钟里 ${String(times ?? 1)} 次`
    case 'madePaper':
      return `把${papersNamed(about)}存成了 PDF`
    case 'revokedPaper':
      return `作废了印出去的${papersNamed(about)}`
    case 'filledIn':
    case 'tookPicture':
    case 'movedPictures':
    case 'tookOutPicture':
      return changed[what](about ?? [])
    case 'filled':
      return about === null ? done.filled : `${done.filled}，${changed.filledIn(about)}`
    default:
      return done[what]
  }
}

/** 「联办申请表、收件回执」, each once. */
function papersNamed(about: readonly string[] | null): string {
  const names: Readonly<Record<string, string>> = paperNames
  return [...new Set((about ?? []).flatMap((kind) => names[kind] ?? []))].join('、')
}
