import type { Channel, News } from '@/domain/notices'
import { morningText, nightText } from './night'

/** A way in which news arrives, as one would say it. */
export const channelNames: Readonly<Record<Channel, string>> = {
  wechat: '微信',
  alipay: '支付宝',
  sms: '短信',
  webPush: '浏览器通知',
}

/** What one is called for. */
export const newsNames: Readonly<Record<News, string>> = {
  toDo: '要您做的',
  results: '有了结果',
  steps: '办到哪一步',
}

/** 有事怎么告诉您: of what, by which ways, and a test. */
export const channelsPage = {
  title: '有事怎么告诉您',
  lead: '办事的消息，「消息」那一页都留着。这里选：哪些事另外告诉您，用什么办法。',
  opening: '正在看现在怎么告诉您…',
  signedOut: { title: '先登录，再看这一页', text: '用手机号登录以后，回到这一页。', action: '去登录' },
  inbox: '看「消息」',
  notKept: (reason: string) => `没有存上，还是原来选的。${reason}`,
  news: {
    legend: '哪些事告诉您',
    hint: '没选的，「消息」里也有。',
    notes: {
      toDo: '补照片、改好再交、快到期了',
      results: '通过了、没通过、可以领退休证了',
      steps: '交上去了、送到哪个部门了',
    } satisfies Readonly<Record<News, string>>,
    none: '一样都没选，手机不会提醒您。请常来「消息」里看看。',
  },
  ways: {
    title: '用什么办法',
    lead: '从上往下试：上面的发到了，下面的就不再发。',
    no: '都没有选，手机不会提醒您。请常来「消息」里看看。',
  },
  closed: '现在没有开通',
  use: (channel: Channel) => `用${channelNames[channel]}告诉我`,
  /** Its state, in a few words beside the choice. */
  states: { off: '没有选', notConnected: '还没有打开', on: '已经打开' },
  phone: (end: string) => `发到尾号 ${end} 的手机，就是您登录用的号码。短信里没有网址。`,
  /** What an address is, and since when. */
  since: (channel: Channel, isHere: boolean, day: string, time: string) => {
    const where =
      channel === 'webPush'
        ? isHere
          ? '就在这个浏览器'
          : '在您的一个浏览器'
        : `您的${channelNames[channel]}`
    return `${where}，${day} ${time} 打开的`
  },
  remove: '不再发到这里',
  aboutRemove: (channel: Channel, since: string) => `：${channelNames[channel]}，${since}`,
  removed: '去掉了，不再发到那里。',
  /** Where it is connected, for whoever looks at it elsewhere. */
  elsewhere: {
    wechat: '要在微信里打开「退休一件事」小程序，到这一页点「打开」。',
    alipay: '要在支付宝里打开「退休一件事」小程序，到这一页点「打开」。',
    webPush: '要用手机上的浏览器打开「退休一件事」的网页，到这一页点「打开」。',
    sms: '登录用的手机号就能收，不用打开。',
  } satisfies Readonly<Record<Channel, string>>,
  connect: {
    wechat: '打开微信提醒',
    alipay: '打开支付宝提醒',
    webPush: '打开浏览器通知',
    sms: '',
  } satisfies Readonly<Record<Channel, string>>,
  /** Said before the vendor's own question comes. */
  connectNote: {
    wechat: '微信会问您愿不愿意收。同意一次，能收一条；可以多点几次。',
    alipay: '支付宝会问您愿不愿意收。同意一次，能收一条；可以多点几次。',
    webPush: '浏览器会问您让不让它发通知，请点「允许」。',
    sms: '',
  } satisfies Readonly<Record<Channel, string>>,
  /** 一次性订阅: how many of each kind are left. */
  left: (news: News, count: number) =>
    count === 0 ? `${newsNames[news]}：收完了` : `${newsNames[news]}：还能收 ${String(count)} 条`,
  more: '再同意几条',
  last: {
    taken: (when: string) => `上一条：${when}，发出去了。`,
    onConsole: (when: string) => `上一条：${when}。这里是演示，没有真的发。`,
    usedUp: (when: string) => `上一条：${when}，没有发，您同意的条数收完了。`,
    gone: (when: string) => `上一条：${when}，那边收不到了。`,
    failed: (when: string) => `上一条：${when}，没有发出去。`,
  },
  quiet: {
    title: '夜里',
    label: '夜里不响',
    note: `${nightText}的消息，${morningText}再发。「消息」里随时能看。`,
  },
  test: {
    title: '试一试',
    lead: '现在往您选了的地方各发一条，看看收不收得到。',
    action: '现在试发一条',
    ends: {
      taken: '发出去了，请看看手机。',
      onConsole: '这里是演示，没有真的发，内容在演示控制台。',
      usedUp: '没有发，您同意的条数收完了。点「再同意几条」，就能接着收。',
      gone: '那边收不到了，已经去掉。想接着用，请重新打开。',
      failed: '没有发出去。请过一会儿再试。',
      notAvailable: '现在没有开通。',
      notConnected: '还没有打开。',
      off: '您没有选，没有发。',
    },
    line: (channel: Channel, end: string) => `${channelNames[channel]}：${end}`,
  },
} as const

/** What came of a tap on being reached here; `unsent`: agreed to, and the server could not be told. */
export const askedWords = {
  connected: '打开了。可以点「现在试发一条」看看。',
  unsent: (reason: string) => `您同意了，可是没有存上。${reason}`,
  refused: '您没有同意，没有打开。想收的时候再点一次。',
  failed: '没有打开，这里的通知服务连不上。换一种办法也一样，消息都在「消息」里。',
  unsupported: '这个浏览器发不了通知。换一种办法也一样，消息都在「消息」里。',
  toInstall: 'iPhone 上要先把「退休一件事」放到桌面，再从桌面点开，到这一页打开（系统要 16.4 以上）：',
  blocked: {
    webPush:
      '浏览器记着「不允许」发通知。请到浏览器的设置里，找到这个网站，把「通知」改成「允许」，再回来点。',
    wechat:
      '微信里把这个小程序的消息关掉了。请点右上角的「···」，选「设置」，再选「通知管理」打开，再回来点。',
    alipay:
      '支付宝里把这个小程序的消息关掉了。请点右上角的「···」，选「设置」，再选「消息管理」打开，再回来点。',
  },
} as const

/** 有消息就告诉我: the quiet row beside what one has handed in. */
export const tellMe = {
  label: '有消息就告诉我',
  note: '部门办好了、要您补照片，手机上提醒您',
  done: '打开了。有消息，手机上会提醒您。',
  choose: '选哪些事、用什么办法',
} as const
