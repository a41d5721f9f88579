import { kinshipNames } from '../people/asking'
import type { Kinship } from '@/domain/people'

/** 消息: what one was told, on all devices. */
export const noticesPage = {
  title: '消息',
  lead: '办到哪一步、要您做什么，都在这里，换手机也在。',
  opening: '正在看有没有消息…',
  signedOut: { title: '先登录，再看消息', text: '用手机号登录以后，回到这一页。', action: '去登录' },
  unproved: {
    title: '先实名认证，再看这条消息',
    text: '这条消息里有别人的名字，要先核对您是谁。',
    action: '去实名认证',
  },
  list: '收到的消息',
  unread: (count: number) => (count === 0 ? '都看过了' : `${String(count)} 条没看过`),
  none: { title: '还没有消息', text: '提交申请以后，部门办到哪一步、要您补什么，都会在这里告诉您。' },
  arrived: (count: number) => `来了 ${String(count)} 条新消息，看一看`,
  readAll: '都看过了，全部标成看过',
  more: '再看早一些的',
  lastKnown: (when: string) => `没连上网。这是 ${when} 的消息，别人的办件没有列出来。`,
  channels: '有事怎么告诉您',
  channelsNote: '选哪些事、用什么办法，试发一条',
  isNew: '没看过',
  /** Who it is that reads of it. */
  as: (kinship: Kinship | null) => (kinship === null ? '您是代办人' : `您是${kinshipNames[kinship]}`),
  /** To a phone alone nobody else's application is told. */
  byPhone: '只用手机号登录，这里只有您自己的。实名认证以后，帮家人、替人办的消息也在这里。',
  gone: {
    title: '这条消息看不到了',
    text: '授权停了、到期了，或者这次申请的资料已经删掉。',
    action: '看别的消息',
  },
} as const
