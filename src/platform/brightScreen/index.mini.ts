import Taro from '@tarojs/taro'

/** See `index.ts`. */
export const brightens = true

const ignore = () => undefined
const put = (value: number) => void Promise.resolve(Taro.setScreenBrightness({ value })).catch(ignore)

export function brighten(): () => void {
  let before: number | null = null
  let over = false
  const back = () => {
    if (before !== null) put(before)
  }
  void Promise.resolve(Taro.getScreenBrightness())
    .then(({ value }) => {
      before = value
      if (!over) put(1)
    })
    .catch(ignore)
  return () => {
    over = true
    back()
  }
}

export function keepOn(): () => void {
  const keep = (keepScreenOn: boolean) =>
    void Promise.resolve(Taro.setKeepScreenOn({ keepScreenOn })).catch(ignore)
  keep(true)
  return () => keep(false)
}
