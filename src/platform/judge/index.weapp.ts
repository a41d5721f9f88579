import { judgedOn, type OffscreenPaper } from './offscreen'

export type { Paper, PictureFault } from './picture'

// Taro knows no second kind of canvas.
declare const wx: {
  createOffscreenCanvas?(options: { type: '2d'; width: number; height: number }): OffscreenPaper
}

/** See `index.ts`. A mini-program's code runs beside the thread that draws, not on it. */
export const judgePhoto = judgedOn((size) => wx.createOffscreenCanvas?.({ type: '2d', ...size }))
