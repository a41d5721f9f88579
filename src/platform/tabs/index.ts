/**
 * Tells when another tab of this browser has changed what is kept under a key of `platform/storage`.
 * @returns what ends the listening
 */
export function onOtherTab(listener: (key: string) => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key !== null) listener(event.key)
  }
  window.addEventListener('storage', heard)
  return () => window.removeEventListener('storage', heard)
}
