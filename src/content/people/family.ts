import type { FamilyScope, LeftToRetiree, MandateState } from '@/domain/people'
import type { MustActCode, ProgressStatus } from '@/domain/case'
import { dayText } from '../dates'
import { overSince, type Over } from './over'

/** 请家人帮忙: whom I let see or fill in, whose I see. */
export const family = {
  title: '请家人帮忙',
  phrases: ['请家人', '帮忙'],
  lead: '家人在自己的手机上，看您办到哪一步，或者帮您填表、拍照。签名、提交都是您来。',
  unproved: {
    title: '先实名认证',
    text: '要按姓名同意家人，先核对您是谁。家人也一样。',
    action: '去实名认证',
  },
  signedOut: {
    title: '先登录，再看这一页',
    text: '用手机号登录以后，回到这一页。',
    action: '去登录',
  },
  opening: '正在打开…',
  given: '谁能看我的',
  givenNone: '现在没有人能看。',
  held: '我在帮谁',
  invite: '请家人看进度，或帮我填',
  inviteNote: '拿一个邀请码，告诉家人',
  join: '我要帮家人',
  joinNote: '填家人给的邀请码，或者请家人同意',
  unit: '请单位一起办',
  unitNote: '单位或档案托管机构交材料、确认',
  log: '谁看过我的信息',
  logNote: '什么时候，看了什么',
  act: '替别人办（代办）',
  actNote: '本人写了委托书，您替本人从头办到底',
  see: (name: string) => `看${name}办到哪一步`,
  fill: (name: string) => `帮${name}填表`,
  scopes: { see: '只看进度', fill: '能帮您填表、拍照' },
  logged: {
    see: '家人看过什么，都记下来给您看。',
    fill: '家人看过什么、填过什么，都记下来给您看。',
  },
  begin: '去回答问题',
  noCase: '您还没有退休申请。先回答几个问题，填好申请表，才有进度给家人看。',
  stop: (name: string) => `不让${name}看了`,
  stopFilling: (name: string) => `不让${name}填了`,
  /** Asked before it is done. */
  stopSure: (name: string) => `真的不让${name}看了吗？`,
  stopFillingSure: (name: string) => `真的不让${name}填了吗？`,
  stopAfter: (name: string) =>
    `${name}手机上马上看不到您的申请。已经填的、拍的都在。以后再要帮忙，得重新给一个码。`,
  stopYes: '不让了',
  stopNo: '接着让',
  stopped: (name: string) => `已经停掉，${name}看不到您的申请了。`,
  stopInvitation: '这个码作废',
  invitationScopes: { see: '一个邀请码，只看进度', fill: '一个邀请码，能帮您填' },
  invitationNote: (until: string) => `还没人用，${until}以前有效`,
  until: (day: string) => `看到 ${day}为止`,
  never: '还没看过',
  looked: (when: string) => `最近看过：${when}`,
  did: (when: string, what: string, which: string) => `${when}${what}：${which}`,
  heldWaiting: '等家人同意。同意了，这里就能看。',
  /** What its asker typed, and when: several wait alike. */
  heldAsked: (kinship: string, end: string | null, day: string) =>
    `${end === null ? '' : `请的是尾号 ${end}，`}${day}，您是家人的${kinship}`,
  takeBack: '不请了，收回',
  /** What became of it stands on its page alone: to read that is a look. */
  heldNews: (news: boolean) => (news ? '上次看过以后有变化' : '上次看过以后没有变化'),
  heldWaits: '有事等本人做，点开看是什么',
  heldOver: {
    declined: '家人没有同意。',
    ended: '已经停掉，看不到了。',
    expired: '到期了，看不到了。要接着看，请家人再给一个码。',
    caseOver: '这次申请已经结束。',
  } satisfies Readonly<Partial<Record<MandateState, string>>>,
  putAway: '不再显示',
  helps: (kinship: string) => `您是家人的${kinship}`,
} as const

/** Of one that is over: whose it was, who stopped it, on which day, and what to do to see it again. */
export function overWords({ ownerName, ...over }: Over & { readonly ownerName: string }, fills: boolean) {
  const { state, byOwner, on } = over
  const deed = fills ? '帮忙' : '看'
  if (state === 'caseOver') return { title: `${ownerName}这次的申请已经结束`, who: undefined }
  if (state === 'expired')
    return {
      title: `${ownerName}给您的授权到期了`,
      who: `${on === null ? '' : `到 ${dayText(on)}为止。`}要接着${deed}，请本人再给一个码`,
    }
  return {
    title: byOwner
      ? `${ownerName}已停止让您${deed}`
      : `您已经停掉，不再${fills ? '帮着填' : '看'}${ownerName}的办件`,
    who: on === null ? undefined : overSince(over),
  }
}

const afterYes: Readonly<Record<FamilyScope, { readonly title: string; readonly text: string }>> = {
  see: { title: '同意以后，家人才能看', text: '看过什么，都记下来给您看。' },
  fill: { title: '同意以后，家人才能看、才能填', text: '看过什么、填过什么，都记下来给您看。' },
}

