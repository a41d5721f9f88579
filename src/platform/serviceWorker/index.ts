/**
 * Keeps the app on the phone, so that it opens without a network. The worker holds pages and code alone and never
 * touches `/api`: what a person entered or was told is kept by the app's own storage.
 *
 * Nobody tells a new worker to take over: it waits until every page of the app is closed, so that the code does not
 * change under a form that is being filled in.
 */
export function keepOffline(): void {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  // After the first paint: fetching the other pages must not delay the one being opened.
  window.addEventListener('load', () => void register())
}

async function register(): Promise<void> {
  try {
    const { Workbox } = await import('workbox-window')
    await new Workbox('/sw.js').register()
  } catch {
    // Forbidden in some private windows and inside other apps: then the app needs the network, as any page does.
  }
}
