/** Before the first application there was. */
const BEGAN = Date.parse('2024-01-01T00:00:00Z')
const MINUTE_MS = 60_000

/**
 * What is known at a moment comes after what was known before (RFC 5545 3.8.7.4), in minutes: nothing need be remembered
 * of earlier files, and it is a whole number of 32 bits for four thousand years.
 */
export const sequenceAt = (instant: string): number =>
  Math.max(0, Math.floor((Date.parse(instant) - BEGAN) / MINUTE_MS))
