import type { InstallWay } from './way'

export type { InstallWay } from './way'

/** The browser's offer to install (Chromium's `beforeinstallprompt`), which can be taken up once. */
interface Offer extends Event {
  prompt(): Promise<unknown>
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

declare global {
  interface Window {
    /** Noted by the page's own script before this code is there: `src/index.html`. */
    installing?: {
      /** An earlier visit has put the app on this phone. */
      readonly again: boolean
      offer: Offer | null
    }
  }
}

const EVENTS = ['beforeinstallprompt', 'appinstalled'] as const

/** Opened from the home screen, as an app. */
export const isInstalled = (): boolean =>
  window.matchMedia('(display-mode: standalone)').matches ||
  ('standalone' in navigator && navigator.standalone === true)

/** Other browsers on iOS, and apps that show a page inside, have no such menu, or another one. */
export const isSafariOnIos = (userAgent: string): boolean =>
  /iPhone|iPad|iPod/.test(userAgent) &&
  /Version\/[\d.]+ .*Safari\//.test(userAgent) &&
  !/CriOS|FxiOS|EdgiOS|OPT\/|MicroMessenger|AlipayClient|DingTalk|QQ\/|MQQBrowser|UCBrowser/.test(userAgent)

/** @returns `null` where there is none: on a first visit, in the installed app, where the browser offers nothing */
export function installWay(): InstallWay | null {
  const { again, offer } = window.installing ?? { again: false, offer: null }
  if (!again || isInstalled()) return null
  if (offer) return 'browser'
  return isSafariOnIos(navigator.userAgent) ? 'safari' : null
}

/** Tells when `installWay` may say something else. @returns what ends the listening */
export function onInstallWay(listener: () => void): () => void {
  for (const event of EVENTS) window.addEventListener(event, listener)
  return () => {
    for (const event of EVENTS) window.removeEventListener(event, listener)
  }
}

/** Has the browser ask. @returns whether the person said yes */
export async function install(): Promise<boolean> {
  const { installing } = window
  const offer = installing?.offer
  if (!installing || !offer) return false
  installing.offer = null
  await offer.prompt()
  return (await offer.userChoice).outcome === 'accepted'
}