/** 邀请家人. */
export const invite = {
  title: '请家人看进度，或帮我填',
  phrases: ['请家人', '做什么？'],
  lead: '只管这一次的退休申请。您随时可以停。',
  scopes: {
    see: { label: '只看进度', note: '看得到办到哪一步，改不了' },
    fill: { label: '帮我填', note: '替您填表、拍照；签名、提交还是您来' },
  },
  untilWhen: '到哪一天',
  untilHint: '到那天自动停。',
  months: (count: number, day: string) => ({ label: `${count} 个月`, note: `到 ${day}` }),
  make: '拿邀请码',
  code: {
    phrases: ['把这个码', '告诉家人'],
    lead: '可以在电话里念给家人听。',
    label: (code: string) => `邀请码 ${code.split('').join(' ')}`,
    until: (day: string, time: string) => `${day} ${time} 以前有效，只能用一次`,
    send: '发给家人',
    copy: '复制链接',
    sent: '已经交给您选的应用。',
    copied: '已经复制，可以贴到微信里发。',
    failed: '没有成功。请把上面的码念给家人。',
    menu: '点右上角的「···」，可以把邀请发给家人。',
    qr: {
      title: '家人在身边，扫一扫',
      label: '邀请家人的二维码，扫了就打开邀请',
      how: '家人用手机相机或者微信「扫一扫」，就打开邀请，不用填码。',
      howMini: '家人扫了，打开的是网页上的「退休一件事」，不是小程序。一样不用填码。',
      waiting: { opening: '正在画二维码…', failed: '二维码没有画出来。请把上面的码念给家人。' },
      onlyHere: '这里的网址只在这台机器上能打开，别的手机扫了打不开。',
      none: '这里没有二维码：扫了要打开网页，可是现在还没有网址。请念上面的码，或者发给家人。',
    },
    shared: { see: '看我的退休办到哪一步', fill: '帮我填退休申请表' },
    next: '接下来',
    steps: (scope: FamilyScope) => [
      {
        title: '家人打开「退休一件事」',
        text: '点链接、扫码，或者点「请家人帮忙」填这个码。要先登录、实名。',
      },
      { title: '您会看到是谁', text: '看清姓名，再点同意。' },
      afterYes[scope],
    ],
    careful: '别把码给不认识的人。工作人员不会向您要这个码。',
    done: '好了，回首页',
  },
} as const

/** 填邀请码. */
export const join = {
  title: '帮家人办退休',
  phrases: ['帮家人', '办退休'],
  lead: '家人同意以后，您才能看、才能填。',
  scope: '您想做什么',
  scopes: {
    see: { label: '只看进度', note: '看办到哪一步' },
    fill: { label: '帮忙填', note: '替本人填表、拍照；签名、提交是本人的' },
  },
  code: { label: '邀请码', hint: '家人给您的 6 位数字。' },
  linked: '家人发来的邀请，不用填码。',
  linkOver: '这个邀请已经用过，或者过期了。请家人再发一个，或者告诉您邀请码。',
  byCode: '不用这个邀请，改填邀请码',
  kinship: '您是家人的什么人',
  submit: '请家人同意',
  errorsTitle: (count: number) => `有 ${count} 处要改`,
  codeError: '请填 6 位数字的邀请码。',
  kinshipError: '请选一个，家人同意的时候看得到。',
  noCode: '没有邀请码？',
  phone: { label: '家人的手机号', hint: '用过「退休一件事」的手机会收到短信，在自己的手机上点同意。' },
  phoneError: '请填 11 位手机号。',
  byPhone: '用手机号请家人同意',
  asked: {
    title: ['等家人', '点头'],
    lead: '请求已经送出。家人在自己的手机上点了同意，这里就能打开。',
    go: '好了，去看',
  },
  agreed: {
    title: ['家人', '同意了'],
    lead: '现在可以看、可以帮忙了。',
    go: '去看办到哪一步',
  },
  declined: {
    title: ['家人', '没有同意'],
    lead: '可以打个电话问问，再请一次。',
    go: '看我在帮谁',
  },
} as const

