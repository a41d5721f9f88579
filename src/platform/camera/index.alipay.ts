import Taro from '@tarojs/taro'
import { shrink } from '../image/index.alipay'
import { refused } from '../image/photo'
import type { Photographing, Source } from './source'

export type { Photo, PhotoFault } from '../image/index.alipay'
export type { Photographing, Source } from './source'

/** Alipay gives no more at once. */
const MOST_AT_ONCE = 9
/** Alipay's error for 用户取消操作. */
const CANCELLED = 11

/** See `index.ts`. */
export async function takePhotos(from: Source, photographing: Photographing): Promise<void> {
  const chosen = await choose(from, photographing.atMost)
  if (chosen === 'denied') return photographing.onPhoto(refused('denied'))
  if (chosen.length === 0) return
  photographing.onChosen(chosen.length)
  for (const path of chosen) photographing.onPhoto(await shrink(path))
}

async function choose(from: Source, atMost: number) {
  try {
    const { tempFilePaths } = await Taro.chooseImage({
      count: Math.min(atMost, MOST_AT_ONCE),
      sourceType: [from],
      sizeType: ['original'],
    })
    return tempFilePaths
  } catch (failure) {
    const cancelled = failure instanceof Object && 'error' in failure && Number(failure.error) === CANCELLED
    return cancelled ? [] : 'denied'
  }
}
