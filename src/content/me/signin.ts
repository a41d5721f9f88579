/** 登录: a phone number and a code. */
export const signin = {
  title: '用手机号登录',
  phrases: ['用手机号', '登录'],
  lead: '登录以后，填好的都存着，换手机也在。',
  ended: {
    byTime: '登录已过期，请再登录一次。填过的内容都在。',
    fromElsewhere:
      '有人用您的手机号，在另一部手机上退出了这部手机的登录。这部手机里存的内容已经清掉；存到网上的都在，登录后可以接着办。',
  },
  phone: { label: '手机号', hint: '11 位，能收短信的', status: (digits: number) => `已填 ${digits} 位` },
  code: { label: '验证码', hint: '短信里的 6 位数字，5 分钟内有效' },
  send: '获取验证码',
  sendAgain: '重新获取验证码',
  wait: (seconds: number) =>
    seconds > 120 ? `${Math.ceil(seconds / 60)} 分钟后可以重新获取` : `${seconds} 秒后可以重新获取`,
  waitToSubmit: (seconds: number) =>
    seconds > 120 ? `${Math.ceil(seconds / 60)} 分钟后可以再试` : `${seconds} 秒后可以再试`,
  sent: '短信已发出，请看看手机。',
  submit: '登录',
  /** The unsent work of another number, masked, lies on this phone. */
  other: {
    title: '这部手机里，还有没存到网上的内容',
    words: (phone: string) => `${phone} 填过的，有几处只存在这部手机里。您现在登录，这几处就没有了。`,
    pictures: (phone: string) =>
      `${phone} 拍的照片，有的还没传上去，只在这部手机里。您现在登录，这些照片要重新拍。`,
    keep: (phone: string) => `要留着，请先用 ${phone} 登录一次，存到网上以后再换。`,
    stay: '先不登录',
    leave: '还是登录',
  },
  errorsTitle: (count: number) => `有 ${count} 处要改`,
  errors: {
    phoneLength: '手机号要 11 位，请数一数。',
    phoneFormat: '这不像手机号，请核对前三位。',
    codeMissing: '请填短信里的 6 位验证码。没有的话，先点「获取验证码」。',
  },
  privacy: '手机号只用来登录和发验证码，不给别人看。',
} as const
