import Taro from '@tarojs/taro'

/** See `index.ts`. A mini-program that lies behind runs no more. */
export const isInSight = (): boolean => true

export function onInSight(listener: () => void): () => void {
  Taro.onAppShow(listener)
  return () => Taro.offAppShow(listener)
}

export function onOutOfSight(listener: () => void): () => void {
  Taro.onAppHide(listener)
  return () => Taro.offAppHide(listener)
}
