/** The help of everybody, whoever they work for. */
export const counterRow = {
  icon: 'counter',
  label: '去窗口办',
  note: '原来的窗口都还在',
  to: '/pages/know/offline/index',
} as const
export const glossaryRow = {
  icon: 'info',
  label: '看不懂的词',
  note: '办事用的词，一个个说明白',
  to: '/pages/know/words/index',
} as const

/** What every page shares: brand, help, tabs. The help is always the last thing of a page and always the same rows. */
export const frame = {
  brand: ['退休', '一件事'],
  back: '返回',
  home: '/pages/home/index',
  rootLinks: [{ icon: 'textSize', label: '字大小', to: '/pages/me/settings/index' }],
  read: '朗读',
  readNoMore: '停下',
  help: '求助',
  /** 「打 12329」 */
  call: (hotline: string) => `打 ${hotline}`,
  helpTitle: '要人帮忙？',
  helpRows: [
    { icon: 'phone', label: '打 12333', note: '人社服务热线', tel: '12333' },
    counterRow,
    {
      icon: 'person',
      label: '请家人帮忙',
      note: '您同意的，他们才能看、才能填',
      to: '/pages/people/family/index',
    },
    glossaryRow,
  ],
  tabsLabel: '主要页面',
  tabs: [
    { key: 'home', icon: 'home', label: '首页', to: '/pages/home/index' },
    { key: 'progress', icon: 'progress', label: '进度', to: '/pages/progress/case/index' },
    { key: 'certificate', icon: 'certificate', label: '退休证', to: '/pages/certificate/index' },
    { key: 'me', icon: 'person', label: '我的', to: '/pages/me/settings/index' },
  ],
} as const

/** A page's window title: 「结果 · 退休一件事」. */
export function windowTitle(page: string): string {
  return `${page} · 退休一件事`
}
