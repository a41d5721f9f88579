import type { LeftToRetiree } from '@/domain/people'

interface Unfinished {
  readonly cells: number
  readonly pictures: readonly unknown[]
}

/** Whether anything of what a helper may do is missing as well. */
export const isUnfinished = ({ cells, pictures }: Unfinished): boolean => cells > 0 || pictures.length > 0

/** Where a helper tells the retiree that the rest is filled in. */
export const ready = {
  title: '交给本人',
  opening: '正在打开…',
  phrases: (name: string) => ['剩下的', `由${name}来`],
  lead: '您能填的填好了，就告诉本人。没填完也能先说，以后还可以接着填。',
  left: (name: string) => `留给${name}的`,
  cells: (count: number) => `补上申请表里空着的 ${String(count)} 处`,
  picture: (name: string) => `拍${name}`,
  look: '看一遍填得对不对',
  theirs: {
    bankAccount: '填银行卡',
    cardClass: '确认公积金打到本人的Ⅰ类储蓄卡',
    submission: '签名、提交',
  } satisfies Readonly<Record<LeftToRetiree, string>>,
  tell: (name: string, unfinished: boolean) => ['告诉', unfinished ? `${name}还差什么` : `${name}可以交了`],
  told: (name: string, unfinished: boolean) =>
    `已经告诉${name}。${name}打开「退休一件事」，首页最上面就是${unfinished ? '，写着还差什么' : '，点一下就能看一遍再交'}。`,
  back: (name: string) => `回到${name}的进度`,
} as const
