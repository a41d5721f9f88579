const IV_BYTES = 12

/** @param name where the value belongs: what was sealed for one place opens at no other */
export async function seal(key: CryptoKey, name: string, bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const sealed = await crypto.subtle.encrypt(parameters(iv, name), key, bytes)
  const all = new Uint8Array(IV_BYTES + sealed.byteLength)
  all.set(iv)
  all.set(new Uint8Array(sealed), IV_BYTES)
  return all.buffer
}

/** Rejects what was not sealed by this key under this name. */
export function unseal(key: CryptoKey, name: string, all: ArrayBuffer): Promise<ArrayBuffer> {
  const iv = new Uint8Array(all, 0, IV_BYTES)
  return crypto.subtle.decrypt(parameters(iv, name), key, all.slice(IV_BYTES))
}

const parameters = (iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(name),
})
