/** 登录过的手机: where one is signed in, signing out there, and what to do about a lost phone. */
export const devices = {
  title: '登录过的手机',
  lead: '您的手机号在这些地方登录着。不认识的，或者手机丢了，在这里让它退出。',
  opening: '正在看您在哪儿登录过…',
  signedOut: { title: '先登录，再看这一页', text: '用手机号登录以后，回到这一页。', action: '去登录' },
  listTitle: '现在登录着的',
  clients: { h5: '浏览器', weapp: '微信小程序', alipay: '支付宝小程序' },
  current: '就是这部手机',
  since: (day: string, time: string) => `${day} ${time} 登录`,
  sinceAt: (name: string, since: string) => `${name}，${since}`,
  /** Known to the hour. */
  lastUsed: (day: string, hour: number) => `最近用过：${day} ${hour} 点多`,
  proved: '实名认证过',
  end: '退出这个',
  /** For a screen reader: which one. */
  about: (name: string, since: string) => `：${name}，${since}`,
  ended: '已经退出。那部手机下次连上网，里面存的内容就会清掉。',
  endOthers: '除了这台，都退出',
  endOthersNote: '那些手机上没存到网上的内容会清掉；存好的都在。',
  onlyThis: '只有这部手机登录着，没有别的。',
  newer: {
    title: '有的现在还退不了',
    text: '它比这部手机登录得晚，或者认证得晚。请您在这部手机上再确认一次是本人，就能让它退出。这样，别人捡到旧手机，也退不掉您新的登录。',
    prove: '重新实名认证',
    signIn: '重新登录',
  },
  lost: {
    title: '手机丢了怎么办',
    steps: [
      '号码还在用：借一部手机，用同一个手机号登录，再到这一页点「除了这台，都退出」。',
      '号码也丢了：先到营业厅补卡，补好再登录，一样退出。',
      '登录以后要办事，重新做一次实名认证就行。填过的、交过的都在。',
    ],
    note: '丢了的手机下次连上网就退出，里面存的内容会清掉。一直不连网，最长 7 天不用也会自动退出。',
  },
} as const
