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
