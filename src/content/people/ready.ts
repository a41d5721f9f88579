/** Where a helper tells the retiree that the rest is filled in. */
export const ready = {
  title: '交给本人',
  phrases: (name: string) => ['剩下的', `由${name}来`],
  lead: '您能填的填好了，就告诉本人。没填完也能先说，以后还可以接着填。',
  left: (name: string) => `留给${name}的`,
  theirs: ['看一遍填得对不对', '填银行卡', '签名、提交'],
  tell: (name: string) => ['告诉', `${name}可以交了`],
  told: (name: string) =>
    `已经告诉${name}。${name}打开「退休一件事」，首页最上面就是，点一下就能看一遍再交。`,
  back: (name: string) => `回到${name}的进度`,
} as const
