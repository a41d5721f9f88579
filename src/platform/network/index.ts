/**
 * Tells when the phone is connected again, so that what waits need not wait for its next turn.
 * The browser's own event: Taro's asks `navigator.connection`, which Safari does not have.
 * @returns what ends the listening
 */
export function onOnline(listener: () => void): () => void {
  window.addEventListener('online', listener)
  return () => window.removeEventListener('online', listener)
}

/** Whether the phone is connected at all, as far as the browser knows. */
export const isOnline = (): boolean => navigator.onLine
