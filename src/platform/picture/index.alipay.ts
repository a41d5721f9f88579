import { drawnOn, intoAlbum, openSettings as open, type Paper } from './paper'
import type { Kept, Plan } from './pen'

export type { Kept, Pen, Plan, Planned } from './pen'

/** See `index.ts`. */
export const openSettings = open as (() => Promise<void>) | null

/** Alipay's canvas makes the file itself; before 2.7.15 it does not. */
interface AlipayPaper extends Paper {
  toTempFilePath?(options: {
    fileType: 'png'
    x: 0
    y: 0
    width: number
    height: number
    destWidth: number
    destHeight: number
    success(file: { tempFilePath: string }): void
    fail(): void
  }): void
}

export const drawPicture = (plan: Plan, canvas = ''): Promise<string | null> =>
  drawnOn<AlipayPaper>(
    canvas,
    plan,
    (paper) =>
      new Promise((resolve) => {
        const { width, height } = paper
        if (paper.toTempFilePath === undefined) return resolve(null)
        paper.toTempFilePath({
          ...{ fileType: 'png', x: 0, y: 0, width, height, destWidth: width, destHeight: height },
          success: ({ tempFilePath }) => resolve(tempFilePath),
          fail: () => resolve(null),
        })
      }),
  )

/** 15: the phone's own setting; the others are the person's answer to Alipay's question. */
const REFUSED: readonly unknown[] = [15, 2001, 2002, 2003]

export const keepPicture = (src: string, _name: string): Promise<Kept> =>
  intoAlbum(
    src,
    (answer) =>
      typeof answer === 'object' && answer !== null && 'error' in answer && REFUSED.includes(answer.error),
  )

export const release = (_src: string): void => undefined
