import Taro from '@tarojs/taro'
import type { Kept, Pen, Plan } from './pen'

/** A mini-program's canvas node, of the `2d` kind. */
export interface Paper {
  width: number
  height: number
  getContext(kind: '2d'): Pen | null
}

export const openSettings = (): Promise<void> =>
  Promise.resolve(Taro.openSetting()).then(
    () => undefined,
    () => undefined,
  )

/** The system's own is what a mini-program's canvas writes in. */
const FAMILY = 'sans-serif'

const found = (canvas: string): Promise<Paper | null> =>
  new Promise((resolve) =>
    Taro.createSelectorQuery()
      .select(`#${canvas}`)
      .fields({ node: true, size: true })
      .exec(([one]: [{ node?: Paper } | null | undefined]) => resolve(one?.node ?? null)),
  )

/** Draws on the page's canvas. @param toFile how the platform makes a file of one; without a path where it cannot */
export async function drawnOn<P extends Paper>(
  canvas: string,
  plan: Plan,
  toFile: (paper: P) => Promise<string | null>,
): Promise<string | null> {
  const paper = (await found(canvas)) as P | null
  const pen = paper?.getContext('2d') ?? null
  if (paper === null || pen === null) return null
  const { width, height, draw } = plan(pen, FAMILY)
  paper.width = width
  paper.height = height
  draw(pen)
  return toFile(paper)
}

/** Puts a picture into the album. @param isRefusal whether the answer says that the app may not */
export const intoAlbum = (filePath: string, isRefusal: (answer: unknown) => boolean): Promise<Kept> =>
  Promise.resolve(Taro.saveImageToPhotosAlbum({ filePath })).then(
    () => 'album',
    (answer: unknown) => (isRefusal(answer) ? 'refused' : 'failed'),
  )
