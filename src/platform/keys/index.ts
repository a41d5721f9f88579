import { useEffect, useRef } from 'react'

const isTypedIn = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

/** Does what a key of a keyboard means on a page that is shown, but not where somebody types. */
export function useKey(key: string, press: () => void): void {
  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || isTypedIn(event.target))
        return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', heard)
    return () => document.removeEventListener('keydown', heard)
  }, [key])
}
