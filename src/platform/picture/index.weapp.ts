import { drawnOn, intoAlbum, openSettings as open, type Paper } from './paper'
import type { Kept, Plan } from './pen'

export type { Kept, Pen, Plan, Planned } from './pen'

/** See `index.ts`. */
export const openSettings = open as (() => Promise<void>) | null

// Taro knows no canvas of the `2d` kind here.
declare const wx: {
  canvasToTempFilePath(options: {
    canvas: Paper
    x: 0
    y: 0
    width: number
    height: number
    destWidth: number
    destHeight: number
    fileType: 'png'
    success(file: { tempFilePath: string }): void
    fail(): void
  }): void
}

export const drawPicture = (plan: Plan, canvas = ''): Promise<string | null> =>
  drawnOn(
    canvas,
    plan,
    (paper) =>
      new Promise((resolve) => {
        const { width, height } = paper
        wx.canvasToTempFilePath({
          ...{ canvas: paper, x: 0, y: 0, width, height, fileType: 'png' },
          // Unsaid, it would be as many times larger as the screen is sharp.
          ...{ destWidth: width, destHeight: height },
          success: ({ tempFilePath }) => resolve(tempFilePath),
          fail: () => resolve(null),
        })
      }),
  )

/** `auth deny` and `auth denied` by version, `authorize no response` on iOS, `system permission denied` of the phone's. */
const REFUSED = /auth|permission/i

export const keepPicture = (src: string, _name: string): Promise<Kept> =>
  intoAlbum(src, (answer) => REFUSED.test(saidOf(answer)))

const saidOf = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'errMsg' in answer ? String(answer.errMsg) : ''

export const release = (_src: string): void => undefined
