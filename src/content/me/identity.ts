/** 实名认证 with the consents that are asked there (rulings 33, 36), and the demonstration's provider. */
export const identity = {
  title: '实名认证',
  lead: '看社保信息、提交申请，先要确认是您本人。只填身份证号不算认证。',
  consentsTitle: '请您同意',
  how: '怎么用，给谁看',
  purpose: '做什么',
  receivers: '给谁',
  ifRefused: '不同意',
  ifWithdrawn: '反悔',
  withdraw: '在「我的 · 隐私」里随时撤回。',
  refused: '要先同意使用敏感信息，才能认证。不同意也可以去窗口办，结果一样。',
  errorsTitle: '还差一步',
  submit: '去认证',
  proving: '正在确认',
  done: (name: string) => `${name}，认证好了`,
  onward: '接着办',
} as const

/** The demonstration's stand-in for 省统一身份认证: a page of its own that says what it is. */
export const provider = {
  /** 「1965年3月12日生。」 and who they are in the demonstration. */
  born: (day: string, story: string) => `${day}生。${story}`,
  title: '演示身份认证',
  notice: '这是演示用的页面，代替「河北省统一身份认证」。下面都是虚构的人，选一位，就当是他来认证。',
  legend: '您是哪一位',
  submit: '以这个身份认证',
  choose: '请选一位。',
  errorsTitle: '还差一步',
  noRequest: '这次认证已经过期，请从「实名认证」重新开始。',
  restart: '重新开始认证',
} as const

/** 隐私: consents with time and receivers, and how to withdraw each. */
export const privacy = {
  title: '隐私',
  lead: '您的信息只用来办退休，只给要办的部门看。',
  consentsTitle: '您同意过的',
  granted: (time: string) => `${time} 同意`,
  /** Refused from the beginning, or withdrawn since. */
  withdrawn: (time: string) => `${time}起，不同意`,
  never: '还没有同意',
  withdraw: '撤回同意',
  withdrawYes: '撤回',
  withdrawNo: '先不撤回',
  grant: '同意',
  consequence: '撤回以后',
  keptTitle: '存了什么，存多久',
  kept: [
    '没提交的草稿留 12 个月，照片留 90 天。',
    '引导问题的答案，没登录时只存在这部手机里。',
    '提交以后，谁在什么时候办了什么，一直有记录；记录里不写您的个人信息。',
  ],
  phoneTitle: '这部手机上',
  phone: '退出登录，就会清掉这部手机上存的内容。字大小和颜色会留着。',
  signedOut: '登录以后，这里列出您同意过的事。',
  signIn: '用手机号登录',
  mine: { title: '拿走，或者删掉', data: '我的资料', dataNote: '存了什么，拿走一份' },
} as const
