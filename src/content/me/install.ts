/** 装到桌面: said on a later visit in the browser alone, never by itself. */
export const installing = {
  title: '装到桌面',
  why: '像别的应用一样，在桌面上点一下就开。没有网，也能看填过的、办到哪儿了。',
  action: '装到桌面',
  /** iOS: the browser does not offer it, its own menu does. */
  safari: ['点浏览器上的「分享」（方框里一个向上的箭头）。', '再点「添加到主屏幕」。'],
  refuse: '不用了，不再提',
} as const
