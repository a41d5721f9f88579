import { sampleNotice } from '../sample'

/** 电子退休证 (108 主文三(三)); its fields: what a paper one carries, and no number that claims to be official. */
export const certificatePage = {
  title: '电子退休证',
  booklet: '退休证',
  sample: sampleNotice,
  opening: '正在打开…',
  kept: '已存在这部手机里，没有网也能打开。',
  checkedOffline: (when: string) => `没连上网，这是 ${when} 的情况。`,
  checkedEnded: (when: string) => `登录已过期，这是 ${when} 的情况。`,
  void: {
    state: '已失效',
    /** What a phone holds from before it knew why. */
    text: '这本证已经失效，不能再用。有疑问请打 12333。',
    /** Whoever has the phone in hand may be of the family. */
    because: {
      death: (on: string) =>
        `系统里登记了本人去世，这本证从 ${on}起失效，不会再发新的。家人要办后面的事，或者登记得不对，请打 12333。`,
      benefitEnded: (on: string) =>
        `养老待遇终止了，这本证从 ${on}起失效，不会再发新的。为什么终止，或者觉得不对，请打 12333。`,
    },
  },
  labels: {
    name: '姓名',
    sex: '性别',
    idNumber: '证件号码',
    birthDate: '出生日期',
    workStart: '参加工作',
    retirementMonth: '退休时间',
    category: '退休类别',
    formerUnit: '原单位',
    placeOfBenefits: '待遇领取地',
    issuer: '签发机构',
    issuedOn: '签发日期',
    number: '证书编号',
  },
  /** In the copy to take along: of one that counts no more, above everything else that stands on it. */
  standing: '状态',
  sex: { male: '男', female: '女' },
  signedOut: { title: '先登录，再打开退休证', text: '用手机号登录以后，回到这一页。', action: '去登录' },
  unproved: {
    title: '先确认是您本人',
    text: '退休证上有您的个人信息。实名认证以后，回到这一页。',
    action: '去实名认证',
  },
  failed: '退休证现在打不开',
  none: {
    title: '还没有退休证',
    notApplied: '办完退休，社保经办机构核定养老金以后，您在这里领取。',
    running: (month: string) => `到了 ${month}，社保经办机构核定养老金以后，您在这里领取。`,
    start: '开始办理',
    progress: '查看进度',
  },
  claimable: {
    title: '可以领取退休证了',
    text: '养老金已经核定。领取以后，证存在这部手机里，没有网也能打开。',
    what: '证上有什么',
    fields:
      '姓名、性别、证件号码（遮盖中间几位）、出生日期、参加工作时间、退休时间、退休类别、原单位、待遇领取地。',
    action: '领取',
  },
  onPaper: '存成 PDF 或图片',
  onPaperNote: '打印、发给别人；印出去的也在这里作废',
  code: {
    title: '给对方扫，核对真伪',
    label: '核对退休证用的二维码',
    renewed: '这个码 1 分钟换一次。',
    brighter: '对方扫不出来，就把屏幕调亮一点。',
    onlyHere: '这个码只能在这台电脑上打开，别的手机扫了打不开。',
    waiting: { opening: '正在画二维码…', failed: '二维码没有画出来。看看手机的网络，连上就会画好。' },
    opening: '正在准备二维码…',
    offline: '核对要连网',
    signedOut: '登录以后，这里是给对方核对的二维码。',
    resting: '二维码放了一会儿，先收起来了。',
    again: '再出示一次',
    bright: '调亮，给人扫',
    dim: '恢复原来的亮度',
    checked: '谁核对过',
    times: (times: number) => (times === 0 ? '还没有人扫过' : `扫过 ${String(times)} 次，看是什么时候`),
  },
  corrected: '社保经办机构更正过这本证。更正以前存下来的，不能再用。',
  newer: '您的新退休证可以领取了。下面是以前的一本。',
  /** A notice has led here that speaks of the one before it. */
  another: '消息说的是以前那次申请的退休证。这里是您最新的一本，以这本为准。',
  anothers: '看以前那次申请',
  signIn: '去登录',
} as const
