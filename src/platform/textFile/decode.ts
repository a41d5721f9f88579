/**
 * Text as table programs in China write it: UTF-8 with or without a mark in front, UTF-16 of 「Unicode 文本」, or GB18030,
 * which Excel takes where nobody says otherwise.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
