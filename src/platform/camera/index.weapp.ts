import Taro from '@tarojs/taro'
import { shrink } from '../image/index.weapp'
import { refused } from '../image/photo'
import type { Photographing, Source } from './source'

export type { Photo, PhotoFault } from '../image/index.weapp'
export type { Photographing, Source } from './source'

/** WeChat gives no more at once. */
const MOST_AT_ONCE = 20

interface Chosen {
  readonly tempFilePath: string
  /** Bytes. */
  readonly size: number
}

/** See `index.ts`. */
export async function takePhotos(from: Source, photographing: Photographing): Promise<void> {
  const chosen = await choose(from, photographing.atMost)
  if (chosen === 'denied') return photographing.onPhoto(refused('denied'))
  if (chosen.length === 0) return
  photographing.onChosen(chosen.length)
  for (const { tempFilePath, size } of chosen) photographing.onPhoto(await shrink(tempFilePath, size))
}

/** With callbacks: Taro makes no promise of `chooseMedia`, and WeChat only from 2.10.2 on. */
function choose(from: Source, atMost: number): Promise<readonly Chosen[] | 'denied'> {
  return new Promise((resolve) => {
    void Taro.chooseMedia({
      count: Math.min(atMost, MOST_AT_ONCE),
      mediaType: ['image'],
      sourceType: [from],
      // WeChat's own «compressed» is too small for the type on an archive's page.
      sizeType: ['original'],
      success: ({ tempFiles }) => resolve(tempFiles),
      fail: (failure) => resolve(wasCancelled(failure) ? [] : 'denied'),
    })
  })
}

function wasCancelled(failure: unknown): boolean {
  const message = failure instanceof Object && 'errMsg' in failure ? String(failure.errMsg) : ''
  return message.includes('cancel')
}
