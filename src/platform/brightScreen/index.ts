/** Whether the app can raise the brightness itself. No browser lets it: there the person is asked to. */
export const brightens = false

/** Makes the screen as bright as it gets. @returns what puts it back */
export const brighten = (): (() => void) => () => undefined

/**
 * Keeps the screen on while something on it is scanned; where the browser cannot, nothing happens. It lets go by itself
 * when the page goes out of sight: whoever comes back asks anew.
 * @returns what lets go
 */
export function keepOn(): () => void {
  let over = false
  let held: WakeLockSentinel | null = null
  const letGo = () => void held?.release().catch(() => undefined)
  // Missing in older browsers, and on addresses without https; refused where the battery is low.
  const lock = 'wakeLock' in navigator ? navigator.wakeLock : null
  lock?.request('screen').then(
    (sentinel) => {
      held = sentinel
      if (over) letGo()
    },
    () => undefined,
  )
  return () => {
    over = true
    letGo()
  }
}
