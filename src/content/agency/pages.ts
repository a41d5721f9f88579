import type { AgencyPaper, Power } from '@/domain/people'
import { dayText } from '../dates'
import { morningText, nightText } from '../notices/night'
import { overSince } from '../people/over'
import { powerWords } from './powers'

/** The papers of a mandate, as they are asked for. */
export const paperNames = (owner: string): Readonly<Record<AgencyPaper, string>> => ({
  authorisation: '授权委托书',
  ownerCardFront: `${owner}的身份证，有照片的一面`,
  ownerCardBack: `${owner}的身份证，有国徽的一面`,
  agentCardFront: '您的身份证，有照片的一面',
  agentCardBack: '您的身份证，有国徽的一面',
})

/** 替别人办. */
export const whom = {
  title: '替别人办（代办）',
  phrases: ['替别人办', '（代办）'],
  /** Of one that is named. */
  one: (name: string) => [`替${name}`, '办退休'],
  lead: '要退休的人不会用手机，写了委托书给您：您在自己的手机上替本人办。开始、第一次打开、签名提交、交补的材料、撤回、取消、改退休月份，都发短信告诉本人。本人回一个「停」就停。',
  signedOut: { title: '先登录，再看这一页', text: '登录、实名以后，才能替别人办。', action: '去登录' },
  unproved: { title: '先实名认证', text: '替别人办，先核对您是谁。', action: '去实名认证' },
  opening: '正在打开…',
  held: '我在替谁办',
  none: '现在没有。',
  begin: '替一个人办',
  beginNote: '要有本人亲笔签名的委托书',
  model: '授权委托书怎么写',
  modelNote: '样子和要写的，可以照着抄',
  family: '家人只是看看，或者帮着填？',
  familyNote: '用「请家人帮忙」，不用委托书',
  go: {
    collecting: '接着拍委托书和身份证',
    begin: (name: string) => `替${name}回答问题`,
    fill: (name: string) => `接着替${name}填`,
    follow: (name: string) => `看${name}办到哪一步`,
    claim: (name: string) => `替${name}领退休证`,
  },
  claimed: (number: string) => `退休证领好了，证号 ${number}。请告诉本人。`,
  state: {
    collecting: '还没有开始：照片没拍全',
    telling: `要先发短信告诉本人，发出以后就能办。${nightText}不发`,
    active: '正在替本人办',
    ended: '已经停了',
    declined: '没有办成，已经有人在替本人办',
    expired: '委托到期了',
    caseOver: '这次申请已经结束',
  },
  /** Of one that is over: since when, and who stopped it. */
  over: overSince,
  waits: '有事等您办',
  until: (day: string) => `委托到 ${dayText(day)}`,
  may: (powers: readonly Power[]) => `能办：${powers.map((power) => powerWords[power].label).join('；')}`,
  declined: '短信告诉本人了。要换成您，请本人先回一个「停」，再从头开始。',
  withoutAccount: '收款的银行账号由本人填。要您填，请补一份写明「填银行账号」的委托书，再从头开始。',
  stop: '不替本人办了',
  stopNote: '停掉以后马上看不到、办不了；再办，要重新拍委托书。',
  stopSure: '停掉',
  putAway: '不再显示',
} as const

/** 从委托书开始: who, what, until when. */
export const beginning = {
  title: '替一个人办',
  phrases: ['替谁办，', '办什么'],
  lead: '照委托书填，一个字也别差。',
  name: { label: '退休人的姓名', error: '请填退休人的姓名，和身份证上一样。' },
  idNumber: { label: '退休人的身份证号', error: '请填退休人的 18 位身份证号，照身份证核对。' },
  phone: {
    label: '退休人的手机号',
    hint: '要退休人自己名下的，老年机也行。短信发到这里，写明是谁在代办。',
    error: '请填退休人的 11 位手机号。',
  },
  noPhone: {
    summary: '退休人没有手机，或者号码不在自己名下？',
    text: '收不到短信，就不能在网上代办。请和本人一起去窗口，带上委托书和两个人的身份证，结果一样。',
  },
  powers: { legend: '委托书让您办什么', hint: '委托书上写了的才勾。没写的，请退休人自己办。' },
  powersError: '「填申请表」和「拍材料、交材料」至少要有，不然办不了。',
  until: { label: '委托到哪一天', hint: '照委托书写，8 位数字，比如 20270531。最长 12 个月。' },
  untilStatus: (day: string) => `到 ${dayText(day)}`,
  untilError: '请填 8 位数字的日子，从今天起 12 个月以内。',
  errorsTitle: (count: number) => `有 ${count} 处要改`,
  next: '下一步：拍委托书和身份证',
} as const

