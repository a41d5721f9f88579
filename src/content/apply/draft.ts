import { dayText } from '../dates'
import { failures, failureText } from '../failures'

/** What every page of the application says while there is nothing to fill in (yet). */
export const draftWords = {
  opening: '正在打开您的申请表…',
  none: {
    title: '还没有申请表',
    text: '先回答几个问题，系统替您把表建好。',
    action: '去回答问题',
  },
  failed: { title: '申请表现在打不开' },
  signedOut: {
    title: '先登录，再接着填',
    text: '用手机号登录以后，回到这一页。填过的内容都在。',
    action: '去登录',
  },
  sent: {
    title: '这件申请已经提交',
    text: '提交以后不能在这里改。要改，到进度页选「改一改再交」。',
    action: '查看进度',
  },
  signIn: '去登录',
  unproved: {
    title: '先确认是您本人',
    text: '填过的、拍过的都在。实名认证以后，回到这一页接着办。',
    action: '去实名认证',
  },
  kept: (until: string) => `没提交以前，填的内容保留到 ${dayText(until)}，照片保留 90 天。`,
  /** After a recall or a return: nothing begins anew. */
  sameNumber: (number: string) => `办件编号还是 ${number}。`,
} as const

interface StopWords {
  readonly title: string
  readonly text: string
  readonly action: string
}

/** Where there is nothing to fill in: what is the matter, and the one thing to do. */
export function draftStop(
  standing:
    | { readonly kind: 'sent' | 'none' | 'signedOut' }
    | { readonly kind: 'failed'; readonly failure: Parameters<typeof failureText>[0] },
): StopWords {
  return standing.kind === 'failed'
    ? { title: draftWords.failed.title, text: failureText(standing.failure), action: failures.retry }
    : draftWords[standing.kind]
}
