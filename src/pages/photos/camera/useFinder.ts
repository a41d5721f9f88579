import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { openFinder, type Finder } from '@/platform/finder'

/** The camera's live picture for as long as the page is seen: behind another page, or none, the camera's lamp is out. */
export function useFinder(): Finder | 'opening' | 'refused' {
  const [finder, setFinder] = useState<Finder | 'opening' | 'refused'>('opening')
  const wanted = useRef(false)
  const running = useRef<Finder | null>(null)

  const close = useCallback(() => {
    wanted.current = false
    running.current?.close()
    running.current = null
  }, [])
  const start = useCallback(async () => {
    if (wanted.current) return
    wanted.current = true
    const opened = await openFinder()
    // Left while the browser was asking.
    if (!wanted.current) return opened?.close()
    running.current = opened
    setFinder(opened ?? 'refused')
  }, [])

  useEffect(() => {
    void start()
    return close
  }, [start, close])
  useDidShow(() => void start())
  useDidHide(close)
  return finder
}