/** 拍委托书和身份证. */
export const papersPage = {
  title: '拍委托书和身份证',
  phrases: ['拍委托书', '和身份证'],
  lead: (name: string) =>
    `一共 5 张，用来证明${name}委托了您。您提交以后，人社部门会核对委托书和您的身份证。`,
  take: (what: string) => `拍${what}`,
  again: (what: string) => `重拍${what}`,
  album: '从相册里选',
  received: '已收到',
  waiting: '还没有拍',
  sending: (percent: number) => (percent >= 100 ? '已上传' : `正在上传，${percent}%`),
  failed: '没有收下',
  count: (received: number, of: number) => `${of} 张，已收到 ${received} 张`,
  then: '点「开始代办」以后',
  told: (name: string) =>
    `发短信告诉${name}：是您，办什么，到哪天为止。${nightText}不打扰，${morningText}发，发出以后就能办`,
  stops: '本人回短信「停」，或者打 12333，您马上就办不了',
  law: '您只能办委托书上写的；不能转给别人办，也不能借着代办给自己办事（民法典 165、168、169 条）',
  begin: '开始代办',
  gone: { title: '这一件不用拍了', text: '已经开始，或者停了。', action: '看看我替谁办' },
} as const

/** 「一、…；二、…」 */
const inOrder = (lines: readonly string[]) =>
  lines.map((line, at) => `${Array.from('一二三四五六七')[at] ?? ''}、${line}`).join('；')

/** 授权委托书怎么写 (民法典 165). */
export const model = {
  title: '授权委托书怎么写',
  lead: '法律要求书面写清五样：谁替您办、办什么、能办到哪一步、到哪天，还要您亲笔签名或者盖章（民法典第一百六十五条）。',
  print: '打印这一页',
  byHand: '没有打印机，照着抄在一张白纸上也有效。',
  paper: '授权委托书',
  lines: [
    '委托人（退休的人）：姓名＿＿＿＿＿，身份证号＿＿＿＿＿＿＿＿＿＿＿，手机号＿＿＿＿＿＿＿',
    '代理人（替您办的人）：姓名＿＿＿＿＿，身份证号＿＿＿＿＿＿＿＿＿＿＿，手机号＿＿＿＿＿＿＿',
    '代理事项：替我办理退休“一件事”。',
    `权限（写明哪几项，不写的不能办）：${inOrder(Object.values(powerWords).map(({ label }) => label))}。`,
    '为办这件事，我同意代理人和受理的部门使用我的身份证号、证件和档案照片；写明第四项的，包括银行账号；写明第二项的，可以读取部门已有的我的信息。',
    '期限：从＿＿＿年＿＿月＿＿日起，到＿＿＿年＿＿月＿＿日止，最长 12 个月。',
    '代理人不得转委托他人。',
    '委托人签名或者盖章：＿＿＿＿＿＿＿＿＿＿，日期：＿＿＿年＿＿月＿＿日',
  ],
  must: '这五样缺一样，就不能代办',
  parts: [
    '代理人的姓名',
    '代理事项：办退休“一件事”',
    '权限：能办哪几项，一项一项写',
    '期限：到哪年哪月哪日',
    '委托人签名或者盖章，按手印也请签上名',
  ],
  ends: '什么时候不算了：到期、您说停、办完了、一方去世（民法典第一百七十三条）。',
} as const

/** 代办人交的委托书, for the person to look at. */
export const shownPapers = {
  title: '代办的委托书',
  lead: '代办人开始的时候交的。不是您写的、不是您签的，请马上停掉。',
  failed: '没有取到，请回去再进来一次。',
  own: {
    authorisation: '授权委托书',
    ownerCardFront: '您的身份证，有照片的一面',
    ownerCardBack: '您的身份证，有国徽的一面',
    agentCardFront: '代办人的身份证，有照片的一面',
    agentCardBack: '代办人的身份证，有国徽的一面',
  } satisfies Readonly<Record<AgencyPaper, string>>,
} as const
