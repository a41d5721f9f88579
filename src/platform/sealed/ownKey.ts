import { get, update } from 'idb-keyval'
import { keptIn, Unanswered } from './keptIn'

const NAME = 'key'

let known: Promise<CryptoKey | null> | null = null

/**
 * This browser's own key. It can be used and never be read, not even by this app; it lies in the browser's database and
 * goes with it.
 * @returns null where the browser has none: no https, a private window, a database that does not answer
 */
export function ownKey(): Promise<CryptoKey | null> {
  known ??= findOrMake()
  return known
}

async function findOrMake(): Promise<CryptoKey | null> {
  try {
    const there = await get<CryptoKey>(NAME, keptIn())
    if (there) return there
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ])
    // Another tab may have been quicker: one key for all.
    await update<CryptoKey>(NAME, (old) => old ?? made, keptIn())
    return (await get<CryptoKey>(NAME, keptIn())) ?? null
  } catch (failure) {
    // It may only have been slow: whoever needs it next asks anew.
    if (failure instanceof Unanswered) known = null
    return null
  }
}
