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
    text: '这本证已经失效，不能再用。有疑问请打 12333。',
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
  newer: '您的新退休证可以领取了。下面是以前的一本。',
  signIn: '去登录',
} as const
