import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/**
 * All pages share the window: a new page starts at its top, and one that is come back to stands where it was left.
 * The browser's own restoring would come before the page is drawn.
 */
export function useOwnScroll(): void {
  const left = useRef(0)

  useEffect(() => {
    history.scrollRestoration = 'manual'
    document.documentElement.scrollTop = 0
  }, [])
  useDidHide(() => {
    left.current = document.documentElement.scrollTop
  })
  useDidShow(() => {
    document.documentElement.scrollTop = left.current
  })
}
