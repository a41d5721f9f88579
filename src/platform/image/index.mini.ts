import Taro from '@tarojs/taro'
import { longestSide, quality } from './size'

/** Alipay's `compressLevel` for a picture that is 「high」 in quality, low in bytes. */
interface AlipayCompressor {
  compressImage(options: {
    apFilePaths: string[]
    compressLevel: number
    success: (compressed: { apFilePaths: string[] }) => void
    fail: () => void
  }): void
}

declare const my: AlipayCompressor

const alipayHighQuality = 2

function shrinkOnAlipay(path: string): Promise<string> {
  return new Promise((resolve) =>
    my.compressImage({
      apFilePaths: [path],
      compressLevel: alipayHighQuality,
      success: ({ apFilePaths: [compressed] }) => resolve(compressed ?? path),
      fail: () => resolve(path),
    }),
  )
}

async function shrinkOnWechat(path: string): Promise<string> {
  const { width, height } = await Taro.getImageInfo({ src: path })
  // One side is enough: the other follows.
  const side = width >= height ? 'compressedWidth' : 'compressedHeight'
  const compressed = await Taro.compressImage({
    src: path,
    quality: quality * 100,
    ...(Math.max(width, height) > longestSide ? { [side]: longestSide } : {}),
  })
  return compressed.tempFilePath
}

/** See `index.ts`. What a platform leaves in the file about place and phone is removed by the server. */
export async function shrinkPhoto(path: string): Promise<string> {
  if (process.env.TARO_ENV === 'alipay') return shrinkOnAlipay(path)
  return shrinkOnWechat(path).catch(() => path)
}
