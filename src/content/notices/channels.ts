import type { Channel, News } from '@/domain/notices'

/** A way in which news arrives, as one would say it. */
export const channelNames: Readonly<Record<Channel, string>> = {
  wechat: '微信',
  alipay: '支付宝',
  sms: '短信',
  webPush: '浏览器通知',
}

/** What one may choose to be called for. */
export const newsNames: Readonly<Record<News, string>> = {
  toDo: '要您做的',
  results: '有了结果',
  steps: '办到哪一步',
}
