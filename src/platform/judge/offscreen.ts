import Taro from '@tarojs/taro'
import { copySize } from './copy'
import { judge, type Paper, type PictureFault, type Pixels } from './picture'

/** What a mini-program draws off the screen. */
export interface OffscreenPaper {
  createImage(): { src: string; onload: () => void; onerror: () => void }
  getContext(kind: '2d'): {
    drawImage(image: object, x: number, y: number, width: number, height: number): void
    getImageData(x: number, y: number, width: number, height: number): Pixels
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

type JudgePhoto = (path: string, expected: Paper) => Promise<readonly PictureFault[]>

/** Judges on a canvas of the platform's; `undefined` where it has none, and then nothing is held against a picture. */
export const judgedOn =
  (paperOf: (size: Size) => OffscreenPaper | undefined): JudgePhoto =>
  async (path, expected) => {
    try {
      const picture = await Taro.getImageInfo({ src: path })
      const size = copySize(picture.width, picture.height)
      const paper = paperOf(size)
      if (paper === undefined) return []
      const image = paper.createImage()
      await new Promise<void>((resolve, reject) => {
        image.onload = resolve
        image.onerror = reject
        image.src = path
      })
      const context = paper.getContext('2d')
      context.drawImage(image, 0, 0, size.width, size.height)
      const { data } = context.getImageData(0, 0, size.width, size.height)
      return judge({ ...size, data }, picture.width / size.width, expected)
    } catch {
      return []
    }
  }
