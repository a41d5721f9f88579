import Taro from '@tarojs/taro'

/** Text at the phone's standard setting, px; the unit of `fontSizeSetting`. */
const standard = 16

// Beyond it not even a word of four characters fits beside a button.
const largest = 1.6

/** How much larger than its standard the phone (WeChat's or Alipay's own setting) shows text; never smaller. */
export function systemTextScale(): number {
  const { fontSizeSetting = standard } = Taro.getSystemInfoSync()
  return Math.min(Math.max(fontSizeSetting / standard, 1), largest)
}
