import { useDidHide } from '@tarojs/taro'
import { useEffect, useState, type RefObject } from 'react'
import { helpId } from './help'
import { createSlot } from './slot'

/** Reads aloud what stands on a page. The app's entry gives it, where the phone can. */
export interface Aloud {
  /** @param onEnd once all of it was read, not where it was stopped */
  read(lines: readonly string[], onEnd: () => void): void
  stop(): void
}

const slot = createSlot<Aloud>()

export const giveAloud = slot.put

interface Reading {
  readonly isReading: boolean
  /** Reads the page from its top, or stops. */
  toggle(): void
}

/** `null` where nothing can be read. Whoever leaves the page hears no more of it. */
export function useReading(main: RefObject<HTMLElement>): Reading | null {
  const aloud = slot.use()
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
