import Taro from '@tarojs/taro'
import { PhotosRefused, type PhotoSource } from './source'

export { PhotosRefused, type PhotoSource } from './source'

async function choose(source: PhotoSource, most: number): Promise<string[]> {
  if (process.env.TARO_ENV === 'weapp') {
    const chosen = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sourceType: [source],
      sizeType: ['original'],
      camera: 'back',
    })
    return chosen.tempFiles.map(({ tempFilePath }) => tempFilePath)
  }
  const chosen = await Taro.chooseImage({ count: most, sourceType: [source], sizeType: ['original'] })
  return chosen.tempFilePaths
}

// Alipay: 11 is cancelled, 2001 refused.
function isCancelled(failure: { errMsg?: string; error?: number }): boolean {
  return failure.error === 11 || /cancel/i.test(failure.errMsg ?? '')
}

/** See `index.ts`. */
export async function takePhotos(source: PhotoSource, most = 1): Promise<string[]> {
  try {
    return await choose(source, most)
  } catch (failure) {
    if (isCancelled(failure as { errMsg?: string; error?: number })) return []
    throw new PhotosRefused()
  }
}
