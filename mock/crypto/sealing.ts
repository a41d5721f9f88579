import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/**
 * AES-256-GCM. A sealed value says how it was sealed and with which key:
 * `version (1) | key id (16) | nonce (12) | tag (16) | ciphertext`.
 * The context (whose row, which column) is authenticated with it: a value moved to another row does not open.
 */
const VERSION = 1
const HEADER = 17
const NONCE = 12
const TAG = 16

export const KEY_BYTES = 32

/** A value that was altered, moved, or sealed with another key. */
export class SealBroken extends Error {
  override name = 'SealBroken'
  constructor() {
    super('a sealed value does not open')
  }
}

export function sealBytes(key: Buffer, keyId: string, context: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE)
  const head = Buffer.concat([Buffer.of(VERSION), idBytes(keyId)])
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.concat([head, Buffer.from(context)]))
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([head, nonce, cipher.getAuthTag(), ciphertext])
}

/** @throws SealBroken */
export function openBytes(key: Buffer, context: string, sealed: Buffer): Buffer {
  const head = sealed.subarray(0, HEADER)
  const nonce = sealed.subarray(HEADER, HEADER + NONCE)
  const tag = sealed.subarray(HEADER + NONCE, HEADER + NONCE + TAG)
  if (head[0] !== VERSION || tag.length !== TAG) throw new SealBroken()
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
      .setAAD(Buffer.concat([head, Buffer.from(context)]))
      .setAuthTag(tag)
    return Buffer.concat([decipher.update(sealed.subarray(HEADER + NONCE + TAG)), decipher.final()])
  } catch {
    throw new SealBroken()
  }
}

/** The id of the key that sealed a value. */
export function keyIdOf(sealed: Buffer): string {
  if (sealed.length < HEADER + NONCE + TAG) throw new SealBroken()
  const hex = sealed.subarray(1, HEADER).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export const toText = (sealed: Buffer) => sealed.toString('base64url')
export const fromText = (sealed: string) => Buffer.from(sealed, 'base64url')

function idBytes(keyId: string): Buffer {
  return Buffer.from(keyId.replaceAll('-', ''), 'hex')
}
