/** 签名提交. The promise itself is in `content/promise`. */
export const sign = {
  title: '签名提交',
  heading: { drawn: '请在框里签名', smsCode: '用验证码代替签名' },
  pad: '签名框，还没有签',
  padSigned: '签名框，已签',
  clear: '擦掉，重签',
  byCode: '手写不方便，用短信验证码代替',
  byHand: '还是手写签名',
  /** What it is in law (ruling 42). */
  nature:
    '手指签名和短信验证码表示这是您本人的意思，不是法律上的可靠电子签名。它和承诺的文本、时间、所用的手机一起保存。',
  promiseTitle: '您的承诺',
  agree: '我已读完，我承诺',
  undo: '第一个部门作出决定以前，您都可以撤回。',
  submit: '提交申请',
  submitAgain: '再提交一次',
  submitAsItWas: '不改了，就这样再交',
  submitting: '正在提交',
  code: {
    send: '发验证码',
    sendAgain: '再发一次',
    wait: (seconds: number) => `${seconds} 秒后可以再发`,
    sent: '验证码已发到您登录用的手机上。',
    label: '短信验证码',
    hint: '6 位数字，5 分钟内有效。不要告诉别人。',
  },
  errorsTitle: (count: number) => `还差 ${count} 步`,
  errors: {
    signature: '还没有签名。请在框里写上您的名字。',
    code: '还没填验证码。请填短信里的 6 位数字。',
    agree: '还没有承诺。请读完，再点「我已读完，我承诺」。',
  },
  notReady: {
    title: '还有没填好的，先去补',
    text: '核对页写着缺哪几项，补好再回来签名。',
    action: '去核对页看看',
  },
  unsaved: {
    title: '还没有提交',
    text: '有内容还没存到网上，所以没有提交。请看看手机的网络，再点一次「提交申请」。',
    decide: '有一项还没有存到网上，要您先看一下，才能提交。',
    action: '去核对页看看',
  },
  unanswered: {
    title: '还不知道有没有送到',
    text: '没有收到回音。请点「再提交一次」，不会变成两件。',
  },
  refused: {
    title: '没有提交成',
    go: (what: string) => `去补：${what}`,
    prove: '去实名认证',
    signIn: '去登录',
    check: '去核对答案',
    nothingChanged: '您还没有改过',
    change: '回去改',
  },
} as const
