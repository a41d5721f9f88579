const forgetters = new Set<() => void>()

/** Registers what a store does when the person leaves this phone. */
export function onForget(forget: () => void): void {
  forgetters.add(forget)
}

/**
 * Takes everything personal off this phone: what the stores show and what they keep. Called on signing out,
 * on another person's signing in, and between tests. Text size and colours stay: they belong to the phone.
 */
export function forgetPerson(): void {
  forgetters.forEach((forget) => forget())
}
