import { isInstalled, isSafariOnIos } from '../install'
import type { Address, Agreed, NoAddress, Wanted } from './address'

export type { Address, Agreed, NoAddress } from './address'

/** By which channel this app itself is reached: the one that a tap here connects. */
export const ownChannel = 'webPush' as 'wechat' | 'alipay' | 'webPush'

/** Whether a worker that is not there will come: where it is forbidden it never does, and nobody says so. */
const WORKER_WITHIN_MS = 10_000

/** Whether a tap can lead to anything, and else why not: to be said before somebody taps. */
export function standing(): 'can' | Exclude<NoAddress, 'refused' | 'failed'> {
  const has = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
  if (!has) return isSafariOnIos(navigator.userAgent) && !isInstalled() ? 'toInstall' : 'unsupported'
  return Notification.permission === 'denied' ? 'blocked' : 'can'
}

/**
 * Asks the person, and the browser's push service for an address (Push API). To be called by the tap itself: Safari and
 * Firefox ask at nothing else.
 */
export async function agree<Kind extends string>({ vapidKey }: Wanted<Kind>): Promise<Agreed<Kind>> {
  const now = standing()
  if (now !== 'can') return { without: now }
  if (vapidKey === null) return { without: 'failed' }
  try {
    if ((await Notification.requestPermission()) !== 'granted') return { without: 'refused' }
    const { pushManager } = await worker()
    const key = bytesOf(vapidKey)
    const before = await pushManager.getSubscription()
    // An address is good for one key alone, and with another the browser gives none.
    if (before && !isSame(before.options.applicationServerKey, key)) await before.unsubscribe()
    return {
      address: addressOf(await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })),
    }
  } catch {
    // Its push service is out of reach: in mainland China, Chrome's mostly is.
    return { without: 'failed' }
  }
}

/** By what this browser is reached just now; `null` where nobody has agreed, or it has ended. */
export async function addressHere(): Promise<(Address<never> & { readonly channel: 'webPush' }) | null> {
  if (standing() !== 'can' || Notification.permission !== 'granted') return null
  try {
    const registration = await navigator.serviceWorker.getRegistration()
    const subscription = await registration?.pushManager.getSubscription()
    return subscription ? addressOf(subscription) : null
  } catch {
    return null
  }
}

/** Whether a new address is given without asking anybody: they have agreed before. */
export const hasAgreed = (): boolean => standing() === 'can' && Notification.permission === 'granted'

async function worker(): Promise<ServiceWorkerRegistration> {
  const never = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('no worker')), WORKER_WITHIN_MS)
  })
  return Promise.race([navigator.serviceWorker.ready, never])
}

function addressOf(subscription: PushSubscription) {
  const { endpoint, keys } = subscription.toJSON()
  const { p256dh, auth } = keys ?? {}
  if (endpoint === undefined || p256dh === undefined || auth === undefined) throw new Error('no address')
  return { channel: 'webPush' as const, endpoint, keys: { p256dh, auth } }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(text, (byte) => byte.charCodeAt(0))
}

function isSame(known: ArrayBuffer | null, key: Uint8Array): boolean {
  if (known === null) return false
  const bytes = new Uint8Array(known)
  return bytes.length === key.length && bytes.every((byte, at) => byte === key[at])
}
