import { judgedOn, type OffscreenPaper } from './offscreen'

export type { Paper, PictureFault } from './picture'

// Taro passes WeChat's parameters, and only to WeChat. Base library 2.7.3.
declare const my: {
  createOffscreenCanvas?(options: { type: '2d'; width: number; height: number }): OffscreenPaper
}

/** See `index.ts`. */
export const judgePhoto = judgedOn((size) => my.createOffscreenCanvas?.({ type: '2d', ...size }))
