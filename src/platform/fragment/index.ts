import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'

export interface HeldFragment {
  /** `null` where the address carried nothing. */
  readonly held: string | null
  /** It was used, or is not wanted any more. */
  drop(): void
}

const KEY = 'fragment'

/** Where the tab keeps nothing, as in some private windows: until the app is loaded anew. */
let unkept: string | null = null

/** Takes what stands behind the `#` off the address and out of the history. */
function takeOff(): string | null {
  const { hash, pathname, search } = window.location
  if (hash.length <= 1) return null
  window.history.replaceState(window.history.state, '', pathname + search)
  return hash.slice(1)
}

/** The same, for this tab alone to hold. */
function take(): string | null {
  const found = takeOff()
  if (found !== null) {
    unkept = found
    try {
      window.sessionStorage.setItem(KEY, unkept)
      unkept = null
    } catch {
      // Held in `unkept`.
    }
  }
  return unkept ?? kept()
}

function kept(): string | null {
  try {
    return window.sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

function forget(): void {
  unkept = null
  try {
    window.sessionStorage.removeItem(KEY)
  } catch {
    // A storage that cannot be written holds nothing to remove.
  }
}

/**
 * What the address of this page carried behind its `#`, a secret that no server, log or Referer ever holds (ruling 35):
 * taken off it at once, it outlives signing in, and ends with the tab. For one page of the app.
 */
export function useFragment(): HeldFragment {
  const [held, setHeld] = useState(take)
  const again = useCallback(() => setHeld(take()), [])
  // Come back to, it may have been used by the same page further on.
  useDidShow(again)
  useEffect(() => {
    // Another such address in the tab that is open already.
    window.addEventListener('hashchange', again)
    return () => window.removeEventListener('hashchange', again)
  }, [again])
  return {
    held,
    drop() {
      forget()
      setHeld(null)
    },
  }
}

/**
 * The same of what is used at once and by nobody again: it is held by this page alone, and gone with it. `null` where the
 * address carried nothing.
 */
export function useFleetingFragment(): string | null {
  const [held, setHeld] = useState(takeOff)
  useEffect(() => {
    const again = () => setHeld((before) => takeOff() ?? before)
    // Another code that was scanned into the tab that is open already.
    window.addEventListener('hashchange', again)
    return () => window.removeEventListener('hashchange', again)
  }, [])
  return held
}
