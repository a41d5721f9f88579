const hex = (digits: number) => {
  let text = ''
  while (text.length < digits) text += Math.floor(Math.random() * 16).toString(16)
  return text
}

/**
 * An `Idempotency-Key`, in the form of a UUID. Mini-programs have no `crypto`; chance and the clock are enough:
 * a key need not be hard to guess (the server looks it up within one person's own requests), it must only
 * never come twice from this phone.
 */
export function newKey(): string {
  const time = Date.now().toString(16).padStart(12, '0').slice(-12)
  return `${time.slice(0, 8)}-${time.slice(8)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
}
