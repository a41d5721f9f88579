import Taro from '@tarojs/taro'
import {
  fitted,
  LARGEST_FILE,
  LONGEST_SIDE,
  MOST_PIXELS,
  smallEnough,
  type Encoding,
  type Size,
} from './limits'
import { refused, type Photo } from './photo'

export type { Photo, PhotoFault } from './photo'

/** See `index.ts`. @param size bytes */
export async function shrink(path: string, size: number): Promise<Photo> {
  if (size > LARGEST_FILE) return refused('size')
  const image = await Taro.getImageInfo({ src: path }).catch(() => null)
  if (image === null) return refused('damaged')
  if (image.type === 'gif' || image.type === 'tiff') return refused('type')
  if (image.width * image.height > MOST_PIXELS) return refused('pixels')
  // WeChat's compression only makes a JPEG smaller.
  const compressed = image.type === 'jpeg' ? await smallEnough((way) => compress(path, image, way)) : null
  const encoded = compressed ?? (await smallEnough((way) => redraw(path, image, way)))
  return encoded ? { ok: true, path: encoded.path } : refused('size')
}

/** Before 2.26 WeChat takes no width: then the quality alone must do. */
async function compress(src: string, image: Size, { side, quality }: Encoding) {
  const narrower = Math.max(image.width, image.height) > LONGEST_SIDE
  try {
    const { tempFilePath } = await Taro.compressImage({
      src,
      quality: Math.round(quality * 100),
      ...(narrower ? { compressedWidth: fitted(image, side).width } : {}),
    })
    return await measured(tempFilePath)
  } catch {
    return null
  }
}

/** What WeChat draws off the screen. */
interface Paper {
  createImage(): { src: string; onload: () => void; onerror: () => void }
  getContext(kind: '2d'): {
    fillStyle: string
    fillRect(x: number, y: number, width: number, height: number): void
    drawImage(image: object, x: number, y: number, width: number, height: number): void
  }
}

// Taro knows neither a second kind of canvas for a file, nor what such a canvas draws with.
declare const wx: {
  createOffscreenCanvas(options: { type: '2d' } & Size): Paper
  canvasToTempFilePath(options: {
    canvas: Paper
    fileType: 'jpg'
    quality: number
    success(file: { tempFilePath: string }): void
    fail(): void
  }): void
}

async function redraw(src: string, image: Size, { side, quality }: Encoding) {
  try {
    const { width, height } = fitted(image, side)
    const canvas = wx.createOffscreenCanvas({ type: '2d', width, height })
    const picture = canvas.createImage()
    await new Promise<void>((resolve, reject) => {
      picture.onload = resolve
      picture.onerror = reject
      picture.src = src
    })
    const context = canvas.getContext('2d')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    context.drawImage(picture, 0, 0, width, height)
    const path = await new Promise<string>((resolve, reject) => {
      wx.canvasToTempFilePath({
        canvas,
        fileType: 'jpg',
        quality,
        success: ({ tempFilePath }) => resolve(tempFilePath),
        fail: reject,
      })
    })
    return await measured(path)
  } catch {
    return null
  }
}

function measured(path: string): Promise<{ readonly path: string; readonly bytes: number }> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath: path,
      success: ({ size }) => resolve({ path, bytes: size }),
      fail: reject,
    })
  })
}
