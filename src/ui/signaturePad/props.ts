export interface Signature {
  /** How often the finger was put down: a name has several. */
  strokes: number
  /** PNG, base64 without a prefix. */
  image: string
}

export interface SignaturePadProps {
  id: string
  /** For screen readers: what this is, before and after signing. */
  label: string
  signedLabel: string
  /** 「擦掉，重签」 */
  clearLabel: string
  error?: string
  /** After every stroke, and with nothing when it was wiped. */
  onChange: (signature: Signature | undefined) => void
}
