import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/**
 * Whether this page is the one on the screen. Pages behind it stay alive and hear of every change:
 * one that leads elsewhere by itself must not do so from there.
 */
export function useShown(): boolean {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return shown
}