/** 同意不同意. */
export const answering = {
  title: '让家人帮忙',
  phrases: {
    see: (name: string) => [`让${name}`, '看您的进度吗？'],
    fill: (name: string) => [`让${name}`, '帮您填吗？'],
  },
  choose: '让家人做什么',
  who: '谁',
  whoIs: (name: string, kinship: string) => `${name}，${kinship}`,
  phone: (phone: string) => `手机 ${phone}，已实名`,
  what: '哪件事',
  whatText: '您这一次的退休申请',
  until: '看到哪天',
  untilNote: '到期自动停，您随时可以提前停',
  chooseUntil: '看到哪天',
  careful: '不认识，就点「不同意」。',
  yes: { see: (name: string) => `同意，让${name}看`, fill: (name: string) => `同意，让${name}帮我填` },
  no: '不同意',
  /** Of one that waits no more: what was answered, and what holds now. */
  settled: {
    active: (who: string, what: string, on: string, until: string) => ({
      phrases: ['您已经同意', `${who}了`],
      text: `您在 ${on}同意的，管到 ${until}。${what}想停，随时可以停。`,
    }),
    declined: (who: string, on: string) => ({
      phrases: ['您没有同意', who],
      text: `您在 ${on}回答了「不同意」，凭这个请求看不到什么。改了主意，可以自己请。`,
    }),
    ended: {
      owner: (who: string, on: string) => ({
        phrases: ['您停掉了', `给${who}的授权`],
        text: `您在 ${on}停的，凭它看不到什么了。改了主意，可以自己请。`,
      }),
      holder: (who: string, on: string) => ({
        phrases: [who, '自己撤了'],
        text: `对方在 ${on}撤的，您不用做什么。凭它看不到什么了。`,
      }),
      later: (who: string, on: string) => ({
        phrases: ['您后来又同意了', who],
        text: `${on}起，以后来同意的为准，原来的停了。`,
      }),
      nobody: (who: string, on: string) => ({
        phrases: [`${who}的授权`, '已经停了'],
        text: `${on}停的，您不用做什么。凭它看不到什么了。`,
      }),
    },
    expired: (who: string) => ({
      phrases: [`${who}那边`, '到期了'],
      text: '凭它看不到什么了。还想让对方看，可以自己请。',
    }),
    /** Nobody has answered it in time. */
    unanswered: (who: string) => ({
      phrases: [`${who}的请求`, '过期了'],
      text: '您一直没有回答，它自己过期了。凭它看不到什么，您不用做什么。',
    }),
    caseOver: (who: string) => ({
      phrases: ['那次申请', '已经结束'],
      text: `您不用做什么。凭${who}的这个请求，看不到什么了。`,
    }),
  },
  /** Nothing of it is kept any more: which it was nobody knows. */
  gone: {
    phrases: ['这个请求', '已经没有了'],
    text: '对方撤了，过了期，或者您早就回答过「不同意」。凭它看不到什么。',
  },
  toList: '看现在有谁',
} as const

/** How it stands, told to somebody else than the retiree. */
export const followedStatus: Readonly<Record<ProgressStatus, string>> = {
  draft: '还没有提交',
  returned: '退回修改，等本人改好再交',
  waitingForUnit: '等单位确认',
  inReview: '正在审核',
  waitingForMonth: '等到退休当月',
  inProgress: '各部门正在办',
  completed: '都有结果了',
  withdrawn: '已撤回',
  cancelled: '已取消',
  closed: '部门已终止办理',
}

const leftWords: Readonly<Record<LeftToRetiree, string>> = {
  bankAccount: '填银行卡',
  cardClass: '确认Ⅰ类储蓄卡',
  submission: '签名提交',
}

/** 家人的办件, as the family member sees it. */
export const followed = {
  title: '家人的进度',
  whose: (name: string) => `您在看${name}的办件。只能看，改不了。`,
  whoseHelping: (name: string) => `您在看${name}的办件。能替本人填表、拍照，不能替本人签名、提交。`,
  help: '您能帮的',
  fill: '帮忙填表',
  photograph: '帮忙拍照',
  wanted: (what: string) => `帮忙补拍${what}`,
  sendIsTheirs: '拍好以后，本人在首页点一下，再交给部门。',
  handedOver: (name: string) => `已经告诉${name}可以看一遍再交。`,
  waits: (count: number) => `等本人做 ${count} 件事`,
  nothing: '现在没有要本人做的。',
  /** Of one that is not sent. */
  left: (whats: readonly LeftToRetiree[]) => `还等本人：${whats.map((what) => leftWords[what]).join('、')}。`,
  tell: '请本人打开「退休一件事」，在首页最上面就能看到。',
  departments: '各部门',
  none: '还没有送到部门。',
  askThem: '请本人看原因。',
  received: (day: string) => `${day}收到`,
  due: (received: string, due: string) => `${received}收到，最晚 ${due}`,
  done: (day: string) => `${day}有结果`,
  waitingForThem: '等本人补材料',
  log: '我看过什么',
  logNote: '本人看到的也是这些',
  limits: (until: string) => `您什么时候看过，本人都看得到。授权到 ${until}`,
  asOf: (when: string) => `${when} 更新`,
  goneTo: '看看我的家人',
  stop: '不看了',
  stopSure: '停掉，不看了',
  stopNote: '停掉以后，要家人再给一个码才能看。',
} as const

interface Waiting {
  readonly department: string
  readonly item: string
  readonly pictures: number
}

/** What of it waits on the retiree, told to somebody else. */
export const waitingOnThem: Readonly<Record<MustActCode, (facts: Waiting) => string>> = {
  answerSupplement: ({ department, pictures }) => `给${department}补 ${pictures} 张照片`,
  correctAndResubmit: ({ department }) => `${department}没有通过，改好再交`,
  correctForUnit: () => '单位没有确认，改好再交',
  finishChanges: () => '撤回来修改了，还没有再交',
  seeToContribution: ({ department }) => `${department}在等缴费到账`,
  applySeparately: ({ item }) => `${item}没有通过，看原因和下一步`,
  claimCertificate: () => '电子退休证可以领取了',
}
