import { useEffect, useRef } from 'react'

const isTypedIn = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

/**
 * Does what a key of a keyboard means on a page that is shown, but not where somebody types.
 * @param where the one field in which it means something; left out, anywhere but in fields
 */
export function useKey(key: string, press: () => void, where?: string): void {
  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const { target } = event
      const isMeant =
        where === undefined ? !isTypedIn(target) : target instanceof HTMLElement && target.id === where
      // While a name is composed its keys choose among characters.
      if (
        event.key !== key ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.isComposing ||
        !isMeant
      )
        return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', heard)
    return () => document.removeEventListener('keydown', heard)
  }, [key, where])
}
