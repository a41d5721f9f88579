/** One of a browser's tabs does something for all of them. */
export interface OneTab {
  /**
   * Waits to be the one. Until `leave` is called `lead` runs, once nobody else's does.
   * @returns ends the waiting or the leading
   */
  wait(lead: () => { stop(): void }): () => void
  /** Tells the other tabs. */
  tell(message: unknown): void
  /** Hears what another one tells. */
  onTold(listener: (message: unknown) => void): void
}

/** `null` where the browser has no locks or no way to the other tabs (before 2022), or the page came unencrypted. */
export function oneTab(name: string): OneTab | null {
  // Where a page came unencrypted `locks` is missing, whatever its type says.
  const locks = navigator.locks as LockManager | undefined
  if (locks === undefined || typeof BroadcastChannel !== 'function') return null
  const channel = new BroadcastChannel(name)
  return {
    wait(lead) {
      const leaving = new AbortController()
      let letGo: () => void = () => undefined
      const held = new Promise<void>((resolve) => {
        letGo = resolve
      })
      locks
        .request(name, { signal: leaving.signal }, async () => {
          const leading = lead()
          await held
          leading.stop()
        })
        // It was left before its turn came.
        .catch(() => undefined)
      return () => {
        leaving.abort()
        letGo()
      }
    },
    tell: (message) => channel.postMessage(message),
    onTold(listener) {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => listener(data))
    },
  }
}
