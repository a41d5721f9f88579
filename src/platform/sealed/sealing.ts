import { ownKey } from './ownKey'
import { seal, unseal } from './seal'

const textOf = (bytes: ArrayBuffer): string => {
  let text = ''
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte)
  return btoa(text)
}
const bytesOf = (text: string): ArrayBuffer =>
  Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer

/** @returns null where the browser has no key of its own */
export async function sealText(name: string, text: string): Promise<string | null> {
  const key = await ownKey()
  return key && textOf(await seal(key, name, new TextEncoder().encode(text).buffer))
}

/** @returns null where the browser has no key of its own; it rejects what another one sealed, or under another name */
export async function unsealText(name: string, sealed: string): Promise<string | null> {
  const key = await ownKey()
  return key && new TextDecoder().decode(await unseal(key, name, bytesOf(sealed)))
}
