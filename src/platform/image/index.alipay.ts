import Taro from '@tarojs/taro'
import { LARGEST_FILE, MOST_BYTES, MOST_PIXELS } from './limits'
import { refused, type Photo } from './photo'

export type { Photo, PhotoFault } from './photo'

/** Alipay's own steps: 2 high, 1 medium, 0 low quality. */
const LEVELS = [2, 1, 0] as const
const TAKEN = ['jpeg', 'jpg', 'png', 'webp']

/** See `index.ts`. Alipay says how large a file is only when asked. */
export async function shrink(path: string): Promise<Photo> {
  const bytes = await bytesOf(path)
  if (bytes === null) return refused('damaged')
  if (bytes > LARGEST_FILE) return refused('size')
  const image = await Taro.getImageInfo({ src: path }).catch(() => null)
  if (image === null) return refused('damaged')
  // Old versions name no type.
  if (image.type && !TAKEN.includes(image.type.toLowerCase())) return refused('type')
  if (image.width * image.height > MOST_PIXELS) return refused('pixels')
  for (const level of LEVELS) {
    const smaller = await compress(path, level)
    const size = smaller === null ? null : await bytesOf(smaller)
    if (smaller !== null && size !== null && size <= MOST_BYTES) return { ok: true, path: smaller }
  }
  return refused('size')
}

// Taro passes WeChat's parameters; Alipay takes several files and a level.
declare const my: {
  compressImage(options: {
    apFilePaths: string[]
    compressLevel: (typeof LEVELS)[number]
    success(answer: { apFilePaths: string[] }): void
    fail(): void
  }): void
}

function compress(path: string, compressLevel: (typeof LEVELS)[number]): Promise<string | null> {
  return new Promise((resolve) => {
    my.compressImage({
      apFilePaths: [path],
      compressLevel,
      success: ({ apFilePaths: [compressed] }) => resolve(compressed ?? null),
      fail: () => resolve(null),
    })
  })
}

async function bytesOf(filePath: string): Promise<number | null> {
  const info = await Taro.getFileInfo({ filePath }).catch(() => null)
  return info && 'size' in info ? info.size : null
}
