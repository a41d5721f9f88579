/** Whether this tab is in sight: nobody reads one that lies behind. */
export const isInSight = (): boolean => document.visibilityState !== 'hidden'

/**
 * Tells when the app comes back into sight.
 * @returns what ends the listening
 */
export function onInSight(listener: () => void): () => void {
  const heard = () => {
    if (isInSight()) listener()
  }
  document.addEventListener('visibilitychange', heard)
  return () => document.removeEventListener('visibilitychange', heard)
}

/**
 * Tells when it goes out of sight.
 * @returns what ends the listening
 */
export function onOutOfSight(listener: () => void): () => void {
  const heard = () => {
    if (!isInSight()) listener()
  }
  document.addEventListener('visibilitychange', heard)
  return () => document.removeEventListener('visibilitychange', heard)
}
