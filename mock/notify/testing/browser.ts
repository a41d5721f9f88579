import { createDecipheriv, createECDH, createHash, createHmac, type ECDH } from 'node:crypto'

/** A browser's subscription, and what opens that which is encrypted for it (RFC 8291), written by the standard alone. */
export interface Receiver {
  readonly subscription: {
    readonly endpoint: string
    readonly keys: { readonly p256dh: string; readonly auth: string }
  }
  /** What was carried. @throws where it was not encrypted for this browser */
  open(body: Buffer): string
}

/** @param seed as which browser: the same has the same keys */
export function receiver(seed: string, endpoint: string): Receiver {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(createHash('sha256').update(`key ${seed}`).digest())
  const auth = createHash('sha256').update(`auth ${seed}`).digest().subarray(0, 16)
  return {
    subscription: {
      endpoint,
      keys: { p256dh: pair.getPublicKey('base64url'), auth: auth.toString('base64url') },
    },
    open: (body) => openPush(pair, auth, body),
  }
}

/** A browser that can be connected: its push service is one that there is, and nothing is sent to it. */
export const browserOf = (seed: string) => ({
  channel: 'webPush' as const,
  ...receiver(seed, `https://updates.push.services.mozilla.com/wpush/v2/${seed}`).subscription,
})

const hmac = (key: Buffer, ...pieces: readonly (Buffer | string)[]) => {
  const mac = createHmac('sha256', key)
  for (const piece of pieces) mac.update(piece)
  return mac.digest()
}

/** One record of aes128gcm (RFC 8188) whose key is agreed on as RFC 8291 3.4 has it. */
export function openPush(pair: ECDH, auth: Buffer, body: Buffer): string {
  const salt = body.subarray(0, 16)
  const idLength = body.readUInt8(20)
  const sender = body.subarray(21, 21 + idLength)
  const sealed = body.subarray(21 + idLength)
  const prk = hmac(auth, pair.computeSecret(sender))
  const ikm = hmac(prk, 'WebPush: info\0', pair.getPublicKey(), sender, Buffer.from([1]))
  const secret = hmac(salt, ikm)
  const key = hmac(secret, 'Content-Encoding: aes128gcm\0', Buffer.from([1])).subarray(0, 16)
  const nonce = hmac(secret, 'Content-Encoding: nonce\0', Buffer.from([1])).subarray(0, 12)
  const cipher = createDecipheriv('aes-128-gcm', key, nonce)
  cipher.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
  return padded.subarray(0, padded.lastIndexOf(2)).toString()
}
