import Taro from '@tarojs/taro'

/** See `index.ts`. */
export function deviceName(): string {
  const { brand, model, system, version } = Taro.getSystemInfoSync()
  return [brand, model, system, process.env.TARO_ENV, version].filter(Boolean).join(' ')
}
