import { useDidHide } from '@tarojs/taro'
import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react'
import { helpId } from './help'

/** Reads aloud what stands on a page. The app's entry gives it, where the phone can. */
export interface Aloud {
  /** @param onEnd once all of it was read, not where it was stopped */
  read(lines: readonly string[], onEnd: () => void): void
  stop(): void
}

let given: Aloud | null = null
const listeners = new Set<() => void>()

export function giveAloud(aloud: Aloud | null): void {
  given = aloud
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

interface Reading {
  readonly isReading: boolean
  /** Reads the page from its top, or stops. */
  toggle(): void
}

/** `null` where nothing can be read. Whoever leaves the page hears no more of it. */
export function useReading(main: RefObject<HTMLElement>): Reading | null {
  const aloud = useSyncExternalStore(subscribe, () => given)
  const [isReading, setReading] = useState(false)
  useDidHide(() => setReading(false))
  useEffect(() => (isReading ? () => aloud?.stop() : undefined), [isReading, aloud])

  if (aloud === null) return null
  return {
    isReading,
    toggle() {
      setReading(!isReading)
      if (!isReading) aloud.read(linesOf(main.current), () => setReading(false))
    },
  }
}

/** As it is drawn, without the help that ends every page. */
function linesOf(part: Element | null): readonly string[] {
  if (!(part instanceof HTMLElement) || part.id === helpId) return []
  if (part.matches('main, form')) return [...part.children].flatMap(linesOf)
  return part.innerText.split('\n')
}
