import Taro from '@tarojs/taro'
import { shrink } from '../image/index.weapp'
import { refused } from '../image/photo'
import type { Photographing, Source } from './source'

export type { Photo, PhotoFault } from '../image/index.weapp'
export type { Photographing, Source } from './source'

/** WeChat gives no more at once. */
const MOST_AT_ONCE = 20

/** See `index.ts`. */
export async function takePhotos(from: Source, photographing: Photographing): Promise<void> {
  const chosen = await choose(from, photographing.atMost)
  if (chosen === 'denied') return photographing.onPhoto(refused('denied'))
  if (chosen.length === 0) return
  photographing.onChosen(chosen.length)
  for (const { tempFilePath, size } of chosen) photographing.onPhoto(await shrink(tempFilePath, size))
}

async function choose(from: Source, atMost: number) {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: Math.min(atMost, MOST_AT_ONCE),
      mediaType: ['image'],
      sourceType: [from],
      // WeChat's own «compressed» is too small for the type on an archive's page.
      sizeType: ['original'],
    })
    return tempFiles
  } catch (failure) {
    return wasCancelled(failure) ? [] : 'denied'
  }
}

function wasCancelled(failure: unknown): boolean {
  const message = failure instanceof Object && 'errMsg' in failure ? String(failure.errMsg) : ''
  return message.includes('cancel')
}
